/** Something that takes time: it is started, says how to go on, and gives back a way to call it off. */
export type Suspension<T> = (resume: (value: T) => void) => (() => void) | undefined;

/** A passage of a flow, written in the order in which it happens; each yield waits for something outside. */
export type Step<T> = Generator<Suspension<unknown>, T, unknown>;

/** Waits for `suspension` inside a step. */
export function* until<T>(suspension: Suspension<T>): Step<T> {
  // The runner resumes a step with what its own suspension gave.
  return (yield suspension) as T;
}

export interface Running {
  start(): void;
  stop(): void;
}

/** Runs a step to its end. Resumes that come at once are taken in a loop, so a long flow does not deepen the stack. */
export function runner<T>(step: Step<T>, finished: (value: T) => void, failed: (problem: unknown) => void): Running {
  let stopped = false;
  let cancel: (() => void) | undefined;
  const advance = (value: unknown) => {
    let given = value;
    cancel = undefined;
    for (;;) {
      const turn = tryTo(() => step.next(given), failed);
      if (!turn || stopped) return;
      if (turn.done) return finished(turn.value);
      const outcome = tryTo(() => begin(turn.value, advance, () => stopped), failed);
      if (!outcome) return;
      // What a suspension set off may have stopped the step meanwhile.
      if (stopped) return outcome.cancel?.();
      if (!outcome.at) {
        cancel = outcome.cancel;
        return;
      }
      given = outcome.at.value;
    }
  };
  const stop = () => {
    if (stopped) return;
    stopped = true;
    cancel?.();
  };
  return { start: () => advance(undefined), stop };
}

function tryTo<T>(action: () => T, failed: (problem: unknown) => void): T | undefined {
  try {
    return action();
  } catch (problem) {
    failed(problem);
    return undefined;
  }
}

/** Starts a suspension; `at` is there when it resumed before it returned. */
function begin(suspension: Suspension<unknown>, later: (value: unknown) => void, stopped: () => boolean) {
  let state: 'starting' | 'waiting' | 'resumed' = 'starting';
  let at: { value: unknown } | undefined;
  const cancel = suspension((value) => {
    if (state === 'resumed' || stopped()) return;
    const late = state === 'waiting';
    state = 'resumed';
    at = { value };
    if (late) later(value);
  });
  if (state === 'starting') state = 'waiting';
  return { at, cancel };
}
