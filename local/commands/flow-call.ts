import { readArguments, usage } from './flow-call/arguments.ts';
import { callDocument } from './flow-call/call-document.ts';
import { readGivenFlows } from './flow-call/given-flows.ts';
import { Lambdas } from './flow-call/lambdas.ts';
import { playCall } from './flow-call/play-call.ts';
import { tellCall } from './flow-call/tell-call.ts';
import { CommandMistake } from './place.ts';

/** npm run flow:call -- FILE.json …: 0 the call was played to its end, 1 the flow stopped with a fault, 2 something cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Where the command writes: lines for people (or a JSON document), and the one line of a mistake. */
export interface Output {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Plays a call through a flow that was exported, and tells it. `now` (epoch milliseconds) is when it begins if the arguments do not say. */
export function flowCall(args: readonly string[], { print, complain }: Output, now: number): ExitCode {
  try {
    const asked = readArguments(args);
    if (asked === 'help') {
      print(usage);
      return 0;
    }
    const flows = readGivenFlows(asked.file, asked);
    const call = playCall(asked, flows, new Lambdas(asked.lambda, flows.nameOf), now);
    if (asked.json) print(JSON.stringify(callDocument(call, flows.main.name), undefined, 2));
    else for (const line of tellCall(call, { nameOf: flows.nameOf, blocks: asked.blocks })) print(line);
    return call.faults.length > 0 ? 1 : 0;
  } catch (problem) {
    if (!(problem instanceof CommandMistake)) throw problem;
    complain(problem.message);
    return 2;
  }
}

if (import.meta.main) {
  const output = { print: (line: string) => console.log(line), complain: (line: string) => console.error(line) };
  process.exitCode = flowCall(process.argv.slice(2), output, Date.now());
}
