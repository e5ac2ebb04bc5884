/** How the simulated Connect behaves. Times are milliseconds of the virtual clock. */
export interface SimulatorSettings {
  readonly account: string;
  readonly region: string;
  /** From hang-up until the recording is in the bucket. Amazon promises no time; a minute is what is usually seen. */
  readonly recordingDelayMs: number;
  /** The default quota of a new instance. A call above it hears the reorder tone and leaves no contact. */
  readonly concurrentCalls: number;
  /** How long a phone rings that an agent or a call-back calls. */
  readonly ringMs: number;
  /** Countries that may be called; an instance of the United States starts with about these (assumed: AWS says it depends on the Region). */
  readonly dialableCountries: readonly string[];
  /** How long an agent has to accept what is offered. */
  readonly offerMs: number;
  /** A task that nobody ended is closed by Connect after seven days. */
  readonly taskExpiryMs: number;
  /** Samples a second of a recording. A run of thousands of messages lowers it: only the length and the words are read. */
  readonly sampleRate: number;
  /** The same seed gives the same contact ids; without one they are random. */
  readonly seed?: string;
  /** Whether the API refuses requests above its published rates. */
  readonly throttle: boolean;
}

export const usualSettings: SimulatorSettings = {
  account: '000000000000',
  region: 'us-east-1',
  recordingDelayMs: 60_000,
  concurrentCalls: 10,
  ringMs: 60_000,
  dialableCountries: ['US', 'CA', 'PR', 'MX', 'GB'],
  offerMs: 20_000,
  taskExpiryMs: 7 * 86_400_000,
  sampleRate: 8_000,
  throttle: true,
};
