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
 * A queue is always open: whether somebody is there is asked when a call comes in. Calls that assistants make go out through a queue of their
 * own, whose flow shows the practice's number to whoever is called.
 */
export class AssistantDesk extends Construct {
  /** By pod and language, such as `main/es-US`. */
  readonly queues: ReadonlyMap<string, CfnQueue>;
  /** The queue for calls out and the routing profiles, once the flow for calls out is known. */
  crews: readonly CfnResource[] = [];
  private readonly scope: Construct;
  private readonly props: AssistantDeskProps;

  constructor(scope: Construct, id: string, props: AssistantDeskProps) {
    super(scope, id);
    this.scope = scope;
    this.props = props;
    const places = Object.entries(props.pods).flatMap(([pod, languages]) => languages.map((language) => `${pod}/${language}`));
    this.queues = new Map(places.map((place) => [place, queueOf(scope, place, props)]));
  }

  /** Makes what assistants work with: it names the flow of calls out, which names functions that know these queues. */
  open(outboundFlowArn: string): void {
    const { instanceArn, hours, pods } = this.props;
    const callsOut = new CfnQueue(this.scope, 'CallsOut', {
      instanceArn,
      name: 'calls out',
      description: "Calls that assistants make: the flow shows the practice's number.",
      hoursOfOperationArn: hours.attrHoursOfOperationArn,
      outboundCallerConfig: { outboundFlowArn },
    });
    const crews = Object.entries(pods).flatMap(([pod, languages]) => crewsOf(pod, languages));
    this.crews = [callsOut, ...crews.map((crew) => this.profile(crew, callsOut.attrQueueArn))];
  }

  private profile({ name, places }: Crew, defaultOutboundQueueArn: string): CfnRoutingProfile {
    const arns = places.flatMap((place) => this.queues.get(place)?.attrQueueArn ?? []);
    return new CfnRoutingProfile(this.scope, `Crew${pascal(name)}`, {
      instanceArn: this.props.instanceArn,
      name: `nightdesk ${name}`,
      description: `Assistants: calls one at a time, up to ${tasksAtOnce} tasks, urgent ones first.`,
      defaultOutboundQueueArn,
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
