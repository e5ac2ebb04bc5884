import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { renderErrorPage } from './docs/errors.ts';
import { renderPracticeSchema, renderSettingsReference } from './docs/settings.ts';
import { renderStateDiagram } from './docs/states.ts';

/** Every file that is made from code, and what it should say. */
const pages: Readonly<Record<string, () => string>> = {
  'docs/states.md': renderStateDiagram,
  'practices/README.md': renderSettingsReference,
  'practices/practice.schema.json': renderPracticeSchema,
  'shared/errors/README.md': renderErrorPage,
};

/** The pages as they should stand in the repository, formatted. */
export async function generatedPages(): Promise<Record<string, string>> {
  const made = Object.entries(pages).map(async ([file, render]) => {
    const options = await resolveConfig(file);
    return [file, await format(render(), { ...options, filepath: file })] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

if (import.meta.main) {
  for (const [file, content] of Object.entries(await generatedPages())) {
    writeFileSync(file, content);
    console.log(`wrote ${file}`);
  }
}
