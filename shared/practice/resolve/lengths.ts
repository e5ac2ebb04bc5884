import { settingOf } from '../file/speech.ts';
import type { Readable } from '../file/settings-file.ts';
import type { Practice } from '../practice.ts';
import type { Complain } from '../problem.ts';
import { menuWords, say } from '../spoken.ts';
import { callerSentences, sentenceNames } from '../speech/sentences.ts';
import type { Language } from '../vocabulary.ts';

/**
 * Amazon Connect says at most 3,000 billed and 6,000 characters at a time: https://docs.aws.amazon.com/connect/latest/adminguide/play.html
 * Here marks and pronunciations count like words, and some are left for what a flow puts around a text.
 */
const most = 2_800;

/** A function answers a flow with less than 32 KB: https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html, some of it codes. */
const mostBytesTogether = 28_000;

const greetings = ['greeting', 'greetingWhenBusy'] as const;

/** Complains about texts that are too long to be said at a time, once pronunciations are in them. */
export function checkLengths(practice: Practice, settings: Readable, complain: Complain): void {
  const tooLong = (text: (language: Language) => string): boolean => practice.languages.some((language) => text(language).length > most);
  const long = sentenceNames.filter((name) => tooLong((language) => say(practice, name, language)));
  for (const name of long) complain(settingOf(name, settings).path, 'this is too long to be said, with all its pronunciations; shorten it');
  // Said together, so that every key counts from the first word.
  const together = greetings.some((name) =>
    tooLong((language) => say(practice, name, language) + menuWords(practice, language).withPerson),
  );
  if (long.length === 0 && together) complain(['menu'], 'greeting and menu together are too long to be said; shorten them');
  if (practice.languages.some((language) => bytesOfAnswer(practice, language) > mostBytesTogether))
    complain(['speech'], 'all sentences together are more than the telephone system takes at a time; shorten the longest');
}

function bytesOfAnswer(practice: Practice, language: Language): number {
  const said = callerSentences.map((name) => say(practice, name, language));
  return new TextEncoder().encode(JSON.stringify([...said, ...Object.values(menuWords(practice, language))])).length;
}
