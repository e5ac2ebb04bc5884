/** Region and account of the local runtime. */
export const region = 'us-east-1';
export const account = '000000000000';

/** The ARN of something of `service` in the local runtime; `rest` follows the account. */
export const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
