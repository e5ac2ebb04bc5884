import { describe, expect, it } from '@jest/globals';
import { agentHold } from '../../infra/flows/agent-hold.flow.ts';
import { agentWhisper } from '../../infra/flows/agent-whisper.flow.ts';
import { customerHold } from '../../infra/flows/customer-hold.flow.ts';
import { customerWhisper } from '../../infra/flows/customer-whisper.flow.ts';
import { branchesNotTaken } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { failuresOf } from '../support/flow-failures.ts';
import { aTask } from './task-at-desk.ts';
import { beep, call } from './main-line-calls.ts';
import { fails, harbor, nonsense, theFunctions } from './the-practice.ts';

const open = { night: { next: 'queue' } } as const;
const inSpanish = { night: { next: 'queue', practice: harbor }, presses: ['8'] } as const;
/** answer-call, but for what it whispers. */
const silentWhisper =
  (usual: FlowFunction, outage: FlowFunction): FlowFunction =>
  (given, data) =>
    (given['step'] === 'whisper' ? outage : usual)(given, data);
const talk = (given: Parameters<typeof call>[0] = {}) => call({ ...open, agentsAvailable: 1, ...given });

describe('between a caller and an assistant', () => {
  it('the assistant hears first whose call it is, and the caller that a person comes', () => {
    const joined = talk().hears(/Here is a person/, /how can I help/);
    expect(joined.agentsHeard().join()).toMatch(/Maple Street\. English/);
  });

  it('the caller hears it in Spanish who chose Spanish', () => {
    talk(inSpanish).hears(/Ya le atiende una persona/, /how can I help/);
  });

  it('the assistant hears what is certain when our function does not answer', () => {
    const usual = theFunctions(open.night)['answer-call'];
    for (const outage of [fails, nonsense]) {
      const functions = {
        ...theFunctions(),
        'answer-call': silentWhisper(usual, outage),
      };
      expect(talk({ functions }).agentsHeard().join()).toMatch(/one of your practices/);
    }
  });

  it('nothing is said to a task, which has no ear', () => {
    expect(
      aTask({ functions: { guide: fails }, attributes: { queueArn: 'assistants', priority: '1' }, agentsAvailable: 1 }).troubles,
    ).toEqual([]);
  });

  it('a caller on hold hears again and again that they are not forgotten', () => {
    const held = talk({ agents: [{ holds: { after: 5, for: 20 }, talksFor: 60 }], agentsAvailable: 0 });
    held.hears(/how can I help/, /You are on hold/, /You are on hold/).neverWaitsInSilenceLongerThan(10);
    talk({ ...inSpanish, agents: [{ holds: { after: 5, for: 20 }, talksFor: 60 }], agentsAvailable: 0 }).hears(/Está en espera/);
  });

  it('a caller whose assistant is gone is told so, and can leave a message by staying', () => {
    talk({ says: 'One more thing.' })
      .hears(/how can I help/, /has left the call/, beep)
      .ends();
  });

  it('nobody is left without a person or a message whichever block fails', () => {
    for (const flow of [agentWhisper, customerWhisper, customerHold, agentHold])
      for (const failing of failuresOf(flow))
        for (const scene of [{}, inSpanish]) {
          const agents = [{ holds: { after: 5, for: 20 }, talksFor: 60 }];
          talk({ ...scene, agents, agentsAvailable: 0, failing })
            .ends()
            .comesToAnEnd();
        }
  });

  it.each([agentWhisper, customerWhisper, customerHold, agentHold])('leaves no branch of $name untried', (flow) => {
    expect(branchesNotTaken(flow)).toEqual([]);
  });
});
