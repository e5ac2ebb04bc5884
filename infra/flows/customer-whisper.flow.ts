import { branch, endFlow, say } from './language/blocks.ts';
import { flow } from './language/flow.ts';

/** A caller hears that a person comes, so that the first word of that person is not lost; Connect's own whisper speaks of recordings. */
export const customerWhisper = flow({
  name: 'customer-whisper',
  type: 'CUSTOMER_WHISPER',
  description: 'A caller hears that a person comes.',
  start: 'channel',
  blocks: {
    channel: branch('$.Channel', { equals: { VOICE: 'language' }, otherwise: 'end' }),
    language: branch('$.Attributes.language', { equals: { 'es-US': 'spanish' }, otherwise: 'english' }),
    english: say('Here is a person.', { then: 'end' }),
    spanish: say('<speak><lang xml:lang="es-US">Ya le atiende una persona.</lang></speak>', { then: 'end' }),
    end: endFlow(),
  },
});
