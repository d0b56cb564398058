import { nearest } from '#src/lib/text/nearest.ts';
import type { Lang } from '#src/model.ts';
import { metaOf, type Declared } from '../declared.ts';
import { languageOfColumn } from '../text-columns.ts';
import type { MatchedBy } from './types.ts';
import { unitOf } from './units.ts';

/** The name of a column in a sheet: its own, and those of the cells it stands under. */
export type NameParts = readonly string[];

/** What a name was recognised as. */
export interface NameMatch {
  column: string;
  by: MatchedBy;
}

/** Names under a heading that stand for the whole of it. */
const wholes = /^(?:合计|小计|总计|计|总数|合计数|total|subtotal|all)$/u;

/** A name without brackets, units, spaces, marks of notes and words such as 其中. */
function plainName(name: string): string {
  return name
    .replace(/[①-⑳*＊†]|\[\d+\]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, '')
    .replace(/[,;]?(?:单位|unit)\s*:.*$/u, '')
    .replace(/[,/](?<unit>[^,/]*)$/u, (all, unit: string) =>
      unitOf(unit) === undefined ? all : '',
    )
    .replace(/^其中\s*:?/u, '')
    .replace(/[\s:_%‰、.。-]+/gu, '');
}

/** A name with what stands in brackets, without spaces. */
const wholeName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Every name by which the columns of a dataset are known; some stand for several columns. */
function namesOf(dataset: Declared): Map<string, NameMatch[]> {
  const found = new Map<string, NameMatch[]>();
  const add = (name: string, match: NameMatch): void => {
    for (const key of new Set([wholeName(name), plainName(name)])) {
      const before = found.get(key) ?? [];
      if (key === '' || before.some(({ column }) => column === match.column)) continue;
      found.set(key, [...before, match]);
    }
  };
  for (const column of Object.keys(dataset.columns)) {
    const { label, names = [] } = metaOf(dataset, column);
    add(column, { column, by: 'id' });
    for (const name of [label.zh, label.en]) add(name, { column, by: 'label' });
    for (const name of names) add(name, { column, by: 'name' });
  }
  return found;
}

const known = new WeakMap<Declared, Map<string, NameMatch[]>>();

function indexOf(dataset: Declared): Map<string, NameMatch[]> {
  const before = known.get(dataset) ?? namesOf(dataset);
  known.set(dataset, before);
  return before;
}

const langOf = (name: string): Lang => (/\p{Script=Han}/u.test(name) ? 'zh' : 'en');

/** One match of several: that of the language the name is in. Undefined when none is certain. */
function certain(matches: readonly NameMatch[], name: string): NameMatch | undefined {
  if (matches.length <= 1) return matches[0];
  const own = matches.filter(({ column }) => languageOfColumn(column) === langOf(name));
  return own.length === 1 ? own[0] : undefined;
}

/** Longer texts are no names. */
const longest = 100;

/** The names that parts may stand for, the most particular first. */
function readings(parts: NameParts): string[] {
  const named = parts.filter((part) => part !== '');
  const [leaf = ''] = named.slice(-1);
  const above = named.slice(0, -1);
  const joined = [named.join(''), [...named].reverse().join(''), named.slice(-2).join('')];
  const ofWhole = wholes.test(plainName(leaf)) ? above.slice(-1) : [];
  return [...new Set([...joined, ...ofWhole, leaf])].filter((name) => name.length <= longest);
}

/** The column that a name certainly stands for. */
export function matchOf(parts: NameParts, dataset: Declared): NameMatch | undefined {
  const index = indexOf(dataset);
  for (const name of readings(parts)) {
    const match =
      certain(index.get(wholeName(name)) ?? [], name) ??
      certain(index.get(plainName(name)) ?? [], name);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** The column among those given whose name is most similar; a suggestion and no more. */
export function nearestColumn(
  parts: NameParts,
  dataset: Declared,
  among: readonly string[],
): string | undefined {
  const names = [...indexOf(dataset)].filter(([, matches]) =>
    matches.some(({ column }) => among.includes(column)),
  );
  const words = names.map(([name]) => name);
  const found = readings(parts)
    .map((name) => nearest(plainName(name), words))
    .find((name) => name !== undefined);
  if (found === undefined) return undefined;
  const matches = indexOf(dataset).get(found) ?? [];
  return matches.find(({ column }) => among.includes(column))?.column;
}
