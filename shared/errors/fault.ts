import { catalogue, type FaultCode } from './catalogue.ts';

/** Something went wrong that the runbook knows. Its details are ids and codes, never what a caller said. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly details: Record<string, string>;

  constructor(code: FaultCode, details: Record<string, string>, cause?: unknown) {
    super(`${code}: ${catalogue[code].title}`, { cause });
    this.code = code;
    this.details = details;
  }
}

/** Whether this is the fault with this code. */
export const isFault = (error: unknown, code: FaultCode): error is Fault => error instanceof Fault && error.code === code;

export const fault = (code: FaultCode, details: Record<string, string> = {}, cause?: unknown): Fault => new Fault(code, details, cause);
