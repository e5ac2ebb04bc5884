/** A stroke of bad luck: the process dies at the `at`-th call of a port (0: never), before it is made or after it was. */
export interface Strike {
  at: number;
  when: 'before' | 'after';
  calls: number;
}

export class Struck extends Error {}

/** The same ports, counted, and failing where the strike says. */
export function strikable<Ports extends Record<string, object>>(ports: Ports, strike: Strike): Ports {
  const entries = Object.entries(ports).map(([name, port]) => [
    name,
    new Proxy(port, { get: (target, key) => struck(Reflect.get(target, key), strike) }),
  ]);
  return Object.fromEntries(entries) as Ports;
}

function struck(member: unknown, strike: Strike): unknown {
  if (typeof member !== 'function') return member;
  return async (...given: unknown[]): Promise<unknown> => {
    strike.calls += 1;
    const hit = strike.calls === strike.at;
    if (hit && strike.when === 'before') throw new Struck();
    const answer: unknown = await member(...given);
    if (hit) throw new Struck();
    return answer;
  };
}
