import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appointmentsOf } from '../../local/commands/stores.ts';
import { Temporal } from '../../shared/domain/time.ts';
import { workItemIdOf } from '../../shared/domain/work-item/work-item.ts';
import { book, patientAnswers, reminded, reminderCalls } from '../support/appointment-patient.ts';
import { DeskOf } from '../support/desk.ts';
import { TestNight } from '../support/night.ts';
import { findings } from '../support/searched-places.ts';

const practiceId = 'maple-street-family-medicine';
const span = [Temporal.Instant.from('2026-12-02T05:00:00Z'), Temporal.Instant.from('2026-12-03T05:00:00Z')] as const;
let night: TestNight;
beforeAll(async () => {
  // A Tuesday, 9:50 in New York: the first reminders of the day go out at ten, when somebody next looks, a quarter of an hour later.
  night = await TestNight.begin({ at: '2026-12-01T14:50:00Z' });
  await book(night, practiceId, '2026-12-02 09:40');
});
afterAll(() => night.end());

const stored = async () => {
  const [appointment] = await appointmentsOf(night.opened.place).startingBetween(practiceId, ...span);
  if (!appointment) throw new Error('The appointment is gone.');
  return appointment;
};

describe('the day before an appointment', () => {
  it('the patient is called once, from the number of the practice, and cancels by key', async () => {
    patientAnswers(night, '2', '2');
    const heard: string[] = [];
    night.runtime.connect.phones.onRing(({ number, from, call }) => {
      if (number !== reminded) return;
      expect(from).toBe('+12025550100');
      call.onEvent((event) => event.type === 'prompt' && heard.push(event.text));
    });
    await night.pass({ minutes: 17 });
    expect(reminderCalls(night)).toHaveLength(1);
    expect(heard[0]).toMatch(/^This is a call from Maple Street/);
    expect(heard.join(' ')).toMatch(/date of birth.*Wednesday, December 2, at 9:40 AM.*press 2 again.*is cancelled/);
    expect(await stored()).toMatchObject({ status: 'cancelled', statusBy: 'patient-by-key', reminders: [{ day: '2026-12-01' }] });
  });

  it('the front desk has an item of it, with the time that the patient was told', async () => {
    const [call] = reminderCalls(night);
    const item = await night.items.get(workItemIdOf(call?.id ?? ''));
    expect(item).toMatchObject({ kind: 'appointment', topics: ['appointment'], urgency: 'routine', owner: { team: 'front-desk' } });
    expect(item.escalation).toBeUndefined();
    expect(item.promisedAt).toBeDefined();
    const desk = new DeskOf(night, 'front-desk-maple-street-family-medicine');
    await desk.signIn();
    const shown = JSON.stringify((await desk.fillIn({ contactId: call?.id ?? '' }, {})).data);
    expect(shown).toContain('Cancelled by the patient');
    expect(shown).toContain('Wed, Dec 2, 9:40 AM, your reference A-9');
  });

  it('is not called about again, and neither birth date nor number has left the table', async () => {
    await night.pass({ minutes: 20 });
    expect(reminderCalls(night)).toHaveLength(1);
    expect(await findings(night, ['07041988', '1988-07-04', '5550189'])).toEqual([]);
  });
});
