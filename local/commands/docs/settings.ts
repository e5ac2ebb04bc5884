import * as z from 'zod';
import { usHolidays } from '../../../shared/domain/hours/us-holidays.ts';
import { SettingsFile } from '../../../shared/practice/file/settings-file.ts';
import { sentenceKey } from '../../../shared/practice/file/speech.ts';
import { sentenceNames, sentenceRow, type SpokenSentence } from '../../../shared/practice/speech/sentences.ts';

type Schema = Exclude<z.core.JSONSchema._JSONSchema, boolean>;

/** The JSON Schema of a practice's file: editors complete and check the settings with it as they are typed. */
export function renderPracticeSchema(): string {
  return `${JSON.stringify({ title: "One practice's settings", ...jsonSchema() }, null, 2)}\n`;
}

const jsonSchema = (): Schema => z.toJSONSchema(SettingsFile, { io: 'input', reused: 'inline' });

/** practices/README.md: every setting, what it means, its default, what may be written. */
export function renderSettingsReference(): string {
  const { properties = {}, required = [] } = jsonSchema();
  const sections = Object.entries(properties).map(([key, schema]) => renderSection(key, asSchema(schema), required.includes(key)));
  return [introduction, ...sections, holidays(), sayings()].join('\n\n') + '\n';
}

const introduction = `<!-- Made from shared/practice by: npm run docs. Change the descriptions there. -->

# A practice's settings

One YAML file a practice, named after it. [maple-street-family-medicine.yaml](maple-street-family-medicine.yaml) and
[harbor-pediatrics.yaml](harbor-pediatrics.yaml) are examples to copy. After each change run

    npm run practice:check -- practices/your-practice.yaml

It tells all mistakes at once, with their lines, and changes nothing. A file with a mistake never goes live; the published one keeps working.
A key that is not in this list is a mistake, because it is usually a typing slip. Telephone numbers are US numbers, in quotes.
A setting without "required" can be left out; then its default holds. The sentence about 911 is said first on every call and is not a setting.`;

const holidays = (): string =>
  `## Holidays known by name\n\n${Object.keys(usHolidays).join(' · ')}\n\nEach is closed on its own date. When you keep another day instead, as with a holiday on a weekend, write that date.`;

const sayings = (): string => `## What callers hear by default\n\n${sentenceNames.map(saying).join('\n')}`;

function saying(name: SpokenSentence): string {
  const { 'en-US': en, 'es-US': es } = sentenceRow(name).says;
  return `- \`${sentenceKey(name)}\`: ${en} / ${es}`;
}

function renderSection(key: string, schema: Schema, required: boolean): string {
  const head = `## \`${key}\`${required ? ' (required)' : ''}\n\n${meaningOf(schema)}`;
  const facts = factsOf(schema);
  const rows = rowsOf(schema, '');
  const table = rows.length === 0 ? '' : `\n\n| setting | meaning | default | may be |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
  return `${head}${facts === '' ? '' : `\n\n${facts}`}${table}`;
}

function factsOf(schema: Schema): string {
  const facts = [defaultOf(schema) && `Default: ${defaultOf(schema)}.`, allowed(schema) && `May be: ${allowed(schema)}.`];
  return facts.filter(Boolean).join(' ');
}

/** The settings inside a group, a list of groups, or a group under each name, one row each and theirs below them. */
function rowsOf(schema: Schema, prefix: string): string[] {
  const { items, properties, required = [] } = schema;
  if (isSentence(schema)) return [];
  const list = items === undefined || Array.isArray(items) ? undefined : asSchema(items);
  if (list) return rowsOf(list, `${prefix}[]`);
  const each = asSchema(schema.additionalProperties ?? false);
  if (!properties && each.properties) return rowsOf(each, prefix === '' ? nameIn(schema) : `${prefix}.${nameIn(schema)}`);
  return Object.entries(properties ?? {}).flatMap(([key, value]) => {
    const [inner, path] = [asSchema(value), prefix === '' ? key : `${prefix}.${key}`];
    return [row(path, inner, required.includes(key)), ...rowsOf(inner, path)];
  });
}

/** Entries are under names of the practice's own choice, or under keys of the telephone. */
const nameIn = ({ propertyNames = {} }: Schema): string => (/^\d$/u.test(String(asSchema(propertyNames).enum?.[0])) ? '<key>' : '<name>');

function row(path: string, schema: Schema, required: boolean): string {
  const cells = [`\`${path}\``, meaningOf(schema), required ? 'required' : defaultOf(schema), allowed(schema)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Descriptions end with the default where the schema itself has none, because it depends on other settings. */
const writtenDefault = / ?Default: (.+)\.$/u;
const meaningOf = ({ description = '' }: Schema): string => description.replace(writtenDefault, '');
const isSentence = ({ properties }: Schema): boolean => Object.keys(properties ?? {}).join() === 'en,es';

function defaultOf({ default: value, description = '' }: Schema): string {
  const inWords = writtenDefault.exec(description)?.[1];
  if (inWords !== undefined) return inWords;
  const nothing = value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  if (nothing) return '';
  if (Array.isArray(value)) return `\`[${value.join(', ')}]\``;
  if (typeof value !== 'object' || value === null) return `\`${String(value)}\``;
  return Object.entries(value)
    .map(([key, inner]) => `\`${key}: ${String(inner)}\``)
    .join(', ');
}

function allowed(schema: Schema): string {
  if (isSentence(schema)) return 'a sentence for each language: `en`, `es`';
  if (schema.enum) return schema.enum.map((word) => `\`${String(word)}\``).join(', ');
  if (schema.anyOf?.some((choice) => asSchema(choice).type === 'boolean')) return '`yes`, `no`';
  if (schema.items !== undefined && !Array.isArray(schema.items)) return listOf(asSchema(schema.items));
  if (schema.properties ?? schema.additionalProperties) return '';
  if (schema.pattern === namePattern) return 'small letters, digits, hyphens';
  return schema.maxLength === undefined ? '' : `up to ${schema.maxLength} characters`;
}

const namePattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
const listOf = (item: Schema): string => (allowed(item) === '' ? 'a list' : `a list of ${allowed(item)}`);
const asSchema = (schema: z.core.JSONSchema._JSONSchema): Schema => (typeof schema === 'boolean' ? {} : schema);
