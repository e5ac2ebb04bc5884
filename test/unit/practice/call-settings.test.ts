import { describe, expect, it } from '@jest/globals';
import { holdsForAHundredth } from '../../support/random-run.ts';
import { changed, harbor, parsed, problemsIn, smallest } from './a-file.ts';
import { anyCallSettings } from './random-speech.ts';

const medical = '1: { reason: medical, say: { en: anything medical } }';
const menu = (...entries: string[]): string => `menu: { ${[medical, ...entries].join(', ')} }`;
const bilingual = `${smallest}languages: [en, es]\n`;
const five = 'one fish two fish red fish blue fish more';

describe('what happens to a call', () => {
  it('is safe when nothing is written', () => {
    const practice = parsed(smallest);
    expect(practice).toMatchObject({ medicalPath: 'assistants', professionalsPath: 'on-call', messageMinutes: 3 });
    expect(practice).toMatchObject({ speech: {}, pronunciations: {}, announcements: [] });
    expect(practice).not.toHaveProperty('frontDesk');
    expect(practice.menu).toEqual([
      { key: '1', reason: 'medical', say: { 'en-US': 'anything medical' } },
      { key: '2', reason: 'appointment', say: { 'en-US': 'an appointment' } },
      { key: '3', reason: 'refill', say: { 'en-US': 'a prescription' } },
      { key: '4', reason: 'other', say: { 'en-US': 'anything else' } },
    ]);
  });

  it('is read from the file', () => {
    const practice = parsed(harbor, 'harbor-pediatrics.yaml');
    expect(practice.frontDesk).toEqual({ number: '+12135550115', ringSeconds: 20 });
    expect(practice.menu[2]).toEqual({
      key: '3',
      reason: 'records-referral',
      say: { 'en-US': 'school forms', 'es-US': 'formularios escolares' },
    });
    expect(practice.announcements.map(({ name }) => name)).toEqual(['smoke', 'power']);
    expect(practice.pronunciations).toEqual({ Moreau: 'moh roh' });
    expect(Object.keys(practice.speech)).toEqual(['greeting', 'frontDesk']);
  });

  it.each([
    ['front-desk: { number: 202-555-0199 }', { frontDesk: { number: '+12025550199', ringSeconds: 20 } }],
    ['front-desk: { number: "+1 202 555 0199", rings: 35 seconds }', { frontDesk: { number: '+12025550199', ringSeconds: 35 } }],
    ['front-desk: { number: "+1 202 555 0199", rings: 10 }', { frontDesk: { number: '+12025550199', ringSeconds: 10 } }],
    ['medical-path: on-call', { medicalPath: 'on-call' }],
    ['professionals: message', { professionalsPath: 'message' }],
    ['message-length: 5 min', { messageMinutes: 5 }],
    ['message-length: 1', { messageMinutes: 1 }],
    ['pronunciations: { Dr. Okafor: doctor oh kah for }', { pronunciations: { 'Dr. Okafor': 'doctor oh kah for' } }],
    ['announcements: { snow: { en: Snow. } }', { announcements: [{ name: 'snow', say: { 'en-US': 'Snow.' } }] }],
    [menu(), { menu: [{ key: '1', reason: 'medical', say: { 'en-US': 'anything medical' } }] }],
    ['speech: { holding: { en: "Please wait." } }', { speech: { holding: { 'en-US': 'Please wait.' } } }],
    ['greeting: { en: We call within 20 minutes. }', { speech: { greeting: { 'en-US': 'We call within 20 minutes.' } } }],
  ])('may be %s', (line, expected) => {
    expect(parsed(`${smallest}${line}\n`)).toMatchObject(expected);
  });

  it('keeps the words of the languages that the practice answers in', () => {
    const practice = parsed(`${smallest}speech: { holding: { en: "Please wait.", es: "Espere, por favor." } }\n`);
    expect(practice.speech.holding).toEqual({ 'en-US': 'Please wait.' });
  });

  it('has announcements in the order of the file: their place is their key', () => {
    const all = ['zebra', 'snow', 'a1'].map((name) => `${name}: { en: Closed. }`).join(', ');
    expect(parsed(`${smallest}announcements: { ${all} }\n`).announcements.map(({ name }) => name)).toEqual(['zebra', 'snow', 'a1']);
  });
});

describe('a mistake about a call is told in words', () => {
  it.each<[string, string, string, string]>([
    [
      'a menu without key 1',
      'menu: { 2: { reason: other, say: { en: x } } }',
      'menu',
      'key 1 is missing: it is always for anything medical',
    ],
    [
      'another reason on key 1',
      'menu: { 1: { reason: billing, say: { en: a bill } } }',
      'menu.1.reason',
      'key 1 is always medical: a key may raise urgency, never lower it',
    ],
    [
      'medical on another key',
      menu('2: { reason: medical, say: { en: a question } }'),
      'menu.2.reason',
      'medical is always key 1, and only there; choose another reason',
    ],
    ['a symptom', menu('2: { reason: symptom, say: { en: pain } }'), 'menu.2.reason', 'use medical, which covers symptoms and medication'],
    [
      'a medication',
      menu('2: { reason: medication, say: { en: x } }'),
      'menu.2.reason',
      'use medical, which covers symptoms and medication',
    ],
    [
      'a reason that is none',
      menu('2: { reason: bill, say: { en: a bill } }'),
      'menu.2.reason',
      'write one of: medical, refill, appointment, results, records-referral, billing, insurance, privacy, complaint, demographics, other',
    ],
    ['a fifth entry', menu('5: { reason: other, say: { en: x } }'), 'menu.5', 'key 5 is always for an earlier message'],
    ['a sixth', menu('6: { reason: other, say: { en: x } }'), 'menu.6', 'a menu has at most four entries, on the keys 1 to 4'],
    ['an entry on 0', menu('0: { reason: other, say: { en: x } }'), 'menu.0', 'key 0 is always for a person'],
    [
      'a menu as a list',
      'menu: [{ reason: medical, say: { en: x } }]',
      'menu',
      '"menu" should have entries below it, each on its own line',
    ],
    [
      'an entry that ends in a full stop',
      menu('2: { reason: other, say: { en: Anything else. } }'),
      'menu.2.say.en',
      'write it without a full stop: it is said in the middle of a sentence',
    ],
    [
      'an entry with a place',
      menu('2: { reason: other, say: { en: "call {time}" } }'),
      'menu.2.say.en',
      '"{time}" cannot be filled in here; use {practice}',
    ],
    ['an entry of a whole speech', menu(`2: { reason: other, say: { en: ${five.repeat(2)} } }`), 'menu.2.say.en', 'at most 60 characters'],
    [
      'an entry that judges',
      menu('2: { reason: other, say: { en: what is probably nothing } }'),
      'menu.2.say.en',
      'only a licensed person may judge or advise; leave that out of what is said',
    ],
    [
      'a front desk that is a line of the practice',
      'front-desk: { number: "+1 202 555 0120" }',
      'front-desk.number',
      'this is a line of the practice itself: the call would come back here; write the number that rings at the desk',
    ],
    [
      'a front desk abroad',
      'front-desk: { number: "+44 20 7946 0018" }',
      'front-desk.number',
      'the front desk has a US number, such as +1 202 555 0100',
    ],
    ['a front desk without a number', 'front-desk: { rings: 20 s }', 'front-desk.number', '"number" is missing'],
    [
      'a desk that rings into its voicemail',
      'front-desk: { number: "+1 202 555 0199", rings: 90 s }',
      'front-desk.rings',
      'between 10 s and 60 s, and shorter than your own voicemail takes to answer',
    ],
    [
      'a desk that hardly rings',
      'front-desk: { number: "+1 202 555 0199", rings: 5 s }',
      'front-desk.rings',
      'between 10 s and 60 s, and shorter than your own voicemail takes to answer',
    ],
    [
      'rings that are no seconds',
      'front-desk: { number: "+1 202 555 0199", rings: 4 rings }',
      'front-desk.rings',
      '"4 rings" is not a time; write it in seconds, such as 20 s',
    ],
    ['an unknown medical path', 'medical-path: nurse', 'medical-path', 'write assistants, on-call or message'],
    ['an unknown path for professionals', 'professionals: none', 'professionals', 'write on-call or message'],
    ['a message that has no end', 'message-length: 10 min', 'message-length', 'between 1 min and 5 min'],
    ['a message of no length', 'message-length: 0 min', 'message-length', 'between 1 min and 5 min'],
    ['a message in seconds', 'message-length: 90 s', 'message-length', '"90 s" is not a time; write it in minutes, such as 10 min'],
    [
      'a pronunciation of a number',
      'pronunciations: { "911": nine eleven }',
      'pronunciations.911',
      'write a word or a name as it stands in your texts, such as Okafor',
    ],
    [
      'a pronunciation of a place',
      'pronunciations: { "{time}": soon }',
      'pronunciations.{time}',
      'write a word or a name as it stands in your texts, such as Okafor',
    ],
    [
      'a pronunciation that discourages',
      'pronunciations: { Hello: do not call 911 }',
      'pronunciations.Hello',
      'this could keep somebody from emergency care; never tell callers not to go to an emergency room or not to call 911',
    ],
    [
      'a pronunciation of nothing',
      'pronunciations: { Okafor: "" }',
      'pronunciations.Okafor',
      'write something here, or leave the setting out',
    ],
    [
      'ten announcements',
      `announcements: { ${[...'abcdefghij'].map((name) => `${name}: { en: Closed. }`).join(', ')} }`,
      'announcements',
      'at most nine: each has a key of the telephone, the first one 1',
    ],
    [
      'an announcement with a capital',
      'announcements: { Snow: { en: Snow. } }',
      'announcements.Snow',
      'use small letters, digits and hyphens, such as dr-okafor',
    ],
    [
      'an announcement that discourages',
      'announcements: { snow: { en: Please do not go to the hospital. } }',
      'announcements.snow.en',
      'this could keep somebody from emergency care; never tell callers not to go to an emergency room or not to call 911',
    ],
    [
      'the offer of an earlier version',
      'speech: { message-offer: { en: "For anything medical, press 1." } }',
      'speech.message-offer',
      'this sentence is now made of the menu: write its entries under menu, at the top of the file',
    ],
    [
      'the greeting under speech',
      'speech: { greeting: { en: x } }',
      'speech.greeting',
      'the greeting stands at the top of the file, not under speech',
    ],
    ['a sentence that is none', 'speech: { thank: { en: x } }', 'speech.thank', 'there is no setting "thank" here; did you mean "thanks"?'],
    [
      'a greeting without a time',
      'greeting: { en: We are closed. }',
      'greeting.en',
      'say by when somebody calls back: write {time} where the promised time belongs',
    ],
    [
      'a sentence that pronunciations make endless',
      `pronunciations: { b: ${'x'.repeat(100)} }\nspeech: { holding: { en: "${'b '.repeat(60)}" } }`,
      'speech.holding',
      'this is too long to be said, with all its pronunciations; shorten it',
    ],
    [
      'a sentence that its signs make endless',
      `speech: { again-offer: { en: "5 ${'&'.repeat(590)}" } }`,
      'speech.again-offer',
      'this is too long to be said, with all its pronunciations; shorten it',
    ],
    [
      'a menu that its sentences make endless',
      `speech: { ${['again-offer: { en: "5', 'person-offer: { en: "0', 'slow-offer: { en: "9', 'menu-next: { en: "{reason} {key}'].map((start) => `${start}${' very'.repeat(115)}" }`).join(', ')} }`,
      'menu',
      'greeting and menu together are too long to be said; shorten them',
    ],
    [
      'sentences that are too much for one answer to the telephone system',
      `pronunciations: { b: ${'x'.repeat(100)} }\nspeech: { ${['holding', 'nobody-free', 'on-hold', 'cut-off', 'professionals', 'still-calling', 'not-reached-live', 'spoke-with-clinician', 'front-desk', 'keep-number', 'say-number', 'earlier-found', 'earlier-not-found'].map((name) => `${name}: { en: "${'b '.repeat(20)}" }`).join(', ')} }`,
      'speech',
      'all sentences together are more than the telephone system takes at a time; shorten the longest',
    ],
  ])('%s', (_what, line, path, message) => {
    expect(problemsIn(`${smallest}${line}\n`)).toContainEqual(expect.objectContaining({ path, message }));
  });

  it.each([
    [menu(), 'menu.1.say', 'es is missing: this practice also answers in Spanish'],
    ['announcements: { snow: { es: Nieve. } }', 'announcements.snow', 'en is missing: this practice also answers in English'],
    [
      'announcements: { snow: { en: Snow today., es: Snow today. } }',
      'announcements.snow.es',
      'this is the English sentence again; it needs a translation',
    ],
    [
      'speech: { holding: { en: Wait. } }',
      'speech.holding',
      'es is missing: this practice also answers in Spanish; leave all of it out to use the default',
    ],
    [
      'speech: { thanks: { en: "Bye, {time}.", es: "Thank you for calling, the office is closed {time}" } }',
      'speech.thanks.es',
      'this does not look like Spanish',
    ],
  ])('a practice that answers in two languages needs both: %s', (line, path, message) => {
    expect(problemsIn(`${bilingual}${line}\n`).map((problem) => [problem.path, problem.message])).toEqual([[path, message]]);
  });

  it('words that are the same in both languages need no translation', () => {
    expect(problemsIn(`${bilingual}speech: { menu-next: { en: "{reason}: {key}", es: "{reason}: {key}" } }\n`)).toEqual([]);
  });

  it('a number that patients see and cannot reach us on is refused', () => {
    const line = changed('{ number: "+1 202 555 0120" }', '{ number: "+1 202 555 0120", caller-id: "+1 202 555 0199" }');
    expect(problemsIn(line).map(({ path, message }) => [path, message])).toEqual([
      ['lines[0].caller-id', 'callers who dial it must reach you: write the number of one of your own lines'],
    ]);
    const two = '{ number: "+1 202 555 0120", caller-id: "+1 202 555 0125" }, { number: "+1 202 555 0125" }';
    expect(problemsIn(changed('{ number: "+1 202 555 0120" }', two))).toEqual([]);
  });

  it('all mistakes are told at once, also beside one that cannot be read', () => {
    const text = `${smallest}menu: { 2: { reason: other, say: { en: x } } }\nfront-desk: { number: "2025550120" }\nmedical-path: nurse\n`;
    expect(problemsIn(text).map(({ path }) => path)).toEqual(['menu', 'front-desk.number', 'medical-path']);
  });
});

it('any settings of a call that are right make a practice that is said, stored and read back the same', () =>
  holdsForAHundredth(anyCallSettings));
