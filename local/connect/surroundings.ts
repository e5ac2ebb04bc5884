import type { ConnectWorld, Surroundings } from './world.ts';

/**
 * The world with its promises counted: the simulator is at rest when none is under way.
 * `trouble` hears what nobody else can: an event bus that refused a contact event.
 */
export function surroundingsOf(world: ConnectWorld, trouble: (message: string) => void): Surroundings {
  let busy = 0;
  const during = <T>(work: Promise<T>, done: (value: T) => void, failed: (problem: string) => void) => {
    busy += 1;
    work
      .then(done, (problem: unknown) => failed(messageOf(problem)))
      .catch((problem: unknown) => trouble(messageOf(problem)))
      .finally(() => (busy -= 1));
  };
  return {
    clock: world.clock,
    busy: () => busy,
    emit: (event) =>
      during(
        world.emit(event),
        () => {},
        (problem) => trouble(`A contact event was not taken: ${problem}`),
      ),
    putObject: (bucket, key, body, failed) => during(world.putObject(bucket, key, body), () => {}, failed),
    invoke: (arn, event, limitMs, done) =>
      during(world.invoke(arn, event, limitMs), done, (problem) =>
        done({ error: { errorType: 'InvocationFailed', errorMessage: problem } }),
      ),
  };
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
