import { crewFor, localPin } from '../opening/crew.ts';
import type { OpenNight } from '../opening/open-for-the-night.ts';
import type { LocalRuntime } from '../runtime.ts';
import { desksOf } from './agent-desks.ts';
import { alarmList } from './alarm-list.ts';
import { CallerPhone } from './caller-phone.ts';
import { ClinicianPhones } from './clinician-phones.ts';
import type { ExampleAppointments } from './example-appointments.ts';
import { itemLists } from './item-lists.ts';
import type { Readers } from './live-stream.ts';
import { mailList } from './mail-list.ts';
import { NightClock } from './night-clock.ts';
import type { NightState } from './page-state.ts';
import { recordsOf, type Records } from './records.ts';
import { whenSomethingRan } from './when-something-ran.ts';

/** What the page plays with: the runtime, and everybody's phone, desk and clock. */
export interface TheNight {
  readonly runtime: LocalRuntime;
  readonly phone: CallerPhone;
  readonly clinicians: ClinicianPhones;
  readonly clock: NightClock;
  readonly records: Records;
  readonly readers: Readers;
}

export function theNight(runtime: LocalRuntime, { practices, place }: OpenNight, appointments: ExampleAppointments): TheNight {
  const phone = new CallerPhone(runtime);
  const clinicians = new ClinicianPhones(runtime);
  const clock = new NightClock(runtime, practices);
  const records = recordsOf(runtime, place);
  const seats = crewFor(practices);
  const nameOf = (id: string) => practices.find((practice) => practice.id === id)?.name ?? '';
  const readers: Readers = {
    night: () => nightState(practices, appointments),
    clock: clock.state,
    phone: phone.state,
    desk: () => desksOf(runtime, seats, nameOf),
    clinicians: clinicians.state,
    mail: whenSomethingRan(runtime, () => mailList(runtime)),
    items: whenSomethingRan(runtime, () => itemLists(records, practices, runtime.clock.now())),
    alarms: () => alarmList(runtime),
  };
  return { runtime, phone, clinicians, clock, records, readers };
}

function nightState(practices: OpenNight['practices'], appointments: ExampleAppointments): NightState {
  return {
    pin: localPin,
    practices: practices.map(({ id, name, timeZone, lines, people, frontDesk }) => ({
      id,
      name,
      timeZone,
      ...(frontDesk && { frontDesk: frontDesk.number }),
      appointment: appointments.get(id),
      lines: lines.map(({ number, label }) => ({ number, label })),
      people: Object.entries(people).flatMap(([person, { name: called, role, phone }]) =>
        phone === undefined ? [] : [{ id: person, name: called, role, phone }],
      ),
    })),
  };
}
