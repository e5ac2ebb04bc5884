import type { TimerKind } from '../../domain/work-item/timer.ts';
import { sortable } from './query.ts';

/** The partition that names every practice. */
export const practiceList = 'PRACTICES';
/** How the sort keys of a practice's closures begin. */
export const closurePrefix = 'CLOSURE#';

/** Where each record of the one table lives. */
export const keys = {
  head: (itemId: string) => ({ pk: `ITEM#${itemId}`, sk: 'HEAD' }),
  words: (itemId: string) => ({ pk: `ITEM#${itemId}`, sk: 'WORDS' }),
  history: (itemId: string, at: string, cause: string) => ({ pk: `ITEM#${itemId}`, sk: `HIST#${sortable(at)}#${cause}` }),
  timer: (itemId: string, kind: TimerKind) => ({ pk: `ITEM#${itemId}`, sk: `TIMER#${kind}` }),
  page: (itemId: string, n: number) => ({ pk: `ITEM#${itemId}`, sk: `PAGE#${n}` }),
  contact: (contactId: string) => ({ pk: `CONTACT#${contactId}`, sk: 'CONTACT' }),
  ownerCall: (contactId: string) => ({ pk: `CONTACT#${contactId}`, sk: 'OWNER' }),
  practiceList: (practiceId: string) => ({ pk: practiceList, sk: practiceId }),
  live: (practiceId: string) => ({ pk: `PRACTICE#${practiceId}`, sk: 'LIVE' }),
  version: (practiceId: string, version: number) => ({ pk: `PRACTICE#${practiceId}`, sk: `V#${String(version).padStart(6, '0')}` }),
  report: (practiceId: string, period: string) => ({ pk: `PRACTICE#${practiceId}`, sk: `REPORT#${period}` }),
  staffQueue: (practiceId: string) => ({ pk: `PRACTICE#${practiceId}`, sk: 'QUEUE' }),
  pin: (practiceId: string, person: string) => ({ pk: `PRACTICE#${practiceId}`, sk: `PIN#${person}` }),
  appointment: (practiceId: string, id: string) => ({ pk: `PRACTICE#${practiceId}`, sk: `APPOINTMENT#${id}` }),
  noReminders: (practiceId: string, phoneKey: string) => ({ pk: `PRACTICE#${practiceId}`, sk: `NO-REMINDERS#${phoneKey}` }),
  callerCheck: (contactId: string) => ({ pk: `CONTACT#${contactId}`, sk: 'CALLER-CHECK' }),
  difference: (practiceId: string, at: string) => ({ pk: `PRACTICE#${practiceId}`, sk: `RECONCILE#${sortable(at)}` }),
  closure: (practiceId: string, id: string) => ({ pk: `PRACTICE#${practiceId}`, sk: `${closurePrefix}${id}` }),
  line: (number: string) => ({ pk: `LINE#${number}`, sk: 'LINE' }),
  grant: (agentId: string) => ({ pk: `AGENT#${agentId}`, sk: 'GRANT' }),
};
