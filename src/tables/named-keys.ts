import type { Label } from '#src/model.ts';
import { metaOf, type Declared } from './declared.ts';
import type { Inspection } from './inspect-files.ts';

/** A key, and the name of what it stands for. */
export interface NamedKey {
  value: string;
  label: Label;
}

/** The name of a row in both languages; its key where it has none. */
function nameIn(key: string, cells: Readonly<Record<string, string>>): Label {
  const named = (lang: string): string => {
    for (const column of ['name', 'short', 'title', 'label', 'term']) {
      const name = cells[`${column}_${lang}`] ?? '';
      if (name !== '') return name;
    }
    return cells[lang] ?? key;
  };
  return { zh: named('zh'), en: named('en') };
}

/** The rows that a column may refer to, as choices: keys with names. */
export function choicesOf(dataset: Declared, column: string, inspection: Inspection): NamedKey[] {
  const { refers = '', where = {} } = metaOf(dataset, column);
  if (refers === 'sources')
    return inspection.sources.map(({ id, short }) => ({ value: id, label: short }));
  const lines = inspection.tables.get(refers)?.lines ?? [];
  return lines
    .filter(({ cells }) =>
      Object.entries(where).every(([name, words]) => words.includes(cells[name] ?? '')),
    )
    .map(({ key, cells }) => ({ value: key, label: nameIn(key, cells) }));
}

/** Keys by name, without names that several keys have. */
export function keysByName(choices: readonly NamedKey[]): Map<string, string> {
  const keys = new Map<string, string>();
  const shared = new Set<string>();
  for (const { value, label } of choices) {
    for (const name of new Set([label.zh, label.en])) {
      if (keys.has(name)) shared.add(name);
      keys.set(name, value);
    }
  }
  for (const name of shared) keys.delete(name);
  return keys;
}

/** Finds the key that a name stands for in the table that a column refers to; a key, and a name that several have, stands for none. */
export function keysNamed(
  dataset: Declared,
  inspection: Inspection,
): (column: string, name: string) => string | undefined {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (column, name) => {
    const names = known.get(column) ?? keysByName(choicesOf(dataset, column, inspection));
    known.set(column, names);
    return names.get(name.trim());
  };
}
