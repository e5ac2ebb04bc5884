import type { CallLine } from './call-line.ts';
import type { Contact } from './contact.ts';
import type { Exchange } from './exchange.ts';
import { recordedCall, type RecordedCall } from './recording.ts';
import { wavOf } from './wav.ts';

/** Puts the recording of a call that is over into the bucket, some time after it. A call without one leaves nothing. */
export function storeRecording(exchange: Exchange, contact: Contact, line: CallLine) {
  const call = recordedCall(line);
  if (!call) return;
  const fate = exchange.faults.recording?.(contact) ?? 'deliver';
  if (fate === 'lose') return;
  const later = typeof fate === 'object' ? fate.delayMs : exchange.settings.recordingDelayMs;
  exchange.world.clock.at(
    exchange.now() + later,
    () => {
      if (fate === 'fail') return uploadFailed(exchange, contact, 'the test says so');
      put(exchange, contact, call, line.language);
      if (fate === 'twice') put(exchange, contact, call, line.language);
    },
    'recording',
  );
}

function put(exchange: Exchange, contact: Contact, call: RecordedCall, language: string) {
  const storage = exchange.resources.storage.find(({ resourceType }) => resourceType === 'CALL_RECORDINGS');
  if (!storage) return uploadFailed(exchange, contact, 'the instance has no place for recordings');
  const key = recordingKey(storage.prefix, contact);
  const location = `${storage.bucket}/${key}`;
  if (!contact.recordings.some((recording) => recording.location === location)) {
    contact.recordings.push({ location, participant: 'IVR', startedAt: call.startedAt, stoppedAt: call.stoppedAt });
  }
  const body = wavOf(call, language, exchange.settings.sampleRate);
  exchange.world.putObject(storage.bucket, key, body, (problem) => uploadFailed(exchange, contact, problem));
}

function uploadFailed(exchange: Exchange, contact: Contact, problem: string) {
  exchange.count('CallRecordingUploadError');
  exchange.trouble(`The recording of contact ${contact.id} was not stored: ${problem}`);
}

/** Connect's layout for recordings of the automated part of a call. */
export function recordingKey(prefix: string, { id, initiatedAt }: Contact): string {
  const [date = '', time = ''] = new Date(initiatedAt).toISOString().split('T');
  const day = date.replaceAll('-', '/');
  return `${prefix.replace(/\/$/, '')}/ivr/${day}/${id}_${date.replaceAll('-', '')}T${time.slice(0, 5)}_UTC.wav`;
}
