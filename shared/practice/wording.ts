import { languages, type Language } from './vocabulary.ts';

const emergencyCare = String.raw`(?:9[ -]?1[ -]?1|emergency (?:rooms?|departments?|care|services|doctor)|the emergency|E\.?R\.?\b|E\.?D\.?\b|hospitals?|ambulances?|emergencias|urgencias|hospital|ambulancia)`;
/** A few words of the same clause, not reaching past a "but". */
const near = String.raw`(?:(?!\b(?:but|instead|pero|sino)\b)[^.!?;,:]){0,50}?`;
const going = String.raw`(?:go|going|call|calling|dial|dialing|use|using|visit|visiting|head|heading|drive|driving|come|coming|run|rush|see|seek|seeking)`;
const ir = String.raw`(?:ir|vaya|vayan|llame|llamen|llamar|marque|marcar|acuda|acudir|use|usar|corra|visite|visitar|busque|buscar|pida|pedir)`;

/** Ways of talking somebody out of emergency care. Written after real greetings; each has an example in the tests. */
const discouraging = [
  String.raw`\b(?:do not|don't|don’t|never|please avoid|avoid|cannot|can't|should not|shouldn't|must not) (?:just |please |ever |simply )?${going}\b${near}${emergencyCare}`,
  String.raw`\b(?:avoid|skip|stay away from|stay out of|keep out of) (?:the |any |unnecessary )?${emergencyCare}`,
  String.raw`\b(?:no need|not necessary|unnecessary|no reason|needn't|(?:do not|don't|don’t) (?:need|have)) (?:to |for )?${near}${emergencyCare}`,
  String.raw`\b(?:instead of|rather than|before) (?:you )?${going}\b${near}${emergencyCare}`,
  String.raw`\b(?:instead of|rather than) (?:the |an )?${emergencyCare}`,
  String.raw`\b(?:only|unless)\b[^.!?;]{0,20}\b${going}\b${near}${emergencyCare}`,
  String.raw`${emergencyCare}[^.!?]{0,80}\b(?:not|won't|never) (?:be )?(?:cover|pay|paid|reimburse)`,
  String.raw`\bno (?:se )?${ir}\b${near}${emergencyCare}`,
  String.raw`\bno (?:hace falta|es necesario|necesita|hay necesidad de|tiene que|debe)\b${near}${emergencyCare}`,
  String.raw`\b(?:en vez|en lugar|antes) de ${ir}\b${near}${emergencyCare}`,
  String.raw`\b(?:evite|evitar)\b${near}${emergencyCare}`,
].map((source) => new RegExp(source, 'iu'));

/** Words by which somebody without a licence would judge, reassure or advise. */
const judging = [
  String.raw`\b(?:probably|likely) (?:nothing|fine|just|not serious)`,
  String.raw`\b(?:it|this|that) (?:sounds like|is normal|can wait|is not serious|isn't serious)\b`,
  String.raw`\bthat's normal\b`,
  String.raw`\bnothing to worry about\b`,
  String.raw`\byou can wait (?:until|till|for the office|to be seen)`,
  String.raw`\b(?:stop|skip|double|hold) (?:taking )?(?:your|the|a) (?:dose|medicine|medication|pill)`,
  String.raw`\b(?:seguramente|probablemente) no es nada\b`,
  String.raw`\b(?:eso|esto) (?:es normal|puede esperar)\b`,
  String.raw`\bno es (?:nada )?grave\b`,
  String.raw`\bpuede esperar hasta\b`,
  String.raw`\b(?:deje de tomar|no tome) (?:su|la|el)\b`,
].map((source) => new RegExp(source, 'iu'));

/** Why a text may not be said to a patient; undefined when nothing speaks against it. */
export function unsafeWording(text: string): string | undefined {
  const line = text.replace(/\s+/gu, ' ');
  if (discouraging.some((pattern) => pattern.test(line))) {
    return 'this could keep somebody from emergency care; never tell callers not to go to an emergency room or not to call 911';
  }
  return judging.some((pattern) => pattern.test(line))
    ? 'only a licensed person may judge or advise; leave that out of what is said'
    : undefined;
}

const everyday: Record<Language, ReadonlySet<string>> = {
  'en-US': new Set('the is are you your we our for and of will please calling call back with office closed thank to a'.split(' ')),
  'es-US': new Set('el la los las es son usted su nuestro para por y de que gracias llamar le una un en con oficina cerrada'.split(' ')),
};

/** True when most of the everyday words of a text belong to another language than it should be in. */
export function looksLikeAnotherLanguage(text: string, language: Language): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (of: Language): number => words.filter((word) => everyday[of].has(word)).length;
  return languages.some((other) => other !== language && count(other) >= 3 && count(other) > 2 * count(language));
}
