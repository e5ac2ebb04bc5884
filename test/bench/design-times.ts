import { placeCall } from '../../local/night/callers.ts';
import { answerAllPages } from '../../local/night/clinicians.ts';
import type { Night } from '../../local/night/start-night.ts';
import { printTable, type Row } from './print-table.ts';

const words = 'My father has chest pain and he is short of breath. Please call me back.';
/** Long enough for the recording, the transcript and the page. */
const minutes = 5;

/** Prints how long after hang-up, on the simulated clock, a call has an owner and the first phone rings: what the design takes, without computing. */
export async function printDesignTimes(night: Night, line: string): Promise<void> {
  // An answered page calls nobody again, so the next case hears its own ring only.
  answerAllPages(night.runtime, night.opened.practices);
  printTable('Time from hang-up on the simulated clock (a recording takes 60 s, a transcription 30 s), in seconds', [
    await timesOf(night, { with: 'medical key', line, key: '1', from: '+14015550101' }),
    await timesOf(night, { with: 'no key, words of an emergency', line, from: '+14015550102' }),
  ]);
}

interface Case {
  readonly with: string;
  readonly line: string;
  readonly from: string;
  readonly key?: string;
}

async function timesOf({ runtime }: Night, { with: what, line, from, key }: Case): Promise<Row> {
  const { requests } = runtime.parts.requests;
  const seen = requests.length;
  const rings: number[] = [];
  runtime.connect.phones.onRing(() => rings.push(runtime.clock.now()));
  const call = placeCall(runtime, { from, to: line, says: words, ...(key && { key }) });
  const ended = call.ended.then(() => runtime.clock.now());
  await runtime.advance(minutes * 60_000);
  const hungUp = await ended;
  const owned = requests.slice(seen).find(isOwning);
  const seconds = (at: number | undefined) => (at === undefined ? 'never' : ((at - hungUp) / 1000).toFixed(1));
  return { with: what, 'owned item': seconds(owned?.at), 'first page': seconds(rings[0]) };

  function isOwning({ functionName, action, at }: { functionName: string; action: string; at: number }): boolean {
    return functionName === runtime.functionFor('contact-ended').settings.name && action === 'dynamodb:PutItem' && at >= hungUp;
  }
}
