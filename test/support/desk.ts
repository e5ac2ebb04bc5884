import type { AgentView } from '../../local/connect/guides.ts';
import type { SimulatedCall } from '../../local/connect/simulated-call.ts';
import type { TestNight } from './night.ts';

type Form = Readonly<Partial<Record<'outcome' | 'attempted' | 'completed' | 'patientSaid' | 'remainsOpen' | 'callBackAt', string>>>;

/** All four parts of a touch. */
export const fourParts = {
  attempted: 'Called the number that was left',
  completed: 'Took down the request',
  patientSaid: 'That is what I need, thank you',
  remainsOpen: 'The office confirms in the morning',
} as const;

/** Somebody in the agent workspace, as a test lets them work. */
export class DeskOf {
  private readonly night: TestNight;
  private readonly who: string;

  constructor(night: TestNight, who: string) {
    this.night = night;
    this.who = who;
  }

  private get agents() {
    return this.night.runtime.connect.agents;
  }

  async signIn() {
    this.agents.setStatus(this.who, 'Available');
    await this.moment();
  }

  async signOut() {
    this.agents.setStatus(this.who, 'Offline');
    await this.moment();
  }

  /** The ids of the tasks on the desk. */
  tasks(): string[] {
    return [...this.agents.get(this.who).desk.keys()];
  }

  /** Accepts everything that is offered; whoever let an offer run out comes back to the desk for it. */
  async accept() {
    await this.moment();
    const { desk, missed } = this.agents.get(this.who);
    if (missed) await this.signIn();
    for (const [contactId, { state }] of desk) {
      if (state !== 'offered') continue;
      this.agents.accept(this.who, contactId);
      await this.moment();
    }
  }

  /** Whether a task of the item is on the desk. */
  has({ contactId }: Pick<SimulatedCall, 'contactId'>): boolean {
    return this.night.tasksOf({ contactId }).some(({ id }) => this.tasks().includes(id));
  }

  /** What the guide of an item's task shows now. Throws when the desk has no task of that item. */
  view({ contactId }: Pick<SimulatedCall, 'contactId'>): AgentView {
    const view = this.shown({ contactId });
    if (!view) throw new Error(`${this.who} sees no guide of the item of ${contactId}`);
    return view;
  }

  private shown({ contactId }: Pick<SimulatedCall, 'contactId'>): AgentView | undefined {
    const mine = this.night.tasksOf({ contactId }).map(({ id }) => id);
    return this.agents.views(this.who).find(({ relatedContactId }) => mine.includes(relatedContactId));
  }

  /** Accepts, as often as somebody does who knows that a task is on its way; shows the form of the item and gives it these values; returns the view that comes next. A view that could not be shown is asked for again. */
  async fillIn(call: Pick<SimulatedCall, 'contactId'>, form: Form): Promise<AgentView> {
    await this.accept();
    for (let tries = 0; tries < 5 && !this.shown(call); tries += 1) await this.accept();
    for (let tries = 0; tries < 3 && !isShown(this.view(call)); tries += 1) await this.press(call, {});
    await this.press(call, form);
    return this.view(call);
  }

  /** Fills in the form with all four parts and ends the task. */
  async work(call: Pick<SimulatedCall, 'contactId'>, form: Form): Promise<void> {
    const after = await this.fillIn(call, { ...fourParts, ...form });
    if (after.data['Heading'] !== 'Saved')
      throw new Error(`The form was not saved: ${JSON.stringify(after.data['ErrorText'] || after.data)}`);
    await this.endTask(call);
  }

  /** Ends the task of the item, whatever its guide shows. */
  async endTask(call: Pick<SimulatedCall, 'contactId'>) {
    this.agents.clear(this.who, this.view(call).relatedContactId);
    await this.moment();
  }

  /** What a person does takes time; Connect, which answers two requests a second, counts on it. */
  private moment(): Promise<void> {
    return this.night.pass({ seconds: 2 });
  }

  private async press(call: Pick<SimulatedCall, 'contactId'>, form: Form) {
    this.agents.act(this.who, this.view(call).contactId, 'Next', { ...form });
    await this.moment();
  }
}

const isShown = ({ data }: AgentView): boolean => Array.isArray(data['Sections']) && data['Sections'].length > 0;
