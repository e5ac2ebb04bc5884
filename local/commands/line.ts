import { ConnectClient } from '@aws-sdk/client-connect';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { attachLine } from './attach-line.ts';
import { CommandMistake, clientOptions, findPlace, runCommand } from './place.ts';
import { practicesOf } from './stores.ts';

const usage = `Attach a number to a practice:
  npm run line -- --practice ID --kind ported|forwarded|overflow (--bring +1… | --claim +1202)
    --bring   a number that the instance has, or a free one, written in full
    --claim   the first free number that begins so
    --aws     the deployment in AWS instead of the one on this machine`;

const Options = z
  .object({
    practice: z.string(),
    kind: z.enum(['ported', 'forwarded', 'overflow']),
    bring: z
      .string()
      .regex(/^\+1\d{10}$/)
      .optional(),
    claim: z
      .string()
      .regex(/^\+1\d{0,10}$/)
      .optional(),
    aws: z.boolean().default(false),
  })
  .refine(({ bring, claim }) => (bring === undefined) !== (claim === undefined));

await runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { practice: text, kind: text, bring: text, claim: text, aws: { type: 'boolean' } } });
  const options = Options.safeParse(values);
  if (!options.success) throw new CommandMistake(usage);
  const { practice, kind, bring, claim, aws } = options.data;
  const place = findPlace({ aws });
  const instance = { connect: new ConnectClient(clientOptions(place, 'AWS_ENDPOINT_URL_CONNECT')), arn: place.instance };
  const number = await attachLine(instance, practicesOf(place), { practiceId: practice, kind, number: bring, prefix: claim });
  console.log(`${number} now answers for ${practice} (${kind}).`);
});
