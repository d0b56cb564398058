import type { Code, Measures } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import { directionOf, placesOf, rowsAbout, type Place, type Supported } from './support-rules.ts';

/** How well a problem or reform is supported, in words of the data. */
export interface Support {
  /** The kind of support; undefined where no source links or claims anything. */
  kind: Code | undefined;
  direction: Code;
  /** Who acts, from above to below. */
  levels: Code[];
  /** Where it was tried. */
  places: Place[];
}

/** The words for what the indicators of support measured, by the rules of `support-rules.ts`. */
export function supportOf(
  tables: Tables,
  measures: Measures,
  kind: Supported,
  id: string,
): Support {
  const rows = rowsAbout(tables, kind, id);
  const grade = measures.find('support-kind', `${kind}:${id}`)?.value;
  const kinds = tables.table('support-kinds').rows;
  const directions = tables.table('support-directions');
  const direction = directions.row(directionOf(rows.links));
  const acting = new Set<string | null>(rows.passages.map(({ values }) => values.level));
  const reached = kinds.find(({ values }) => values.order === grade);
  return {
    kind: reached === undefined ? undefined : wordOfRow(reached, kinds.indexOf(reached)),
    direction: wordOfRow(direction, directions.rows.indexOf(direction)),
    levels: wordsOf(tables, 'reform-passages', 'level').filter((level) => acting.has(level.id)),
    places: placesOf(tables, rows),
  };
}

/** The word that a row of a code list defines. */
function wordOfRow(
  { key, values }: LoadedRow<'support-kinds'> | LoadedRow<'support-directions'>,
  order: number,
): Code {
  return { id: key, label: { zh: values.name_zh, en: values.name_en }, order };
}
