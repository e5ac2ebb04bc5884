import type { CallEvent } from '../call-event.ts';
import type { SimulatedCall } from '../simulated-call.ts';
import type { SimulatedClock } from '../world.ts';

/** What somebody on the phone does by themselves. */
export interface CallScript {
  /**
   * Keys for each question, in order, or by the block that asks; more than one time the same block by a list.
   * An empty text lets the time run out, and so does everything after the last.
   */
  readonly presses?: readonly string[] | Readonly<Record<string, string | readonly string[]>>;
  /** Said once the recording is on. */
  readonly says?: string;
  readonly language?: string;
  /** After the message: hangs up (usual), or stays, and presses what is left of `presses`. */
  readonly afterMessage?: 'hang up' | 'stay';
  /** A key pressed in the middle of the first prompt that asks for one. */
  readonly bargeIn?: string;
  /** Hangs up in this block, or in the middle of a prompt with these words. */
  readonly hangUpAt?: string | RegExp;
  /** Hangs up so many seconds after the call was answered. */
  readonly hangUpAfter?: number;
}

/** Lets a script talk on a call, from its first word. It acts at once on what it hears, so it works on a clock that stands still. */
export function followScript(call: SimulatedCall, clock: SimulatedClock, script: CallScript) {
  const keys = keysOf(script);
  let said = script.says === undefined;
  let quietAt = -Infinity;
  let barges = script.bargeIn;
  call.onEvent((event) => {
    if (event.type === 'answered' && script.hangUpAfter !== undefined)
      clock.at(clock.now() + script.hangUpAfter * 1_000, () => call.hangUp({ now: true }), 'script hangs up');
    if (isTheEnd(event, script)) clock.at(clock.now() + middleOf(event), () => call.hangUp({ now: true }), 'script hangs up');
    if (event.type === 'prompt' && event.asks && barges !== undefined) {
      const key = barges;
      barges = undefined;
      clock.at(clock.now() + middleOf(event), () => call.press(key), 'script barges in');
    }
    if (!said && call.isTimeToSpeak(event)) {
      said = true;
      quietAt = call.say(script.says ?? '', script.language === undefined ? {} : { language: script.language });
      const block = 'block' in event ? event.block : '';
      clock.at(quietAt, () => (script.afterMessage === 'stay' ? call.press(keys(block)) : call.hangUp()), 'message is said');
    }
    // Nobody presses keys in the middle of their own message.
    if (event.type === 'listening' && clock.now() >= quietAt) call.press(keys(event.block));
  });
}

function isTheEnd(event: CallEvent, { hangUpAt }: CallScript): boolean {
  if (hangUpAt === undefined) return false;
  if (typeof hangUpAt === 'string') return event.type === 'block' && event.block === hangUpAt;
  return event.type === 'prompt' && hangUpAt.test(event.text);
}

const middleOf = (event: CallEvent) => (event.type === 'prompt' ? Math.floor(event.ms / 2) : 0);

/** Gives the next keys for a block. */
function keysOf({ presses = [] }: CallScript): (block: string) => string {
  if (isList(presses)) {
    const left = [...presses];
    return () => left.shift() ?? '';
  }
  const left = new Map(Object.entries(presses).map(([block, keys]) => [block, typeof keys === 'string' ? [keys] : [...keys]]));
  return (block) => left.get(block)?.shift() ?? '';
}

function isList(presses: NonNullable<CallScript['presses']>): presses is readonly string[] {
  return Array.isArray(presses);
}
