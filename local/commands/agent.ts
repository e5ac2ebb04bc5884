import { ConnectClient } from '@aws-sdk/client-connect';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { Grant } from '../../shared/domain/work-item/grant.ts';
import { giveGrant } from './give-grant.ts';
import { CommandMistake, clientOptions, findPlace, runCommand } from './place.ts';
import { grantsOf, practicesOf } from './stores.ts';

const usage = `Say what a Connect user may see and do:
  npm run agent -- --user NAME --person ID --role ${Grant.shape.role.options.join('|')} --practices ID[,ID…]
    --languages en-US[,es-US]   languages spoken (en-US when left out)
    --licensed                  holds a clinical licence
    --suspend                   takes every access away, at once
    --create                    makes the Connect user when there is none (NIGHTDESK_PASSWORD: its first password)
    --aws                       the deployment in AWS instead of the one on this machine`;

const List = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const Options = z.object({
  user: z.string(),
  person: z.string(),
  role: Grant.shape.role,
  practices: List,
  languages: List.default(['en-US']),
  licensed: z.boolean().default(false),
  suspend: z.boolean().default(false),
  create: z.boolean().default(false),
  aws: z.boolean().default(false),
});

await runCommand(async () => {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const names = { user: text, person: text, role: text, practices: text, languages: text };
  const { values } = parseArgs({ options: { ...names, licensed: flag, suspend: flag, create: flag, aws: flag } });
  const options = Options.safeParse(values);
  if (!options.success) throw new CommandMistake(usage);
  const { user, suspend, create, aws, ...grant } = options.data;
  const place = findPlace({ aws });
  const instance = { connect: new ConnectClient(clientOptions(place, 'AWS_ENDPOINT_URL_CONNECT')), arn: place.instance };
  const password = process.env['NIGHTDESK_PASSWORD'];
  const request = { ...grant, username: user, suspended: suspend, ...(create && { create: { password } }) };
  const agentId = await giveGrant({ instance, grants: grantsOf(place), practices: practicesOf(place) }, request);
  console.log(`${user} (${agentId}) ${suspend ? 'is suspended' : `may work as ${grant.role} for ${grant.practices.join(', ')}`}.`);
});
