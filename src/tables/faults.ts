import type { Lang } from '#src/model.ts';
import type { Fault, FaultCode, FaultSentence, FaultText } from './fault.ts';
import { cellTexts } from './fault-texts/cells.ts';
import { declarationTexts } from './fault-texts/declarations.ts';
import { fileTexts } from './fault-texts/files.ts';
import { tableTexts } from './fault-texts/tables.ts';

export type { Fault, FaultCode } from './fault.ts';

/** The sentences of every code. */
export const faultTexts: Record<FaultCode, FaultText> = {
  ...cellTexts,
  ...fileTexts,
  ...tableTexts,
  ...declarationTexts,
};

/** Everything that is wrong with the data, thrown once. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`${formatFaults(faults, 'zh')}\n\n${formatFaults(faults, 'en')}`);
    this.name = 'FaultsError';
    this.faults = faults;
  }
}

const words = {
  zh: {
    head: (count: number) => `数据有 ${count} 处问题：`,
    line: (line: number) => `第 ${line} 行`,
    column: (column: string) => `“${column}”列`,
    entry: (path: string) => `“${path}”项`,
    row: (row: string) => `（${row}）`,
    got: (got: string) => (got === '' ? '读到空白' : `读到“${got}”`),
    colon: '：',
    expected: '应为：',
    fix: '怎么改：',
  },
  en: {
    head: (count: number) => `The data have ${count} ${count === 1 ? 'fault' : 'faults'}:`,
    line: (line: number) => `line ${line}`,
    column: (column: string) => `, column “${column}”`,
    entry: (path: string) => `, entry “${path}”`,
    row: (row: string) => ` (${row})`,
    got: (got: string) => (got === '' ? 'found nothing' : `found “${got}”`),
    colon: ': ',
    expected: 'Expected: ',
    fix: 'What to do: ',
  },
} satisfies Record<Lang, unknown>;

function visible(text: string): string {
  const shown = text.replaceAll('\0', '\\0').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return [...shown].length > 80 ? `${[...shown].slice(0, 80).join('')}…` : shown;
}

function say(sentence: FaultSentence | undefined, fault: Fault, lang: Lang): string {
  if (sentence === undefined) return '';
  return (typeof sentence === 'function' ? sentence(fault) : sentence)[lang];
}

/** Where the fault is and what was found there; empty when that is the whole file. */
function place(fault: Fault, lang: Lang): string {
  const word = words[lang];
  const { file, line, column, row, got, detail } = fault;
  const name = file.endsWith('.yaml') ? word.entry : word.column;
  const where =
    (line === undefined ? '' : word.line(line)) +
    (column === undefined ? '' : name(column)) +
    (row === undefined ? '' : word.row(row));
  const found = detail?.[lang] ?? (got === undefined ? '' : word.got(visible(got)));
  return [where.replace(/^, /u, ''), found].filter((part) => part !== '').join(word.colon);
}

/** Faults of one file whose sentences are the same, so that the sentences are written once. */
interface FaultGroup {
  what: string;
  expected: string;
  fix: string;
  places: string[];
}

function groupsOf(faults: readonly Fault[], lang: Lang): Map<string, Map<string, FaultGroup>> {
  const files = new Map<string, Map<string, FaultGroup>>();
  for (const fault of faults) {
    const text = faultTexts[fault.code];
    const group: FaultGroup = {
      what: say(text.what, fault, lang),
      expected: say(text.expected, fault, lang),
      fix: say(text.fix, fault, lang),
      places: [],
    };
    const groups = files.get(fault.file) ?? new Map<string, FaultGroup>();
    files.set(fault.file, groups);
    const id = JSON.stringify([group.what, group.expected, group.fix]);
    const same = groups.get(id) ?? group;
    groups.set(id, same);
    same.places.push(place(fault, lang));
  }
  return files;
}

/**
 * All faults in one language, by file: what is wrong, every place with what was found there,
 * what was expected and what to do. An empty list gives an empty text.
 */
export function formatFaults(faults: readonly Fault[], lang: Lang): string {
  if (faults.length === 0) return '';
  const word = words[lang];
  const lines = [word.head(faults.length)];
  for (const [file, groups] of groupsOf(faults, lang)) {
    lines.push('', file);
    for (const group of groups.values()) {
      lines.push(`  × ${group.what}`);
      lines.push(...group.places.filter((where) => where !== '').map((where) => `      ${where}`));
      if (group.expected !== '') lines.push(`    ${word.expected}${group.expected}`);
      lines.push(`    ${word.fix}${group.fix}`);
    }
  }
  return lines.join('\n');
}
