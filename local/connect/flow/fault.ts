/** A flow that cannot go on: an action the simulator cannot play, a malformed one, a branch that leads nowhere. It ends the contact. */
export class FlowFault extends Error {
  readonly flow: string;
  readonly block: string;
  constructor(flow: string, block: string, what: string) {
    super(`The flow ${flow} stops at ${block}: ${what}`);
    this.flow = flow;
    this.block = block;
  }
}
