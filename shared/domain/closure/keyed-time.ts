export type Half = 'morning' | 'afternoon';

/**
 * The wall time (HH:MM) that three or four keys mean: 930 and 0930 are half past nine of the half that is asked for, 1430 can only be the afternoon.
 * `which-half` when both halves are possible and none was said; undefined when the keys are no time.
 */
export function keyedTime(keys: string, half?: Half): string | undefined {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(/^\d{3}$/.test(keys) ? `0${keys}` : keys) ?? [];
  if (hours === '') return undefined;
  const hour = Number(hours);
  if (hour === 0 || hour > 12) return `${hours}:${minutes}`;
  if (!half) return whichHalf;
  return `${String((hour % 12) + (half === 'afternoon' ? 12 : 0)).padStart(2, '0')}:${minutes}`;
}

export const whichHalf = 'which-half';
