/** Region and account of the local runtime. */
export const region = 'us-east-1';
export const account = '000000000000';

/** The ARN of something of `service` in the local runtime; `rest` follows the account. */
export const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

/** The name of the function that an ARN names, with or without a version; empty when it names none. */
export const functionNameIn = (functionArn: string): string => functionArn.split(':function:')[1]?.split(':')[0] ?? '';
