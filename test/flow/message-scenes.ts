import type { CallGiven } from '../support/call.ts';
import { harbor, maple, type TheNight } from './the-practice.ts';

export const stays = { says: 'Please call me.', afterMessage: 'stay' } as const;
export const ended = { listen1: '#', listen2: '#', listen3: '#', listen4: '#', listen5: '#' };
export const keyed = '2025550123#';

export interface MessageScene extends Omit<CallGiven, 'presses'> {
  readonly night?: TheNight;
  readonly language?: string;
  readonly presses?: Readonly<Record<string, string | readonly string[]>>;
}

/** Calls of each kind, so that together they come to every block. */
export const messageScenes: readonly MessageScene[] = [
  { presses: ended },
  { language: 'es-US', night: { practice: harbor }, presses: { ...ended, confirmNumber: '1', noticeWithNumber: '1' } },
  { from: null, presses: { ...ended, noticeWithoutNumber: '1' } },
  { presses: { ...ended, cutOff: '5', confirmNumber: '3', askNumber: ['1#', keyed, keyed], readBack: ['3', '1'] } },
  { presses: { ...ended, cutOff: '5', confirmNumber: '3', askNumber: keyed, readBack: '7' } },
  { presses: { ...ended, cutOff: '5', confirmNumber: '3', askNumber: [keyed, ''], readBack: '3' } },
  { presses: { ...ended, cutOff: '5', confirmNumber: '3', askNumber: keyed } },
  { presses: { ...ended, keepOrAgain: ['2', '2', '2', '2'] }, night: { practice: { ...maple, messageMinutes: 1 } } },
  { night: { heard: 'no', practice: { ...maple, messageMinutes: 2 } }, presses: ended },
  { night: { practice: { ...maple, messageMinutes: 4 } }, says: undefined },
  { night: { practice: { ...maple, messageMinutes: 5 } }, says: undefined },
  { night: { practice: { ...maple, messageMinutes: 4 } }, presses: ended },
  { night: { practice: { ...maple, messageMinutes: 5 } }, presses: ended },
  { presses: { noticeWithNumber: '9' }, agentsAvailable: 1 },
  { from: null, presses: { noticeWithoutNumber: '9' } },
];
