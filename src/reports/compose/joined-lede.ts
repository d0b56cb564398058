import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { list } from '#src/i18n/punctuation.ts';
import type { ReportChoice } from '../request/choice.ts';
import { parameterOf } from '../request/recipe.ts';
import { cellText } from '../tree/cell-text.ts';
import type { Block, ReportTable } from '../tree/tree.ts';

/** Most names that the opening of a volume tells. */
const mostNames = 8;

/**
 * What a report of several pages opens with: what a comparison finds, or what a volume holds. The words
 * of its recipe open one that holds all that it can, as the book does; where the title has the
 * names of what is chosen, nothing else needs to.
 *
 * @param isWhole Whether all values are chosen.
 */
export function joinedLede(
  { recipe, values, lang }: ReportChoice,
  blocks: readonly Block[],
  isWhole: boolean,
): string | undefined {
  const parameter = parameterOf(recipe);
  const names = values.map(({ name }) => name[lang]);
  if (recipe.parts.some((part) => 'side-by-side' in part)) {
    const table = blocks.find((block) => block.kind === 'table');
    return table === undefined ? undefined : rangeOf(table.table, names, lang);
  }
  if (parameter === undefined || isWhole) return recipe.about[lang];
  if (recipe.title[lang].includes(`{${parameter}}`)) return undefined;
  const { holds, holdsMore } = reportWords[lang].joined;
  const told = list(names.slice(0, mostNames), lang);
  return names.length > mostNames
    ? interpolate(holdsMore, { names: told, count: String(names.length) })
    : interpolate(holds, { names: told });
}

/** Where the first row of a comparison that has shares only is highest and lowest; its numbers stand below. */
function rangeOf(
  { body }: ReportTable,
  names: readonly string[],
  lang: ReportChoice['lang'],
): string | undefined {
  const rows = body.map(([head, ...cells]) => ({
    indicator: cellText(head),
    shares: cells.slice(0, names.length).flatMap((cell, index) => {
      const [share] = /^-?[\d.]+%/u.exec(cellText(cell)) ?? [];
      const name = names[index];
      return share === undefined || name === undefined ? [] : [{ name, share }];
    }),
  }));
  const row = rows.find(({ shares }) => shares.length === names.length);
  if (row === undefined) return undefined;
  const [first, ...others] = [...row.shares].sort(
    (a, b) => parseFloat(b.share) - parseFloat(a.share),
  );
  const last = others.at(-1);
  if (first === undefined || last === undefined || first.share === last.share) return undefined;
  return interpolate(reportWords[lang].joined.range, {
    indicator: row.indicator,
    most: first.name,
    least: last.name,
  });
}
