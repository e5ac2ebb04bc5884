import { Temporal } from '../../shared/domain/time.ts';
import { latestReportPeriod } from '../../shared/domain/hours/report-period.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { SimulatedCall } from '../connect/simulated-call.ts';
import type { LocalRuntime } from '../runtime.ts';
import { speechUntil } from './call-transcript.ts';
import type { ClockState } from './page-state.ts';
import { Refusal } from './request-guard.ts';

/** The report goes out within this time after its hour. */
const reportTakesMs = 60_000;
/** No prompt and no pause of a call is longer. */
const longestWaitMs = 180_000;

/** The clock of the page: it jumps ahead, and everything that falls due on the way is played in order. */
export class NightClock {
  private readonly runtime: LocalRuntime;
  private readonly practices: readonly Practice[];
  private jumpingTo: number | undefined;
  private calledFor = 0;

  constructor(runtime: LocalRuntime, practices: readonly Practice[]) {
    this.runtime = runtime;
    this.practices = practices;
    runtime.connect.phones.onRing(() => (this.calledFor += 1));
    runtime.connect.agents.onOffer(() => (this.calledFor += 1));
  }

  state = (): ClockState => ({
    // Whole seconds: a clock that stands still would be news all the time.
    offset: Math.round(this.runtime.clock.offset() / 1_000) * 1_000,
    ...(this.jumpingTo !== undefined && { jumpingTo: this.jumpingTo }),
    nextReport: this.nextReport(),
  });

  /** Jumps by `minutes`; with `stops` only until a phone rings or somebody is offered a contact. */
  ahead = ({ minutes, stops }: { minutes: number; stops: boolean }) => this.jump(this.runtime.clock.now() + minutes * 60_000, stops);

  /** Jumps to when the next morning report has been sent. */
  toReport = ({ stops }: { stops: boolean }) => this.jump(this.nextReport().at + reportTakesMs, stops);

  /** Jumps over what is being said on a call, to the next question or silence; when nobody speaks, over the silence. Stops when somebody is called. */
  untilQuiet(call: SimulatedCall): Promise<void> {
    const { clock } = this.runtime;
    const [began, until, called] = [call.events.length, speechUntil(call.events), this.calledFor];
    const silent = until <= clock.now();
    if (!silent) clock.at(until, () => {}, 'words are said');
    const reached = () => {
      if (call.reason !== undefined || this.calledFor > called) return true;
      const news = call.events.slice(began);
      if (silent) return news.some(({ type }) => type === 'prompt' || type === 'listening');
      return clock.now() >= speechUntil(call.events);
    };
    return this.jump(clock.now() + longestWaitMs, false, reached);
  }

  private async jump(target: number, stops: boolean, reached = () => false) {
    if (this.jumpingTo !== undefined) throw new Refusal('The clock is moving already.', 409);
    const called = this.calledFor;
    if (stops && this.somebodyIsCalled())
      throw new Refusal(
        'Somebody is being called or offered a task just now. Answer first, or switch off “Stop when somebody is called”.',
        409,
      );
    this.jumpingTo = target;
    try {
      await this.runtime.advanceTo(target, () => reached() || (stops && this.calledFor > called));
    } finally {
      this.jumpingTo = undefined;
    }
  }

  private somebodyIsCalled(): boolean {
    const { phones, agents } = this.runtime.connect;
    const offered = agents.all().some(({ desk }) => [...desk.values()].some(({ state }) => state === 'offered'));
    return offered || phones.calls().some((ringing) => !ringing.isAnswered());
  }

  private nextReport(): ClockState['nextReport'] {
    const now = Temporal.Instant.fromEpochMilliseconds(this.runtime.clock.now());
    const dues = this.practices.map((practice) => {
      const { to } = latestReportPeriod(practice, now);
      const next = to.toZonedDateTimeISO(practice.timeZone).add({ days: 1 }).toInstant();
      return { at: next.epochMilliseconds, practice: practice.name };
    });
    return dues.toSorted((a, b) => a.at - b.at)[0] ?? { at: now.epochMilliseconds, practice: '' };
  }
}
