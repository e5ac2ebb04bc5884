import type { SimulatorSettings } from '../../local/connect/settings.ts';
import { ConnectSimulator } from '../../local/connect/simulator.ts';
import { RememberingWorld } from './connect-world.ts';

export const line = '+12025550100';
export const patient = '+12025550177';

/** An instance with a queue, a routing profile and one agent, whose recordings go to a bucket, in a world that remembers. */
export function anInstance(options: Partial<SimulatorSettings> = {}) {
  const world = new RememberingWorld();
  const connect = new ConnectSimulator(world, { seed: 'test', sampleRate: 100, ...options });
  connect.addStorageConfig({ instanceArn: connect.instance.arn, resourceType: 'CALL_RECORDINGS', bucket: 'calls', prefix: 'recordings' });
  const always = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({ day, from: 0, till: 0 }));
  const hours = connect.addHours({ name: 'always', timeZone: 'UTC', periods: always, overrides: [] });
  const queue = connect.addQueue({ name: 'main', hours: hours.arn });
  const profile = connect.addRoutingProfile({
    name: 'assistants',
    concurrency: [
      { channel: 'VOICE', limit: 1 },
      { channel: 'TASK', limit: 2 },
    ],
    queues: [
      { queue: queue.arn, channel: 'VOICE', priority: 1, delaySeconds: 0 },
      { queue: queue.arn, channel: 'TASK', priority: 1, delaySeconds: 0 },
    ],
  });
  const security = connect.addSecurityProfile({ name: 'assistant', permissions: ['BasicAgentAccess'] });
  const agent = connect.addUser({ name: 'assistant-one', routingProfile: profile.arn, securityProfiles: [security.arn] });
  const flow = (name: string, content: string, type = 'CONTACT_FLOW') => connect.addFlow({ name, type, content }).arn;
  return { world, connect, hours, queue, profile, security, agent, flow };
}
