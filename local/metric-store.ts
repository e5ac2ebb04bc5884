import * as z from 'zod';

const minuteMs = 60_000;
const keptMs = 26 * 3_600_000;

const Emf = z.object({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});
const Fields = z.record(z.string(), z.unknown());
const Values = z.union([z.number().transform((value) => [value]), z.array(z.number())]);

/** Metric values by the minute of the simulated clock. */
export class MetricStore {
  private readonly series = new Map<string, Map<number, number[]>>();

  /** `time` is epoch milliseconds. */
  record(namespace: string, name: string, dimensions: Record<string, string>, value: number, time: number) {
    const key = seriesKey(namespace, name, dimensions);
    const minutes = this.series.get(key) ?? new Map<number, number[]>();
    this.series.set(key, minutes);
    const minute = Math.floor(time / minuteMs);
    const values = minutes.get(minute);
    if (values) values.push(value);
    else minutes.set(minute, [value]);
    const oldest = minutes.keys().next().value ?? minute;
    if ((minute - oldest) * minuteMs > keptMs) minutes.delete(oldest);
  }

  /** Values of the minutes that begin in [from, till), in epoch milliseconds. */
  values(namespace: string, name: string, dimensions: Record<string, string>, from: number, till: number): number[] {
    const minutes = this.series.get(seriesKey(namespace, name, dimensions));
    if (!minutes) return [];
    const found: number[] = [];
    for (let minute = Math.floor(from / minuteMs); minute * minuteMs < till; minute += 1) found.push(...(minutes.get(minute) ?? []));
    return found;
  }

  /** Every metric that has values, as text: namespace, name and dimensions. */
  known = (): string[] => [...this.series.keys()];

  /** Takes a log line in CloudWatch's embedded metric format; any other object is left alone. */
  recordLine(content: unknown, time: number) {
    const { data } = Emf.safeParse(content);
    if (!data) return;
    const fields = Fields.parse(content);
    for (const { Namespace, Dimensions, Metrics } of data._aws.CloudWatchMetrics)
      for (const set of Dimensions)
        for (const { Name } of Metrics)
          for (const value of Values.parse(fields[Name]))
            this.record(Namespace, Name, Object.fromEntries(set.map((dimension) => [dimension, String(fields[dimension])])), value, time);
  }
}

function seriesKey(namespace: string, name: string, dimensions: Record<string, string>): string {
  const sorted = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([namespace, name, ...sorted]);
}
