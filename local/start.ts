import { rmSync, writeFileSync } from 'node:fs';
import { Temporal } from '../shared/domain/time.ts';
import { VirtualClock } from './clock.ts';
import { localPlaceFile } from './commands/place.ts';
import { ServicesStopped } from './emulators.ts';
import { openForTheNight } from './opening/open-for-the-night.ts';
import { prepareAssembly } from './prepare-assembly.ts';
import { LocalRuntime } from './runtime.ts';
import { startWeb } from './web/server.ts';

/** npm start: the app as it would be deployed, on this machine, until Ctrl-C. `--logs` shows what functions write. */
async function start() {
  const assembly = await prepareAssembly();
  const runtime = await LocalRuntime.start({ assembly, clock: new VirtualClock(tonight()), printLogs: process.argv.includes('--logs') });
  stopCleanly(runtime);
  const opened = await openForTheNight(runtime);
  writeFileSync(localPlaceFile, JSON.stringify(opened.place, null, 2));
  const { address } = await startWeb(runtime, opened);
  runtime.tick(report);
  console.log(`Nightdesk is open after ${process.uptime().toFixed(1)} s. ${services(runtime)}`);
  for (const { name, lines } of opened.practices) console.log(`  ${name}: ${lines.map(({ number }) => number).join(', ')}`);
  console.log(`\nOpen ${address}\nCtrl-C ends the night.`);
}

/** Half past nine in New York: the example practices are closed, whatever the hour on this machine. */
const tonight = () => Temporal.Now.zonedDateTimeISO('America/New_York').withPlainTime('21:30').epochMilliseconds;

const services = ({ deployment }: LocalRuntime) =>
  [
    `${deployment.functions.size} functions`,
    `${deployment.queues.size} queues`,
    `${deployment.schedules.length} schedules`,
    `${deployment.alarms.length} alarms`,
    'on DynamoDB, SQS, S3, SES, Connect, Transcribe, Secrets Manager and Lambda, all at 127.0.0.1.',
  ].join(', ');

/** Without its embedded services the night is over; anything else is told, and the night goes on. */
function report(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  if (error instanceof ServicesStopped) process.exit(1);
}

function stopCleanly(runtime: LocalRuntime) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    rmSync(localPlaceFile, { force: true });
    await runtime.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
}

await start();
