import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { fault } from '../../../shared/errors/fault.ts';
import { flowHandler } from '../../../shared/lambda/flow-handler.ts';
import { scheduleHandler } from '../../../shared/lambda/schedule-handler.ts';
import { writtenLog } from '../../support/written-log.ts';

const context = { awsRequestId: 'request-1' } as Context;
const call = { Details: { ContactData: { ContactId: 'contact-1' }, Parameters: {} } };
const quoting = Object.assign(new TypeError('cannot read "my chest hurts"'), { input: '+12025550123' });

/** What Lambda prints of it: https://github.com/aws/aws-lambda-nodejs-runtime-interface-client takes every own field, and the stack. */
const printed = (error: unknown) => JSON.stringify([String(error), error, { ...(error as object) }, (error as Error).stack]);

const failing: [string, (thrown: Error) => Promise<unknown>][] = [
  ['a flow calls', (thrown) => flowHandler({ parameters: z.object({}), handle: () => Promise.reject(thrown) })(call, context)],
  ['runs by the clock', (thrown) => scheduleHandler(() => Promise.reject(thrown))({}, context)],
];

describe.each(failing)('a function that %s', (_, run) => {
  it('says of an unexpected failure its kind, and nothing that it quotes', async () => {
    let thrown: unknown;
    const written = await writtenLog(() => run(quoting).catch((error: unknown) => (thrown = error)));
    expect(written + printed(thrown)).toContain('TypeError');
    expect(written + printed(thrown)).not.toMatch(/chest|5550123/);
  });

  it('lets a fault of ours through by its code', async () => {
    await expect(run(fault('MAIL_REFUSED', {}, quoting))).rejects.toMatchObject({ code: 'MAIL_REFUSED' });
  });
});
