import { describe, expect, it } from '@jest/globals';
import { grants, type FunctionName, type Grant } from '../../../infra/grants.ts';
import type { TestNight } from '../../support/night.ts';

/** Done by services with the function's permissions where no request is seen: encryption, logs, and how Lambda looks after a queue. */
const unseen = /^(kms|logs):|^sqs:(ChangeMessageVisibility|GetQueueUrl)$/;
const names = Object.keys(grants) as FunctionName[];

/** S3 itself asks for these before it says “not there” instead of “denied”. */
const askedByS3 = (name: FunctionName): readonly string[] =>
  (grants[name] as readonly Grant[]).filter(({ by }) => by === 's3').flatMap(({ actions }) => actions);

function actionsOf({ runtime }: TestNight, name: FunctionName) {
  const fn = runtime.functionFor(name);
  const role = new Set(runtime.roleOf(fn).flatMap(({ Action }) => Action));
  const allowed = [...role].filter((action) => !unseen.test(action) && !askedByS3(name).includes(action));
  return { allowed: allowed.toSorted(), made: [...runtime.parts.requests.actionsOf(fn.settings.name)].toSorted() };
}

export const leastPrivilege = (theNight: () => TestNight) =>
  describe('after a night in which every function did everything that it can do', () => {
    it.each(names)('%s has made exactly the actions that its role allows', (name) => {
      const { allowed, made } = actionsOf(theNight(), name);
      expect({
        neverMade: allowed.filter((action) => !made.includes(action)),
        notAllowed: made.filter((action) => !allowed.includes(action)),
      }).toEqual({ neverMade: [], notAllowed: [] });
      expect(made.length).toBeGreaterThan(0);
    });

    it('no function has failed, and nothing lies in a dead-letter queue', async () => {
      const { runtime } = theNight();
      expect(runtime.parts.invocationReports.filter(({ error }) => error)).toEqual([]);
      for (const queue of ['ContactEvents', 'Recordings', 'Transcripts', 'Urgent', 'Routine'])
        expect(await theNight().failed(queue)).toEqual([]);
    });
  });
