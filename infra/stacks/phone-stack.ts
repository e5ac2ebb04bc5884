import { Stack } from 'aws-cdk-lib/core';
import type { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { alwaysOpen } from '../constructs/always-open.ts';
import { AssistantDesk } from '../constructs/assistant-desk.ts';
import { ContactFlow } from '../constructs/contact-flow.ts';
import { FlowFunction } from '../constructs/flow-function.ts';
import type { Ground } from '../constructs/nightdesk-function.ts';
import { oneAfterAnother } from '../constructs/one-after-another.ts';
import { securityProfiles } from '../constructs/security-profiles.ts';
import { flows } from '../flows/index.ts';
import type { Settings } from '../settings.ts';
import type { DataStack } from './data-stack.ts';

interface PhoneStackProps {
  readonly data: DataStack;
  readonly settings: Settings;
  readonly assets: string;
}

/** What callers and staff meet: flows, queues, profiles, and the functions that flows call, none of which knows a flow. */
export class PhoneStack extends Stack {
  readonly hours: CfnHoursOfOperation;
  readonly assistantQueueArns: readonly string[];
  /** JSON: the same, by pod and language. */
  readonly assistantQueues: string;
  readonly functions: readonly FlowFunction[];
  readonly flows: readonly ContactFlow[];

  constructor(scope: Construct, id: string, { data, settings, assets }: PhoneStackProps) {
    super(scope, id, { description: 'Nightdesk: flows, queues, profiles and the functions that flows call' });
    const instanceArn = data.connect.arn;
    this.hours = alwaysOpen(this, 'AlwaysOpen', instanceArn);
    const desk = new AssistantDesk(this, 'Desk', { instanceArn, hours: this.hours, pods: settings.pods });
    this.assistantQueueArns = [...desk.queues.values()].map((queue) => queue.attrQueueArn);
    this.assistantQueues = this.toJsonString(Object.fromEntries([...desk.queues].map(([place, queue]) => [place, queue.attrQueueArn])));
    this.functions = this.flowFunctions(data, { key: data.key, deployed: data.deployed, assets });
    this.flows = this.compiled(instanceArn, settings.fallbackNumber);
    desk.open(this.flowArn('call-back-whisper'));
    oneAfterAnother([
      this.hours,
      ...desk.queues.values(),
      ...this.functions.map(({ association }) => association),
      ...this.flows,
      ...desk.crews,
      ...securityProfiles(this, instanceArn),
    ]);
  }

  /** Throws when there is no flow of that name. */
  flowArn(name: string): string {
    const found = this.flows.find((flow) => flow.name === name);
    if (!found) throw new Error(`There is no flow named "${name}"; infra/flows/index.ts lists those that are deployed.`);
    return found.attrContactFlowArn;
  }

  private flowFunctions(data: DataStack, ground: Ground): FlowFunction[] {
    const TABLE = data.table.tableName;
    return [
      new FlowFunction(this, 'AnswerCall', {
        name: 'answer-call',
        impact: 'Callers hear no practice name and no hours; every call is taken as a message by the constants of the flow.',
        ground,
        environment: {
          TABLE,
          ASSISTANT_QUEUES: this.assistantQueues,
          PEPPER_SECRET: data.pepper.secretArn,
          RECORDINGS_BUCKET: data.recordings.bucketName,
        },
      }),
      new FlowFunction(this, 'OpenMessage', {
        name: 'open-message',
        impact: 'Messages are recorded without their call-back number and promise; a medical key may go unseen until somebody listens.',
        ground,
        environment: { TABLE, PEPPER_SECRET: data.pepper.secretArn },
      }),
      new FlowFunction(this, 'Guide', {
        name: 'guide',
        impact: 'Assistants see no item behind their task and can close nothing.',
        ground,
        environment: { TABLE, CONNECT_INSTANCE: data.connect.arn, RECORDINGS_BUCKET: data.recordings.bucketName },
      }),
      new FlowFunction(this, 'AppointmentLine', {
        name: 'appointment-line',
        impact:
          'Patients can confirm, cancel or move no appointment by key; each who tries leaves a message instead, and reminder calls say nothing.',
        ground,
        environment: { TABLE, PEPPER_SECRET: data.pepper.secretArn },
      }),
      new FlowFunction(this, 'AnswerPage', {
        name: 'answer-page',
        impact: 'Clinicians who are paged cannot hear or accept the message; pages are repeated in vain.',
        ground,
        environment: { TABLE, PEPPER_SECRET: data.pepper.secretArn },
      }),
      new FlowFunction(this, 'OwnerLine', {
        name: 'owner-line',
        impact: 'Practices cannot close their office by telephone; callers hear the usual words and the published hours.',
        ground,
        environment: { TABLE, PEPPER_SECRET: data.pepper.secretArn },
      }),
    ];
  }

  /** In the order of the list: a flow may name those before it. */
  private compiled(instanceArn: string, fallbackNumber: string | undefined): ContactFlow[] {
    const functions = Object.fromEntries(this.functions.map((fn) => [fn.folder, fn.functionArn]));
    const made: ContactFlow[] = [];
    for (const flow of flows) {
      const before = Object.fromEntries(made.map((other) => [other.name, other.attrContactFlowArn]));
      const context = { functions, flows: before, ...(fallbackNumber && { fallbackNumber }) };
      made.push(new ContactFlow(this, { instanceArn, flow, context }));
    }
    return made;
  }
}
