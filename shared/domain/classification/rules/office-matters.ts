import { moneyMatters } from './office-money.ts';
import { paperMatters } from './office-papers.ts';
import { visitMatters } from './office-visits.ts';
import type { Matter } from './rule.ts';

/** Every office matter; which one a message is about is decided by how much it says of each. */
export const officeMatters: readonly Matter[] = [...visitMatters, ...moneyMatters, ...paperMatters];
