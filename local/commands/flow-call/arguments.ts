import { parseArgs } from 'node:util';
import * as z from 'zod';
import { flowTypes } from '../../../infra/flows/language/flow-types.ts';
import { E164 } from '../../connect/phone-number.ts';
import type { PhoneAnswer } from '../../connect/phones.ts';
import { CommandMistake } from '../place.ts';

export const usage = `Plays a call through a flow that was exported from Amazon Connect (or written here), and tells what the caller hears and what happens.
  npm run flow:call -- FILE.json [options]
FILE is what the flow designer exports, what CreateContactFlow takes as Content, or what DescribeContactFlow gives; a module too.

What the flow needs
  --flow NAME_OR_ARN=FILE    another flow that it names (transfers, hooks)
  --module NAME_OR_ARN=FILE  a module that it calls
  --lambda ARN=FILE          the JSON that a function answers, by ARN or function name; several times: one answer after the other.
                             A function without one is treated as not associated with the instance.
  --agents QUEUE=N           so many people who are free in a queue, by ARN, id or name; *=N in every queue
  --hours ARN=open|closed    hours of operation (open when left out)
  --answer NUMBER=SECONDS    an outside phone is answered after so many seconds; or NUMBER=busy, NUMBER=no-answer (usual)
  --percent N                what chance gives, 1 to 100

What the caller does
  --press 1,,2025550123#     the keys for each question in order; an empty entry lets its time run out, and so does everything after the last
  --say "WORDS"              a message, as soon as the recording is on; then they hang up
  --hang-up-after N          hangs up N seconds after the answer
  --patience N               gives up after N seconds (600)
  --from +1…, --to +1…       the two numbers; --from withheld hides the caller's
  --attribute KEY=VALUE      an attribute that the contact brings along

How it is played
  --type TYPE                ${flowTypes.join(', ')}; what the file says when left out
  --outbound                 the flow calls the number of --to, as StartOutboundVoiceContact does
  --now TIME                 when the call begins, such as 2026-03-09T02:00:00Z
  --blocks                   tells every block that is played
  --json                     prints one JSON document

Exit code: 0 the call was played to its end; 1 the flow stopped with a fault; 2 a file or an argument cannot be read.`;

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ flow: many, module: many, lambda: many, agents: many, hours: many, answer: many, attribute: many },
  ...{ press: one, say: one, 'hang-up-after': one, patience: one, from: one, to: one, now: one, type: one, percent: one },
  ...{ outbound: flag, blocks: flag, json: flag, help: flag },
};

const seconds = z.coerce.number('is a number of seconds').nonnegative();
const number = z.string().regex(E164, 'is a number such as +12025550100');
const Given = z.object({
  press: z
    .string()
    .regex(/^[0-9*#,]*$/, 'is made of keys (0-9 * #) and commas')
    .optional(),
  say: z.string().optional(),
  'hang-up-after': seconds.optional(),
  patience: seconds.default(600),
  from: z.union([number, z.literal('withheld')]).optional(),
  to: number.optional(),
  now: z.iso.datetime({ offset: true, error: 'is a time such as 2026-03-09T02:00:00Z' }).optional(),
  type: z.enum(flowTypes).optional(),
  percent: z.coerce.number().int().min(1).max(100).optional(),
  ...{ outbound: z.boolean().default(false), blocks: z.boolean().default(false), json: z.boolean().default(false) },
  agents: z.array(z.tuple([z.string(), z.coerce.number().int().min(0).max(1_000)])),
  hours: z.array(z.tuple([z.string(), z.enum(['open', 'closed'])])),
  answer: z.array(z.tuple([number, z.union([z.enum(['busy', 'no-answer']), seconds])])),
  ...{ flow: pairs(), module: pairs(), lambda: pairs(), attribute: pairs() },
});

function pairs() {
  return z.array(z.tuple([z.string(), z.string()]));
}

/** What the person at the keyboard asks for. Files are named, not read. */
export interface Asked extends Omit<z.infer<typeof Given>, 'answer'> {
  readonly file: string;
  readonly answer: readonly (readonly [string, PhoneAnswer])[];
}

/** Reads the arguments; `help` when that is asked for. Throws a CommandMistake that names the argument. */
export function readArguments(args: readonly string[]): Asked | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined) throw new CommandMistake('Which flow? Such as: npm run flow:call -- FILE.json (--help tells the rest).');
  if (more.length > 0) throw new CommandMistake(`One flow is played: ${file}. Others are given by --flow or --module: ${more.join(', ')}.`);
  const { flow, module, lambda, agents, hours, answer, attribute, help: _, ...rest } = values;
  const lists = { flow, module, lambda, agents, hours, answer, attribute };
  const split = Object.fromEntries(
    Object.entries(lists).map(([name, entries = []]) => [name, entries.map((entry) => pairOf(name, entry))]),
  );
  const given = Given.safeParse({ ...rest, ...split });
  if (given.success) return { file, ...given.data };
  const [issue] = given.error.issues;
  throw new CommandMistake(`--${issue?.path.join(' ')}: ${issue?.message}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (problem) {
    throw new CommandMistake(problem instanceof Error ? problem.message : String(problem));
  }
}

/** NAME=VALUE; a name may hold no =, an ARN has none. */
function pairOf(name: string, entry: string): [string, string] {
  const at = entry.indexOf('=');
  if (at < 1) throw new CommandMistake(`--${name} ${entry}: it is written NAME=VALUE.`);
  return [entry.slice(0, at), entry.slice(at + 1)];
}
