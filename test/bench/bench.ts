import { CommandMistake, runCommand } from '../../local/commands/place.ts';
import { manyMessages } from '../../local/night/play-messages.ts';
import { startNight } from '../../local/night/start-night.ts';
import { prepareAssembly } from '../../local/prepare-assembly.ts';
import { printBundleSizes } from './bundle-sizes.ts';
import { printChain } from './chain.ts';
import { printDesignTimes } from './design-times.ts';
import { printInitTimes } from './init-times.ts';

/** Measures and prints; a goal that is missed is said, and fails nothing: the machine may be busy. `bundles` alone prints the sizes only. */
const home = '.nightdesk/bench';
const voicemailsPlayed = 60;

await runCommand(async () => {
  const asked = process.argv[2];
  if (asked !== undefined && asked !== 'bundles')
    throw new CommandMistake(
      `npm run bench measures everything, npm run bench -- bundles the sizes of the bundles. There is no "${asked}".`,
    );
  await printBundleSizes(home);
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
