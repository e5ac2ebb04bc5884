import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** A tree in small, with one file for everything that somebody may want to import. */
const tree = [
  'shared/domain/time.ts',
  'shared/errors/fault.ts',
  'shared/log.ts',
  'shared/ports/mailer.ts',
  'shared/actions/own-contact.ts',
  'shared/adapters/ses/mailer.ts',
  'shared/lambda/queue-handler.ts',
  'functions/route/environment.ts',
  'functions/route/route.ts',
  'infra/app.ts',
  'infra/stacks/data-stack.ts',
  'infra/flows/index.ts',
  'infra/flows/language/blocks.ts',
  'local/clock.ts',
  'test/support/moments.ts',
];

/** Who imports what, and the rule that refuses it. */
const mistakes: readonly [rule: string, file: string, imported: string][] = [
  ['domain-stays-pure', 'shared/domain/a.ts', '../log.ts'],
  ['domain-stays-pure', 'shared/domain/b.ts', '@aws-sdk/client-sqs'],
  ['domain-stays-pure', 'shared/domain/c.ts', 'node:fs'],
  ['domain-stays-pure', 'shared/practice/d.ts', '../ports/mailer.ts'],
  ['ports-speak-the-domain', 'shared/ports/a.ts', '../adapters/ses/mailer.ts'],
  ['ports-speak-the-domain', 'shared/ports/b.ts', '@aws-sdk/client-sqs'],
  ['errors-stand-alone', 'shared/errors/a.ts', '../domain/time.ts'],
  ['actions-speak-through-ports', 'shared/actions/a.ts', '../adapters/ses/mailer.ts'],
  ['actions-speak-through-ports', 'shared/actions/b.ts', '@aws-sdk/client-sqs'],
  ['adapters-stay-at-the-edge', 'shared/adapters/ses/a.ts', '../../actions/own-contact.ts'],
  ['adapters-stay-at-the-edge', 'shared/adapters/ses/b.ts', '../../../functions/route/route.ts'],
  ['edges-do-not-meet', 'shared/lambda/a.ts', '../adapters/ses/mailer.ts'],
  ['only-handlers-wire', 'functions/remind/a.ts', '../../shared/adapters/ses/mailer.ts'],
  ['only-handlers-wire', 'functions/remind/b.ts', '@aws-sdk/client-sqs'],
  ['only-handlers-wire', 'functions/route/c.ts', './environment.ts'],
  ['functions-stand-alone', 'functions/remind/d.ts', '../route/route.ts'],
  ['functions-stand-alone', 'functions/remind/e.ts', '../../infra/stacks/data-stack.ts'],
  ['infra-names-functions', 'infra/a.ts', '../functions/route/route.ts'],
  ['infra-names-functions', 'infra/b.ts', '../shared/adapters/ses/mailer.ts'],
  ['flows-are-data', 'infra/flows/a.flow.ts', 'node:fs'],
  ['flows-are-data', 'infra/flows/b.flow.ts', '../stacks/data-stack.ts'],
  ['local-runs-the-template', 'local/a.ts', '../infra/stacks/data-stack.ts'],
  ['local-runs-the-template', 'local/b.ts', '../functions/route/route.ts'],
  ['local-plays-any-flow', 'local/connect/g.ts', '../../infra/flows/index.ts'],
  ['nothing-needs-tests', 'local/c.ts', '../test/support/moments.ts'],
  ['product-needs-no-laptop', 'shared/adapters/ses/c.ts', '../../../local/clock.ts'],
  ['deployed-code-uses-dependencies', 'shared/lambda/b.ts', 'esbuild'],
  ['nothing-missing', 'local/d.ts', './nowhere.ts'],
  ['no-cycles', 'local/e.ts', './f.ts'],
];

/** What must stay possible. */
const allowed: readonly [file: string, imported: string][] = [
  ['shared/domain/g.ts', 'zod'],
  ['shared/domain/h.ts', 'temporal-polyfill'],
  ['shared/domain/i.ts', 'libphonenumber-js/min'],
  ['shared/domain/j.ts', '../errors/fault.ts'],
  ['shared/practice/k.ts', 'yaml'],
  ['shared/ports/l.ts', '../domain/time.ts'],
  ['shared/actions/m.ts', '../ports/mailer.ts'],
  ['shared/actions/n.ts', '../log.ts'],
  ['shared/adapters/ses/o.ts', '@aws-sdk/client-sqs'],
  ['functions/remind/p.ts', '../../shared/actions/own-contact.ts'],
  ['functions/route/handler.ts', './environment.ts'],
  ['infra/q.ts', '../shared/domain/time.ts'],
  ['infra/flows/r.flow.ts', './language/blocks.ts'],
  ['local/s.ts', '../infra/app.ts'],
  ['local/connect/u.ts', '../../infra/flows/language/blocks.ts'],
  ['local/commands/v.ts', '../../infra/flows/index.ts'],
  ['test/unit/t.ts', '../../functions/route/route.ts'],
];

describe('the import rules', () => {
  let folder: string;
  let names: string[];
  let violations: ICruiseResult['summary']['violations'];
  const write = (file: string, source: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  };

  beforeAll(async () => {
    mkdirSync('dist', { recursive: true });
    folder = mkdtempSync(join('dist', 'imports-'));
    for (const file of tree) write(file, 'export const it = 1;\n');
    for (const [, file, imported] of mistakes) write(file, `import '${imported}';\n`);
    for (const [file, imported] of allowed) write(file, `import '${imported}';\n`);
    write('local/f.ts', "import './e.ts';\n");
    const { ruleSet, tsConfig: _, ...options } = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
    names = (ruleSet?.forbidden ?? []).flatMap(({ name }) => name ?? []);
    const { output } = await cruise(['.'], { ...options, ruleSet, validate: true, baseDir: join(process.cwd(), folder) });
    if (typeof output === 'string') throw new Error('dependency-cruiser reported text where a result was asked for.');
    ({ violations } = output.summary);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const rulesBrokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(mistakes)('%s: refuses %s importing %s', (rule, file) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it.each(allowed)('let %s import %s', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('have a mistake each to prove them', () => {
    expect([...new Set(mistakes.map(([rule]) => rule))].sort()).toEqual([...names].sort());
  });
});
