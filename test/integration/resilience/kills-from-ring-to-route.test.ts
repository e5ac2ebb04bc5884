import { killTable } from './kill-table.ts';
import { fromRingToRoute } from './scenes-from-ring-to-route.ts';

killTable(fromRingToRoute);
