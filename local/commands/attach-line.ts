import {
  AssociatePhoneNumberContactFlowCommand,
  ClaimPhoneNumberCommand,
  DescribePhoneNumberCommand,
  ListPhoneNumbersV2Command,
  SearchAvailablePhoneNumbersCommand,
} from '@aws-sdk/client-connect';
import { setTimeout as pause } from 'node:timers/promises';
import type { Line, PracticeStore } from '../../shared/ports/practice-store.ts';
import { find, instanceId, type Instance } from './instance.ts';
import { CommandMistake } from './place.ts';

interface Wanted {
  readonly practiceId: string;
  readonly kind: Line['kind'];
  /** A number that is in the instance already, or that is free to be claimed. */
  readonly number?: string;
  /** Claim the first free number that begins so. */
  readonly prefix?: string;
}

/**
 * Puts a number to work: claims it unless the instance has it, leads it to the main flow, and writes down whose it is. Returns the number.
 * Safe to repeat: a number that is claimed, led or written down already is left as it is. Throws a CommandMistake for an unknown practice
 * or when no number is free.
 */
export async function attachLine(
  instance: Instance,
  practices: PracticeStore,
  { practiceId, kind, number, prefix }: Wanted,
): Promise<string> {
  if (!(await practices.ids()).includes(practiceId))
    throw new CommandMistake(`No practice “${practiceId}” is published. Publish its file with npm run practice:publish.`);
  const wanted = number ?? (await freeNumber(instance, prefix ?? '+1'));
  const PhoneNumberId = (await held(instance, wanted)) ?? (await claim(instance, wanted));
  // The table first: a number that rings before it is known is answered by constants only.
  await practices.attachLine({ number: wanted, practiceId, kind });
  const ContactFlowId = await find.flow(instance, 'main-line');
  await instance.connect.send(
    new AssociatePhoneNumberContactFlowCommand({ PhoneNumberId, InstanceId: instanceId(instance), ContactFlowId }),
  );
  return wanted;
}

async function freeNumber({ connect, arn }: Instance, prefix: string): Promise<string> {
  const { AvailableNumbersList = [] } = await connect.send(
    new SearchAvailablePhoneNumbersCommand({
      TargetArn: arn,
      PhoneNumberCountryCode: 'US',
      PhoneNumberType: 'DID',
      PhoneNumberPrefix: prefix,
    }),
  );
  const free = AvailableNumbersList[0]?.PhoneNumber;
  if (!free) throw new CommandMistake(`No number that begins with ${prefix} is free.`);
  return free;
}

async function held({ connect, arn }: Instance, number: string): Promise<string | undefined> {
  const { ListPhoneNumbersSummaryList = [] } = await connect.send(
    new ListPhoneNumbersV2Command({ TargetArn: arn, PhoneNumberPrefix: number }),
  );
  return ListPhoneNumbersSummaryList.find(({ PhoneNumber }) => PhoneNumber === number)?.PhoneNumberId;
}

const tries = 30;

/** Claiming goes on after its answer: the number is ours when its status says so. */
async function claim({ connect, arn }: Instance, PhoneNumber: string): Promise<string> {
  const { PhoneNumberId } = await connect.send(
    new ClaimPhoneNumberCommand({ TargetArn: arn, PhoneNumber, ClientToken: `line-${PhoneNumber.slice(1)}` }),
  );
  for (let n = 0; n < tries; n += 1) {
    const { ClaimedPhoneNumberSummary } = await connect.send(new DescribePhoneNumberCommand({ PhoneNumberId }));
    const status = ClaimedPhoneNumberSummary?.PhoneNumberStatus;
    if (status?.Status === 'CLAIMED' && PhoneNumberId) return PhoneNumberId;
    if (status?.Status === 'FAILED')
      throw new CommandMistake(`Connect could not claim ${PhoneNumber}: ${status.Message ?? 'no reason given'}`);
    await pause(1000);
  }
  throw new CommandMistake(`Connect has not finished claiming ${PhoneNumber}. Run the same command again in a minute.`);
}
