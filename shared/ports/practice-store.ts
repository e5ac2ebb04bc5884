import type { LivePractice } from '../domain/closure/with-closures.ts';
import type { Practice } from '../practice/practice.ts';

/** A dialled number, and the practice it belongs to. */
export interface Line {
  readonly number: string;
  readonly practiceId: string;
  readonly kind: 'ported' | 'forwarded' | 'overflow';
}

export interface PublishedVersion {
  readonly practiceId: string;
  readonly version: number;
  readonly yaml: string;
  readonly practice: Practice;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

export interface PracticeStore {
  /** The settings in force: the published ones under what was closed by telephone, read at every call. Throws PRACTICE_NOT_FOUND. */
  live(practiceId: string): Promise<LivePractice>;
  /** The published settings alone. Throws PRACTICE_NOT_FOUND. */
  settings(practiceId: string): Promise<Practice>;
  /** The ids of every published practice. */
  ids(): Promise<string[]>;
  line(number: string): Promise<Line | undefined>;
  attachLine(line: Line): Promise<void>;
  /** Stores the next version and makes it live; the same text as the live one changes nothing. Returns the live version. */
  publish(settings: { practice: Practice; yaml: string; by: string; at: string }): Promise<PublishedVersion>;
  /** The Connect queue of the practice's own staff, once made. */
  staffQueue(practiceId: string): Promise<string | undefined>;
  saveStaffQueue(practiceId: string, queueArn: string): Promise<void>;
  /** Whether the report of a period has been sent. */
  reportSent(practiceId: string, period: string): Promise<boolean>;
  markReportSent(practiceId: string, period: string, at: string): Promise<void>;
  /** Differences that reconciliation found, for the report. A repeat of the same moment replaces itself. */
  noteDifference(practiceId: string, difference: Difference): Promise<void>;
  differencesBetween(practiceId: string, from: string, to: string): Promise<Difference[]>;
}

export interface Difference {
  readonly at: string;
  /** Contacts that Connect had and no record named, by id. */
  readonly contacts: readonly string[];
  /** Open items without a live task, a timer or an escalation, by id. */
  readonly items: readonly string[];
}
