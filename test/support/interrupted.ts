type Moment = 'before' | 'after';
type Calls = { made: number };

/** The process was stopped: nothing after this happens. */
export class Stopped extends Error {}

/**
 * Ports in front of a process that is stopped at its n-th call (from 1) of any of them: before the call is made, or after it was carried out and
 * before its answer came back. What is not a port (a name, a list) is left alone.
 */
export function interrupted<Ports extends object>(ports: Ports, at: number, moment: Moment, calls: Calls = { made: 0 }): Ports {
  const stopping = (port: object) =>
    new Proxy(port, {
      get(target, name) {
        const operation: unknown = Reflect.get(target, name);
        if (typeof operation !== 'function') return operation;
        return async (...given: unknown[]) => {
          calls.made += 1;
          if (calls.made === at && moment === 'before') throw new Stopped();
          const answer: unknown = await operation.apply(target, given);
          if (calls.made >= at) throw new Stopped();
          return answer;
        };
      },
    });
  return new Proxy(ports, {
    get(target, name) {
      const port: unknown = Reflect.get(target, name);
      return isPort(port) ? stopping(port) : port;
    },
  });
}

const isPort = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.values(value).some((member) => typeof member === 'function');

/** Runs `run` with a stop at every call it makes, before and after it, until a run needs no more calls; returns how many calls there were. */
export async function stopAtEveryCall(
  moment: Moment,
  run: (stop: <Ports extends object>(ports: Ports) => Ports) => Promise<void>,
  most = 100,
): Promise<number> {
  for (let at = 1; at <= most; at += 1) {
    const calls = { made: 0 };
    await run((ports) => interrupted(ports, at, moment, calls));
    if (calls.made < at) return calls.made;
  }
  throw new Error(`more than ${most} calls`);
}
