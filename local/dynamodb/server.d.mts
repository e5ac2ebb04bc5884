import type { Server } from 'node:http';

/** DynamoDB with transactions, not yet listening. */
export function dynamoServer(): Server;
