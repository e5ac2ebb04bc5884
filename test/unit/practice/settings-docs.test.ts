import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { renderPracticeSchema, renderSettingsReference } from '../../../local/commands/docs/settings.ts';
import { settings } from '../../../shared/practice/file/settings-file.ts';

it('the committed reference and schema are those of the settings; to renew them: npm run docs', () => {
  expect(readFileSync('practices/README.md', 'utf8')).toBe(renderSettingsReference());
  expect(readFileSync('practices/practice.schema.json', 'utf8')).toBe(renderPracticeSchema());
});

it('the reference explains every setting', () => {
  const reference = renderSettingsReference();
  for (const key of Object.keys(settings)) expect(reference).toMatch(new RegExp(`## \`${key}\`( \\(required\\))?\n\n\\S`, 'u'));
  const rows = reference.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.filter((row) => row.split(' | ')[1]?.trim() === '')).toEqual([]);
});
