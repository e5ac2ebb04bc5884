/** One statistic over the values of a period, or undefined when nothing was measured. One that is not known here stops by name. */
export function statisticOf(statistic: string, values: number[]): number | undefined {
  if (statistic === 'SampleCount') return values.length;
  if (!values.length) return undefined;
  const sum = values.reduce((total, value) => total + value, 0);
  switch (statistic) {
    case 'Sum':
      return sum;
    case 'Average':
      return sum / values.length;
    case 'Maximum':
      return Math.max(...values);
    case 'Minimum':
      return Math.min(...values);
    default:
      return percentile(statistic, values);
  }
}

function percentile(statistic: string, values: number[]): number | undefined {
  const [, share] = /^p(\d+(?:\.\d+)?)$/.exec(statistic) ?? [];
  if (share === undefined) throw new Error(`The local runtime does not know the statistic ${statistic}`);
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((Number(share) / 100) * sorted.length) - 1)];
}
