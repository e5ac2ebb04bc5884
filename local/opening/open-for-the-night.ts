import { ConnectClient, type ServiceInputTypes, type ServiceOutputTypes } from '@aws-sdk/client-connect';
import type { FinalizeRequestMiddleware } from '@smithy/types';
import { readdirSync, readFileSync } from 'node:fs';
import { attachLine } from '../commands/attach-line.ts';
import { giveGrant } from '../commands/give-grant.ts';
import { clientOptions, type Place } from '../commands/place.ts';
import { setPin } from '../commands/set-pin.ts';
import { pinsOf, grantsOf, practicesOf, secretsOf } from '../commands/stores.ts';
import type { Practice } from '../../shared/practice/practice.ts';
import type { LocalRuntime } from '../runtime.ts';
import { crewFor, localPin } from './crew.ts';
import { placeOf } from './place-of.ts';

export interface OpenNight {
  readonly practices: readonly Practice[];
  readonly place: Place;
}

/**
 * What an operator does on the first evening, on the runtime of this machine: publishes the example practices, attaches their numbers,
 * gives everybody a seat and a grant, and sets the PINs of those who are paged or close the office.
 */
export async function openForTheNight(runtime: LocalRuntime): Promise<OpenNight> {
  const place = placeOf(runtime);
  const store = practicesOf(place);
  const instance = { connect: unhurried(runtime, place), arn: place.instance };
  const practices: Practice[] = [];
  for (const file of readdirSync('practices').filter((name) => name.endsWith('.yaml')))
    practices.push(await store.live(await publish(runtime, `practices/${file}`)));
  for (const { id, lines } of practices)
    for (const { number, kind } of lines) await attachLine(instance, store, { practiceId: id, kind, number });
  for (const request of crewFor(practices)) await giveGrant({ instance, grants: grantsOf(place), practices: store }, request);
  const pins = { pins: pinsOf(place), practices: store, secrets: secretsOf(place) };
  for (const { id, people } of practices)
    for (const [person, { phone }] of Object.entries(people)) if (phone) await setPin(pins, { practiceId: id, person, pin: localPin });
  return { practices, place };
}

/** Connect takes two requests a second: an operator who types does not notice, so half a second of simulated time passes before each. */
function unhurried(runtime: LocalRuntime, place: Place): ConnectClient {
  const connect = new ConnectClient(clientOptions(place, 'AWS_ENDPOINT_URL_CONNECT'));
  const pause: FinalizeRequestMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => async (request) => {
    await runtime.advance(500);
    return next(request);
  };
  connect.middlewareStack.add(pause, { step: 'finalizeRequest', name: 'unhurried' });
  return connect;
}

async function publish(runtime: LocalRuntime, file: string): Promise<string> {
  const event = { yaml: readFileSync(file, 'utf8'), file, by: 'this machine' };
  const { result, error } = await runtime.functionFor('publish-practice').invoke(event);
  const answer = result as { kind?: string; practiceId?: string; problems?: unknown } | undefined;
  if (error || answer?.kind !== 'published' || !answer.practiceId)
    throw new Error(`${file} could not be published: ${error?.errorMessage ?? JSON.stringify(answer?.problems)}`);
  return answer.practiceId;
}
