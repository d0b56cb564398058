import type { RecipePart } from '../request/recipe.ts';
import type { ReportTree } from '../tree/tree.ts';
import { columnNames } from './compared-columns.ts';
import { headingIds, mainSectionIds, sectionIds, tableIn } from './sections.ts';

/** A section, or a column of its table, that an entry of a recipe names. */
export interface Asked {
  /** As it is written, with `?` where a page may lack it. */
  id: string;
  /** Path of the entry within the part: `leave-out[1]`. */
  entry: string;
  /** What the entry can name of a page. */
  known: (tree: ReportTree) => readonly string[];
}

type Known = Asked['known'];

const anything: Known = ({ blocks }) => sectionIds(blocks);
const removable: Known = ({ blocks }) => [...sectionIds(blocks), chartData];
const headings: Known = ({ blocks }) => headingIds(blocks);
/** Lists are ended by sections of the page, not by parts of these. */
const mainSections: Known = ({ blocks }) => mainSectionIds(blocks);

/** What a recipe calls the tables of charts. */
const chartData = 'chart-data';

/** The sections that a part names, each with its entry in the recipe. */
export function askedSections(part: RecipePart): Asked[] {
  const listed = (name: string, known: Known, ids: readonly string[] = []): Asked[] =>
    ids.map((id, index) => ({ id, entry: `${name}[${String(index)}]`, known }));
  if ('page' in part) {
    return [
      ...listed('sections', anything, part.sections),
      ...listed('leave-out', removable, part['leave-out']),
      ...listed('give-way', mainSections, part['give-way']),
      ...listed('whole', mainSections, part.whole),
      ...listed('new-page', headings, part['new-page']),
    ];
  }
  if (!('side-by-side' in part)) return [];
  return [
    ...part.tables.map(({ section }, index) => ({
      id: section,
      entry: `tables[${String(index)}].section`,
      known: headings,
    })),
    ...listed('each', headings, part.each),
    ...listed('once', headings, part.once),
  ];
}

/** The columns that a comparison names with `?`, each with its entry in the recipe. */
export function columnsThatMayLack(part: RecipePart): Asked[] {
  if (!('side-by-side' in part)) return [];
  return part.tables.flatMap((spec, index) =>
    (['below', 'note', 'shared'] as const).flatMap((role): Asked[] => {
      const id = spec[role];
      if (id?.endsWith('?') !== true) return [];
      const known: Known = (tree) => {
        const table = tableIn(tree.blocks, spec.section);
        return table === undefined ? [] : columnNames(table);
      };
      return [{ id, entry: `tables[${String(index)}].${role}`, known }];
    }),
  );
}
