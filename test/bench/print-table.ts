export type Row = Readonly<Record<string, string>>;

/** Prints rows under their names, columns as wide as they need to be, numbers to the right. */
export function printTable(title: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => cells.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ');
  console.log(`\n${title}`);
  console.log(`  ${line(columns).trimEnd()}`);
  for (const row of rows) console.log(`  ${line(columns.map((column) => row[column] ?? '')).trimEnd()}`);
}

const pad = (cell: string, width: number): string => (/^[\d.]+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width));
