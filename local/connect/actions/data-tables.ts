import * as z from 'zod';
import { atOnce, failure, next, parametersOf } from '../flow/action.ts';
import { text } from '../flow/values.ts';

const Query = z.strictObject({
  QueryName: z.string().min(1),
  Attributes: z.array(text).min(1),
  PrimaryValues: z.array(z.strictObject({ AttributeName: text, Value: text })).min(1),
});
const Parameters = z.strictObject({ DataTableId: text, Queries: z.array(Query).min(1).max(5) });

/** Puts the attributes of the row that has the primary values under $.DataTables.<query>. A row that is not there leaves them empty. */
export const evaluateDataTableValues = atOnce((block, session) => {
  const { DataTableId, Queries } = parametersOf(Parameters, block, session);
  const rows = session.stage.dataTable(DataTableId);
  if (!rows) return failure(`there is no data table ${DataTableId || '(empty)'}`);
  for (const { QueryName, Attributes, PrimaryValues } of Queries) {
    const row = rows.find((candidate) => PrimaryValues.every(({ AttributeName, Value }) => candidate[AttributeName] === Value)) ?? {};
    session.dataTables[QueryName] = Object.fromEntries(Attributes.map((name) => [name, row[name] ?? '']));
  }
  return next;
});
