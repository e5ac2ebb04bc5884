/** Requests a second, and how many may come at once, of each operation that has rates of its own. The rest share the default. */
const rates: Record<string, readonly [perSecond: number, burst: number]> = {
  GetContactAttributes: [10, 15],
  UpdateContactAttributes: [10, 15],
  DescribeContact: [10, 15],
  StopContact: [10, 15],
  TagContact: [20, 25],
  UntagContact: [20, 25],
  SearchContacts: [10, 30],
  GetCurrentMetricData: [5, 8],
};
const usual = [2, 5] as const;

/** A bucket of tokens an operation, filled by the clock (epoch milliseconds). Returns whether one more request may pass. */
export function throttle(): (operation: string, now: number) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (operation, now) => {
    const [perSecond, burst] = rates[operation] ?? usual;
    const bucket = buckets.get(operation) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    const passes = tokens >= 1;
    buckets.set(operation, { tokens: passes ? tokens - 1 : tokens, at: now });
    return passes;
  };
}
