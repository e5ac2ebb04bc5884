import type { WorkItem } from '../../shared/domain/work-item/work-item.ts';

/** What the page knows. The server sends each area again whenever it has changed. Times are epoch milliseconds of the simulated world. */
export interface PageState {
  readonly night: NightState;
  readonly clock: ClockState;
  readonly phone: readonly CallState[];
  readonly desk: readonly AgentState[];
  readonly clinicians: readonly RingingState[];
  readonly mail: readonly MailState[];
  readonly items: readonly PracticeItems[];
  readonly alarms: AlarmsState;
}
export type Area = keyof PageState;

/** What does not change during a night. */
export interface NightState {
  readonly practices: readonly PracticeState[];
  /** The PIN of everybody who is paged on this machine. */
  readonly pin: string;
}
export interface PracticeState {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly lines: readonly { readonly number: string; readonly label: string }[];
  readonly people: readonly PersonState[];
  /** The number that rings at the front desk in office hours. */
  readonly frontDesk?: string;
  /** What somebody can confirm by key tonight. */
  readonly appointment: AppointmentState | undefined;
}
/** An invented appointment, with what a patient keys to hear of it. */
export interface AppointmentState {
  /** Such as 2026-12-02. */
  readonly date: string;
  readonly time: string;
  readonly birthDate: string;
  readonly phone: string;
}
export interface PersonState {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly phone: string;
}

export interface ClockState {
  /** Milliseconds to add to the machine's clock. */
  readonly offset: number;
  /** Where a jump that is going on leads. */
  readonly jumpingTo?: number;
  readonly nextReport: { readonly at: number; readonly practice: string };
}

export type LineKind = 'heard' | 'told' | 'said' | 'pressed' | 'note' | 'fault';
export interface TranscriptLine {
  readonly n: number;
  readonly at: number;
  readonly kind: LineKind;
  readonly text: string;
  readonly by?: string;
}
/** A call as one end of it hears it. */
export interface CallState {
  /** The contact, or a name of the server's own when Connect did not take the call. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly startedAt: number;
  readonly over?: string;
  readonly recording: boolean;
  /** Whether keys are listened to now, and which have a meaning once the question was asked. */
  readonly listening: boolean;
  readonly keys: readonly string[];
  /** Until when somebody speaks. */
  readonly speakingUntil: number;
  readonly transcript: readonly TranscriptLine[];
}
export interface RingingState extends CallState {
  readonly answered: boolean;
}

export interface AgentState {
  readonly name: string;
  readonly person: string;
  readonly role: string;
  readonly status: string;
  /** An offer ran out: nothing is offered until the status is set again. */
  readonly missed: boolean;
  readonly contacts: readonly DeskContact[];
  readonly views: readonly ViewState[];
}
export interface DeskContact {
  readonly id: string;
  readonly channel: string;
  readonly state: 'offered' | 'connected' | 'after-work';
  readonly title: string;
  readonly description: string;
  readonly practice: string;
  readonly queue: string;
  readonly since: number;
  readonly over: boolean;
  /** Whether the agent has put the caller on hold. */
  readonly onHold: boolean;
  /** What was said to the agent on a call. */
  readonly heard: readonly string[];
}
export interface ViewState {
  /** The guide to act on, and the contact that it is about. */
  readonly guideId: string;
  readonly contactId: string;
  /** Name of the view, such as form. */
  readonly view: string;
  readonly data: Record<string, unknown>;
  readonly actions: readonly string[];
  readonly shownAt: number;
}

export interface MailState {
  readonly id: string;
  readonly at: number;
  readonly kind: 'mail' | 'notice';
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly hasHtml: boolean;
  readonly attachments: readonly string[];
}

export interface PracticeItems {
  readonly practiceId: string;
  readonly items: readonly WorkItem[];
}

export interface AlarmsState {
  readonly all: readonly { readonly name: string; readonly description: string; readonly state: string }[];
  readonly transitions: readonly { readonly alarm: string; readonly at: number; readonly to: string }[];
}

/** The life of one item, hop by hop. */
export interface Trail {
  readonly item: WorkItem;
  readonly hops: readonly Hop[];
  readonly words: { readonly transcript?: string; readonly spans: readonly EvidenceSpan[]; readonly confidence?: number };
  readonly timers: readonly { readonly kind: string; readonly at: number }[];
  readonly recordingLink?: string;
}
export interface EvidenceSpan {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}
export interface Hop {
  readonly at: number;
  readonly title: string;
  readonly details: readonly string[];
  readonly state?: string;
  readonly by?: string;
}
