import { killTable } from './kill-table.ts';
import { appointments } from './scenes-of-appointments.ts';

killTable(appointments);
