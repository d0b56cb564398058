import { nearest } from '#src/lib/text/nearest.ts';
import { layoutStyles } from '../print/layout-styles.ts';
import { pagesOf } from '../print/placement.ts';
import type { Catalogue } from '../request/catalogue.ts';
import {
  pageFile,
  partsOf,
  type ReportChoice,
  type ChosenPart,
  type ReadPart,
} from '../request/choice.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { withClosing } from './closing.ts';
import { colophonOf, yearsOf } from './colophon.ts';
import { withoutDanglingLinks } from './dangling-links.ts';
import { withNoteReferences } from './notes.ts';
import { numbered } from '../tree/numbering.ts';
import type { LinkedPages } from '../read/context.ts';
import { linkedPages } from '../read/linked-pages.ts';
import { readPage } from '../read/page.ts';
import type { Layout } from '../options.ts';
import { isShortened } from '../request/section-options.ts';
import { entryPlace, pageOf, parameterOf, type RecipePart } from '../request/recipe.ts';
import { composeParts, partId } from './compose-parts.ts';
import { withEvidenceAtEnd, withLongNotesAtEnd } from './evidence-at-end.ts';
import { mostDataRows, onOnePage } from './one-page.ts';
import { isOptional, sectionIds } from './sections.ts';
import { onPaper } from './paper-words.ts';
import { selectContent, type RoomFor } from './select.ts';
import { withOwnWords } from './own-words.ts';
import { withTitleBreaks } from './title-breaks.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

/** Access to the built site. */
export interface BuiltSite {
  /** HTML of a page by its path below the site folder; undefined when there is none. */
  html: (file: string) => string | undefined;
  /** Base path of the site, without a trailing slash. */
  base: string;
  /** URL of the site root with its base path; without it, internal links become plain text. */
  siteUrl?: string;
  catalogue: Catalogue;
  /** Pages with evidence, shared by the reports of a process; without it each parses its own. */
  linked?: LinkedPages;
}

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
  const differs = isShortened(choice.recipe) && choice.full !== true;
  const trees = new Map<string, ReportTree>();
  return (layout, points = 0) => {
    const key = differs ? `${layout} ${String(points)}` : '';
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
    : composeParts(
        parts,
        choice,
        (part) => selectContent(part, choice, site, room),
        isWholeChoice(choice, site.catalogue),
      );
  const tree = choice.recipe['one-page'] ? onOnePage(composed) : composed;
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
  return numbered(withEvidencePlaced(own, evidence));
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

function readParts(choice: ReportChoice, site: BuiltSite): ReadPart[] {
  const faults: ReportFault[] = [];
  const parts = partsOf(choice);
  const linked = site.linked ?? linkedPages();
  const places = new Map(parts.map(({ address }, index) => [address, partId(index)]));
  const read = parts.flatMap((chosen): ReadPart[] => {
    const file = pageFile(chosen.address);
    const html = site.html(file);
    if (html === undefined) {
      faults.push(missingPage(choice, chosen));
      return [];
    }
    try {
      const page = readPage(html, file, {
        base: site.base,
        html: site.html,
        linked,
        ...(site.catalogue.natives === undefined ? {} : { natives: site.catalogue.natives }),
        ...(parts.length > 1 ? { parts: places } : {}),
        ...(choice.recipe['one-page'] ? { mostRows: mostDataRows } : {}),
        ...(site.siteUrl === undefined ? {} : { siteUrl: site.siteUrl }),
      });
      const tree = onPaper(page, site.catalogue.site);
      faults.push(...missingSections(choice, chosen, sectionIds(tree.blocks)));
      return [{ ...chosen, tree }];
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  });
  if (faults.length > 0) throw new ReportError(faults);
  return read;
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

function missingPage({ recipe }: ReportChoice, { part, address }: ChosenPart): ReportFault {
  return {
    page: entryPlace(recipe, part, pageOf(part)?.entry),
    where: address,
    zh: `网站里没有这一页。请改正配方里的地址，或先生成网站（npm run build）。`,
    en: `The site has no such page. Correct the address in the recipe, or build the site first (npm run build).`,
  };
}

function missingSections(
  { recipe }: ReportChoice,
  { part, address }: ChosenPart,
  known: readonly string[],
): ReportFault[] {
  return askedSections(part)
    .filter(({ id }) => !isOptional(id) && id !== 'chart-data' && !known.includes(id))
    .map(({ id, entry }) => {
      const near = nearest(id, known);
      return {
        page: entryPlace(recipe, part, entry),
        where: `${address} #${id}`,
        zh: `这一页没有“${id}”一节。${near === undefined ? '' : `最接近的是“${near}”。`}有的是：${known.join('、')}。请改正配方。`,
        en: `The page has no section “${id}”. ${near === undefined ? '' : `The nearest is “${near}”. `}It has: ${known.join(', ')}. Correct the recipe.`,
      };
    });
}

/** Sections named by a part, each with its entry in the recipe. */
function askedSections(part: RecipePart): { id: string; entry: string }[] {
  const listed = (name: string, ids: readonly string[] = []): { id: string; entry: string }[] =>
    ids.map((id, index) => ({ id, entry: `${name}[${String(index)}]` }));
  if ('page' in part) {
    return [
      ...listed('sections', part.sections),
      ...listed('leave-out', part['leave-out']),
      ...listed('new-page', part['new-page']),
    ];
  }
  if (!('side-by-side' in part)) return [];
  return [
    ...part.tables.map(({ section }, index) => ({
      id: section,
      entry: `tables[${String(index)}].section`,
    })),
    ...listed('each', part.each),
    ...listed('once', part.once),
  ];
}
