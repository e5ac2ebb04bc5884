import type { Closure } from '../domain/closure/closure.ts';

/** What was closed by telephone. Nothing is deleted: who closed and who opened again stays on record for a year. */
export interface ClosureStore {
  /** Every closure of a practice, those that are over or were taken back included. */
  all(practiceId: string): Promise<Closure[]>;
  /** Adds it, live at once. One that has its id stays as it is, whatever became of it: a repeat revives nothing. */
  add(closure: Closure): Promise<void>;
  /** Takes it back; who was first stays. Does nothing when there is no such closure. */
  takeBack(closure: Pick<Closure, 'practiceId' | 'id'>, by: { readonly person: string; readonly at: string }): Promise<void>;
  /** The recording that it was waiting for. Does nothing when there is no such closure. */
  announce(closure: Pick<Closure, 'practiceId' | 'id'>, recordingKey: string): Promise<void>;
}
