import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../infra/flows/language/flow.ts';
import { page } from '../../infra/flows/page.flow.ts';
import { anOutboundCall, branchesNotTaken, type CallGiven, type FinishedCall } from '../support/call.ts';
import type { FlowFunction } from '../support/flow-stage.ts';
import { answersThePhone } from './main-line-calls.ts';

const patient = '+12025550123';
const secret = 'Infant with fever, message from 2 a.m.';
const said: Record<string, string> = {
  accept: 'Thank you. This patient is yours to call.',
  pass: 'We are calling the next person.',
  reached: 'Thank you. This is closed for you.',
  'not-reached': 'Please go on trying.',
};

/** answer-page as it answers: one right PIN, then each key. `differently` replaces the answer to a step. */
function answers(stage: 'offer' | 'follow-up', differently: Record<string, unknown> = {}): Record<string, FlowFunction> {
  const answer: FlowFunction = ({ step = '', pin }) => {
    if (step in differently) return differently[step];
    if (step === 'connect') return { result: 'call', say: 'We are calling the patient.', number: patient, ourNumber: '+12025550100' };
    if (step !== 'pin') return { result: 'done', say: said[step] };
    return pin === '246810' ? { result: 'ok', stage, summary: secret } : { result: 'wrong' };
  };
  return { 'answer-page': answer };
}
const offer = answers('offer');
const followUp = answers('follow-up');
const pin = '246810';
const attributes = { workItemId: 'wi-1', pageId: '1' };

const ring = (given: CallGiven) => anOutboundCall(page, { functions: offer, attributes, ...given });
const stepsOf = (call: FinishedCall) => call.given('answer-page').map(({ step }) => step);
const steps = (given: CallGiven) => stepsOf(ring(given).ends());

describe('a page', () => {
  it('says whose line it is, and nothing of the patient before the PIN', () => {
    const call = ring({ presses: { pin } }).hears(/This is the Nightdesk on-call line/, /six-digit PIN/, /Infant with fever/);
    const before = call.events.flatMap((event) => (event.type === 'prompt' ? [event.text] : [])).slice(0, 2);
    expect(before).toEqual(['This is the Nightdesk on-call line.', 'Please key your six-digit PIN.']);
  });

  it('is accepted by the key 1, and the patient is reached by the key 9 in the same call', () => {
    const call = ring({ presses: { pin, offer: '1', waitReached: '9' } });
    call.hears(/Infant with fever/, /yours to call/, /reached the patient, press 9/, /closed for you/).ends('CONTACT_FLOW_DISCONNECT');
    expect(stepsOf(call)).toEqual(['pin', 'accept', 'reached']);
    expect(call.given('answer-page')[0]).toEqual({ step: 'pin', pin });
  });

  describe('that was accepted', () => {
    const join = { pin, offer: '1', joinOffer: ['1', ''] };

    it('joins the clinician to the patient with one key, unrecorded, and asks for the 9 afterwards', () => {
      const call = ring({ presses: { ...join, waitReached: '9' }, phones: { [patient]: answersThePhone } });
      call.hears(/connected with the patient now, press 1/, /calling the patient/, /reached the patient, press 9/, /closed for you/).ends();
      expect(call.events).toContainEqual(
        expect.objectContaining({ type: 'transfer', to: patient, outcome: 'connected', recording: false }),
      );
      expect(stepsOf(call)).toEqual(['pin', 'accept', 'connect', 'reached']);
    });

    it('is not ended by two phones that were joined', () => {
      expect(steps({ presses: join, phones: { [patient]: answersThePhone } })).toEqual(['pin', 'accept', 'connect']);
    });

    it('may be tried again when the patient does not answer', () => {
      const presses = { ...join, joinOffer: ['1', '1', ''] };
      const call = ring({ presses, phones: { [patient]: { kind: 'nobody' } } })
        .hears(/did not answer/, /did not answer/, /press 9/)
        .ends();
      expect(stepsOf(call)).toEqual(['pin', 'accept', 'connect', 'connect']);
    });

    it('takes the 9 at once from somebody who has called already', () => {
      expect(steps({ presses: { pin, offer: '1', joinOffer: '9' } })).toEqual(['pin', 'accept', 'reached']);
    });

    it('tells why it cannot join, and asks nothing more', () => {
      const functions = answers('offer', { connect: { result: 'refused', say: 'No number is known.' } });
      ring({ functions, presses: join })
        .hears(/No number is known/)
        .ends();
      ring({ functions: answers('offer', { connect: {} }), presses: join })
        .hears(/went wrong on our side/)
        .ends();
    });

    it('keeps the number of the patient out of the contact', () => {
      const { contact } = ring({ presses: join, phones: { [patient]: answersThePhone } });
      expect(JSON.stringify(contact.attributes)).not.toContain('2025550123');
    });

    it.each(['joinOffer', 'join', 'joining', 'patient', 'notAnswered'])('goes on when %s fails', (block) => {
      ring({ presses: { ...join, joinOffer: ['1', '1', ''] }, failing: [block], phones: { [patient]: { kind: 'nobody' } } }).ends();
    });
  });

  it('is followed up later when the clinician who accepted says nothing more', () => {
    expect(steps({ presses: { pin, offer: '1' } })).toEqual(['pin', 'accept']);
    ring({ presses: { pin, offer: '1', waitReached: ['7', '7'] } })
      .hears(/We will call you again to ask/)
      .ends();
  });

  it('can be heard again as often as needed', () => {
    ring({ presses: { pin, offer: ['2', '2', '2', '2', '1'] } }).hears(/Infant/, /Infant/, /Infant/, /Infant/, /Infant/, /yours to call/);
  });

  it('is passed on by the key 3', () => {
    expect(steps({ presses: { pin, offer: '3' } })).toEqual(['pin', 'pass']);
    ring({ presses: { pin, offer: '3' } })
      .hears(/calling the next person/)
      .ends();
  });

  it('that asks after the patient takes yes and no', () => {
    expect(steps({ functions: followUp, presses: { pin, followUp: '9' } })).toEqual(['pin', 'reached']);
    expect(steps({ functions: followUp, presses: { pin, followUp: '2' } })).toEqual(['pin', 'not-reached']);
    ring({ functions: followUp, presses: { pin, followUp: '2' } }).hears(/If you have reached the patient, press 9/, /go on trying/);
  });

  it.each([
    ['1, pressed as at the first call', { functions: followUp, presses: { pin, followUp: '1' } }],
    ['3, to pass on what was accepted', { presses: { pin, offer: '1', waitReached: '3' } }],
  ])('is not ended by the key %s', (_, given) => {
    expect(steps(given)).not.toContain('reached');
  });

  it('is said to be taken when another clinician was first', () => {
    const functions = answers('offer', { accept: { result: 'refused', say: 'Another clinician has taken this call already.' } });
    ring({ functions, presses: { pin, offer: '1' } })
      .hears(/has taken this call/)
      .neverHears(/press 9. You may/)
      .ends();
  });

  describe('stays open', () => {
    const nobodyAnswered: [string, CallGiven][] = [
      ['when an answering machine picks up', { answeredBy: 'machine' }],
      ['when nobody keys a PIN', {}],
      ['when the PIN is wrong three times', { presses: { pin: ['1#', '111111', '222222'] } }],
      ['when nothing is pressed after the summary', { presses: { pin } }],
      ['when only other keys are pressed', { presses: { pin, offer: ['7', '8', '9'] } }],
      ['when the clinician hangs up in the summary', { presses: { pin }, hangUpAt: /Infant/ }],
      ['when nothing is pressed after the question', { functions: followUp, presses: { pin } }],
    ];
    it.each(nobodyAnswered)('%s', (_, given) => {
      expect(steps(given).filter((step) => step !== 'pin')).toEqual([]);
    });

    it('and tells nothing of the patient to a machine', () => {
      ring({ answeredBy: 'machine' })
        .hears(/on-call line/)
        .neverHears(/Infant/);
    });
  });

  it('lets a clinician who mistyped try again, and says so kindly', () => {
    ring({ presses: { pin: ['111111', pin], offer: '1' } }).hears(/PIN is not right/, /Infant/, /yours to call/);
    ring({ presses: { pin: ['1#', '2#', '3#'] } })
      .hears(/We will call again/)
      .neverHears(/Infant/)
      .ends();
  });

  it.each([
    ['locked', /locked for now/],
    ['stale', /nothing to do/],
  ])('says that it is %s', (result, words) => {
    ring({ functions: answers('offer', { pin: { result } }), presses: { pin } })
      .hears(words)
      .neverHears(/Infant/)
      .ends();
  });

  describe('when our function is out of reach', () => {
    const broken: [string, unknown][] = [
      ['says nonsense', { weather: 'fine' }],
      ['says nothing', null],
    ];
    const ways: [string, CallGiven['presses'], 'offer' | 'follow-up'][] = [
      ['pin', { pin }, 'offer'],
      ['accept', { pin, offer: '1' }, 'offer'],
      ['pass', { pin, offer: '3' }, 'offer'],
      ['reached', { pin, followUp: '9' }, 'follow-up'],
      ['not-reached', { pin, followUp: '2' }, 'follow-up'],
    ];
    const cases = ways.flatMap(([step, presses, stage]) => broken.map(([how, answer]) => ({ step, how, presses, stage, answer })));

    it.each(cases)('says that the answer may be lost when it $how to $step', ({ step, presses, stage, answer }) => {
      ring({ functions: answers(stage, { [step]: answer }), ...(presses && { presses }) })
        .hears(/open your workspace/)
        .ends();
    });

    it('does so too when the stage or the words are missing', () => {
      ring({ functions: answers('offer', { pin: { result: 'ok', summary: secret } }), presses: { pin } })
        .hears(/open your workspace/)
        .ends();
      ring({ functions: answers('offer', { pass: { result: 'done' } }), presses: { pin, offer: '3' } })
        .hears(/open your workspace/)
        .ends();
    });
  });

  const blocks = Object.entries<Block<string>>(page.blocks).flatMap(([name, block]) => ('type' in block ? [{ name, block }] : []));
  const fallible = blocks.flatMap(({ name, block }) => (block.errors?.['NoMatchingError'] ? [name] : []));
  const scenes: CallGiven[] = [
    {},
    { presses: { pin: ['111111', pin], offer: '1', waitReached: '9' } },
    { presses: { pin, offer: '1' } },
    { presses: { pin, offer: '3' } },
    { functions: followUp, presses: { pin, followUp: '2' } },
  ];
  it.each(fallible)('ends in order when the block %s fails', (block) => {
    for (const scene of scenes) ring({ ...scene, failing: [block] }).ends();
  });

  it('has no branch that these calls leave untried', () => {
    expect(branchesNotTaken(page)).toEqual([]);
  });
});
