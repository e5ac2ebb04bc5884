import type { ServiceRequest } from './service-request.ts';

/** One thing that a function did to a service, in IAM's words. */
export interface Recorded {
  functionName: string;
  service: string;
  action: string;
  /** Epoch milliseconds of the simulated world. */
  at: number;
  /** The service that did it with the function's permissions. */
  via?: string;
}

/** Everything that functions and operators asked of the services. */
export class RequestLog {
  readonly requests: Recorded[] = [];
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  record({ functionName, service, actions }: ServiceRequest) {
    for (const action of actions) this.requests.push({ functionName, service, action, at: this.now() });
  }

  /** What another service did on behalf of a function, or Lambda to feed it. */
  recordFor(functionName: string, action: string, via: string) {
    this.requests.push({ functionName, service: action.split(':')[0] ?? '', action, at: this.now(), via });
  }

  /** Every action that a function made, each once. */
  actionsOf(functionName: string): Set<string> {
    return new Set(this.requests.filter((request) => request.functionName === functionName).map(({ action }) => action));
  }
}
