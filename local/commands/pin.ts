import { parseArgs } from 'node:util';
import * as z from 'zod';
import { CommandMistake, findPlace, runCommand } from './place.ts';
import { readSecret } from './read-secret.ts';
import { setPin } from './set-pin.ts';
import { pinsOf, practicesOf, secretsOf } from './stores.ts';

const usage = `Set the PIN with which a person takes page calls, or closes the office by telephone:
  npm run pin -- --practice ID --person ID
    asks for six digits without showing them, or reads them from standard input: echo 204719 | npm run --silent pin -- …
    --aws   the deployment in AWS instead of the one on this machine`;

/** `local` is what happens anyway without `aws`. */
const Options = z.object({ practice: z.string(), person: z.string(), aws: z.boolean().default(false), local: z.boolean().default(false) });

await runCommand(async () => {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const { values } = parseArgs({ options: { practice: text, person: text, aws: flag, local: flag } });
  const options = Options.safeParse(values);
  if (!options.success || (options.data.aws && options.data.local)) throw new CommandMistake(usage);
  const { practice: practiceId, person, aws } = options.data;
  const place = findPlace({ aws });
  const pin = await readSecret(`Six digits for ${person}: `);
  await setPin({ pins: pinsOf(place), practices: practicesOf(place), secrets: secretsOf(place) }, { practiceId, person, pin });
  console.log(`${person} can take page calls of ${practiceId}, and use its owner line, with the new PIN.`);
});
