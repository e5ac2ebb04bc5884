import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

/** The rule about promises needs the whole program and is the library's own; here it is left out. */
const eslint = new ESLint({
  overrideConfig: [
    {
      languageOptions: { parserOptions: { project: null, projectService: false } },
      rules: { '@typescript-eslint/no-floating-promises': 'off' },
    },
  ],
});

async function messages(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
}

const refused: readonly [what: string, file: string, source: string, message: RegExp][] = [
  ['the named import of zod', 'shared/practice/x.ts', "import { z } from 'zod';\nexport const y = z;\n", /import \* as z/],
  ['the clock in a use case', 'functions/route/route-item.ts', 'export const y = Date.now();\n', /Take now as an argument/],
  ['a new date without a moment', 'shared/domain/x.ts', 'export const y = new Date();\n', /Take now as an argument/],
  ['the clock of Temporal', 'shared/actions/x.ts', 'export const y = Temporal.Now.instant();\n', /Take now as an argument/],
  [
    'the environment in a use case',
    'functions/route/route-item.ts',
    "export const y = process.env['TABLE'];\n",
    /Read it in environment\.ts/,
  ],
  ['the environment in a handler', 'functions/route/handler.ts', "export const y = process.env['TABLE'];\n", /Read it in environment\.ts/],
  ['the console in a function', 'functions/route/handler.ts', "console.log('here');\n", /Unexpected console/],
  ['an enum', 'shared/domain/x.ts', 'export enum Y {\n  A,\n}\n', /Node runs this file as it is/],
  ['any', 'shared/domain/x.ts', 'export const y = (z: any) => z;\n', /Unexpected any/],
  ['a file with capital letters', 'shared/domain/workItem.ts', 'export const y = 1;\n', /small letters with hyphens/],
  ['a file named utils', 'shared/domain/utils.ts', 'export const y = 1;\n', /one idea/],
  ['a folder named helpers', 'test/helpers/x.ts', 'export const y = 1;\n', /one idea/],
];
const welcome: readonly [what: string, file: string, source: string][] = [
  ['the namespace import of zod', 'shared/practice/x.ts', "import * as z from 'zod';\nexport const y = z.string();\n"],
  ['the clock in a handler', 'functions/route/handler.ts', 'export const y = Date.now();\n'],
  ['the environment where it is parsed', 'functions/route/environment.ts', 'export const y = process.env;\n'],
  ['a date of a moment', 'shared/domain/x.ts', 'export const y = new Date(0);\n'],
  ['the console on the laptop', 'local/x.ts', "console.log('here', Date.now(), process.env);\n"],
  ['a flow and a test by their endings', 'infra/flows/main-line.flow.ts', 'export const y = 1;\n'],
];

describe('the lint rules of our taste', () => {
  it.each(refused)('refuse %s', async (_, file, source, message) => {
    expect(await messages(file, source)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it.each(welcome)('welcome %s', async (_, file, source) => {
    expect(await messages(file, source)).toEqual([]);
  });
});
