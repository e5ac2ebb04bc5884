import { fallsOn, localDate } from '../domain/hours/schedule.ts';
import { Temporal } from '../domain/time.ts';
import type { Practice } from './practice.ts';
import { peopleWithRole } from './people.ts';
import { secondsToTone } from './spoken.ts';

/** Something that is allowed and probably not meant. */
export interface Warning {
  /** The setting it is about, as in the file. */
  path: string;
  message: string;
}

type Check = (practice: Practice, now: Temporal.Instant) => Warning[];

/** Everything about these settings that deserves a second look, as of `now`. None of it keeps them from going live. */
export function lintPractice(practice: Practice, now: Temporal.Instant): Warning[] {
  return [holidaysAhead, overBySwap, lateStart, ladderEnds, longGreeting, longWait, deskWithoutNumber].flatMap((check) =>
    check(practice, now),
  );
}

const daysAhead = 60;
/** What a caller hears before the menu; 30 words are 12 seconds. */
const mostWords = 30;
/** A caller who hears nothing to do with them for longer hangs up. */
const mostSeconds = 45;

const holidaysAhead: Check = (practice, now) => {
  const today = localDate(practice, now);
  const days = Array.from({ length: daysAhead }, (_, day) => today.add({ days: day }));
  const closed = days.some((date) => practice.closedDays.some((day) => fallsOn(day, date)));
  if (closed) return [];
  return [{ path: 'closed', message: `no closed day until ${today.add({ days: daysAhead }).toString()}; is a holiday missing?` }];
};

const overBySwap: Check = (practice, now) =>
  Object.entries(practice.onCall).flatMap(([name, { overrides }]) => {
    const over = overrides.filter(({ to }) => isPast(to, practice, now));
    return over.length === 0 ? [] : [{ path: `on-call.${name}.overrides`, message: `${over.length} of these are over and can be removed` }];
  });

const isPast = (dateTime: string, { timeZone }: Practice, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).toInstant(), now) <= 0;

const lateStart: Check = (practice, now) =>
  Object.entries(practice.onCall).flatMap(([name, { starts, people }]) =>
    people.length > 1 && localDate(practice, now).toString() < starts
      ? [{ path: `on-call.${name}.starts`, message: `${starts} is in the future; until then turns are counted back from it` }]
      : [],
  );

const ladderEnds: Check = (practice) => {
  const director = peopleWithRole(practice, 'medical-director').length > 0;
  const last = practice.escalation.urgent.ladder.at(-1);
  return [
    ...(director ? [] : [{ path: 'people', message: 'nobody is the medical-director; a call that the on-call misses has one step less' }]),
    ...(last?.kind === 'person'
      ? []
      : [{ path: 'escalation.urgent.ladder', message: 'it ends with a rota; name the owner or manager last, who must know' }]),
  ];
};

const longGreeting: Check = ({ speech }) =>
  Object.entries(speech.greeting ?? {}).flatMap(([language, text]) =>
    text.split(/\s+/u).length > mostWords
      ? [
          {
            path: 'greeting',
            message: `the greeting (${language}) is longer than ${mostWords} words; a worried caller waits through all of it`,
          },
        ]
      : [],
  );

const longWait: Check = (practice, now) =>
  practice.languages.flatMap((language) => {
    const seconds = Math.ceil(secondsToTone(practice, language, now));
    if (seconds <= mostSeconds) return [];
    const message = `a silent caller waits ${seconds} seconds for the tone (${language}); shorten the greeting or the menu to make it ${mostSeconds}`;
    return [{ path: 'greeting', message }];
  });

const deskWithoutNumber: Check = ({ lines, frontDesk }) =>
  frontDesk
    ? []
    : lines.flatMap(({ kind }, index) =>
        kind === 'ported'
          ? [
              {
                path: `lines[${index}].kind`,
                message: "without a front-desk, calls in office hours have nowhere to ring but the assistants' queue",
              },
            ]
          : [],
      );
