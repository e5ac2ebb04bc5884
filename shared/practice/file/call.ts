import * as z from 'zod';
import { Topic } from '../../domain/classification/vocabulary.ts';
import { Phone } from './identity.ts';
import { readMinutes, readSeconds } from './phrases.ts';
import { Name, section, text, unknownKeys, written } from './section.ts';
import { Said } from './speech.ts';

const routine = Topic.exclude(['symptom', 'medication']).options;
const clinical = ['symptom', 'medication'].map(String);

const Reason = z.enum(['medical', ...routine], {
  error: ({ input }) =>
    clinical.includes(String(input)) ? 'use medical, which covers symptoms and medication' : `write one of: medical, ${routine.join(', ')}`,
});

const entryText = text(60)
  .regex(/[^.!?]$/u, 'write it without a full stop: it is said in the middle of a sentence')
  .optional();
const MenuEntry = section({
  reason: Reason.describe('What the caller then has on the list; what is said may make it more urgent, never less.'),
  say: section({ en: entryText, es: entryText }).describe('The words for it, as in "for …, press 1": an appointment, una cita.'),
});

const menuKeys = ['1', '2', '3', '4'] as const;
const atMostFour = 'a menu has at most four entries, on the keys 1 to 4';
const takenKeys = {
  0: 'key 0 is always for a person',
  5: 'key 5 is always for an earlier message',
  6: atMostFour,
  7: atMostFour,
  8: 'key 8 is always for the other language',
  9: 'key 9 always says the menu again, slowly',
};

const Menu = z
  .partialRecord(z.enum(menuKeys), MenuEntry, { error: unknownKeys(menuKeys, takenKeys) })
  .optional()
  .describe(
    'What callers choose from, at most four: the key, its reason and the words for it. Key 1 is always medical. A key may raise the urgency of a ' +
      'message and never lowers it. Default: 1 medical, 2 appointment, 3 refill, 4 other.',
  );

const FrontDesk = section({
  number: Phone.describe('The number that rings at your desk. Never one that forwards to us.'),
  rings: written(readSeconds)
    .refine((seconds) => seconds >= 10 && seconds <= 60, 'between 10 s and 60 s, and shorter than your own voicemail takes to answer')
    .prefault('20 s')
    .describe(
      'How long it rings, 10 to 60 seconds: shorter than your own voicemail takes to answer. The telephone system rings 10, 15, 20, 30 or 45 seconds; in between it is the next shorter one.',
    ),
})
  .optional()
  .describe('Where calls ring first while you are open. Unanswered, they come back to the assistants, or to a message.');

/** What happens to a call, in the order of the call. */
export const call = {
  menu: Menu,
  'front-desk': FrontDesk,
  'medical-path': z
    .enum(['assistants', 'on-call', 'message'], { error: 'write assistants, on-call or message' })
    .default('assistants')
    .describe(
      'Where key 1 leads. assistants: to a free assistant, else to a message. on-call: to the clinician on call, live. message: to a message, which pages the clinician.',
    ),
  professionals: z
    .enum(['on-call', 'message'], { error: 'write on-call or message' })
    .default('on-call')
    .describe(
      'Where the star key leads laboratories, pharmacies and clinicians. on-call: to the clinician on call, live, else to a message.',
    ),
  'message-length': written(readMinutes)
    .refine((minutes) => minutes >= 1 && minutes <= 5, 'between 1 min and 5 min')
    .prefault('3 min')
    .describe('How long a message may be, 1 to 5 minutes.'),
};

/** A word to look for: it has a letter, no braces, and no space at its ends. */
const Word = z
  .string()
  .max(60, 'at most 60 characters')
  .regex(/^(?=.*\p{L})[^{}\s](?:[^{}]*[^{}\s])?$/u, 'write a word or a name as it stands in your texts, such as Okafor');

export const Pronunciations = z
  .record(Word, text(100))
  .prefault({})
  .describe('How the voice says a word, wherever it stands as a whole word in the same capitals, such as Okafor: oh kah for.');

export const Announcements = z
  .record(Name, Said)
  .refine((all) => Object.keys(all).length <= 9, 'at most nine: each has a key of the telephone, the first one 1')
  .prefault({})
  .describe(
    'Texts made ready for a closure; whoever closes the office by telephone chooses one by its place in this list. Said after 911.',
  );
