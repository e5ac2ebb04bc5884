import { connectApi, type ConnectApi } from './api/server.ts';
import type { Agents } from './agents.ts';
import type { Contact } from './contact.ts';
import { arnIn, instanceArnOf } from './contact-events.ts';
import type { Exchange, Faults } from './exchange.ts';
import type { MetricValue } from './metrics.ts';
import { callOut, type OutboundCall } from './outbound.ts';
import type { Phones } from './phones.ts';
import type * as resources from './resources.ts';
import type { SimulatedCall } from './simulated-call.ts';
import type { SimulatorSettings } from './settings.ts';
import { surroundingsOf } from './surroundings.ts';
import { type Switchboard, switchboard } from './switchboard.ts';
import { type NewTask, startTask } from './tasks.ts';
import { callIn } from './voice.ts';
import type { ConnectWorld } from './world.ts';

/** A resource as it is declared: its id and ARN are given by the instance. */
export type Declared<T extends resources.Resource> = Omit<T, 'id' | 'arn'>;

/** Amazon Connect on this machine: one instance, whose flows, calls, tasks and agents are real and whose telephone network is not. */
export class ConnectSimulator {
  /** The people in the workspace: status, accept, reject, end, clear, act on a guide. */
  readonly agents: Agents;
  /** The phones of the world outside: what happens when one is called. */
  readonly phones: Phones;
  private readonly board: Switchboard;
  private readonly exchange: Exchange;
  private api: ConnectApi | undefined;

  constructor(world: ConnectWorld, options: Partial<SimulatorSettings> = {}) {
    this.board = switchboard(
      surroundingsOf(world, (message) => this.exchange.trouble(message)),
      options,
    );
    this.exchange = this.board.exchange;
    this.agents = this.board.agents;
    this.phones = this.board.phones;
  }

  get instance(): resources.Instance {
    return this.exchange.resources.instance;
  }

  /** Everything that is declared, to look at. */
  get resources() {
    return this.exchange.resources;
  }

  /** Values for the alarms, oldest first. */
  get metrics(): readonly MetricValue[] {
    return this.exchange.metrics;
  }

  /** Faults of flows and of the world around, in words; a good night has none. */
  get troubles(): readonly string[] {
    return this.exchange.troubles;
  }

  /** What tests may break: contact events and recordings lost, doubled, late, refused. */
  get faults(): Faults {
    return this.exchange.faults;
  }

  contacts(): Contact[] {
    return [...this.exchange.contacts.values()].map(({ contact }) => contact);
  }

  contact(id: string): Contact | undefined {
    return this.exchange.contacts.get(id)?.contact;
  }

  /** Gives the instance its alias and attributes. There is one; its ARN stays. */
  addInstance(declared: Declared<resources.Instance>): resources.Instance {
    const { id } = this.instance;
    this.exchange.resources.instance = { ...declared, id, arn: instanceArnOf(this.exchange.settings, id) };
    return this.instance;
  }

  addStorageConfig(config: resources.StorageConfig): string {
    const { storage } = this.exchange.resources;
    if (storage.some(({ resourceType }) => resourceType === config.resourceType)) {
      throw new Error(`The instance already has a place for ${config.resourceType}.`);
    }
    storage.push(config);
    return this.exchange.newId();
  }

  addHours(declared: Declared<resources.Hours>): resources.Hours {
    return this.exchange.resources.hours.add(this.named('operating-hours', declared));
  }

  addQueue(declared: Declared<resources.Queue>): resources.Queue {
    return this.exchange.resources.queues.add(this.named('queue', declared));
  }

  /** Reads the flow at once: content that Connect would refuse throws here. */
  addFlow(declared: Declared<resources.FlowResource>): resources.FlowResource {
    const flow = this.exchange.resources.flows.add(this.named('contact-flow', declared));
    this.exchange.flow(flow.id);
    return flow;
  }

  /** A module, read at once like a flow. */
  addModule(declared: Declared<resources.FlowModule>): resources.FlowModule {
    const module = this.exchange.resources.modules.add(this.named('flow-module', declared));
    this.exchange.module(module.id);
    return module;
  }

  addPrompt(declared: Declared<resources.RecordedPrompt>): resources.RecordedPrompt {
    return this.exchange.resources.prompts.add(this.named('prompt', declared));
  }

  addDataTable(declared: Declared<resources.DataTable>): resources.DataTable {
    return this.exchange.resources.dataTables.add(this.named('data-table', declared));
  }

  addView(declared: Declared<resources.View>): resources.View {
    return this.exchange.resources.views.add(this.named('view', declared));
  }

  addRoutingProfile(declared: Declared<resources.RoutingProfile>): resources.RoutingProfile {
    return this.exchange.resources.routingProfiles.add(this.named('routing-profile', declared));
  }

  addSecurityProfile(declared: Declared<resources.SecurityProfile>): resources.SecurityProfile {
    return this.exchange.resources.securityProfiles.add(this.named('security-profile', declared));
  }

  /** Lets flows call a function. */
  addIntegration({ functionArn }: { readonly functionArn: string }): string {
    this.exchange.resources.functions?.add(functionArn);
    return this.exchange.newId();
  }

  /** A person of the instance; they begin Offline. */
  addUser(declared: Declared<resources.User>): resources.User {
    return this.exchange.resources.users.add(this.named('agent', declared));
  }

  /** A number of the instance. `flow` is the one that answers it. */
  addPhoneNumber({ address, flow, ...rest }: Pick<resources.PhoneNumber, 'address' | 'flow' | 'description'>): resources.PhoneNumber {
    const id = this.exchange.newId();
    const { region, account } = this.exchange.settings;
    const arn = `arn:aws:connect:${region}:${account}:phone-number/${id}`;
    const number = { ...rest, id, arn, name: address, address, type: 'DID', countryCode: 'US', targetArn: this.instance.arn };
    return this.exchange.resources.numbers.add(flow === undefined ? number : { ...number, flow });
  }

  /** Calls one of the instance's numbers. `from` absent is a withheld number. */
  callIn(call: { from?: string; to: string }): SimulatedCall {
    return callIn(this.exchange, call);
  }

  /** Begins a task as StartTaskContact does. Returns the contact's id. */
  startTask(task: NewTask): string {
    return startTask(this.exchange, task).contact.id;
  }

  /** Calls out as StartOutboundVoiceContact does. Returns the contact's id. */
  callOut(call: OutboundCall): string {
    return callOut(this.exchange, call).contact.id;
  }

  /** True when nothing is being executed: everybody waits for input, an answer, or the clock. */
  idle(): boolean {
    return this.exchange.world.busy() === 0 && (this.api?.busy() ?? 0) === 0;
  }

  /** Starts the API on 127.0.0.1 and gives its address for the SDK's `endpoint`. */
  async listen(port = 0): Promise<string> {
    this.api = await connectApi(this.board, port);
    return this.api.endpoint;
  }

  async stop(): Promise<void> {
    await this.api?.stop();
  }

  private named<T extends { readonly name: string }>(kind: string, declared: T): T & { id: string; arn: string } {
    const id = this.exchange.newId();
    return { ...declared, id, arn: arnIn(this.instance.arn, kind, id) };
  }
}
