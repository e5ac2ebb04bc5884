import { expect, it } from '@jest/globals';
import { renderSettingsReference } from '../../../local/commands/docs/settings.ts';
import { settings } from '../../../shared/practice/file/settings-file.ts';

it('the reference explains every setting', () => {
  const reference = renderSettingsReference();
  for (const key of Object.keys(settings)) expect(reference).toMatch(new RegExp(`## \`${key}\`( \\(required\\))?\n\n\\S`, 'u'));
  const rows = reference.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.filter((row) => row.split(' | ')[1]?.trim() === '')).toEqual([]);
});
