const daySeconds = 86_400;

/** When a row may go, in seconds as DynamoDB's time to live takes it: so many days after an instant, at the end of a day (UTC). It deletes within days anyway. */
export const expiryAfter = (at: string, days: number): number => (Math.ceil(Date.parse(at) / 1_000 / daySeconds) + days) * daySeconds;
