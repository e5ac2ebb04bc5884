import type { Practice } from './practice.ts';
import type { Language } from './vocabulary.ts';

/** The language that is asked for, if the practice speaks it; else the practice's first. */
export const spokenLanguage = ({ languages }: Pick<Practice, 'languages'>, wanted: string | undefined): Language =>
  languages.find((language) => language === wanted) ?? languages[0] ?? 'en-US';
