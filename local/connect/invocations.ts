import type { Suspension } from './flow/step.ts';
import type { SimulatedClock, Invocation } from './world.ts';

/** Functions that flows called without waiting for them, by the id of the request. */
export class Invocations {
  private readonly answers = new Map<string, Invocation>();
  private readonly waiting = new Map<string, Set<() => void>>();

  answered(id: string, answer: Invocation) {
    this.answers.set(id, answer);
    for (const go of [...(this.waiting.get(id) ?? [])]) go();
    this.waiting.delete(id);
  }

  find(id: string): Invocation | undefined {
    return this.answers.get(id);
  }

  /** Resumes with true when the function has answered, or with false after `limitMs`. */
  wait(id: string, limitMs: number, clock: SimulatedClock): Suspension<boolean> {
    return (resume) => {
      if (this.answers.has(id)) {
        resume(true);
        return undefined;
      }
      const go = () => {
        stopTimer();
        resume(true);
      };
      const waiting = this.waiting.get(id) ?? new Set();
      this.waiting.set(id, waiting.add(go));
      const leave = () => waiting.delete(go);
      const stopTimer = clock.at(clock.now() + limitMs, () => {
        leave();
        resume(false);
      });
      return () => {
        leave();
        stopTimer();
      };
    };
  }
}
