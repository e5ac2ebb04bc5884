import { numbersIn, type Counted } from './numbers.ts';
import type { Word } from './words.ts';

const days: Record<string, number> = {
  day: 1, days: 1, week: 7, weeks: 7, wk: 7, wks: 7, month: 30, months: 30, year: 365, years: 365,
  dia: 1, dias: 1, semana: 7, semanas: 7, mes: 30, meses: 30, ano: 365, anos: 365,
}; // prettier-ignore
const childWords =
  /^(baby|babys|newborn|infant|son|daughter|grandson|granddaughter|boy|girl|bebe|hijo|hija|nieto|nieta|nino|nina|he|hes|she|shes|twins?)$/u;
const surgeryWords =
  /^(surgery|operation|operated|procedure|replacement|postop|postoperative|op|cirugia|operacion|operaron|operada|operado|removed|csection|section|hysterectomy|appendectomy|extraction)$/u;
const expectingBefore = /^(im|am|estoy|tengo|shes|at)$/u;
const notPregnancyAfter =
  /^(ago|old|post|postop|out|into|late|behind|clean|sober|overdue|after|since|postpartum|from|hace|de|later|supply|appointment|for|on|in)$/u;

interface Timed extends Counted {
  days: number;
  unit: string;
}

function timesIn(words: readonly Word[]): Timed[] {
  return numbersIn(words).flatMap((number) => {
    const unit = words[number.to]?.text ?? '';
    return Object.hasOwn(days, unit) ? [{ ...number, days: number.value * (days[unit] ?? 1), unit, to: number.to + 1 }] : [];
  });
}

function before(words: readonly Word[], at: Timed, count: number): string[] {
  const sentence = words[at.from]?.sentence;
  return words.slice(Math.max(0, at.from - count), at.from).flatMap((word) => (word.sentence === sentence ? [word.text] : []));
}

/** "three weeks old", "my baby is six weeks", "mi bebé tiene dos meses": the age in days. */
function ageDays(words: readonly Word[], at: Timed): number | undefined {
  const next = words[at.to]?.text ?? '';
  if (next === 'old' || next === 'nacido' || next === 'nacida') return at.days;
  const spoken = before(words, at, 5);
  if (spoken.at(-1) === 'tiene' && !/^(con|de|que|sin|embarazada)$/u.test(next)) return at.days;
  const ofChild =
    spoken.some((word) => childWords.test(word)) && !/^(ago|pregnant|now|already|appointment|checkup|well|visit|straight)$/u.test(next);
  const isAge = ofChild && spoken.some((word) => /^(is|hes|shes|tiene|has|de|only|just|about)$/u.test(word));
  return isAge && !spoken.some((word) => /^(for|since|in|every|last|sick|been|had|desde|hace|embaraz\w*|pregnant)$/u.test(word))
    ? at.days
    : undefined;
}

function isPregnancy(words: readonly Word[], at: Timed): boolean {
  const next = words[at.to]?.text ?? '';
  if (/^(pregnant|along|embarazo|embarazada|gestation)$/u.test(next)) return true;
  const weeks = at.unit.startsWith('w') || at.unit.startsWith('sem');
  const said = expectingBefore.test(words[at.from - 1]?.text ?? '');
  return weeks && at.value >= 4 && at.value <= 42 && said && !notPregnancyAfter.test(next);
}

function isAfterSurgery(words: readonly Word[], at: Timed): boolean {
  if (at.days > 60) return false;
  const around = words.slice(Math.max(0, at.from - 10), at.to + 8);
  return (
    around.some((word) => surgeryWords.test(word.text)) &&
    around.some((word) => /^(ago|post|after|since|out|from|hace|despues|postop)$/u.test(word.text))
  );
}

/**
 * What numbers with a unit say about the patient: `young-infant` under 90 days (AAP), `infant` under 180, `child` under
 * 18 years, `pregnant` by weeks, `after-surgery` within 60 days.
 */
export function countedConditions(words: readonly Word[]): string[] {
  return timesIn(words).flatMap((at) => {
    const age = ageDays(words, at);
    const ages = age === undefined ? [] : [age < 90 && 'young-infant', age < 180 && 'infant', age < 6570 && 'child'];
    const states = [isPregnancy(words, at) && 'pregnant', isAfterSurgery(words, at) && 'after-surgery'];
    return [...ages, ...states].filter((code) => code !== false);
  });
}
