import { readFileSync, statSync } from 'node:fs';

/** Why a file cannot be used, in one sentence that goes on after its name. */
export interface Unreadable {
  readonly unreadable: string;
}
type Json = { readonly value: unknown };

/** Connect's console imports files of at most 1 MB. */
const mostBytes = 1_000_000;
const deepest = 100;

/** Any JSON file, within what Connect would take of a flow. Never throws. */
export function readJsonFile(file: string): Json | Unreadable {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return { unreadable: 'cannot be opened.' };
  if (found.size > mostBytes) return { unreadable: `has ${found.size} bytes; Connect takes no file above ${mostBytes}.` };
  return parseJson(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

/** The value in a text, or why there is none. */
export function parseJson(text: string): Json | Unreadable {
  const { most, open } = depthsOf(text);
  if (most > deepest) return { unreadable: `is nested more than ${deepest} deep.` };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (text.trim() === '') return { unreadable: 'is empty.' };
    if (open > 0) return { unreadable: 'ends in the middle: it is truncated.' };
    const [why] = (error instanceof Error ? error.message : '').split(/,|\n/);
    return { unreadable: `is not JSON: ${why}.` };
  }
}

/** How deep brackets stand in each other, texts left out, and how many are open at the end. */
function depthsOf(text: string): { readonly most: number; readonly open: number } {
  let open = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') most = Math.max(most, (open += 1));
    if (token === '}' || token === ']') open -= 1;
  }
  return { most, open };
}
