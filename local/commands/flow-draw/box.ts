import type { AnyAction } from '../../../infra/flows/language/flow-json.ts';
import { exitsOf } from '../../../infra/flows/language/layout/exits.ts';
import { aboutOf, branchLabel, kindOf, type Kind } from './words.ts';

/** Sizes in pixels; characters are as wide as those of a usual sans-serif face at most. */
export const sizes = { width: 236, head: 40, line: 15, foot: 8, perLine: 36 } as const;

export interface Way {
  readonly to: string;
  readonly words: string;
  readonly isFailure: boolean;
}
/** What is written in one block. */
export interface Box {
  readonly name: string;
  readonly kind: Kind;
  readonly type: string;
  readonly about: readonly string[];
  readonly ways: readonly Way[];
  readonly height: number;
}

export function boxOf(action: AnyAction): Box {
  const about = wrapped(aboutOf(action));
  const ways = exitsOf(action).map(({ to, labels }): Way => {
    const told = labels.map((label) => branchLabel(action, label));
    return {
      to,
      words: shortened([...new Set(told.map(({ words }) => words))].join(', '), 34),
      isFailure: told.every(({ isFailure }) => isFailure),
    };
  });
  const height = sizes.head + sizes.line * (about.length + ways.length) + sizes.foot;
  return { name: action.Identifier, kind: kindOf(action), type: action.Type, about, ways, height };
}

export const shortened = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** The first words, in at most three lines. */
function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= sizes.perLine) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, 3).map((line) => shortened(line, sizes.perLine));
  return lines.length > 3 ? [...kept.slice(0, 2), `${shortened(kept[2] ?? '', sizes.perLine - 2)} …`] : kept;
}
