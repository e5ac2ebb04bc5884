import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phoneKeyOf } from '../../../shared/domain/appointment/keys.ts';
import { anAppointment, bornKeys, onFile, pepper } from '../../support/appointments.ts';
import { aCallAbout, maple, portsOf, stepsOn, type AppointmentPorts } from '../../support/appointment-call.ts';
import { Stopped, stopAtEveryCall } from '../../support/interrupted.ts';
import { aContact, evening, someContactId } from '../../support/work-items.ts';

const right = { birthDate: bornKeys };
const wrong = { birthDate: '07051988' };
const elsewhere = '+12025550199';
const { id } = anAppointment();
const told = {
  result: 'found',
  offer: expect.stringMatching(/Wednesday, March 4, at 9:40 AM/),
  cancelQuestion: expect.stringMatching(/2 again/),
};
/** What no answer may hold before somebody is known: the day, the time, and anything of the appointment. */
const secret = /March|9:40|0188|A-1|ap-/;

describe('a call about an appointment', () => {
  it('begins with words that tell nothing of anybody', async () => {
    const { step, contacts } = aCallAbout();
    const words = await step('begin');
    expect(words).toMatchObject({ result: 'ready', askBirthDate: expect.stringMatching(/date of birth/) });
    expect(JSON.stringify(words)).not.toMatch(secret);
    expect(contacts.all()).toEqual([aContact({ practiceId: maple.id })]);
  });

  it('is in Spanish when the caller chose it', async () => {
    const { step } = aCallAbout({ language: 'es-US', practice: { ...maple, languages: ['en-US', 'es-US'] } });
    expect(await step('find', right)).toMatchObject({ offer: expect.stringMatching(/miércoles 4 de marzo, a las 9:40 de la mañana/) });
  });

  it('hears the appointment when the birth date and the caller’s own number are right', async () => {
    expect(await aCallAbout().step('find', right)).toEqual(told);
  });

  it('hears it after keying the number on file on another telephone', async () => {
    const { step } = aCallAbout({ from: elsewhere });
    expect(await step('find', right)).toEqual({ result: 'number' });
    expect(await step('find', { ...right, number: '2025550188' })).toEqual(told);
  });

  it.each([
    ['a wrong birth date', onFile, wrong],
    ['another number', elsewhere, right],
    ['a withheld number', null, right],
    ['both wrong', elsewhere, wrong],
    ['the number of the practice, which a forwarding carrier shows', maple.lines[0]?.number ?? '', right],
  ])('hears the same whatever is not right: %s', async (_, from, keyed) => {
    const { step } = aCallAbout({ from });
    expect(await step('find', keyed)).toEqual({ result: 'number' });
    expect(await step('find', { ...keyed, number: '2025550199' })).toEqual({ result: 'not-found' });
    expect(await step('find', { ...keyed, number: '12' })).toEqual({ result: 'not-found' });
  });

  it.each([
    ['has none', []],
    ['has only one that is over', [anAppointment({ startsAt: '2026-03-02T14:00:00Z' })]],
    ['has only one that was cancelled', [anAppointment({ status: 'cancelled' })]],
    ['is a patient of another practice', [anAppointment({ practiceId: 'harbor-pediatrics' })]],
  ])('hears the same when the patient %s', async (_, appointments) => {
    const { step } = aCallAbout({ appointments });
    expect(await step('find', right)).toEqual({ result: 'number' });
    expect(await step('find', { ...right, number: '2025550188' })).toEqual({ result: 'not-found' });
  });

  it('does not take the number of a home with many patients for one of them', async () => {
    const [shared = ''] = maple.sharedNumbers;
    expect(shared).not.toBe('');
    const { step } = aCallAbout({ from: shared, appointments: [anAppointment({ phone: shared })] });
    expect(await step('find', right)).toEqual({ result: 'number' });
  });

  it('has three tries: the right answer counts for nothing after them', async () => {
    const { step } = aCallAbout();
    for (const birthDate of ['01011970', '01021970', '01031970', '01031970'])
      expect(await step('find', { birthDate })).toEqual({ result: 'number' });
    expect(await step('find', right)).toEqual({ result: 'too-often' });
    await expect(step('confirm')).rejects.toMatchObject({ code: 'APPOINTMENT_NOT_VERIFIED' });
  });

  it('is told that keys are no date, which is no try', async () => {
    const { step } = aCallAbout();
    for (const birthDate of ['13011988', '0704', 'Timeout', ''])
      expect(await step('find', { birthDate })).toEqual({ result: 'wrong-date' });
    expect(await step('find', right)).toEqual(told);
  });

  it.each(['confirm', 'cancel', 'move'] as const)('can %s nothing before it has shown whose appointment it is', async (key) => {
    const { step, appointments, contacts } = aCallAbout({ from: elsewhere });
    await step('find', right);
    await expect(step(key)).rejects.toMatchObject({ code: 'APPOINTMENT_NOT_VERIFIED' });
    expect(appointments.all()).toEqual([anAppointment()]);
    expect(contacts.all()).toEqual([aContact({ practiceId: maple.id })]);
  });

  it('loses what it had shown when a later answer is wrong', async () => {
    const { step } = aCallAbout();
    await step('find', right);
    await step('find', wrong);
    await expect(step('confirm')).rejects.toMatchObject({ code: 'APPOINTMENT_NOT_VERIFIED' });
  });

  it('is for a practice that exists', async () => {
    const ports = { ...portsOf(), practices: { live: () => portsOf().practices.live('nowhere') } };
    await expect(stepsOn(ports)('begin')).rejects.toMatchObject({ code: 'PRACTICE_NOT_FOUND' });
  });
});

describe('a key', () => {
  async function pressed(key: 'confirm' | 'cancel' | 'move', given: Parameters<typeof aCallAbout>[0] = {}) {
    const world = aCallAbout(given);
    await world.step('find', right);
    return { ...world, answer: await world.step(key) };
  }
  const asked = (what: 'confirm' | 'cancel' | 'move') => ({ appointmentId: id, what, at: evening.toString() });

  it('confirms, and nobody has anything to do', async () => {
    const { answer, appointments, contacts } = await pressed('confirm');
    expect(answer).toEqual({ result: 'done', say: expect.stringMatching(/is confirmed/) });
    expect(appointments.all()).toMatchObject([{ status: 'confirmed', statusBy: 'patient-by-key', statusAt: evening.toString() }]);
    expect(contacts.all()).toEqual([aContact({ practiceId: maple.id, asked: asked('confirm') })]);
  });

  it.each([
    ['cancel', { status: 'cancelled' }, /is cancelled\. We will call you/],
    ['move', { status: 'booked', askedToMoveAt: evening.toString() }, /We will call you .* to find another time/],
  ] as const)('that asks to %s tells when somebody calls, and leaves it on the contact', async (key, changed, words) => {
    const { answer, appointments, contacts } = await pressed(key);
    expect(answer).toEqual({ result: 'done', say: expect.stringMatching(words) });
    expect(appointments.all()).toMatchObject([changed]);
    expect(contacts.all()).toMatchObject([{ asked: asked(key), promisedAt: expect.any(String) }]);
  });

  it.each(['confirm', 'cancel', 'move'] as const)('twice is once: %s', async (key) => {
    const { answer, step, appointments, contacts, now } = await pressed(key);
    const stored = [appointments.all(), contacts.all()];
    const later = stepsOn({
      appointments,
      contacts,
      practices: portsOf().practices,
      secrets: portsOf().secrets,
      now: () => now().add({ minutes: 20 }),
    });
    expect(await step(key)).toEqual(answer);
    expect(await later(key)).toEqual(answer);
    expect([appointments.all(), contacts.all()]).toEqual(stored);
  });

  it.each(['confirm', 'move'] as const)('that comes after the practice has cancelled changes nothing: %s', async (key) => {
    const world = aCallAbout();
    await world.step('find', right);
    await world.appointments.save(anAppointment({ status: 'cancelled', version: 2 }));
    expect(await world.step(key)).toEqual({ result: 'gone' });
    expect(world.contacts.all()).toEqual([aContact({ practiceId: maple.id })]);
  });

  it('wins over an import that comes at the same moment, and loses nothing of it', async () => {
    const world = aCallAbout();
    await world.step('find', right);
    const { save } = world.appointments;
    world.appointments.save = async (appointment) => {
      world.appointments.save = save;
      await save(anAppointment({ phone: elsewhere, version: 2 }));
      return save(appointment);
    };
    expect(await world.step('confirm')).toMatchObject({ result: 'done' });
    expect(world.appointments.all()).toMatchObject([{ phone: elsewhere, status: 'confirmed', version: 3 }]);
  });

  it('is refused on a call that nobody wrote down: there is nobody to act on it', async () => {
    const world = aCallAbout({ contact: null });
    await world.step('find', right);
    await expect(world.step('cancel')).rejects.toMatchObject({ code: 'CONTACT_UNKNOWN_TO_CONNECT' });
    expect(world.appointments.all()).toEqual([anAppointment()]);
  });
});

describe('a reminder call', () => {
  const reminder = { contact: null, remindsOf: id } as const;
  const record = aContact({ practiceId: maple.id, line: maple.lines[0]?.number ?? '', callerNumber: onFile, reminder: true });

  it('has a record from its first second, and once', async () => {
    const { step, contacts } = aCallAbout(reminder);
    await step('begin');
    expect(await step('begin')).toMatchObject({
      opening: expect.stringMatching(/This is a call from .* press 1.* press 7/),
      callUs: expect.stringMatching(/2 0 2/),
    });
    expect(contacts.all()).toEqual([record]);
  });

  it('tells the appointment that it is about, also when another one comes before it', async () => {
    const sooner = anAppointment({ reference: 'A-0', startsAt: '2026-03-03T14:00:00Z' });
    const { step } = aCallAbout({ ...reminder, appointments: [anAppointment(), sooner] });
    expect(await step('find', right)).toMatchObject({ result: 'found', offer: expect.stringMatching(/March 4, at 9:40 AM.*press 7/) });
  });

  it('tells nothing without the birth date', async () => {
    expect(await aCallAbout(reminder).step('find', wrong)).toEqual({ result: 'number' });
  });

  it('reaches a patient in a home with many, by the birth date', async () => {
    const [shared = ''] = maple.sharedNumbers;
    const { step } = aCallAbout({ ...reminder, from: shared, appointments: [anAppointment({ phone: shared })] });
    expect(await step('find', right)).toMatchObject({ result: 'found' });
  });

  it('ends for good by 7, without a birth date, and says so', async () => {
    const { step, appointments } = aCallAbout(reminder);
    expect(await step('opt-out')).toEqual({ result: 'done', say: expect.stringMatching(/no more reminder calls/) });
    expect(await step('opt-out')).toMatchObject({ result: 'done' });
    expect(await appointments.remindersStopped(maple.id, phoneKeyOf(maple.id, pepper, onFile))).toBe(true);
  });

  it('is not what somebody has placed who called us', async () => {
    await expect(aCallAbout().step('opt-out')).rejects.toMatchObject({ code: 'MESSAGE_NOT_UNDERSTOOD' });
  });
});

describe('stopped at any call that it makes, and asked again', () => {
  const courses: [string, ('find' | 'confirm' | 'cancel' | 'move')[]][] = [
    ['a birth date', ['find']],
    ['a confirmation', ['find', 'confirm']],
    ['a cancellation', ['find', 'cancel']],
    ['a wish for another time', ['find', 'move']],
  ];
  const stateOf = async ({ appointments, contacts }: AppointmentPorts) => [
    appointments.all(),
    contacts.all(),
    await appointments.check(someContactId),
  ];

  it.each(courses)('%s ends where it would have ended', async (_, steps) => {
    const last = steps.at(-1) ?? 'find';
    const prepared = async () => {
      const ports = portsOf();
      for (const step of steps.slice(0, -1)) await stepsOn(ports)(step, right);
      return ports;
    };
    const usual = await prepared();
    await stepsOn(usual)(last, right);
    for (const moment of ['before', 'after'] as const) {
      const made = await stopAtEveryCall(moment, async (stop) => {
        const ports = await prepared();
        await stepsOn(stop(ports))(last, right).catch((error: unknown) => {
          if (!(error instanceof Stopped)) throw error;
        });
        expect(await stepsOn(ports)(last, right)).toMatchObject({ result: last === 'find' ? 'found' : 'done' });
        expect(await stateOf(ports)).toEqual(await stateOf(usual));
      });
      expect(made).toBeGreaterThan(1);
    }
  });

  it('a cancellation that was not finished has somebody to see to it', async () => {
    const ports = portsOf();
    await stepsOn(ports)('find', right);
    ports.appointments.save = () => Promise.reject(new Stopped());
    await expect(stepsOn(ports)('cancel')).rejects.toThrow();
    expect(ports.contacts.all()).toMatchObject([{ asked: { what: 'cancel' } }]);
  });
});

describe('whatever is keyed, in whatever order', () => {
  const birthDate = fc.constantFrom(bornKeys, '07051988', '01011970', '13011988', '');
  const number = fc.constantFrom('', '2025550188', '+12025550188', '2025550199', '12');
  const asks = fc.array(
    fc.oneof(
      fc.record({ step: fc.constant('find' as const), birthDate, number }),
      fc.record({ step: fc.constantFrom('begin' as const, 'confirm' as const, 'cancel' as const, 'move' as const) }),
    ),
    { maxLength: 12 },
  );

  it('nobody hears a day, a time or a reference, or changes anything, before birth date and number are right', async () => {
    await fc.assert(
      fc.asyncProperty(asks, fc.constantFrom(onFile, elsewhere, null), async (steps, from) => {
        const { step, appointments } = aCallAbout({ from });
        for (const { step: name, ...keyed } of steps) {
          const answer = await step(name, keyed).catch(() => ({}));
          const isRight = 'birthDate' in keyed && keyed.birthDate === bornKeys && (from === onFile || keyed.number.endsWith('2025550188'));
          if (isRight) return;
          expect(JSON.stringify(answer)).not.toMatch(secret);
          expect(appointments.all()).toEqual([anAppointment()]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('nobody has more than three birth dates and three numbers on one call', async () => {
    const many = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 5, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(many, async (days) => {
        const { step, appointments } = aCallAbout();
        for (const day of days) await step('find', { birthDate: `01${String(day).padStart(2, '0')}1970` });
        expect((await appointments.check(someContactId))?.birthKeys.length).toBe(Math.min(3, new Set(days).size));
      }),
      { numRuns: 50 },
    );
  });
});
