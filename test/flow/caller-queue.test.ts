import { describe, expect, it } from '@jest/globals';
import { callerQueue } from '../../infra/flows/caller-queue.flow.ts';
import { mainLine } from '../../infra/flows/main-line.flow.ts';
import { aCallTo, branchesNotTaken } from '../support/call.ts';
import { answers, asUsual } from './practice-answers.ts';

const inSpanish = { attributes: { language: 'es-US' } };

describe('a caller who waits for a person', () => {
  it('hears that a person is coming, and then the person', () => {
    const functions = { ...asUsual, 'answer-call': answers({ open: 'yes' }) };
    aCallTo(mainLine, { functions, agentsAvailable: 1 })
      .hears(/Please stay on the line/, /how can I help/)
      .ends('AGENT_DISCONNECT');
  });

  it.each([
    ['English', {}, /Please stay on the line/, /a person will call you back/],
    ['Spanish', inSpanish, /no cuelgue/, /una persona le llamará/],
  ])('hears it over and over in %s, and after five minutes that somebody calls back', (_, given, holding, promise) => {
    const waiting = aCallTo(callerQueue, given).hears(holding, holding, promise).ends('CONTACT_FLOW_DISCONNECT');
    expect(waiting.secondsUntil(promise)).toBeCloseTo(300, 0);
  });

  it('is never left in silence', () => {
    const times = aCallTo(callerQueue).events.flatMap((event) =>
      event.type === 'prompt' ? [{ from: event.at, till: event.at + event.ms }] : [],
    );
    const gaps = times.slice(1).map(({ from }, index) => from - (times[index]?.till ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
  });

  it.each([{ failing: ['hold'] }, { ...inSpanish, failing: ['holdInSpanish'] }])(
    'is told at once when nothing can be played (%j)',
    (given) => {
      aCallTo(callerQueue, given)
        .hears(/call you back|le llamará/)
        .ends();
    },
  );

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(callerQueue)).toEqual([]);
  });
});
