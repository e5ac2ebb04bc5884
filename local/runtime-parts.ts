import { Activity } from './activity.ts';
import { AlarmWatch } from './alarms/alarm-watch.ts';
import { Gauges } from './alarms/gauges.ts';
import type { CloudAssembly } from './assembly.ts';
import { AsynchronousInvocations } from './asynchronous-invocations.ts';
import { clientsOf } from './clients.ts';
import { VirtualClock } from './clock.ts';
import { connectWorld } from './connect-door.ts';
import type { SimulatorSettings } from './connect/settings.ts';
import { ConnectSimulator } from './connect/simulator.ts';
import { emptyDeployment, type Deployment } from './deployment.ts';
import { LocalServices, type Emulators } from './emulators.ts';
import { EventBus } from './event-bridge/event-bus.ts';
import { FunctionLogs } from './function-logs.ts';
import type { FunctionSurroundings, InvocationReport } from './local-function.ts';
import { iamNaming } from './iam-actions.ts';
import { Mailbox } from './mail/mailbox.ts';
import { MetricStore } from './metric-store.ts';
import { QueueTriggers } from './queue-triggers.ts';
import { RequestLog } from './request-log.ts';
import { Schedules } from './scheduler/schedules.ts';
import type { Standby } from './standby.ts';
import { Strikes } from './strikes.ts';
import { TranscribeService } from './transcribe/transcribe-service.ts';

export interface RuntimeOptions {
  /** Folder of the cloud assembly. */
  assembly: string;
  clock?: VirtualClock;
  /** How the simulated Connect behaves where not as usual. */
  connect?: Partial<SimulatorSettings>;
  /** Values of template parameters, by name. */
  parameters?: Record<string, string>;
  /** From the start of a transcription until its result. */
  transcriptionDelayMs?: number;
  processesPerFunction?: number;
  batchesAtOnce?: number;
  /** Shows what functions write to their logs. */
  printLogs?: boolean;
  /** The same seed gives the same ids and secrets; without one they are random. */
  seed?: string;
  /** What an earlier runtime has left, and this one leaves. */
  standby?: Standby;
}

/** What a running local runtime consists of. */
export interface Parts {
  clock: VirtualClock;
  activity: Activity;
  troubles: Error[];
  services: LocalServices;
  emulators: Emulators;
  deployment: Deployment;
  triggers: QueueTriggers;
  invocations: AsynchronousInvocations;
  invocationReports: InvocationReport[];
  bus: EventBus;
  schedules: Schedules;
  transcribe: TranscribeService;
  mailbox: Mailbox;
  alarms: AlarmWatch;
  metrics: MetricStore;
  logs: FunctionLogs;
  requests: RequestLog;
  strikes: Strikes;
}

/** Starts the embedded services and makes the parts around them; nothing is created from the templates yet. */
export async function startParts(options: RuntimeOptions, { assets }: CloudAssembly): Promise<Parts> {
  const { clock = new VirtualClock() } = options;
  const now = () => clock.now();
  const troubles: Error[] = [];
  const activity = new Activity((error) => troubles.push(error instanceof Error ? error : new Error(String(error))));
  // Reading the SDK's descriptions takes as long as the services need to start.
  const services = options.standby?.services ?? new LocalServices();
  const [emulators] = await Promise.all([services.open((error) => troubles.push(error)), iamNaming()]);
  const metrics = new MetricStore();
  const logs = new FunctionLogs({ now, print: options.printLogs ?? false, onJson: (content) => metrics.recordLine(content, now()) });
  const requests = new RequestLog(now);
  const invocationReports: InvocationReport[] = [];
  const onInvocation = (report: InvocationReport) => {
    invocationReports.push(report);
    countInvocation(metrics, report, now());
  };
  const surroundings: FunctionSurroundings = {
    standby: options.standby,
    offset: () => clock.offset(),
    onLine: (name, line) => logs.add(name, line),
    onInvocation,
    endOfInvocation: (name, process) => strikes.endOfInvocation(name, process),
  };
  const deployment = ground(options, { assets, clock, activity, emulators, surroundings, bus: () => bus });
  const triggers = new QueueTriggers();
  const around = { deployment, clock, activity, triggers };
  const invocations = new AsynchronousInvocations(around);
  const bus = new EventBus({ ...around, invocations });
  const schedules = new Schedules({ ...around, invocations });
  const strikes = new Strikes((name, process) => deployment.functions.get(name)?.kill(process));
  const transcribe = transcribeOn(options, { deployment, clock, activity, bus, requests });
  const mailbox = new Mailbox(emulators.mail, now);
  const { measure } = new Gauges({ deployment, metrics, triggers, queuesAddress: emulators.queuesAndObjects });
  const alarms = new AlarmWatch({ clock, deployment, metrics, mailbox, measure });
  return {
    ...around,
    troubles,
    services,
    emulators,
    invocations,
    invocationReports,
    bus,
    schedules,
    transcribe,
    mailbox,
    alarms,
    metrics,
    logs,
    requests,
    strikes,
  };
}

interface Underground {
  assets: CloudAssembly['assets'];
  clock: VirtualClock;
  activity: Activity;
  emulators: Emulators;
  surroundings: FunctionSurroundings;
  bus: () => EventBus;
}

/** The deployment before anything is declared, with the simulated Connect beside it. */
function ground(options: RuntimeOptions, { assets, clock, activity, emulators, surroundings, bus }: Underground): Deployment {
  const world = connectWorld({ clock, activity, bus, deployment: () => deployment, instanceArn: () => connect.instance.arn });
  const connect = new ConnectSimulator(world, { ...(options.seed !== undefined && { seed: options.seed }), ...options.connect });
  const deployment: Deployment = emptyDeployment({
    clients: clientsOf(emulators),
    endpoints: {},
    connect,
    surroundings,
    seed: options.seed,
    processesPerFunction: options.processesPerFunction ?? 4,
    batchesAtOnce: options.batchesAtOnce ?? 2,
    assetFolder: (hash) => {
      const folder = assets.get(hash);
      if (!folder) throw new Error(`The assembly has no asset ${hash}`);
      return folder;
    },
  });
  return deployment;
}

function transcribeOn(
  { transcriptionDelayMs = 30_000 }: RuntimeOptions,
  { deployment, clock, activity, bus, requests }: Pick<Parts, 'deployment' | 'clock' | 'activity' | 'bus' | 'requests'>,
): TranscribeService {
  return new TranscribeService({
    s3: deployment.clients.s3,
    clock,
    activity,
    delayMs: transcriptionDelayMs,
    emit: (event) => bus.emit(event),
    onBehalf: ({ functionName }, action) => requests.recordFor(functionName, action, 'transcribe'),
    knowsKey: (arn) => deployment.keys.has(arn),
  });
}

/** The metrics that Lambda counts by itself. */
function countInvocation(metrics: MetricStore, { functionName: FunctionName, error, ms }: InvocationReport, time: number) {
  const count = (name: string, value: number) => metrics.record('AWS/Lambda', name, { FunctionName }, value, time);
  count('Invocations', 1);
  count('Errors', error ? 1 : 0);
  count('Throttles', 0);
  count('Duration', ms);
}
