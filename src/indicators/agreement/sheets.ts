import type { Coding } from './units.ts';

/** The table of one coder, or a long table of several, as cells; the first row has the names. */
export interface CodingSheet {
  /** Stands for the coder where the table does not name one. */
  name: string;
  rows: readonly (readonly string[])[];
}

/** What the tables of coders hold. */
export interface Codings {
  /** Codings by variable, in the order in which the variables occur. */
  variables: Map<string, Coding[]>;
  /** Tables in which no column says which case a row is about. */
  unidentified: string[];
  /** Cases that one table codes twice, as `table: case`. */
  twice: string[];
}

/** Names of the column that says which case a row is about, in order of preference. */
const unitNames = ['case', 'id', '案例', '代号'];

/** Columns of a long table: one value a row. */
const long = {
  coder: ['coder', '编码者', '哪次编码'],
  variable: ['variable', '编码项'],
  value: ['value', '编码'],
};

/** Columns that say something of a code and are no code. */
const notCoded = new Set([
  'passage',
  'source',
  'section',
  'anchor',
  'remark',
  'note',
  '原话',
  '说明',
]);

function columnOf(header: readonly string[], names: readonly string[]): number {
  return names.reduce((found, name) => (found >= 0 ? found : header.indexOf(name)), -1);
}

/**
 * Reads tables of codes: one a coder with a row for each case and a column for each variable, or
 * long ones with the columns coder, case, variable and value. An empty cell means not coded.
 */
export function codingsIn(sheets: readonly CodingSheet[]): Codings {
  const found: Codings = { variables: new Map(), unidentified: [], twice: [] };
  for (const { name, rows } of sheets) {
    const header = (rows[0] ?? []).map((cell) => cell.trim());
    const unit = columnOf(header, unitNames);
    if (unit < 0) {
      found.unidentified.push(name);
      continue;
    }
    const seen = new Set<string>();
    for (const cells of rows.slice(1)) {
      const at = (column: number): string => cells[column]?.trim() ?? '';
      for (const coding of codingsOfRow(header, at, unit, name)) {
        const key = [coding.coder, coding.unit, coding.variable].join('\n');
        if (seen.has(key)) found.twice.push(`${name}: ${coding.unit} (${coding.variable})`);
        seen.add(key);
        const { variable, ...own } = coding;
        const known = found.variables.get(variable);
        if (known === undefined) found.variables.set(variable, [own]);
        else known.push(own);
      }
    }
  }
  return found;
}

function codingsOfRow(
  header: readonly string[],
  at: (column: number) => string,
  unitColumn: number,
  name: string,
): (Coding & { variable: string })[] {
  const unit = at(unitColumn);
  if (unit === '') return [];
  const [coder, variable, value] = [long.coder, long.variable, long.value].map((names) =>
    columnOf(header, names),
  ) as [number, number, number];
  if (variable >= 0 && value >= 0) {
    const own = coder >= 0 ? at(coder) : '';
    const code = at(value);
    return code === '' ? [] : [{ coder: own || name, unit, variable: at(variable), value: code }];
  }
  return header.flatMap((column, index) => {
    const code = at(index);
    const isCode = index !== unitColumn && column !== '' && !notCoded.has(column);
    return isCode && code !== '' ? [{ coder: name, unit, variable: column, value: code }] : [];
  });
}
