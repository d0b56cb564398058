import { groupBy } from '#src/lib/group.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import type { ReportFault } from '../faults.ts';
import type { ReadPart, ReportChoice } from '../request/choice.ts';
import { entryPlace, type ComparedPart } from '../request/recipe.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import type { Label } from '#src/model.ts';
import { plainText, type ReportTable } from '../tree/tree.ts';
import { columnNames, missingColumns, type ColumnRole } from './compared-columns.ts';
import { headingIds, plainId, tableIn } from './sections.ts';

/** A table that is compared, and the name of what its page is about. */
interface NamedTable {
  name: Label;
  table: ReportTable | undefined;
}

/** Faults for tables and columns that a comparison names and its pages lack. */
export function tableFaults(
  parts: readonly ReadPart[],
  { recipe, sections }: Pick<ReportChoice, 'recipe' | 'sections'>,
): ReportFault[] {
  return recipe.parts.flatMap((part) => {
    if (!('side-by-side' in part)) return [];
    const own = parts.filter((read) => read.part === part);
    return part.tables.flatMap((spec, index) => {
      const id = plainId(spec.section);
      if (sections?.includes(id) === false) return [];
      const named = own
        // A section that is missing is told as such.
        .filter(({ tree }) => headingIds(tree.blocks).includes(id))
        .map(({ tree, value }): NamedTable => {
          const name = value?.name ?? byLanguage(() => plainText(tree.heading));
          return { name, table: tableIn(tree.blocks, id) };
        });
      const entry = `tables[${String(index)}]`;
      return [
        ...withoutTable(id, named, entryPlace(recipe, part, `${entry}.section`)),
        ...columnFaults(spec, named, (role) => entryPlace(recipe, part, `${entry}.${role}`)),
      ];
    });
  });
}

function withoutTable(id: string, named: readonly NamedTable[], page: string): ReportFault[] {
  const names = named.filter(({ table }) => table === undefined).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      page,
      where: id,
      zh: `${quoted(
        names.map(({ zh }) => zh),
        '',
      )}的“${id}”一节没有表，不能对比。请换一节有表的。`,
      en: `The section “${id}” of ${quoted(
        names.map(({ en }) => en),
        ', ',
      )} has no table to compare. Name a section that has one.`,
    },
  ];
}

/** Faults for columns that the recipe names and a page lacks, with the available names. */
function columnFaults(
  spec: ComparedPart['tables'][number],
  named: readonly NamedTable[],
  placeOf: (role: ColumnRole) => string,
): ReportFault[] {
  const lacking = named.flatMap(({ name: of, table }) =>
    table === undefined
      ? []
      : missingColumns(table, spec).map((missing) => ({ ...missing, table, of })),
  );
  return [...groupBy(lacking, ({ role }) => role).values()].flatMap((same): ReportFault[] => {
    const [one] = same;
    if (one === undefined) return [];
    const known = columnNames(one.table);
    const near = nearest(one.name, known);
    const names = same.map(({ of }) => of);
    return [
      {
        page: placeOf(one.role),
        where: `${spec.section}, ${one.role}: ${one.name}`,
        zh: `${quoted(
          names.map(({ zh }) => zh),
          '',
        )}的表没有名为“${one.name}”的列（网页上的 data-column）。${near === undefined ? '' : `最接近的是“${near}”。`}有的是：${known.join('、')}。请改正配方里的 ${one.role}。`,
        en: `The tables of ${quoted(
          names.map(({ en }) => en),
          ', ',
        )} have no column “${one.name}” (data-column of the page). ${near === undefined ? '' : `The nearest is “${near}”. `}There are: ${known.join(', ')}. Correct ${one.role} in the recipe.`,
      },
    ];
  });
}

/** Names in quotation marks, one after the other. */
const quoted = (names: readonly string[], between: string): string =>
  names.map((name) => `“${name}”`).join(between);
