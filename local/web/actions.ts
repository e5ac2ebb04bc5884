import * as z from 'zod';
import { Refusal } from './request-guard.ts';
import type { TheNight } from './the-night.ts';

const Keys = z.string().regex(/^[0-9*#]{1,20}$/, 'Keys are 0 to 9, * and #.');
const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'A number is + and digits, such as +12025550147.');
const Id = z.string().min(1).max(100);
const Spoken = z.string().trim().min(1, 'There are no words to say.').max(10_000, 'Nobody speaks that long.');
const Call = z.object({ id: Id });
const OnDesk = z.object({ who: Id, contactId: Id });
const FormData = z.record(z.string().max(100), z.union([z.string().max(10_000), z.array(z.string().max(1_000)), z.boolean()]));

/** One thing that the page can do: what the body of the request must be, and what happens. */
interface Action {
  readonly act: (night: TheNight, body: unknown) => void | Promise<void>;
}
const action = <T>(Body: z.ZodType<T>, act: (night: TheNight, body: T) => void | Promise<void>): Action => ({
  act: (night, body) => {
    const { success, data, error } = Body.safeParse(body);
    if (!success) throw new Refusal(error.issues[0]?.message ?? 'That cannot be read.');
    return act(night, data);
  },
});

/** Every action, by its path below /do/. */
export const actions: Readonly<Record<string, Action>> = {
  'phone/dial': action(z.object({ from: PhoneNumber.optional(), to: PhoneNumber }), ({ phone }, call) => phone.dial(call)),
  'phone/press': action(z.object({ keys: Keys }), ({ phone }, { keys }) => phone.live().press(keys)),
  'phone/say': action(z.object({ text: Spoken, language: z.enum(['en-US', 'es-US']) }), ({ phone }, { text, language }) => {
    phone.live().say(text, { language });
  }),
  'phone/hang-up': action(z.object({ now: z.boolean() }), ({ phone }, { now }) => phone.live().hangUp({ now })),
  'phone/skip': action(z.object({}), ({ phone, clock }) => clock.untilQuiet(phone.live())),

  'clinician/answer': action(Call, ({ clinicians }, { id }) => clinicians.find(id).answer()),
  'clinician/decline': action(Call, ({ clinicians }, { id }) => clinicians.find(id).decline()),
  'clinician/press': action(Call.extend({ keys: Keys }), ({ clinicians }, { id, keys }) => clinicians.find(id).call.press(keys)),
  'clinician/say': action(Call.extend({ text: Spoken }), ({ clinicians }, { id, text }) => void clinicians.find(id).call.say(text)),
  'clinician/hang-up': action(Call, ({ clinicians }, { id }) => clinicians.find(id).call.hangUp({ now: true })),
  'clinician/skip': action(Call, ({ clinicians, clock }, { id }) => clock.untilQuiet(clinicians.find(id).call)),

  'desk/status': action(z.object({ who: Id, status: z.enum(['Available', 'Break', 'Offline']) }), ({ runtime }, { who, status }) =>
    runtime.connect.agents.setStatus(who, status),
  ),
  'desk/accept': action(OnDesk, ({ runtime }, { who, contactId }) => runtime.connect.agents.accept(who, contactId)),
  'desk/reject': action(OnDesk, ({ runtime }, { who, contactId }) => runtime.connect.agents.reject(who, contactId)),
  'desk/end': action(OnDesk, ({ runtime }, { who, contactId }) => runtime.connect.agents.end(who, contactId)),
  'desk/clear': action(OnDesk, ({ runtime }, { who, contactId }) => runtime.connect.agents.clear(who, contactId)),
  'desk/say': action(OnDesk.extend({ text: Spoken }), ({ runtime }, { who, contactId, text }) =>
    runtime.connect.agents.say(who, contactId, text),
  ),
  'desk/hold': action(OnDesk, ({ runtime }, { who, contactId }) => runtime.connect.agents.hold(who, contactId)),
  'desk/unhold': action(OnDesk, ({ runtime }, { who, contactId }) => runtime.connect.agents.unhold(who, contactId)),
  'desk/dial': action(z.object({ who: Id, to: PhoneNumber }), ({ runtime }, { who, to }) => void runtime.connect.agents.dial(who, to)),
  'desk/act': action(
    z.object({ who: Id, guideId: Id, action: Id, data: FormData }),
    ({ runtime }, { who, guideId, action: chosen, data }) => runtime.connect.agents.act(who, guideId, chosen, data),
  ),

  'clock/ahead': action(z.object({ minutes: z.number().positive().max(10_080), stops: z.boolean() }), ({ clock }, how) => clock.ahead(how)),
  'clock/to-report': action(z.object({ stops: z.boolean() }), ({ clock }, how) => clock.toReport(how)),
};
