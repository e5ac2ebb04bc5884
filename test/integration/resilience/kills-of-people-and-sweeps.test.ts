import { killTable } from './kill-table.ts';
import { peopleAndSweeps } from './scenes-of-people-and-sweeps.ts';

killTable(peopleAndSweeps);
