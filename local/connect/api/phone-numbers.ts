import * as z from 'zod';
import { E164 } from '../phone-number.ts';
import type { PhoneNumber } from '../resources.ts';
import type { Switchboard } from '../switchboard.ts';
import { type Answer, sameInstance } from './answer.ts';
import { invalidParameter, notFound } from './errors.ts';
import { pageOf, read } from './request.ts';

const Target = z.object({ TargetArn: z.string().optional(), InstanceId: z.string().optional() });
const Claim = Target.extend({
  PhoneNumber: z.string().regex(E164),
  PhoneNumberDescription: z.string().optional(),
  ClientToken: z.string().optional(),
  Tags: z.record(z.string(), z.string()).optional(),
});
const Available = Target.extend({
  PhoneNumberCountryCode: z.literal('US', 'the simulated carrier has numbers of the US only'),
  PhoneNumberType: z.enum(['DID', 'TOLL_FREE']),
  PhoneNumberPrefix: z.string().optional(),
});
const Attach = z.object({ PhoneNumberId: z.string(), InstanceId: z.string(), ContactFlowId: z.string() });
const Detach = Attach.omit({ ContactFlowId: true });
const One = z.object({ PhoneNumberId: z.string() });

/** Numbers for examples: 555-0100 to 555-0199 belong to nobody. */
const areas = { DID: ['202', '303', '404', '505', '606'], TOLL_FREE: ['800', '888'] };

const search: Answer = (board, request) => {
  const { PhoneNumberType, PhoneNumberPrefix = '', ...target } = read(Available, request);
  sameTarget(board, target);
  const claimed = new Set(board.exchange.resources.numbers.all().map(({ address }) => address));
  const free = areas[PhoneNumberType].flatMap((area) =>
    Array.from({ length: 100 }, (_, line) => `+1${area}55501${String(line).padStart(2, '0')}`),
  ).filter((number) => number.startsWith(PhoneNumberPrefix) && !claimed.has(number));
  const { page, ...rest } = pageOf(free, { MaxResults: request['MaxResults'], NextToken: request['NextToken'] }, 10);
  const summary = (PhoneNumber: string) => ({ PhoneNumber, PhoneNumberCountryCode: 'US', PhoneNumberType });
  return { AvailableNumbersList: page.map(summary), ...rest };
};

/** Claims a number that nobody has. A repeat of the same claim gives the same number, as its token does in Connect. */
const claim: Answer = (board, request) => {
  const given = read(Claim, request);
  sameTarget(board, given);
  const { resources, settings } = board.exchange;
  const address = given.PhoneNumber;
  const known = resources.numbers.all().find((number) => number.address === address);
  if (known) return { PhoneNumberId: known.id, PhoneNumberArn: known.arn };
  const id = board.exchange.newId();
  const number: PhoneNumber = {
    ...{ id, address, name: address, countryCode: 'US', targetArn: resources.instance.arn },
    arn: `arn:aws:connect:${settings.region}:${settings.account}:phone-number/${id}`,
    type: /^\+18(00|33|44|55|66|77|88)/.test(address) ? 'TOLL_FREE' : 'DID',
    ...(given.PhoneNumberDescription === undefined ? {} : { description: given.PhoneNumberDescription }),
  };
  resources.numbers.add(number);
  return { PhoneNumberId: number.id, PhoneNumberArn: number.arn };
};

const describe: Answer = (board, request) => {
  const number = find(board, read(One, request).PhoneNumberId);
  return { ClaimedPhoneNumberSummary: { ...summaryOf(board, number), PhoneNumberStatus: { Status: 'CLAIMED' } } };
};

const list: Answer = (board, request) => {
  sameTarget(board, read(Target, request));
  const prefix = String(request['PhoneNumberPrefix'] ?? '');
  const numbers = board.exchange.resources.numbers.all().filter(({ address }) => address.startsWith(prefix));
  const { page, ...rest } = pageOf(numbers, request);
  return { ListPhoneNumbersSummaryList: page.map((number) => summaryOf(board, number)), ...rest };
};

const attach: Answer = (board, request) => {
  const { PhoneNumberId, InstanceId, ContactFlowId } = read(Attach, request);
  sameInstance(board, InstanceId);
  const flow = board.exchange.resources.flows.find(ContactFlowId);
  if (!flow) throw notFound(`Flow ${ContactFlowId}`);
  if (flow.type !== 'CONTACT_FLOW') throw invalidParameter(`A number is answered by a CONTACT_FLOW; ${flow.name} is a ${flow.type}`);
  find(board, PhoneNumberId).flow = flow.arn;
  return {};
};

const detach: Answer = (board, request) => {
  const { PhoneNumberId, InstanceId } = read(Detach, request);
  sameInstance(board, InstanceId);
  delete find(board, PhoneNumberId).flow;
  return {};
};

function find({ exchange }: Switchboard, key: string): PhoneNumber {
  const number = exchange.resources.numbers.find(key);
  if (!number) throw notFound(`Phone number ${key}`);
  return number;
}

function sameTarget(board: Switchboard, { TargetArn, InstanceId }: z.infer<typeof Target>) {
  sameInstance(board, TargetArn ?? InstanceId ?? board.exchange.resources.instance.arn);
}

function summaryOf({ exchange }: Switchboard, number: PhoneNumber) {
  return {
    PhoneNumberId: number.id,
    PhoneNumberArn: number.arn,
    PhoneNumber: number.address,
    PhoneNumberCountryCode: number.countryCode,
    PhoneNumberType: number.type,
    PhoneNumberDescription: number.description,
    TargetArn: number.targetArn,
    InstanceId: exchange.resources.instance.id,
  };
}

export const phoneNumberOperations: Readonly<Record<string, Answer>> = {
  SearchAvailablePhoneNumbers: search,
  ClaimPhoneNumber: claim,
  DescribePhoneNumber: describe,
  ListPhoneNumbersV2: list,
  AssociatePhoneNumberContactFlow: attach,
  DisassociatePhoneNumberContactFlow: detach,
};
