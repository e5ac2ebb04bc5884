/** Keys and list positions from the top of the file to a setting. */
export type Path = readonly (string | number)[];

/** A mistake in a settings file, in words for the person who edits it. Lines and columns count from 1. */
export interface Problem {
  line: number;
  column: number;
  /** Such as `lines[0].number`; empty for the file as a whole. */
  path: string;
  message: string;
}

/** How a check says what is wrong and where, before lines are known. */
export type Complain = (path: Path, message: string) => void;

/** A path as people read it: `lines[0].number`. */
export function written(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('');
}
