import { isPossiblePhoneNumber, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as z from 'zod';
import { type Action, choice, failure, next, type Outcome, parametersOf } from '../flow/action.ts';
import type { Block } from '../flow/flow.ts';
import type { Session } from '../flow/session.ts';
import type { Question } from '../flow/stage.ts';
import { until, type Step } from '../flow/step.ts';
import { numberText, truth } from '../flow/values.ts';
import { promptOf, type Spoken, spoken } from './prompt.ts';

const Menu = z.strictObject({ ...spoken, StoreInput: truth.default(false), InputTimeLimitSeconds: numberText(1, 180) });
/** What is kept when the block does not say how much. */
const mostDigits = 20;
const PhoneNumberValidation = z.strictObject({ NumberFormat: z.enum(['Local', 'E164']), CountryCode: z.string().length(2).optional() });
const Stored = z.strictObject({
  ...spoken,
  StoreInput: truth,
  InputTimeLimitSeconds: numberText(1, 180),
  InputValidation: z
    .union([
      z.strictObject({ CustomValidation: z.strictObject({ MaximumLength: numberText(1, 999) }) }),
      z.strictObject({ PhoneNumberValidation }),
    ])
    .prefault({ CustomValidation: { MaximumLength: String(mostDigits) } }),
  DTMFConfiguration: z
    .strictObject({
      InputTerminationSequence: z.string().max(5).default('#'),
      DisableCancelKey: truth.default(false),
      InterdigitTimeLimitSeconds: numberText(1, 20).default(5),
    })
    .prefault({}),
});
type Stored = z.infer<typeof Stored>;

/** Asks for keys: one that chooses a branch, or several that are kept as $.StoredCustomerInput. */
export const getParticipantInput: Action = {
  goesOn: storesInput,
  *play(block, session) {
    return yield* storesInput(block) ? store(block, session) : menu(block, session);
  },
};

function storesInput({ Parameters }: Block): boolean {
  return String(Parameters['StoreInput']).toLowerCase() === 'true';
}

function* menu(block: Block, session: Session): Step<Outcome> {
  const { InputTimeLimitSeconds, ...given } = parametersOf(Menu, block, session);
  const keys = block.Transitions.Conditions.flatMap(({ Condition }) => Condition.Operands);
  const answer = yield* ask(block, session, given, { ...oneKey, firstKeyMs: InputTimeLimitSeconds * 1_000, keys });
  if (typeof answer === 'object') return answer.outcome;
  return answer === undefined ? failure('no key was pressed in time', 'InputTimeLimitExceeded') : choice(answer);
}

function* store(block: Block, session: Session): Step<Outcome> {
  const parameters = parametersOf(Stored, block, session);
  const answer = yield* ask(block, session, parameters, storedQuestion(parameters));
  if (typeof answer === 'object') return answer.outcome;
  // A caller who presses nothing is no error here: the flow goes on with this word, and must compare it.
  session.storedInput = answer ?? 'Timeout';
  const { InputValidation } = parameters;
  if (answer === undefined || !('PhoneNumberValidation' in InputValidation)) return next;
  const number = phoneNumber(answer, InputValidation.PhoneNumberValidation);
  if (number === undefined) return failure('the digits are no phone number', 'InvalidPhoneNumber');
  session.storedInput = number;
  return next;
}

const oneKey = { betweenKeysMs: 0, maxKeys: 1, terminator: undefined, cancelKey: undefined, stores: false };

function storedQuestion({ InputTimeLimitSeconds, InputValidation, DTMFConfiguration }: Stored): Omit<Question, 'prompt'> {
  return {
    firstKeyMs: InputTimeLimitSeconds * 1_000,
    betweenKeysMs: DTMFConfiguration.InterdigitTimeLimitSeconds * 1_000,
    maxKeys: 'CustomValidation' in InputValidation ? InputValidation.CustomValidation.MaximumLength : mostDigits,
    terminator: DTMFConfiguration.InputTerminationSequence,
    cancelKey: DTMFConfiguration.DisableCancelKey ? undefined : '*',
    keys: [],
    stores: true,
  };
}

function* ask(
  block: Block,
  session: Session,
  given: Spoken,
  question: Omit<Question, 'prompt'>,
): Step<string | undefined | { outcome: Outcome }> {
  const { line } = session.stage;
  if (!line) return { outcome: failure(`nobody can press keys in a ${session.contact.channel} contact`) };
  // A silent question is made of SSML with a break alone; it has no words.
  const prompt = promptOf(given, session);
  if (typeof prompt === 'string') return { outcome: failure(prompt) };
  session.silence.ms = 0;
  return yield* until(line.ask({ ...question, prompt }, block.Identifier));
}

function phoneNumber(digits: string, { NumberFormat, CountryCode }: z.infer<typeof PhoneNumberValidation>): string | undefined {
  const country = NumberFormat === 'Local' && CountryCode !== undefined && isSupportedCountry(CountryCode) ? CountryCode : undefined;
  const given = NumberFormat === 'E164' ? `+${digits}` : digits;
  if (!isPossiblePhoneNumber(given, country)) return undefined;
  return parsePhoneNumberFromString(given, country)?.number;
}
