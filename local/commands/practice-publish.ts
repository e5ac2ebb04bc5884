import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CommandMistake, clientOptions, findPlace, runCommand } from './place.ts';

const usage = `Publish a practice's settings:
  npm run practice:publish -- FILE.yaml [--by NAME] [--aws]`;

const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('published'), practiceId: z.string(), version: z.int() }),
  z.object({ kind: z.literal('refused'), problems: z.array(z.object({ line: z.int(), path: z.string(), message: z.string() })) }),
]);

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' }, aws: { type: 'boolean' } } });
  const [file] = positionals;
  if (!file) throw new CommandMistake(usage);
  const place = findPlace({ aws: values.aws ?? false });
  const event = { yaml: readText(file), file, by: values.by ?? userInfo().username };
  const lambda = new LambdaClient(clientOptions(place, 'AWS_ENDPOINT_URL_LAMBDA'));
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName: place.publishFunction, Payload: Buffer.from(JSON.stringify(event)) }),
  );
  const text = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw new Error(`publish-practice failed: ${text}`);
  const answer = Answer.parse(JSON.parse(text));
  if (answer.kind === 'published') return console.log(`${answer.practiceId}: version ${answer.version} is live.`);
  const lines = answer.problems.map(({ line, path, message }) => `  line ${line}: ${path}: ${message}`);
  throw new CommandMistake([`${file} needs fixing; the published version keeps working.`, ...lines].join('\n'));
});

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandMistake(`${file} cannot be read.`);
  }
}
