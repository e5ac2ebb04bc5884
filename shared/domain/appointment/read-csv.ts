/** One record of a CSV file, and the line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Reader {
  readonly records: CsvRecord[];
  cells: string[];
  cell: string;
  /** Inside quotes, after them, or neither. */
  quotes: 'none' | 'open' | 'closed';
  line: number;
  startedOn: number;
}

/**
 * The records of a CSV text as RFC 4180 has them: commas, quotes around a cell that holds a comma, a quote (doubled) or a line break; a byte order mark
 * and either kind of line end are taken. Lines without anything are left out. Throws a RangeError that names the line when quotes do not match.
 */
export function readCsv(text: string): CsvRecord[] {
  const reader: Reader = { records: [], cells: [], cell: '', quotes: 'none', line: 1, startedOn: 1 };
  const body = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? '';
    const doubled = reader.quotes === 'open' && sign === '"' && body[at + 1] === '"';
    if (doubled) at += 1;
    if (doubled) reader.cell += '"';
    else take(reader, sign);
  }
  if (reader.quotes === 'open') throw misquoted(reader.startedOn);
  endRecord(reader);
  return reader.records;
}

function take(reader: Reader, sign: string): void {
  if (sign === '\n') reader.line += 1;
  if (reader.quotes === 'open') return takeQuoted(reader, sign);
  if (sign === ',') return endCell(reader);
  if (sign === '\n') return endRecord(reader);
  if (reader.quotes === 'closed' || (sign === '"' && reader.cell !== '')) throw misquoted(reader.line);
  if (sign === '"') reader.quotes = 'open';
  else reader.cell += sign;
}

function takeQuoted(reader: Reader, sign: string): void {
  if (sign === '"') reader.quotes = 'closed';
  else reader.cell += sign;
}

function endCell(reader: Reader): void {
  reader.cells.push(reader.cell);
  reader.cell = '';
  reader.quotes = 'none';
}

function endRecord(reader: Reader): void {
  endCell(reader);
  if (reader.cells.some((cell) => cell !== '')) reader.records.push({ line: reader.startedOn, cells: reader.cells });
  reader.cells = [];
  reader.startedOn = reader.line;
}

const misquoted = (line: number): RangeError =>
  new RangeError(`line ${line}: the quotes do not match; a quote inside a cell is written twice, and the whole cell stands in quotes`);
