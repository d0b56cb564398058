import type { SourceLocation } from '#src/model.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import type { Recorder } from '../measures.ts';

/** Adds collections, with date, caveats and places of their own rows, and their themes and classes. */
export function addSubjects(tables: Tables, recorder: Recorder): void {
  const { rows } = tables.table('innovation-classes');
  const paths = new Map<string, string>();
  for (const [order, { key, values }] of tables.table('collections').rows.entries()) {
    const own = rows.filter((row) => row.values.collection === key);
    if (own.length === 0) continue;
    // The first has the short address, as charts have.
    const path = paths.size === 0 ? '/cases/' : `/collections/${key}/`;
    paths.set(key, path);
    recorder.add({
      ...{ key, kind: 'collection', order, marks: [], path },
      name: { zh: values.name_zh, en: values.name_en },
      plural: { zh: values.cases_zh, en: values.cases_en },
      ...(values.as_of === null ? {} : { asOf: values.as_of }),
      computed: own.some(isOpen),
      places: placesOf(tables, key),
      caveats: tables
        .table('collection-caveats')
        .rows.filter((row) => row.values.collection === key)
        .map((row) => ({
          columns: [row.values.aspect],
          text: { zh: row.values.text_zh, en: row.values.text_en },
        })),
    });
  }
  for (const { values } of rows) {
    recorder.add({
      key: values.id,
      kind: values.record,
      name: { zh: values.short_zh, en: values.short_en },
      parent: values.record === 'theme' ? values.collection : values.theme,
      order: values.order,
      marks: [values.theme],
      path:
        values.record === 'theme'
          ? `/themes/${values.id}/`
          : `${paths.get(values.collection) ?? ''}#${values.id}`,
    });
  }
}

/** Whether a class has no number of its own, so that its named cases are counted instead. */
export function isOpen({ values }: LoadedRow<'innovation-classes'>): boolean {
  return values.record === 'class' && values.cases === null;
}

/** Where a collection is printed: its own place, then those of its classes. */
function placesOf(tables: Tables, collection: string): SourceLocation[] {
  const rows = [
    tables.table('collections').row(collection),
    ...tables
      .table('innovation-classes')
      .rows.filter(({ values }) => values.collection === collection),
  ];
  const places = rows.map(({ values: { source, section } }) => ({ source, section }));
  return [...new Map(places.map((place) => [`${place.source}\n${place.section}`, place])).values()];
}
