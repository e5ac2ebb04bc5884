import * as z from 'zod';
import type { AnyFlow } from '../../../infra/flows/language/flow-json.ts';

const Labelled = z.object({ id: z.string(), text: z.string() });
const Displayed = z.object({ displayName: z.string() });
const ByAction = z.record(z.string(), z.object({ parameters: z.record(z.string(), z.unknown()) }).partial());

/** What the console notes beside the actions: `{ id, text }`, or a displayName for a parameter. */
export function labelsOf({ Actions, Metadata }: AnyFlow): Map<string, string> {
  const noted = Metadata?.['ActionMetadata'];
  const byAction = ByAction.safeParse(noted).data ?? {};
  const displayed = Actions.flatMap(({ Identifier, Parameters }) =>
    Object.entries(byAction[Identifier]?.parameters ?? {}).flatMap(([parameter, note]) => displayOf(Parameters[parameter], note)),
  );
  return new Map([...labelled(noted), ...displayed]);
}

type Label = readonly [id: string, label: string];

function labelled(value: unknown): Label[] {
  if (typeof value !== 'object' || value === null) return [];
  const { data } = Labelled.safeParse(value);
  return [...(data ? [[data.id, data.text] as const] : []), ...Object.values(value).flatMap(labelled)];
}

function displayOf(id: unknown, note: unknown): Label[] {
  const { data } = Displayed.safeParse(note);
  return data && typeof id === 'string' ? [[id, data.displayName]] : [];
}
