import { timingSafeEqual } from 'node:crypto';
import type { Temporal } from '../time.ts';
import type { PinRecord } from './pin-record.ts';
import { verifierOf } from './verifier.ts';

export interface PinTry {
  readonly result: 'ok' | 'wrong' | 'locked';
  /** The record after the try; absent when nothing changes. */
  readonly next?: PinRecord;
}

const triesAllowed = 5;
const minutesLocked = 15;

/** One try. Five wrong ones in a row lock the PIN for fifteen minutes, for the right one too. Keys that are not six digits are no try. */
export function tryPin(record: PinRecord, { pin, pepper }: { pin: string; pepper: string }, now: Temporal.Instant): PinTry {
  if (record.lockedUntil && Date.parse(record.lockedUntil) > now.epochMilliseconds) return { result: 'locked' };
  if (!isPin(pin)) return { result: 'wrong' };
  const open = { ...record, lockedUntil: undefined, version: record.version + 1 };
  if (isSame(verifierOf(pin, record.salt, pepper), record.verifier)) {
    return { result: 'ok', next: record.wrong > 0 || record.lockedUntil ? { ...open, wrong: 0 } : undefined };
  }
  const wrong = record.wrong + 1;
  if (wrong < triesAllowed) return { result: 'wrong', next: { ...open, wrong } };
  return { result: 'locked', next: { ...open, wrong: 0, lockedUntil: now.add({ minutes: minutesLocked }).toString() } };
}

/**
 * The same on the owner line, which anybody can call. Its wrong tries are counted by themselves: whoever guesses there locks no clinician out of
 * a page.
 */
export function tryOwnerPin(record: PinRecord, given: { pin: string; pepper: string }, now: Temporal.Instant): PinTry {
  const { wrong = 0, lockedUntil } = record.ownerLine ?? {};
  const { result, next } = tryPin({ ...record, wrong, lockedUntil }, given, now);
  return { result, next: next && { ...record, version: next.version, ownerLine: { wrong: next.wrong, lockedUntil: next.lockedUntil } } };
}

/** Whether this could be a PIN: six digits. */
export const isPin = (written: string): boolean => /^\d{6}$/.test(written);

/** In constant time: how long it takes says nothing about the PIN. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}
