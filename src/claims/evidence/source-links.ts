import { t } from '#src/i18n/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { labelled, list, markedBy, punctuation } from '#src/i18n/punctuation.ts';
import { pageOfRow, rowPath } from '#src/tables/parts.ts';
import { sectionText } from '#src/lib/text/section.ts';
import type {
  CellRef,
  Label,
  Lang,
  Observation,
  SourceLocation,
  Subject,
  SubjectKind,
} from '#src/model.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';
import { entryName } from '../entry-names.ts';

/** Where a number comes from: words, and the address of the very cell or passage. */
export interface Origin {
  text: string;
  /** Path without base path and language. */
  path: string;
}

/** The cells that a value rests on, in one dataset. */
export interface CellOrigin extends Origin {
  /** The same where the table is named already: the columns, and the rows when there are several. */
  short: string;
}

/** Whether a cell has an address of its own: numbers have; words are found by their row. */
export function hasCellAddress(dataset: string, column: string, tables: Tables): boolean {
  const unit = tables.any(dataset).dataset.columns[column]?.meta()?.column?.unit;
  return unit !== undefined || (dataset === 'readings' && column === 'value');
}

/** The address of one cell on the page of its dataset, or of its row where it has none of its own. */
export function cellPath({ dataset, row, column }: CellRef, tables: Tables): string {
  if (!hasCellAddress(dataset, column, tables)) return rowPath(dataset, row, tables);
  return `${pageOfRow(dataset, row, tables)}#${cellAnchor(row, column)}`;
}

/** A column as an id of a page. */
export function columnAnchor(column: string): string {
  return `column-${column}`;
}

/** A cell as an id of a page. */
export function cellAnchor(row: string, column: string): string {
  return `cell-${row}.${column}`;
}

const listed: Partial<Record<SubjectKind, string>> = { problem: 'problems', reform: 'reforms' };

/** The row that gives the words of a subject and their place; undefined if it has no row of its own. */
export function rowOf({ kind, key, path = '' }: Subject, tables: Tables): string | undefined {
  if (path.startsWith('/data/')) return path;
  const dataset = listed[kind];
  return dataset === undefined ? undefined : rowPath(dataset, key.slice(kind.length + 1), tables);
}

/** A place in a source, in words: `王轲（2018），二.3，“案例”`. */
export function placeText(place: SourceLocation, tables: Tables, lang: Lang): string {
  const source = tables.sources.find(({ id }) => id === place.source);
  const name = source?.short[lang] ?? place.source;
  const section = sectionText(place.section, lang, source?.sections);
  const anchor = place.anchor === undefined ? '' : markedBy(place.anchor, lang);
  return `${name}${punctuation(lang).comma}${section}${anchor}`;
}

/** The section of a place, in words: `二.3节`; the source is named already. */
export function sectionOf(
  { source, section }: SourceLocation,
  { sources }: Pick<Tables, 'sources'>,
  lang: Lang,
): string {
  return sectionText(section, lang, sources.find(({ id }) => id === source)?.sections);
}

/** The dataset, rows and columns that an observation rests on, grouped for reading. */
export function origins(observation: Observation, tables: Tables, lang: Lang): CellOrigin[] {
  const byDataset = new Map<string, CellRef[]>();
  for (const input of observation.inputs) {
    const known = byDataset.get(input.dataset);
    if (known === undefined) byDataset.set(input.dataset, [input]);
    else known.push(input);
  }
  return [...byDataset].flatMap(([dataset, cells]) =>
    dataset === 'readings'
      ? readingOrigins(cells, tables, lang)
      : [tableOrigin(dataset, cells, tables, lang)],
  );
}

function readingOrigins(cells: CellRef[], tables: Tables, lang: Lang): CellOrigin[] {
  return cells.map(({ row }) => {
    const { source, section, anchor } = tables.table('readings').row(row).values;
    const text = placeText({ source, section, anchor }, tables, lang);
    return { text, short: text, path: rowPath('readings', row, tables) };
  });
}

function tableOrigin(id: string, cells: CellRef[], tables: Tables, lang: Lang): CellOrigin {
  const table = tables.any(id);
  const rows = [...new Set(cells.map(({ row }) => row))];
  const where = whereRowsStand(table, rows, tables, lang);
  const columns = [...new Set(cells.map(({ column }) => column))].map(
    (column) => columnLabel(id, column, tables)[lang],
  );
  // Two rows may have one name: what two documents say of one problem.
  const rowWords =
    rows.length <= 2
      ? list([...new Set(rows.map((row) => rowName(id, row, tables)[lang]))], lang)
      : t(lang, 'note.rows', { n: String(rows.length) });
  // The key of a row that is counted is no word for readers.
  const isKey = cells.every(({ column }) => column === 'id' && table.dataset.key.includes(column));
  const columnWords = isKey ? rowWords : list(columns, lang);
  const inRows = isKey ? rowWords : labelled(rowWords, columnWords, lang);
  const text = [where, inRows].join(punctuation(lang).comma);
  const short = rows.length === 1 ? columnWords : inRows;
  const [cell, another] = cells;
  if (cell !== undefined && another === undefined)
    return { text, short, path: cellPath(cell, tables) };
  const [row = ''] = rows;
  const column = columnAnchor(cell?.column ?? '');
  return {
    text,
    short,
    path: rows.length === 1 ? rowPath(id, row, tables) : `/data/${id}/#${column}`,
  };
}

/**
 * The place of a table. Rows that were gathered from several places stand in their own sources and
 * sections; of more than three sections only the source is named.
 */
function whereRowsStand(
  table: AnyTable,
  rows: readonly string[],
  tables: Tables,
  lang: Lang,
): string {
  const [place, another] = table.provenance.places;
  if (place === undefined) return table.dataset.title[lang];
  if (another === undefined) return placeText(place, tables, lang);
  const own = rows.map((row) => {
    const { source, section } = table.row(row).values;
    const from = typeof source === 'string' ? source : place.source;
    const known = table.provenance.places.find((one) => one.source === from)?.section;
    return { source: from, section: typeof section === 'string' ? section : (known ?? '') };
  });
  const bySource = [...Map.groupBy(own, ({ source }) => source)].map(([source, places]) => {
    const found = tables.sources.find(({ id }) => id === source);
    const name = found?.short[lang] ?? source;
    const sections = [...new Set(places.map(({ section }) => section))];
    if (sections.length > 3) return name;
    const named = sections.map((section) => sectionText(section, lang, found?.sections));
    return [name, list(named, lang)].join(punctuation(lang).comma);
  });
  return bySource.join(punctuation(lang).semicolon);
}

/** The label of a column. Throws nothing: an unknown column is named as it is. */
function columnLabel(id: string, column: string, tables: Tables): Label {
  const meta = tables.any(id).dataset.columns[column]?.meta()?.column;
  return meta?.label ?? { zh: column, en: column };
}

type RowValues = AnyTable['rows'][number]['values'];

/** Columns with the key of a row that has a name, and its dataset; a row that links names them. */
const linking = {
  problem: 'problems',
  reform: 'reforms',
  practice: 'practices',
  reading: 'readings',
} as const;

/** What a cell such as `part:six-layers@3` names: a row of which dataset. */
const addressing: Readonly<Record<string, string>> = {
  ...linking,
  link: 'problem-reform-links',
  part: 'practice-parts',
};

/** The name of the row that a cell such as `part:six-layers@3` stands for; undefined for others. */
export function addressedName(cell: string, tables: Tables): Label | undefined {
  const [, kind = '', key = ''] = /^([a-z]+):(.+)$/u.exec(cell) ?? [];
  const dataset = addressing[kind];
  return dataset === undefined ? undefined : rowName(dataset, key, tables);
}

/**
 * The name of a row: from its name or place columns, from the rows that it links, from the place of
 * its passage, from its words, from the rows it refers to or the reading of its id, else its key.
 * Throws when there is no such row.
 */
export function rowName(id: string, row: string, tables: Tables): Label {
  if (id === 'code-book') return entryName(row, tables);
  if (id === 'successions') return successionName(row, tables);
  const values = tables.any(id).row(row).values;
  const base = ['name', 'place', 'short', 'title', 'view'].find(
    (name) => typeof values[`${name}_zh`] === 'string',
  );
  if (base !== undefined)
    return { zh: String(values[`${base}_zh`]), en: String(values[`${base}_en`]) };
  const { source, section } = values;
  const place = (lang: Lang): string | undefined =>
    typeof source === 'string' && typeof section === 'string'
      ? placeText({ source, section }, tables, lang)
      : undefined;
  const linked = linkedNames(values, tables);
  // A figure that is computed again is named by the place of the reading, where a source prints it.
  const reading =
    id === 'readings' ? undefined : tables.table('readings').rows.find(({ key }) => key === row);
  const words = (lang: Lang): string => {
    if (linked.length > 0) return linked.map((name) => name[lang]).join(' → ');
    const text = values[lang];
    return (
      place(lang) ??
      (typeof text === 'string' ? text : undefined) ??
      (referredNames(id, values, tables)
        .map((name) => name[lang])
        .join(' → ') ||
        (reading === undefined ? row : rowName('readings', row, tables)[lang]))
    );
  };
  return { zh: words('zh'), en: words('en') };
}

/** A succession by the names of its subdistricts: `石桥 → 钟楼`. */
function successionName(row: string, tables: Tables): Label {
  const { former, street, district } = tables.table('successions').row(row).values;
  const streets = tables.table('streets').rows.map(({ values }) => values);
  const name = (id: string, lang: Lang): string => {
    const own = streets.filter((one) => one.street === id);
    const found = own.find((one) => one.district === district) ?? own[0];
    return found?.[`name_${lang}`] ?? id;
  };
  return byLanguage((lang) => `${name(former, lang)} → ${name(street, lang)}`);
}

/** Names of all rows that a row refers to. */
function referredNames(id: string, values: RowValues, tables: Tables): Label[] {
  return Object.entries(tables.any(id).dataset.columns).flatMap(([column, schema]) => {
    const refers = schema.meta()?.column?.refers;
    const key = values[column];
    return refers === undefined || refers === 'sources' || typeof key !== 'string'
      ? []
      : [rowName(refers, key, tables)];
  });
}

/** Names of the problem, reform, practice or reading that a row is about. */
function linkedNames(values: RowValues, tables: Tables): Label[] {
  const { subject } = values;
  const addressed = typeof subject === 'string' ? addressedName(subject, tables) : undefined;
  if (addressed !== undefined) return [addressed];
  const keys = values['of'] === undefined ? values : { [String(values['subject'])]: values['of'] };
  return Object.entries(linking).flatMap(([column, dataset]) => {
    const key = keys[column];
    return typeof key === 'string' ? [rowName(dataset, key, tables)] : [];
  });
}
