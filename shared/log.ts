import { Logger } from '@aws-lambda-powertools/logger';
import type { Certainty, Topic, Urgency } from './domain/classification/vocabulary.ts';
import type { Team, WorkItemKind } from './domain/work-item/work-item.ts';
import type { FaultCode } from './errors/catalogue.ts';
import { Fault } from './errors/fault.ts';

/**
 * Everything this product ever logs, and the only fields each line may carry.
 * Fields are ids, states and counts: never what a caller said or typed, never a name or a number.
 */
export interface LogLines {
  'call.answered': { contactId: string; practiceId: string; open: boolean };
  'call.noted': { contactId: string; what: 'refuse' | 'call-back' | 'expect' };
  'call.again': { contactId: string; found: boolean };
  'message.registered': { contactId: string; medicalKey: boolean };
  'contact.settled': { contactId: string; workItemId?: string; reason?: string };
  'work-item.owned': { workItemId: string; kind: WorkItemKind };
  'work-item.classified': { workItemId: string; urgency: Urgency; certainty: Certainty; topic: Topic | 'none' };
  'work-item.routed': { workItemId: string; team: Team; paged: boolean };
  'work-item.reopened': { workItemId: string };
  'appointment.checked': { contactId: string; outcome: string };
  'appointment.answered': { contactId: string; appointmentId: string; key: string };
  'reminder.started': { appointmentId: string; contactId: string };
  'reminders.left': { calls: number };
  'reminders.stopped': { practiceId: string; contactId: string };
  'recording.attached': { workItemId: string };
  'task.offered': { workItemId: string; contactId: string };
  'page.started': { workItemId: string; page: number };
  'page.answered': { workItemId: string; page: number; outcome: string };
  'escalation.exhausted': { workItemId: string };
  'touch.written': { workItemId: string; outcome: string };
  'form.refused': { workItemId: string; reason: string };
  'promise.missed': { workItemId: string };
  'promise.moved': { workItemId: string };
  'owner-line.verified': { contactId: string; practiceId: string };
  'closure.live': { practiceId: string; contactId: string; kind: 'closed' | 'late-opening' };
  'closure.taken-back': { practiceId: string; contactId: string };
  'announcement.kept': { practiceId: string; contactId: string };
  'announcement.unused': { practiceId: string; contactId: string };
  'report.sent': { practiceId: string; period: string };
  'practice.published': { practiceId: string; version: number };
  'reconciliation.difference': { practiceId: string; contacts: number; items: number };
  'reconciliation.done': { contacts: number; items: number };
  failed: { id: string; code: FaultCode | 'UNEXPECTED'; errorName: string };
}

const logger = new Logger({ serviceName: 'nightdesk' });

export const log = {
  info: <Line extends keyof LogLines>(line: Line, fields: LogLines[Line]): void => logger.info(line, { ...fields }),
  /** A failure by its code and kind. The message of an unexpected error is left out: it may quote its input. */
  failed: (error: unknown, id: string): void =>
    logger.error('failed', {
      id,
      code: error instanceof Fault ? error.code : 'UNEXPECTED',
      errorName: error instanceof Error ? error.name : typeof error,
    }),
};
