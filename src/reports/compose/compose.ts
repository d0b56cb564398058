import { nearest } from '#src/lib/nearest.ts';
import type { Catalogue } from '../request/catalogue.ts';
import {
  pageFile,
  partsOf,
  type ReportChoice,
  type ChosenPart,
  type ReadPart,
} from '../request/choice.ts';
import { composeComparison, sharedKicker } from './comparison.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { withoutDanglingLinks } from './dangling-links.ts';
import { withNoteReferences } from './notes.ts';
import { numbered } from '../tree/numbering.ts';
import { readPage, type SiteLocation } from '../read/page.ts';
import { entryPlace, titleOf, type RecipePart } from '../request/recipe.ts';
import { isOptional, sectionIds } from './sections.ts';
import { selectContent } from './select.ts';
import { shifted, shiftedRun } from './shift.ts';
import type { Block, FigureData, ReportTree } from '../tree/tree.ts';

/** Access to the built site. */
export interface BuiltSite {
  /** HTML of a page by its path below the site folder; undefined when there is none. */
  html: (file: string) => string | undefined;
  /** Base path of the site, without a trailing slash. */
  base: string;
  /** URL of the site root with its base path; without it, internal links become plain text. */
  siteUrl?: string;
  catalogue: Catalogue;
}

/**
 * Composes the document of a report from the pages of its recipe. Throws a `ReportError` that lists
 * every missing page and section with its line in the recipe, and everything on the pages that
 * cannot be printed.
 */
export function composeReport(choice: ReportChoice, site: BuiltSite): ReportTree {
  const parts = readParts(choice, site);
  const comparison = parts.some(({ part }) => 'side-by-side' in part);
  const tree =
    parts.length === 1 && !comparison
      ? composeSinglePage(parts, choice, site)
      : composeParts(parts, choice, site, comparison);
  return numbered(withNoteReferences(withoutDanglingLinks(tree)));
}

function readParts(choice: ReportChoice, site: BuiltSite): ReadPart[] {
  const faults: ReportFault[] = [];
  const parts = partsOf(choice);
  const linked: SiteLocation['linked'] = new Map();
  const places = new Map(parts.map(({ address }, index) => [address, partId(index)]));
  const read = parts.flatMap((chosen): ReadPart[] => {
    const file = pageFile(chosen.address);
    const html = site.html(file);
    if (html === undefined) {
      faults.push(missingPage(choice, chosen));
      return [];
    }
    try {
      const tree = readPage(html, file, {
        base: site.base,
        html: site.html,
        linked,
        ...(parts.length > 1 ? { parts: places } : {}),
        ...(site.siteUrl === undefined ? {} : { siteUrl: site.siteUrl }),
      });
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

/** Id of a part, and the prefix of the ids of its headings. */
function partId(index: number): string {
  return `part-${String(index + 1)}`;
}

/** A report of one page keeps the page’s own title block. */
function composeSinglePage(
  parts: readonly ReadPart[],
  choice: ReportChoice,
  site: BuiltSite,
): ReportTree {
  const [read] = parts as [ReadPart];
  const { tree } = read;
  const brief = 'page' in read.part && read.part.room !== undefined && choice.full !== true;
  return {
    ...tree,
    cover: choice.recipe.cover,
    ...(brief ? { brief } : {}),
    ...selectContent(read, choice, site),
  };
}

/** Each page becomes a part; a comparison takes all its pages at once. */
function composeParts(
  parts: readonly ReadPart[],
  choice: ReportChoice,
  site: BuiltSite,
  comparison: boolean,
): ReportTree {
  const { recipe, values, lang } = choice;
  const title = titleOf(
    recipe,
    values.map(({ name }) => name[lang]),
    lang,
  );
  const blocks: Block[] = [];
  const data: FigureData[] = [];
  const compared = parts.filter(({ part }) => 'side-by-side' in part);
  for (const [index, read] of parts.entries()) {
    if ('side-by-side' in read.part) {
      if (read === compared[0]) blocks.push(...composeComparison(compared, choice));
      continue;
    }
    const { tree } = read;
    const id = partId(index);
    const content = selectContent(read, choice, site);
    // A page without any of the chosen sections is no part of the report.
    if (choice.sections !== undefined && content.blocks.length === 0) continue;
    const moved = shifted(content, {
      prefix: `${id}-`,
      levels: 1,
      figures: blocks.filter(({ kind }) => kind === 'figure').length,
      data: data.length,
    });
    blocks.push(
      {
        kind: 'part',
        id,
        ...(tree.kicker === undefined ? {} : { kicker: tree.kicker }),
        heading: shiftedRun(tree.heading, `${id}-`),
        ...(tree.lede === undefined ? {} : { lede: shiftedRun(tree.lede, `${id}-`) }),
      },
      ...moved.blocks,
    );
    data.push(...moved.data);
  }
  const kicker = comparison ? sharedKicker(compared.map(({ tree }) => tree)) : undefined;
  return {
    lang,
    title,
    ...(kicker === undefined ? {} : { kicker }),
    heading: [{ kind: 'text', text: title }],
    lede: [{ kind: 'text', text: recipe.about[lang] }],
    cover: recipe.cover,
    blocks,
    data,
  };
}

function missingPage({ recipe }: ReportChoice, { part, address }: ChosenPart): ReportFault {
  return {
    page: entryPlace(recipe, part, 'page' in part ? 'page' : 'side-by-side'),
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
    return [...listed('sections', part.sections), ...listed('leave-out', part['leave-out'])];
  }
  return [
    ...part.tables.map(({ section }, index) => ({
      id: section,
      entry: `tables[${String(index)}].section`,
    })),
    ...listed('each', part.each),
    ...listed('once', part.once),
  ];
}
