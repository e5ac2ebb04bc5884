import * as z from 'zod';
import { Topic } from '../../domain/classification/vocabulary.ts';
import { readTime } from './phrases.ts';
import { Name, section, text, unknownKeys, written } from './section.ts';
import { Said } from './speech.ts';

const Script = section({
  say: Said.describe('The words the assistant says.'),
  fields: z.array(Name).default([]).describe('What the assistant fills in, as short names: quantity-left becomes "Quantity left".'),
});

const AnyTopic = z.enum(Topic.options, { error: `write topics from this list: ${Topic.options.join(', ')}` });

export const Scripts = z
  .partialRecord(AnyTopic, Script, { error: unknownKeys(Topic.options) })
  .prefault({})
  .describe('What the assistant sees for a topic: sentences to say, fields to fill. Every topic has a default script; yours replaces it.');

const DocumentationField = section({
  name: Name.describe('The short name of the field.'),
  label: text(80).optional().describe('What the assistant reads. Default: made from the name.'),
  type: z
    .enum(['text', 'yes-no', 'number', 'date', 'choice'], { error: 'write text, yes-no, number, date or choice' })
    .default('text')
    .describe('What may be filled in.'),
  choices: z.array(text(60)).default([]).describe('The answers to choose from, when the type is choice.'),
  'required-for': z.array(AnyTopic).default([]).describe('Topics that cannot be closed without it.'),
});

export const Documentation = section({
  fields: z.array(DocumentationField).default([]).describe('Fields of your own, on every form.'),
})
  .prefault({})
  .describe('What must be written down beyond the four parts that every touch has.');

export const Reports = section({
  daily: section({
    at: written(readTime)
      .refine((time) => /:(00|30)$/u.test(time), 'reports go out on the hour or half hour, such as 07:30')
      .prefault('07:30')
      .describe('When the daily mail goes out, on the hour or half hour.'),
    to: z
      .array(z.string())
      .min(1, 'name at least one person')
      .optional()
      .describe('Who gets it. Default: everybody with the role manager.'),
  })
    .prefault({})
    .describe('The daily mail: numbers, open items and late ones, no patient details.'),
})
  .prefault({})
  .describe('What is sent, when, to whom.');
