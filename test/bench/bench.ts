import { CommandMistake, runCommand } from '../../local/commands/place.ts';
import { manyMessages } from '../../local/night/play-messages.ts';
import { startNight } from '../../local/night/start-night.ts';
import { prepareAssembly } from '../../local/prepare-assembly.ts';
import { printBundleSizes } from './bundle-sizes.ts';
import { printCalls } from './calls.ts';
import { printChain } from './chain.ts';
import { printDesignTimes } from './design-times.ts';
import { printInitTimes } from './init-times.ts';

/** Measures and prints; a goal that is missed is said, and fails nothing: the machine may be busy. `bundles` prints the sizes only, `calls` the calls a second. */
const home = '.nightdesk/bench';
const voicemailsPlayed = 60;

await runCommand(async () => {
  const asked = process.argv[2];
  if (asked !== undefined && asked !== 'bundles' && asked !== 'calls')
    throw new CommandMistake(
      `npm run bench measures everything, npm run bench -- bundles the sizes of the bundles, -- calls the simulated calls. There is no "${asked}".`,
    );
  if (asked !== 'bundles') printCalls();
  if (asked !== 'calls') await printBundleSizes(home);
  if (asked === undefined) await measureNight();
});

async function measureNight() {
  const night = await startNight({ assembly: await prepareAssembly(home), connect: manyMessages });
  try {
    const line = night.opened.practices[0]?.lines[0]?.number ?? '';
    await printInitTimes(night.runtime, home);
    await printDesignTimes(night, line);
    await printChain(night, line, voicemailsPlayed);
  } finally {
    await night.runtime.stop();
  }
}
