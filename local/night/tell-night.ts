import { mkdirSync, writeFileSync } from 'node:fs';
import type { AgentView } from '../connect/guides.ts';
import type { Mail } from '../mail/mailbox.ts';
import { itemsOf } from '../commands/stores.ts';
import { localPin } from '../opening/crew.ts';
import type { LocalRuntime } from '../runtime.ts';
import { workTheDesk } from './assistant-at-work.ts';
import { placeCall } from './callers.ts';
import { answerPages } from './clinicians.ts';
import { scenes } from './scripted-night.ts';
import { evening, startNight, type Night } from './start-night.ts';
import { Story } from './story.ts';

const minute = 60_000;
/** Dr. Lindqvist of the example practice, on call that week. */
const sleeper = '+12025550142';
/** After eight in Los Angeles, when both reports are out. */
const morning = Date.parse('2026-11-25T16:01:00Z');

/** Plays the scripted night and tells it; the mail of the night is written to a folder. */
export async function tellNight(folder: string, tell: (line: string) => void = console.log): Promise<void> {
  const night = await startNight();
  const { runtime, opened } = night;
  try {
    const story = new Story(itemsOf(opened.place), 'America/New_York', tell);
    tell(`The night at ${opened.practices.map(({ name }) => name).join(' and ')}. Times are New York's.`);
    staffUp(night);
    await playScenes(runtime, story);
    for (let time = evening + 40 * minute; time < morning; time += 15 * minute) await step(runtime, story, time);
    await step(runtime, story, morning);
    await writeMail(await runtime.parts.mailbox.mails(), folder, tell);
  } finally {
    await runtime.stop();
  }
}

/** The assistant is at the desk. Everybody who can be paged answers; the first on-call clinician of all sleeps through one ring. */
function staffUp({ runtime, opened }: Night) {
  const phones = opened.practices.flatMap(({ people }) => Object.values(people).flatMap(({ phone }) => phone ?? []));
  for (const phone of phones) answerPages(runtime, { phone, pin: localPin, ...(phone === sleeper && { misses: 1, reachesAtOnce: false }) });
  runtime.connect.agents.setStatus('assistant', 'Available');
}

async function playScenes(runtime: LocalRuntime, story: Story) {
  for (const [index, { minute: at, told, caller }] of scenes.entries()) {
    await step(runtime, story, evening + at * minute);
    story.say(runtime.clock.now(), `${told} (${caller.from ?? 'number withheld'} to ${caller.to}).`);
    const call = placeCall(runtime, caller);
    story.follow(call.contactId, `call ${index + 1}`);
    for (let seconds = 0; seconds < 240; seconds += 10) await step(runtime, story, runtime.clock.now() + 10_000);
  }
}

/** Moves on, lets the assistant work what is on the desk, and tells the news. */
async function step(runtime: LocalRuntime, story: Story, until: number) {
  await runtime.advanceTo(Math.max(until, runtime.clock.now()));
  workTheDesk(runtime, 'assistant', formFor);
  await runtime.settle();
  await story.goOn();
}

/** Closes what may be closed, and hands off what may not. */
function formFor({ data }: AgentView): Record<string, string> {
  const mayClose = JSON.stringify(data['Sections']).includes('"close"');
  return {
    outcome: mayClose ? 'close' : 'hand-off',
    attempted: 'Called the number that was left',
    completed: mayClose ? 'Took down the request for the office' : 'Listened, and passed it on',
    patientSaid: mayClose ? 'That is what I need, thank you' : 'Not asked: a licensed person calls',
    remainsOpen: mayClose ? 'The office confirms in the morning' : 'A licensed person calls back',
  };
}

async function writeMail(mails: readonly Mail[], folder: string, tell: (line: string) => void) {
  mkdirSync(folder, { recursive: true });
  for (const [index, { subject, text, html, to }] of mails.entries()) {
    const name = `${folder}/${String(index + 1).padStart(2, '0')}-${subject
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)}`;
    writeFileSync(`${name}.txt`, `To: ${to.join(', ')}\nSubject: ${subject}\n\n${text}\n`);
    if (html) writeFileSync(`${name}.html`, html);
    tell(`\nMail to ${to.join(', ')}, written to ${name}.txt\n\n${text}`);
  }
}
