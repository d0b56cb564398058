import { metaOf, type Declared } from '../declared.ts';
import type { Fault } from '../fault.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { shortLabel } from '../checks/head.ts';

const delimiters = [';', '\t', '，', '；', '|'];

function knownColumnCount(names: readonly string[], columns: readonly string[]): number {
  return names.filter((name) => columns.includes(name.replace(/^"|"$/gu, '').trim())).length;
}

/** Returns the delimiter that yields more known columns than the comma, or undefined. */
export function foreignDelimiter(
  headerLine: string,
  columns: readonly string[],
): string | undefined {
  const byComma = knownColumnCount(headerLine.split(','), columns);
  return delimiters.find((sign) => knownColumnCount(headerLine.split(sign), columns) > byComma);
}

/**
 * The missing column that an unknown header probably stands for: similar spelling, or its label,
 * with or without what stands in brackets after it.
 */
function intendedColumn(
  name: string,
  missing: readonly string[],
  dataset: Declared,
): string | undefined {
  const labelOf = (column: string) => dataset.columns[column]?.meta()?.column?.label;
  const short = shortLabel(name);
  const whole = missing.find((column) => {
    const label = labelOf(column);
    return label !== undefined && [label.zh, label.en].includes(name.trim());
  });
  const shortened = missing.find((column) => {
    const { zh = '', en = '' } = labelOf(column) ?? {};
    return short !== '' && [shortLabel(zh), shortLabel(en)].includes(short);
  });
  return whole ?? shortened ?? nearest(name, missing);
}

/**
 * Compares a header with the declared columns. Any order is accepted; missing, extra, renamed,
 * duplicate and unnamed columns are faults.
 */
export function checkHeader(
  names: readonly string[],
  dataset: Declared,
  at: { file: string; line: number },
): Fault[] {
  const columns = Object.keys(dataset.columns);
  const faults: Fault[] = [];
  const missing = columns.filter((column) => !names.includes(column));
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name.trim() === '') {
      faults.push({ ...at, code: 'unnamed-column', got: String(index + 1) });
    } else if (seen.has(name)) {
      faults.push({ ...at, code: 'duplicate-column', column: name });
    } else if (!columns.includes(name)) {
      const suggestion = intendedColumn(name, missing, dataset);
      if (suggestion === undefined) faults.push({ ...at, code: 'extra-column', got: name });
      else {
        faults.push({ ...at, code: 'renamed-column', got: name, suggestion });
        missing.splice(missing.indexOf(suggestion), 1);
      }
    }
    seen.add(name);
  }
  for (const column of missing) {
    if (metaOf(dataset, column).extra !== true)
      faults.push({ ...at, code: 'missing-column', column });
  }
  return faults;
}
