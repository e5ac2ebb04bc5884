import type * as z from 'zod';
import { fault } from '../../errors/fault.ts';
import { log } from '../../log.ts';

/** One row that cannot be read is told by its key and holds up none of the others. */
export function readable<Schema extends z.ZodType>(schema: Schema, row: Record<string, unknown>): z.infer<Schema>[] {
  const { success, data } = schema.safeParse(row);
  if (!success) log.failed(fault('ROW_NOT_UNDERSTOOD', { pk: String(row['pk']) }), String(row['pk']));
  return success ? [data] : [];
}
