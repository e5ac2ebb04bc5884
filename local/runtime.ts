import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { readAssembly } from './assembly.ts';
import { clientOptions } from './clients.ts';
import type { FaultProxy } from './fault-proxy.ts';
import { openDoors } from './front-doors.ts';
import type { LocalFunction } from './local-function.ts';
import type { Statement } from './policy.ts';
import { messagesIn } from './queue-inspection.ts';
import { QueueTrigger, type Delivery } from './queue-trigger.ts';
import { resourceKinds } from './resources/index.ts';
import { makerOf } from './resources/resource.ts';
import type { Standby } from './standby.ts';
import { startParts, type Parts, type RuntimeOptions } from './runtime-parts.ts';
import { TemplateReader } from './template.ts';

export type { RuntimeOptions } from './runtime-parts.ts';

/** The synthesized app on services of its own, all on 127.0.0.1. Each start is a new night: state is in memory. */
export class LocalRuntime {
  readonly parts: Parts;
  readonly templates: TemplateReader;
  /** Every message that a trigger handed to a function, in order. */
  readonly deliveries: Delivery[] = [];
  private doors: FaultProxy[] = [];
  private ticker: NodeJS.Timeout | undefined;

  private readonly standby: Standby | undefined;

  private constructor(parts: Parts, templates: TemplateReader, standby: Standby | undefined) {
    this.parts = parts;
    this.templates = templates;
    this.standby = standby;
  }

  /** Starts the services and creates what the templates declare; anything that is not known here stops it, by name. */
  static async start(options: RuntimeOptions): Promise<LocalRuntime> {
    const assembly = readAssembly(options.assembly);
    const parts = await startParts(options, assembly);
    const make = makerOf(resourceKinds, parts.deployment);
    const runtime = new LocalRuntime(parts, new TemplateReader(assembly, make, options.parameters), options.standby);
    try {
      await runtime.create();
    } catch (error) {
      await runtime.stop();
      throw error;
    }
    return runtime;
  }

  private async create() {
    const { deployment, schedules, alarms } = this.parts;
    const connectAddress = await deployment.connect.listen();
    this.doors = await openDoors({ ...this.parts, connectAddress }, this.standby?.ports);
    await this.templates.createAll();
    for (const trigger of deployment.triggers) this.connectTrigger(trigger);
    schedules.startAll();
    alarms.start();
  }

  private connectTrigger(trigger: Parts['deployment']['triggers'][number]) {
    const { deployment, triggers, clock, activity, requests } = this.parts;
    const queue = deployment.queues.get(trigger.queueArn);
    const fn = deployment.functions.get(trigger.functionName);
    if (!queue || !fn) throw new Error(`A trigger joins ${trigger.queueArn} and ${trigger.functionName}, and one of them does not exist`);
    // Lambda receives and deletes with the function's permissions.
    for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'])
      requests.recordFor(trigger.functionName, `sqs:${action}`, 'lambda');
    const onDelivery = (delivery: Delivery) => this.deliveries.push(delivery);
    const onReturn = () => triggers.touched(queue.deadLetterArn ?? '');
    triggers.add(new QueueTrigger(trigger, queue, fn, { sqs: deployment.clients.sqs, clock, activity, onDelivery, onReturn }));
  }

  get clock() {
    return this.parts.clock;
  }

  get connect() {
    return this.parts.deployment.connect;
  }

  get deployment() {
    return this.parts.deployment;
  }

  /** Addresses of the services, by the variable in which the SDK looks for each. */
  get endpoints(): Record<string, string> {
    return this.parts.deployment.endpoints;
  }

  /** Options of an SDK client that takes the recorded way to a service, such as `AWS_ENDPOINT_URL_DYNAMODB`. */
  clientFor = (variable: string) => clientOptions(this.endpoints, variable);

  /** The function of a folder, such as `answer-call`. Throws when the templates declare none or several. */
  functionFor(folder: string): LocalFunction {
    const id = folder.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
    const found = [...this.deployment.functions].filter(([name]) => new RegExp(`-${id}([0-9A-F]{8})?$`).test(name));
    const [[, fn] = []] = found;
    if (!fn || found.length > 1) throw new Error(`${found.length} functions are named ${id}`);
    return fn;
  }

  /** The statements of a function's role. */
  roleOf = (fn: LocalFunction): Statement[] => this.deployment.roles.get(fn.settings.roleArn)?.statements ?? [];

  /** The queue whose name ends in `-<id>`. */
  queueNamed(id: string) {
    const found = [...this.deployment.queues.values()].find(({ name }) => name.endsWith(`-${id}`));
    if (!found) throw new Error(`No queue is named ${id}`);
    return found;
  }

  /** Sends a message of the past once more, as SQS may. */
  async sendAgain({ queueArn, body }: Delivery) {
    const queue = this.deployment.queues.get(queueArn);
    if (!queue) throw new Error(`No queue is ${queueArn}`);
    await this.deployment.clients.sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: body }));
    this.parts.triggers.arrived(queueArn);
  }

  /** What lies in that queue, without receiving it. */
  messagesIn = (id: string) => messagesIn(this.parts.emulators.queuesAndObjects, this.queueNamed(id).name);

  /** Resolves when nothing is running, queued, being emitted or said. Rejects with the first trouble that nobody else heard of. */
  async settle(): Promise<void> {
    for (;;) {
      await this.parts.activity.rested();
      await setImmediate();
      const [trouble] = this.parts.troubles;
      if (trouble) throw trouble;
      if (!this.connect.idle()) await pause(1);
      else if (this.parts.activity.isResting()) return;
    }
  }

  /** Lets `ms` pass on the simulated clock; everything that falls due happens on the way, in order. */
  advance = (ms: number): Promise<void> => this.advanceTo(this.clock.now() + ms);

  /** The same, to an instant in epoch milliseconds, or until `stops`. */
  advanceTo = (time: number, stops?: () => boolean): Promise<void> => this.clock.advanceTo(time, () => this.settle(), stops);

  /** Plays what falls due as time passes by itself; `onTrouble` hears of what went wrong. */
  tick(onTrouble: (error: unknown) => void, everyMs = 200) {
    let busy = false;
    this.ticker = setInterval(() => {
      if (busy) return;
      busy = true;
      const [trouble] = this.parts.troubles.splice(0);
      if (trouble) onTrouble(trouble);
      void this.clock
        .runDue()
        .catch(onTrouble)
        .finally(() => (busy = false));
    }, everyMs);
  }

  async stop() {
    clearInterval(this.ticker);
    const { deployment, services } = this.parts;
    for (const fn of deployment.functions.values()) fn.retire();
    for (const door of this.doors) door.stop();
    await deployment.connect.stop();
    for (const client of Object.values(deployment.clients)) client.destroy();
    if (this.standby) services.rest();
    else await services.stop();
  }
}
