import { describe, expect, it } from '@jest/globals';
import { Practice } from '../../../shared/practice/practice.ts';
import { menuWords, say } from '../../../shared/practice/spoken.ts';
import { harbor, parsed } from './a-file.ts';

const today: Record<string, unknown> = JSON.parse(JSON.stringify(parsed(harbor, 'harbor-pediatrics.yaml')));
const newFields = ['menu', 'frontDesk', 'medicalPath', 'professionalsPath', 'messageMinutes', 'pronunciations', 'announcements'];

/** As a practice was stored before callers had a menu: every sentence with its default, and none of the settings of a call. */
const older = {
  ...Object.fromEntries(Object.entries(today).filter(([field]) => !newFields.includes(field))),
  speech: {
    greeting: { 'en-US': 'Thank you for calling {practice}. The office is closed right now.' },
    greetingWhenOpen: { 'en-US': 'Thank you for calling {practice}.' },
    messageOffer: { 'en-US': 'For anything medical, press 1.' },
    recordingNotice: { 'en-US': 'Your message is recorded.' },
    thanks: { 'en-US': 'Thank you. We will call you {time}.' },
  },
};

describe('a practice that an earlier version stored', () => {
  it('still answers: what came later has its default, and a sentence that is no more is left out', () => {
    const practice = Practice.parse(older);
    expect(Object.keys(practice.speech)).toEqual(['greeting', 'greetingWhenOpen', 'recordingNotice', 'thanks']);
    expect(practice).toMatchObject({ medicalPath: 'assistants', professionalsPath: 'on-call', messageMinutes: 3, announcements: [] });
    expect(practice.frontDesk).toBeUndefined();
    expect(menuWords(practice, 'es-US').plain).toMatch(/^Para cualquier asunto médico, oprima 1\./u);
    expect(say(practice, 'greeting', 'en-US')).toMatch(/The office is closed right now\.$/u);
    expect(say(practice, 'holding', 'es-US')).toMatch(/^Gracias por esperar\./u);
  });

  it.each(newFields)('needs no %s', (field) => {
    const without = Object.fromEntries(Object.entries(today).filter(([name]) => name !== field));
    expect(Practice.safeParse(without).success).toBe(true);
  });

  it('may have sentences that only a later version knows', () => {
    const later = { ...today, speech: { ...Object(today['speech']), weather: 'fine', toString: {} } };
    expect(Practice.parse(later)).toEqual(Practice.parse(today));
  });

  it('does not share its default menu with another', () => {
    const [one, two] = [Practice.parse(older), Practice.parse(older)];
    one.menu.pop();
    expect(two.menu).toHaveLength(4);
  });
});
