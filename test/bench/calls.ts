import { mainLine } from '../../infra/flows/main-line.flow.ts';
import { theFunctions } from '../flow/the-practice.ts';
import { aCallTo, type CallGiven } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { printTable, type Row } from './print-table.ts';

/** What callers do on the main line, each in a call of its own. */
const kinds: Readonly<Record<string, CallGiven>> = {
  'leaves a message': { says: 'Please call me about my results.' },
  'presses the medical key': { presses: ['1'], says: 'My child has a fever.' },
  'gives another number': { presses: { menu: '3', confirmNumber: '3', askNumber: '2025550123#' }, says: 'Please call me.' },
  'says nothing': {},
  'hangs up in the greeting': { hangUpAt: /Thank you for calling/ },
};
/** Functions that answer at once: what they compute is not the simulator's. */
const functions = Object.fromEntries(Object.entries(theFunctions()).map(([name, answer]) => [name, onceEach(answer)]));

function onceEach(answer: FlowFunction): FlowFunction {
  const answers = new Map<string, unknown>();
  return (parameters, data) => {
    const key = JSON.stringify(parameters);
    if (!answers.has(key)) answers.set(key, answer(parameters, data));
    return answers.get(key);
  };
}

const goal = 1_000;
const played = 2_000;

/**
 * Prints how many calls one process plays through the compiled main line in a second of processor time (a busy machine gives it less than
 * that), with functions that answer at once.
 */
export function printCalls() {
  const rows = Object.entries(kinds).map(([caller, given]): Row => {
    const play = (count: number) => {
      for (let call = 0; call < count; call += 1) aCallTo(mainLine, { functions, ...given });
    };
    // The compiler of the machine settles first.
    play(played / 4);
    const began = process.cpuUsage();
    play(played);
    const { user, system } = process.cpuUsage(began);
    const perSecond = played / ((user + system) / 1_000_000);
    return { 'the caller': caller, 'calls a second': perSecond.toFixed(0), goal: `${goal}${perSecond < goal ? ' missed' : ''}` };
  });
  printTable(`Simulated calls on the main line, ${played} of each kind`, rows);
}
