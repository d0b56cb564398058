import type { Fault } from '../fault.ts';
import type { KeyedLine, TableLines } from './lines.ts';

/** The level that a code of GB/T 2260 has by its zeros. */
function levelOf(code: string): string {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** The codes that can be the parent of a code: its prefecture and its province. */
function parentsOf(code: string): string[] {
  const level = levelOf(code);
  if (level === 'province') return [];
  const province = `${code.slice(0, 2)}0000`;
  return level === 'city' ? [province] : [`${code.slice(0, 4)}00`, province];
}

/** Whether the parents of a row lead back to it. */
function isOwnAncestor(start: KeyedLine, rows: ReadonlyMap<string, KeyedLine>): boolean {
  const seen = new Set<string>();
  let at = start.cells['parent'] ?? '';
  while (at !== '' && !seen.has(at)) {
    if (at === start.key) return true;
    seen.add(at);
    at = rows.get(at)?.cells['parent'] ?? '';
  }
  return false;
}

/** Codes, levels and parents of administrative divisions that do not fit together. */
export function* divisionFaults({ file, lines }: TableLines): Generator<Fault> {
  const rows = new Map(lines.map((line) => [line.key, line]));
  for (const one of lines) {
    const { line, key: code, cells } = one;
    if (!/^\d{6}$/u.test(code)) continue;
    const { level = '', parent = '' } = cells;
    const at = { file, line, row: code };
    if (level !== levelOf(code)) {
      const expected = `${code}: ${levelOf(code)}`;
      yield { code: 'code-level', ...at, column: 'level', got: level, expected };
    }
    const allowed = parentsOf(code);
    const about = { ...at, column: 'parent', got: parent };
    const expected = allowed.length === 0 ? `${code}: —` : allowed.join(' | ');
    if (isOwnAncestor(one, rows)) yield { code: 'own-ancestor', ...about, expected };
    else if (parent === '' && allowed.length > 0) {
      yield { code: 'no-parent', ...about, expected };
    } else if (rows.has(parent) && !allowed.includes(parent)) {
      yield { code: 'code-parent', ...about, expected };
    }
  }
}
