import type { ServiceRequest } from './service-request.ts';

/** Kills a function's process before its n-th request is forwarded, or after the reply to it was committed. */
export interface Strike {
  functionName: string;
  /** 1 is the first request after the strike was asked for. */
  nth: number;
  when: 'before' | 'after';
  /** Counts only requests that do this, in IAM's words. */
  action?: string;
  /**
   * `cut-off` lets the process run on in the dark instead of killing it: nothing that it sends from then on arrives, and its answer is lost.
   * Others cannot tell the two apart; a process that was cut off is used again, which saves the start of a new one.
   */
  how?: 'kill' | 'cut-off';
}
interface Armed extends Strike {
  left: number;
}

/** The faults that are waiting to happen. Each happens once. */
export class Strikes {
  private armed: Armed[] = [];
  /** What has happened, in order. */
  readonly struck: { strike: Strike; actions: string[] }[] = [];
  private readonly inTheDark = new Set<string>();
  private readonly kill: (functionName: string, process: string) => void;

  constructor(kill: (functionName: string, process: string) => void) {
    this.kill = kill;
  }

  add(strike: Strike) {
    if (strike.nth < 1) throw new Error('The first request is number 1');
    this.armed.push({ ...strike, left: strike.nth });
  }

  /** Forgets what has not happened. */
  clear() {
    this.armed = [];
  }

  waiting = () => this.armed.length;

  /** The strike that this request brings on, if any; every matching request counts. */
  meet(request: ServiceRequest): Strike | undefined {
    const counting = this.armed.filter((one) => one.functionName === request.functionName && fits(one, request));
    for (const one of counting) one.left -= 1;
    const due = counting.find(({ left }) => left === 0);
    this.armed = this.armed.filter(({ left }) => left > 0);
    return due;
  }

  carryOut(strike: Strike, { functionName, process, actions }: ServiceRequest) {
    this.struck.push({ strike, actions });
    if (strike.how === 'cut-off') this.inTheDark.add(placeOf(functionName, process));
    else this.kill(functionName, process);
  }

  isCutOff = ({ functionName, process }: Pick<ServiceRequest, 'functionName' | 'process'>): boolean =>
    this.inTheDark.has(placeOf(functionName, process));

  /** An invocation has ended; true when its process had been cut off. The next one is heard again. */
  endOfInvocation = (functionName: string, process: string): boolean => this.inTheDark.delete(placeOf(functionName, process));
}

const placeOf = (functionName: string, process: string): string => `${functionName} ${process}`;

const fits = ({ action }: Strike, { actions }: ServiceRequest) => action === undefined || actions.includes(action);
