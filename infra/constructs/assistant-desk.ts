import type { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { CfnQueue, CfnRoutingProfile } from 'aws-cdk-lib/aws-connect';
import type { CfnResource } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { pascal } from './pascal.ts';

interface AssistantDeskProps {
  readonly instanceArn: string;
  readonly hours: CfnHoursOfOperation;
  readonly pods: Settings['pods'];
}
const tasksAtOnce = 5;

/**
 * Where assistants meet work: one queue a pod and language, a routing profile for each language, and one for who speaks all of a pod's.
 * A queue is always open: whether somebody is there is asked when a call comes in.
 */
export class AssistantDesk extends Construct {
  /** By pod and language, such as `main/es-US`. */
  readonly queues: ReadonlyMap<string, CfnQueue>;
  readonly resources: readonly CfnResource[];

  constructor(scope: Construct, id: string, { instanceArn, hours, pods }: AssistantDeskProps) {
    super(scope, id);
    const places = Object.entries(pods).flatMap(([pod, languages]) => languages.map((language) => `${pod}/${language}`));
    this.queues = new Map(places.map((place) => [place, queueOf(scope, place, { instanceArn, hours })]));
    const crews = Object.entries(pods).flatMap(([pod, languages]) => crewsOf(pod, languages));
    const profiles = crews.map((crew) => this.profile(scope, instanceArn, crew));
    this.resources = [...this.queues.values(), ...profiles];
  }

  private profile(scope: Construct, instanceArn: string, { name, places }: Crew): CfnRoutingProfile {
    const arns = places.flatMap((place) => this.queues.get(place)?.attrQueueArn ?? []);
    return new CfnRoutingProfile(scope, `Crew${pascal(name)}`, {
      instanceArn,
      name: `nightdesk ${name}`,
      description: `Assistants: calls one at a time, up to ${tasksAtOnce} tasks, urgent ones first.`,
      defaultOutboundQueueArn: arns[0] ?? '',
      mediaConcurrencies: [
        { channel: 'VOICE', concurrency: 1 },
        { channel: 'TASK', concurrency: tasksAtOnce },
      ],
      queueConfigs: arns.flatMap((queueArn) =>
        ['VOICE', 'TASK'].map((channel) => ({ delay: 0, priority: 1, queueReference: { channel, queueArn } })),
      ),
    });
  }
}

interface Crew {
  readonly name: string;
  readonly places: readonly string[];
}
function crewsOf(pod: string, languages: readonly string[]): Crew[] {
  const single = languages.map((language) => ({ name: `${pod} ${language}`, places: [`${pod}/${language}`] }));
  return languages.length < 2 ? single : [...single, { name: `${pod} all`, places: languages.map((language) => `${pod}/${language}`) }];
}

function queueOf(scope: Construct, place: string, { instanceArn, hours }: Pick<AssistantDeskProps, 'instanceArn' | 'hours'>): CfnQueue {
  return new CfnQueue(scope, `Assistants${pascal(place)}`, {
    instanceArn,
    name: `assistants ${place}`,
    description: 'Calls and tasks for the assistants of one pod and language.',
    hoursOfOperationArn: hours.attrHoursOfOperationArn,
  });
}
