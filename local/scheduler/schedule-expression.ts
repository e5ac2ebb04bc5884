import { Cron } from 'croner';

const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The first time after `after` at which an expression of EventBridge Scheduler is due, in epoch milliseconds, or undefined when never again.
 * `start` is when the schedule was made: rates count from it. A local time that a change to summer time skips is skipped; one that the
 * change back repeats runs once. Throws on an expression that AWS would refuse.
 */
export function nextRun(expression: string, timezone: string, after: number, start: number): number | undefined {
  const [, kind, argument = ''] = /^(at|rate|cron)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'at') return nextOnce(argument, timezone, after);
  if (kind === 'rate') return nextOfRate(argument, after, start);
  if (kind === 'cron') return nextOfCron(argument, timezone, after);
  throw new Error(`Not a schedule expression: ${expression}`);
}

function nextOnce(time: string, timezone: string, after: number): number | undefined {
  return new Cron(time, { timezone, paused: true }).nextRun(new Date(after))?.getTime();
}

function nextOfRate(argument: string, after: number, start: number): number {
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const every = Number(count) * (unitMs[unit ?? ''] ?? 0);
  if (!every) throw new Error(`Not a rate: ${argument}`);
  return start + Math.max(1, Math.floor((after - start) / every) + 1) * every;
}

function nextOfCron(argument: string, timezone: string, after: number): number | undefined {
  const fields = argument.split(' ');
  if (fields.length !== 6 || (fields[2] === '?') === (fields[4] === '?')) throw new Error(`Not a cron expression of AWS: ${argument}`);
  // A bare L among the days of the week is Saturday, which croner does not read.
  const weekday = fields[4] === 'L' ? '7' : fields[4];
  const pattern = ['0', ...fields.slice(0, 4), weekday, fields[5]].join(' ');
  const cron = new Cron(pattern, { timezone, paused: true, alternativeWeekdays: true, sloppyRanges: true, domAndDow: true });
  for (let run = cron.nextRun(new Date(after)); run; run = cron.nextRun(run)) if (cron.match(run)) return run.getTime();
  return undefined;
}
