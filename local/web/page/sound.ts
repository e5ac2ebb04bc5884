import { useEffect, useRef } from 'react';
import type { CallState, PageState } from '../page-state.ts';
import { useRemembered } from './remembered.ts';

/** Older words are not played any more when the sound is switched on, or after a jump of the clock. */
const freshMs = 4_000;

/** Whether prompts are played, and the switch. The newest prompt of a call that goes on is played; a newer one cuts it off. */
export function useSound(night: PageState): [boolean, (on: boolean) => void] {
  const [on, setOn] = useRemembered('sound', false);
  const player = useRef<HTMLAudioElement | undefined>(undefined);
  const call = [...night.clinicians.filter(({ answered }) => answered), ...night.phone].find(({ over }) => !over);
  const prompt = call && newest(call);
  const key = on && call && prompt ? `${call.id} ${prompt.n}` : '';
  // A prompt is played once: what else changes meanwhile must not start it again.
  useEffect(() => {
    player.current?.pause();
    if (!prompt || key === '' || Date.now() + night.clock.offset - prompt.at > freshMs) return;
    player.current = new Audio(`/sound?text=${encodeURIComponent(prompt.text)}`);
    void player.current.play().catch(() => {});
  }, [key]);
  return [on, setOn];
}

const newest = ({ transcript }: CallState) => transcript.findLast(({ kind, text }) => kind === 'heard' && !isSpanish(text));

/** The voice reads English only. Spanish prompts all have a sign or a word of these. */
const isSpanish = (text: string) => /[áéíóúñ¿¡]|\b(oprima|gracias|usted|llame|mensaje)\b/i.test(text);
