import type { Label } from '#src/model.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import { rowPath } from '../parts.ts';
import type { Tables } from '../load.ts';
import { rowCalled, valueExample } from './examples.ts';
import { allLists, type Value, type ValueList } from './lists.ts';

/** A text in both languages, as JSON-LD has it. */
function said({ zh, en }: Label): Record<string, string>[] {
  return [
    { '@language': 'zh-CN', '@value': plainText(zh) },
    { '@language': 'en', '@value': plainText(en) },
  ];
}

/** The id of a list of values in addresses and files. */
export const listAnchor = ({ column }: Pick<ValueList, 'column'>): string => `values-${column}`;

/** The id of a value on the page of its dataset. */
export const valueAnchor = (column: string, value: string): string => `value-${column}.${value}`;

/** The address of a value, without base path: the row where it is one, otherwise its entry. */
function valuePath(tables: Tables, { dataset, column }: ValueList, value: string): string {
  if (column === 'id') return rowPath(dataset, value, tables);
  return `/data/${dataset}/#${valueAnchor(column, value)}`;
}

/** Mapping properties of SKOS by the words of the crosswalk. */
const mappings: Readonly<Record<string, string>> = {
  exact: 'skos:exactMatch',
  close: 'skos:closeMatch',
  broader: 'skos:broadMatch',
  narrower: 'skos:narrowMatch',
};

/** What the crosswalk says of a value of the classes. */
function matchesOf(tables: Tables, list: ValueList, { id }: Value): Record<string, string[]> {
  if (list.dataset !== 'innovation-classes' || list.column !== 'id') return {};
  const rows = tables.table('crosswalk').rows.filter(({ values }) => values.from === id);
  const groups = Map.groupBy(rows, ({ values }) => mappings[values.match] ?? 'skos:relatedMatch');
  return Object.fromEntries(
    [...groups].map(([property, own]) => [
      property,
      own.map(({ values }) => relative(valuePath(tables, list, values.to))),
    ]),
  );
}

/** An address relative to the base of the file. */
const relative = (path: string): string => path.replace(/^\//u, '');

/** The words of an example, or the row of the data that is one. */
function exampleOf(tables: Tables, { dataset, column }: ValueList, { id, entry }: Value) {
  const example = valueExample(tables, dataset, column, id, entry);
  if (example === undefined) return {};
  if ('words' in example) return { 'skos:example': said(example.words) };
  const row = relative(rowPath(example.cell.dataset, example.cell.row, tables));
  return { 'skos:example': [...said(rowCalled(tables, example.cell)), { '@id': row }] };
}

function concept(tables: Tables, list: ValueList, value: Value): Record<string, unknown> {
  const { id, label, broader, entry } = value;
  const scheme = relative(`/data/${list.dataset}/#${listAnchor(list)}`);
  return {
    '@id': relative(valuePath(tables, list, id)),
    '@type': 'skos:Concept',
    'skos:notation': id,
    'skos:prefLabel': said(label),
    'skos:inScheme': { '@id': scheme },
    ...(broader === undefined
      ? { 'skos:topConceptOf': { '@id': scheme } }
      : { 'skos:broader': { '@id': relative(valuePath(tables, list, broader)) } }),
    ...(entry?.definition === undefined ? {} : { 'skos:definition': said(entry.definition) }),
    ...exampleOf(tables, list, value),
    ...(entry?.counter === undefined ? {} : { 'skos:scopeNote': said(entry.counter) }),
    ...Object.fromEntries(
      Object.entries(matchesOf(tables, list, value)).map(([property, targets]) => [
        property,
        targets.map((target) => ({ '@id': target })),
      ]),
    ),
  };
}

/**
 * All lists of values as SKOS (a concept scheme each) in JSON-LD. The counter-example is the scope
 * note.
 *
 * @param base Address of the site that relative addresses are resolved against, ending with a slash.
 */
export function skos(tables: Tables, base: string): Record<string, unknown> {
  const lists = allLists(tables);
  return {
    '@context': { '@base': base, skos: 'http://www.w3.org/2004/02/skos/core#' },
    '@graph': lists.flatMap((list) => [
      {
        '@id': relative(`/data/${list.dataset}/#${listAnchor(list)}`),
        '@type': 'skos:ConceptScheme',
        'skos:prefLabel': said(titleOf(tables, list)),
        'skos:hasTopConcept': list.values
          .filter(({ broader }) => broader === undefined)
          .map(({ id }) => ({ '@id': relative(valuePath(tables, list, id)) })),
      },
      ...list.values.map((value) => concept(tables, list, value)),
    ]),
  };
}

/** The title of a list: that of its dataset, with the column where it is not the dataset itself. */
export function titleOf(tables: Tables, { dataset, column, title }: ValueList): Label {
  if (column === 'id') return title;
  const of = tables.any(dataset).dataset.title;
  return { zh: `${of.zh}：${title.zh}`, en: `${of.en}: ${title.en}` };
}
