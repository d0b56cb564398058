import { layoutStyles } from '../print/layout-styles.ts';
import { pagesOf } from '../print/placement.ts';
import type { BuiltSite } from './built-site.ts';
import { withChartFirst, withChartFitted } from './chart-first.ts';
import type { ReadPart, ReportChoice } from '../request/choice.ts';
import { withClosing } from './closing.ts';
import { colophonOf, yearsOf } from './colophon.ts';
import { withoutDanglingLinks } from './dangling-links.ts';
import { withNoteReferences } from './notes.ts';
import { numbered } from '../tree/numbering.ts';
import type { Layout } from '../options.ts';
import { isShortened } from '../request/section-options.ts';
import type { Catalogue } from '../request/catalogue.ts';
import { parameterOf, type Recipe } from '../request/recipe.ts';
import { composeParts } from './compose-parts.ts';
import { withEvidenceAtEnd, withLongNotesAtEnd } from './evidence-at-end.ts';
import { onOnePage } from './one-page.ts';
import { readParts } from './read-parts.ts';
import { selectContent, type RoomFor } from './select.ts';
import { withOwnWords } from './own-words.ts';
import { volumeTitle } from './volume-title.ts';
import { withTitleBreaks } from './title-breaks.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

/**
 * Composes the document of a report from the pages of its recipe. Throws a `ReportError` that lists
 * every missing page and section with its line in the recipe, and everything on the pages that
 * cannot be printed.
 */
export function composeReport(
  choice: ReportChoice,
  site: BuiltSite,
  layout: Layout = 'standard',
): ReportTree {
  return openReport(choice, site)(layout);
}

/**
 * Reads the pages of a report once and composes its document in the layouts that are asked for. They
 * differ in their ends, and where the recipe limits the pages in their length: that is estimated, and
 * `points` gives it more room, or less. Throws as `composeReport` does.
 */
export function openReport(
  choice: ReportChoice,
  site: BuiltSite,
): (layout: Layout, points?: number) => ReportTree {
  const parts = readParts(choice, site);
  const isLimited = isShortened(choice.recipe) && choice.full !== true;
  const differs = isLimited || choice.recipe['chart-first'];
  const trees = new Map<string, ReportTree>();
  return (layout, points = 0) => {
    const key = differs ? `${layout} ${isLimited ? String(points) : ''}` : '';
    const tree = trees.get(key) ?? composeRead(parts, choice, site, { layout, points });
    trees.set(key, tree);
    return withClosing(tree, layout, site.catalogue, choice.own ?? {});
  };
}

function composeRead(
  parts: readonly ReadPart[],
  choice: ReportChoice,
  site: BuiltSite,
  room: RoomFor,
): ReportTree {
  const [first, ...others] = choice.recipe.parts;
  const isSingle =
    parts.length === 1 && others.length === 0 && first !== undefined && 'page' in first;
  const composed = isSingle
    ? composeSinglePage(parts, choice, site, room)
    : composeParts(parts, choice, (part) => selectContent(part, choice, site, room), {
        title: volumeTitle(choice, site.catalogue),
        isWhole: isWholeChoice(choice, site.catalogue),
      });
  const tree = opened(composed, choice.recipe, room.layout);
  const noted = withNoteReferences(withoutDanglingLinks(tree));
  const { contents, evidence } = choice.recipe;
  const years = yearsOf(choice, site.catalogue, noted.blocks);
  const colophon = colophonOf(choice, plainText(tree.heading), site, years);
  const whole = {
    ...noted,
    colophon,
    ...(contents === undefined ? {} : { contents }),
    ...years,
  };
  const own = withTitleBreaks(withOwnWords(whole, choice.own ?? {}), site.catalogue);
  return numbered(withChartFitted(withEvidencePlaced(own, evidence)));
}

/** A report as its recipe opens it. An official document opens with its contents. */
function opened(tree: ReportTree, recipe: Recipe, layout: Layout): ReportTree {
  if (recipe['one-page']) return onOnePage(tree);
  return recipe['chart-first'] && layout === 'standard' ? withChartFirst(tree) : tree;
}

/** Whether a report holds all values of the parameter of its recipe. */
function isWholeChoice({ recipe, values }: ReportChoice, { values: known }: Catalogue): boolean {
  const parameter = parameterOf(recipe);
  return parameter !== undefined && values.length === known[parameter].length;
}

/** Pages from which on a report has room for a section of long notes. */
const longReport = 4;

/** Notes at the end, or those that would crowd its pages, but in a brief. */
function withEvidencePlaced(
  tree: ReportTree,
  evidence: ReportChoice['recipe']['evidence'],
): ReportTree {
  if (evidence === 'end') return withEvidenceAtEnd(tree);
  const { brief = false, blocks, data, lang } = tree;
  if (brief) return tree;
  const isLong = pagesOf(blocks, data, layoutStyles.standard, lang) > longReport;
  return withLongNotesAtEnd(tree, isLong);
}

/** A report of one page keeps the page’s own title block. */
function composeSinglePage(
  parts: readonly ReadPart[],
  choice: ReportChoice,
  site: BuiltSite,
  room: RoomFor,
): ReportTree {
  const [read] = parts as [ReadPart];
  const { tree } = read;
  const brief =
    'page' in read.part && read.part['most-pages'] !== undefined && choice.full !== true;
  return {
    ...tree,
    cover: choice.recipe.cover,
    ...(brief ? { brief } : {}),
    ...selectContent(read, choice, site, room),
  };
}
