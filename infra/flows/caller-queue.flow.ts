import { branch, hangUp, loop, say } from './language/blocks.ts';
import { flow } from './language/flow.ts';
import { holdWith } from './language/people-blocks.ts';
import { holding, nobodyCame } from './spoken-texts.ts';

/** Ten times half a minute: nobody waits longer than five minutes for a person who does not come. */
const rounds = 10;
const seconds = 30;

/**
 * What a caller hears while a person is being found: the same honest sentence, never silence. After five minutes the call ends with the
 * promise that somebody calls back; the missed call is an item of its own, with an owner and a time.
 */
export const callerQueue = flow({
  name: 'caller-queue',
  type: 'CUSTOMER_QUEUE',
  description: 'A caller waits for a person: hold text, at most five minutes, then the promise of a call-back.',
  start: 'language',
  blocks: {
    language: branch('$.Attributes.language', { equals: { 'es-US': 'roundsInSpanish' }, otherwise: 'rounds' }),

    rounds: loop(rounds, { again: 'hold', done: 'nobody' }),
    hold: holdWith([holding['en-US']], { seconds, interrupted: 'rounds', failed: 'nobody' }),
    nobody: say(nobodyCame['en-US'], { then: 'end' }),

    roundsInSpanish: loop(rounds, { again: 'holdInSpanish', done: 'nobodyInSpanish' }),
    holdInSpanish: holdWith([holding['es-US']], { seconds, interrupted: 'roundsInSpanish', failed: 'nobodyInSpanish' }),
    nobodyInSpanish: say(nobodyCame['es-US'], { then: 'end' }),

    end: hangUp(),
  },
});
