/** The sparse indexes of the one table: a row is in one while it carries both attributes. Plain data, so that a test's table has the same. */
export const tableIndexes = [
  { name: 'open', partition: 'openPractice', sort: 'due' },
  { name: 'timers', partition: 'timerShard', sort: 'timerAt' },
  { name: 'caller', partition: 'callerKey', sort: 'receivedAt' },
  { name: 'day', partition: 'dayKey', sort: 'receivedAt' },
] as const;
