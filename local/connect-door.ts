import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Activity } from './activity.ts';
import { objectCreated } from './bucket/object-created.ts';
import type { VirtualClock } from './clock.ts';
import type { ConnectWorld, Invocation } from './connect/world.ts';
import type { Deployment } from './deployment.ts';
import type { EventBus } from './event-bridge/event-bus.ts';
import { functionNameIn } from './place.ts';
import { permits } from './policy.ts';

interface Around {
  clock: VirtualClock;
  activity: Activity;
  /** Known only once the simulator exists. */
  deployment: () => Deployment;
  bus: () => EventBus;
  instanceArn: () => string;
}

/** What the simulated Connect may do to the world: what the permissions of the templates let it. */
export function connectWorld({ clock, activity, deployment, bus, instanceArn }: Around): ConnectWorld {
  return {
    clock,
    emit: (event) => bus().emit(event),
    invoke: (functionArn, event, limitMs) => {
      const fn = deployment().functions.get(functionNameIn(functionArn));
      const asked = { action: 'lambda:InvokeFunction', resource: functionArn, context: { 'aws:SourceArn': instanceArn() } };
      if (!fn || !permits(deployment().permissions, 'connect.amazonaws.com', asked)) return Promise.resolve(refused(functionArn));
      return activity.track(within(clock, limitMs, fn.invoke(event)));
    },
    putObject: async (Bucket, Key, Body, Metadata) => {
      await deployment().clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...(Metadata && { Metadata }) }));
      const told = await objectCreated(deployment(), { bucket: Bucket, key: Key, reason: 'PutObject' });
      if (told) await bus().emit(told);
    },
  };
}

const refused = (functionArn: string): Invocation => ({
  error: { errorType: 'AccessDeniedException', errorMessage: `connect.amazonaws.com may not invoke ${functionArn}` },
});

/** The outcome, or an error once `limitMs` are over on either clock; the function itself runs on. */
function within(clock: VirtualClock, limitMs: number, outcome: Promise<Invocation>): Promise<Invocation> {
  return new Promise((answered) => {
    const late = () => end({ error: { errorType: 'TimeLimitExceeded', errorMessage: `no answer within ${limitMs} ms` } });
    const timer = setTimeout(late, limitMs);
    const cancel = clock.at(clock.now() + limitMs, late, 'limit of an invocation');
    function end(result: Invocation) {
      clearTimeout(timer);
      cancel();
      answered(result);
    }
    void outcome.then(end);
  });
}
