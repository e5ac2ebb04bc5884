import { useEffect, useState } from 'react';

const format = (at: number, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(at);

/** `9:31:05 PM` on the wall of a zone. */
export const clockTime = (at: number, timeZone: string) => format(at, timeZone, { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** `Tue 9:31 PM`. */
export const weekdayTime = (at: number, timeZone: string) => format(at, timeZone, { weekday: 'short', hour: 'numeric', minute: '2-digit' });

/** `Tue, Nov 24, 9:31 PM`. */
export const fullTime = (at: number, timeZone: string) =>
  format(at, timeZone, { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });

/** `New York` of America/New_York. */
export const cityOf = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** `in 12 min`, `3 h late`. */
export function distance(at: number, now: number): string {
  const minutes = Math.round((at - now) / 60_000);
  const size = Math.abs(minutes);
  const words = size < 60 ? `${size} min` : size < 2_880 ? `${Math.round(size / 60)} h` : `${Math.round(size / 1_440)} days`;
  return minutes >= 0 ? `in ${words}` : `${words} late`;
}

/** The simulated time, drawn anew every second. */
export function useNow(offset: number): number {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + offset;
}
