import { parseArgs } from 'node:util';
import { CommandMistake, runCommand } from './commands/place.ts';
import { playMessages } from './night/play-messages.ts';
import { tellNight } from './night/tell-night.ts';

const usage = `Play a night on the simulated clock:
  npm run night                                       the scripted night, told hop by hop; the report mail goes to night-out/
  npm run night -- --messages FILE.jsonl --out OUT.jsonl
      each line {"text", "id"?, "from"?, "at"?, "line"?, "key"?} is a voicemail; one line a message comes back`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { messages: { type: 'string' }, out: { type: 'string' } } });
  if ((values.messages === undefined) !== (values.out === undefined)) throw new CommandMistake(usage);
  if (values.messages !== undefined && values.out !== undefined) await playMessages(values.messages, values.out);
  else await tellNight('night-out');
});
