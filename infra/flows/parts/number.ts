import { askDigits, branch, loop, menu } from '../language/blocks.ts';
import { callFunction, keepInFlow, setAttributes } from '../language/contact-blocks.ts';
import type { Word } from './own-words.ts';
import { fromFlow, sayWord, speak } from './words.ts';

/** Long enough for somebody who looks for a key. */
const seconds = 8;
/** A number from abroad begins with 011 and has at most 15 digits more. */
const digits = 18;

export const numberWords = [
  'callerKnown',
  'number',
  'callbackQuestion',
  'askNumber',
  'wrongNumber',
  'keepNumber',
  'sayNumber',
] as const satisfies readonly Word[];

/** What every note about a call says of it, once the number to call back is settled. */
export const knownOfCall = {
  medical: '$.Attributes.medical',
  callbackNumber: fromFlow('number'),
  language: '$.Attributes.language',
  practiceId: '$.Attributes.practiceId',
  reason: '$.Attributes.reason',
};

/**
 * Where we call back: the number that the call came from is confirmed, or another one is keyed, read back and kept in $.FlowAttributes.number
 * (E.164, `none` when the caller's own is to be called). Three tries, then what there is. The keyed digits are never in the contact's record.
 * A late 1 still says that it is medical.
 */
export const callBackNumber = <const N extends string>({ then }: { readonly then: N }) => ({
  callerKnown: branch(fromFlow('callerKnown'), { equals: { yes: 'confirmNumber' }, otherwise: 'tries' }),
  confirmNumber: menu<'tries' | 'medicalAtNumber' | N>(speak('callbackQuestion'), {
    seconds,
    keys: { '3': 'tries', '1': 'medicalAtNumber' },
    silence: then,
    unclear: then,
    failed: then,
  }),
  medicalAtNumber: setAttributes({ medical: 'yes' }, { then, failed: then }),

  tries: loop(3, { again: 'askNumber', done: 'keep' }),
  askNumber: askDigits(speak('askNumber'), { seconds, digits, then: 'keyed', failed: 'keep' }),
  keyed: branch('$.StoredCustomerInput', { equals: { Timeout: 'keep' }, otherwise: 'checkNumber' }),
  checkNumber: callFunction('open-message', {
    give: { step: 'number', digits: '$.StoredCustomerInput', language: '$.Attributes.language', practiceId: '$.Attributes.practiceId' },
    // Five seconds after the last key are over already.
    seconds: 4,
    then: 'checked',
    failed: 'sayNumber',
  }),
  checked: branch('$.External.valid', { equals: { yes: 'readBack' }, otherwise: 'wrongNumber' }),
  wrongNumber: sayWord('wrongNumber', { then: 'tries' }),
  readBack: menu('<speak>$.External.readBack</speak>', {
    seconds,
    keys: { '3': 'tries', '1': 'medicalKeyed' },
    silence: 'keepKeyed',
    unclear: 'keepKeyed',
    failed: 'keepKeyed',
  }),
  medicalKeyed: setAttributes({ medical: 'yes' }, { then: 'keepKeyed', failed: 'keepKeyed' }),
  keepKeyed: keepInFlow<'sayNumber' | N>({ number: '$.External.number' }, { then, failed: 'sayNumber' }),

  keep: branch(fromFlow('callerKnown'), { equals: { yes: 'keepNumber' }, otherwise: 'sayNumber' }),
  keepNumber: sayWord('keepNumber', { then }),
  sayNumber: sayWord('sayNumber', { then }),
});
