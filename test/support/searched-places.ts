import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { ListTranscriptionJobsCommand, StartTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import type { Contact } from '../../local/connect/contact.ts';
import type { TestNight } from './night.ts';

interface Place {
  /** Everything that a night has put there, as text. */
  readonly texts: (night: TestNight) => Promise<string[]> | string[];
  /** Puts a word there, in the way in which it would get there by mistake. */
  readonly plant: (night: TestNight, word: string) => unknown;
}

const contacts = ({ runtime }: TestNight): Contact[] => runtime.connect.contacts();
const someContact = (night: TestNight, change: (contact: Contact) => void) => contacts(night).slice(-1).forEach(change);
const transcribe = ({ runtime }: TestNight) => new TranscribeClient(runtime.clientFor('AWS_ENDPOINT_URL_TRANSCRIBE'));

/**
 * Every place outside the table and the recordings where something of a caller could be left by mistake. The number of who calls stands in
 * Connect's own record of a contact, where Connect itself puts it; our attributes, tags and task fields are searched, and contact events as a whole.
 */
export const places: Readonly<Record<string, Place>> = {
  'logs of functions': {
    texts: ({ runtime }) => runtime.parts.logs.lines.map(({ line }) => line),
    plant: ({ runtime }, word) => runtime.parts.logs.add('planted', word),
  },
  'errors of functions': {
    texts: ({ runtime }) => runtime.parts.invocationReports.map(({ error }) => JSON.stringify(error ?? '')),
    plant: ({ runtime }, errorMessage) =>
      runtime.parts.invocationReports.push({ functionName: 'planted', ms: 0, cold: false, error: { errorType: 'Error', errorMessage } }),
  },
  'messages that functions got': {
    texts: ({ runtime }) => runtime.deliveries.map(({ body }) => body),
    plant: async (night, word) => {
      await night.send('Routine', JSON.stringify({ workItemId: word }));
      await night.runtime.settle();
    },
  },
  'messages that lie in queues': {
    texts: async ({ runtime }) => {
      const names = [...runtime.deployment.queues.values()].map(({ name }) => name.replace(/^.*?-/, ''));
      const found = await Promise.all(names.map((name) => runtime.messagesIn(name)));
      return found.flatMap(({ visible, hidden }) => [...visible, ...hidden].map(({ body }) => body));
    },
    plant: (night, word) => night.send('RoutineFailed', word),
  },
  'attributes of contacts': {
    texts: (night) => contacts(night).map(({ attributes }) => JSON.stringify(attributes)),
    plant: (night, word) => someContact(night, ({ attributes }) => (attributes['planted'] = word)),
  },
  'tags and segment attributes of contacts': {
    texts: (night) => contacts(night).map(({ tags, segment }) => JSON.stringify([tags, segment])),
    plant: (night, word) => someContact(night, ({ tags }) => (tags['planted'] = word)),
  },
  'names and descriptions of contacts': {
    texts: (night) => contacts(night).map(({ name, description, customerId }) => JSON.stringify([name, description, customerId])),
    plant: (night, word) => someContact(night, (contact) => (contact.description = word)),
  },
  'references of contacts': {
    texts: (night) => contacts(night).map(({ references }) => JSON.stringify(references)),
    plant: (night, word) => someContact(night, ({ references }) => (references['planted'] = { Type: 'STRING', Value: word })),
  },
  'names and dimensions of metrics': {
    texts: ({ runtime }) => runtime.parts.metrics.known(),
    plant: ({ runtime }, word) => runtime.parts.metrics.record('Nightdesk', 'Planted', { planted: word }, 1, 0),
  },
  'mails and notices': {
    texts: async (night) => (await night.mails()).map((mail) => JSON.stringify(mail)),
    plant: ({ runtime }, text) => runtime.parts.mailbox.notice({ from: 'a@example.com', to: ['b@example.com'], subject: 'planted', text }),
  },
  'names of stored files': {
    texts: async ({ runtime, bucket }) => {
      const { Contents = [] } = await runtime.deployment.clients.s3.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Contents.map(({ Key = '' }) => Key);
    },
    plant: ({ runtime, bucket }, word) =>
      runtime.deployment.clients.s3.send(new PutObjectCommand({ Bucket: bucket, Key: `planted/${word}`, Body: 'x' })),
  },
  'names of transcription jobs': {
    texts: async (night) => {
      const { TranscriptionJobSummaries = [] } = await transcribe(night).send(new ListTranscriptionJobsCommand({}));
      return TranscriptionJobSummaries.map((job) => JSON.stringify(job));
    },
    plant: (night, word) => {
      const output = { OutputBucketName: night.bucket, OutputKey: 'planted.json', Settings: { ChannelIdentification: true } };
      const job = { TranscriptionJobName: word, Media: { MediaFileUri: `s3://${night.bucket}/x.wav` }, IdentifyLanguage: true, ...output };
      return transcribe(night).send(new StartTranscriptionJobCommand(job));
    },
  },
  'events on the bus': {
    texts: ({ runtime }) => runtime.parts.bus.events.map((event) => JSON.stringify(event)),
    plant: ({ runtime }, word) => runtime.parts.bus.emit({ source: 'planted', 'detail-type': 'planted', detail: { word } }),
  },
};

/** Where these words stand, as `place: word`, each once. */
export async function findings(night: TestNight, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { texts }] of Object.entries(places)) {
    const all = (await texts(night)).join('\n').toLowerCase();
    found.push(...words.filter((word) => stands(all, word.toLowerCase())).map((word) => `${name}: ${word}`));
  }
  return found;
}

/** Few digits stand somewhere in an id by chance; they count only when nothing but they stand there. */
const stands = (text: string, word: string): boolean =>
  /^\d{1,6}$/.test(word) ? new RegExp(`(?<![0-9a-z])${word}(?![0-9a-z])`).test(text) : text.includes(word);
