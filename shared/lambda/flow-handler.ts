import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { networkNumber } from '../domain/caller/network-number.ts';
import { fault } from '../errors/fault.ts';
import { log } from '../log.ts';
import { withoutWords } from './without-words.ts';

const Endpoint = z.object({ Address: z.string().nullish() }).nullish();

/** What a flow sends (https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html): fields may be absent or null, new ones appear. */
const ContactData = z.object({
  ContactId: z.string(),
  InitialContactId: z.string().nullish(),
  RelatedContactId: z.string().nullish(),
  Attributes: z.record(z.string(), z.string()).nullish(),
  CustomerEndpoint: Endpoint,
  SystemEndpoint: Endpoint,
  LanguageCode: z.string().nullish(),
});

export interface FlowCall<Parameters> {
  readonly contactId: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Absent when withheld. */
  readonly callerNumber: string | undefined;
  readonly dialledNumber: string | undefined;
  readonly parameters: Parameters;
}

interface FlowHandler<Parameters, Answer> {
  parameters: z.ZodType<Parameters>;
  handle: (call: FlowCall<Parameters>) => Promise<Answer>;
}

/** A function that a flow calls while somebody waits. A throw takes the flow's error branch, which has constants of its own. */
export function flowHandler<Parameters, Answer>({ parameters, handle }: FlowHandler<Parameters, Answer>) {
  const Event = z.object({ Details: z.object({ ContactData, Parameters: parameters }) });
  return middy<unknown, Answer, Error, Context>().handler(async (event, context) => {
    try {
      const parsed = Event.safeParse(event);
      if (!parsed.success) throw fault('MESSAGE_NOT_UNDERSTOOD');
      return await handle(callOf(parsed.data.Details.ContactData, parsed.data.Details.Parameters));
    } catch (error) {
      log.failed(error, context.awsRequestId);
      throw withoutWords(error);
    }
  });
}

function callOf<Parameters>(contact: z.infer<typeof ContactData>, parameters: Parameters): FlowCall<Parameters> {
  return {
    contactId: contact.ContactId,
    attributes: contact.Attributes ?? {},
    callerNumber: networkNumber(contact.CustomerEndpoint?.Address),
    dialledNumber: networkNumber(contact.SystemEndpoint?.Address),
    parameters,
  };
}
