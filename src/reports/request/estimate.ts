import { isHan } from '#src/i18n/languages.ts';
import { partsOf, type ChosenPart, type ReportChoice, type Variant } from './choice.ts';
import type { Format } from '../options.ts';
import type { Extent, KnownSize } from './prebuilt.ts';
import { parameterOf, type Recipe } from './recipe.ts';

/** What an estimate is made from. */
export interface Known {
  recipes: readonly Recipe[];
  /** Sizes that the build has measured. */
  sizes: readonly KnownSize[];
  /** Whether the report carries the address of the site, and those that were measured do not. */
  isAddressed?: boolean;
}

/**
 * Estimates the size of a report from those of the same language, layout and format that the build
 * has measured: the same report without own words; of a recipe that joins values, what lies on a line
 * through two others of it, by the sum of their parts where each is also a report of its own, or else
 * by their number; of one value, the mean of others; or the sum of the parts. Undefined where nothing
 * that is known is near enough, and where sections are chosen.
 */
export function estimate(
  choice: ReportChoice,
  { layout, format }: Variant,
  { recipes, sizes, isAddressed = false }: Known,
): Extent | undefined {
  if (choice.sections !== undefined || choice.full === true) return undefined;
  const alike = sizes.filter(
    (size) => size.lang === choice.lang && size.layout === layout && size.format === format,
  );
  const found = fromAlike(choice, recipes, alike);
  if (found === undefined) return undefined;
  const more = isAddressed ? shareOf(choice, format) : 0;
  return extent(found.bytes * (1 + more), found.pages);
}

/** A share of Chinese and of other reports; the font of Chinese takes more of a PDF. */
interface Share {
  han: number;
  latin: number;
}

const none: Share = { han: 0, latin: 0 };
const small: Share = { han: 0.01, latin: 0.01 };
/** Slides and annexes have the same links whatever they are made of. */
const officeShare = { pptx: { han: -0.02, latin: -0.02 }, xlsx: { han: 0.03, latin: 0.03 } };

/**
 * What links with an address and codes add to a report that was measured without, as a share of it:
 * to one with chapters, which link every number; to others of several pages; to one page. Means of
 * reports made both ways in November 2026.
 */
const addressShare: Readonly<Record<'chapters' | 'joined' | 'single', Record<Format, Share>>> = {
  chapters: {
    pdf: { han: 0.31, latin: 0.38 },
    docx: { han: 0.04, latin: 0.03 },
    epub: { han: 0.1, latin: 0.08 },
    ...officeShare,
  },
  joined: { pdf: { han: 0.13, latin: 0.2 }, docx: small, epub: none, ...officeShare },
  single: { pdf: { han: 0.04, latin: 0.03 }, docx: small, epub: none, ...officeShare },
};

function shareOf({ recipe, lang }: ReportChoice, format: Format): number {
  const kind =
    parameterOf(recipe) === 'chapter'
      ? 'chapters'
      : recipe.each === undefined && parameterOf(recipe) !== undefined
        ? 'joined'
        : 'single';
  return addressShare[kind][format][isHan(lang) ? 'han' : 'latin'];
}

function fromAlike(
  choice: ReportChoice,
  recipes: readonly Recipe[],
  alike: readonly KnownSize[],
): Extent | undefined {
  const { recipe, values } = choice;
  const own = alike.filter((size) => size.recipe === recipe.id);
  const ids = values.map(({ id }) => id).join(' ');
  const same = own.find((size) => size.values.join(' ') === ids);
  if (same !== undefined) return same;
  if (recipe.each !== undefined) return meanOf(own);
  return onLine(choice, recipes, own, alike) ?? sumOfParts(choice, recipes, alike);
}

/** The size on the line through the two measured choices of a recipe that are nearest. */
function onLine(
  choice: ReportChoice,
  recipes: readonly Recipe[],
  own: readonly KnownSize[],
  alike: readonly KnownSize[],
): Extent | undefined {
  const sums = [choice, ...own.map((size) => withValuesOf(choice, size))].map((one) =>
    sumOfParts(one, recipes, alike),
  );
  const numbers = [choice, ...own].map(({ values }) => values.length);
  const line = (of: (size: Extent) => number | undefined): number | undefined => {
    const [along = 0, ...others] = sums.every((sum) => sum !== undefined && of(sum) !== undefined)
      ? sums.map((sum) => of(sum ?? { bytes: 0 }) ?? 0)
      : numbers;
    const points = own.flatMap((size, index): Point[] => {
      const value = of(size);
      return value === undefined ? [] : [{ along: others[index] ?? 0, value }];
    });
    return valueAt(along, points);
  };
  const bytes = line((size) => size.bytes);
  const pages = pagesBesideLike(choice, own, sums) ?? line((size) => size.pages);
  return bytes === undefined ? undefined : extent(bytes, pages);
}

/**
 * The pages beside a measured choice of as many values: both differ as the pages of their parts do.
 * Undefined where there is none, or where the pages of parts are not known.
 *
 * @param sums What the parts of the choice have together, and those of each measured one.
 */
function pagesBesideLike(
  { values }: ReportChoice,
  own: readonly KnownSize[],
  [sum, ...others]: readonly (Extent | undefined)[],
): number | undefined {
  const at = own.findIndex((size) => size.values.length === values.length);
  const [pages, itsParts] = [own[at]?.pages, others[at]?.pages];
  if (pages === undefined || itsParts === undefined || sum?.pages === undefined) return undefined;
  return pages + sum.pages - itsParts;
}

/** What a report has, by what it grows with: the sum of its parts, or their number. */
interface Point {
  along: number;
  value: number;
}

function valueAt(along: number, points: readonly Point[]): number | undefined {
  const distance = (point: Point): number => Math.abs(point.along - along);
  const [a, ...others] = [...points].sort((one, other) => distance(one) - distance(other));
  const b = others.find((point) => point.along !== a?.along);
  if (a === undefined) return undefined;
  if (b === undefined) return a.along === along ? a.value : undefined;
  return a.value + ((along - a.along) / (b.along - a.along)) * (b.value - a.value);
}

/** The mean of reports. */
function meanOf(all: readonly KnownSize[]): Extent | undefined {
  if (all.length === 0) return undefined;
  const mean = (of: (size: KnownSize) => number): number =>
    all.reduce((sum, size) => sum + of(size), 0) / all.length;
  const hasPages = all.every(({ pages }) => pages !== undefined);
  return extent(
    mean(({ bytes }) => bytes),
    hasPages ? mean(({ pages = 0 }) => pages) : undefined,
  );
}

function extent(bytes: number, pages: number | undefined): Extent {
  return {
    bytes: Math.round(bytes),
    ...(pages === undefined ? {} : { pages: Math.max(1, Math.round(pages)) }),
  };
}

function withValuesOf(choice: ReportChoice, { values }: KnownSize): ReportChoice {
  return { ...choice, values: values.map((id) => ({ id, name: { zh: id, en: id } })) };
}

/** A page with what a part prints of it: what two reports have in common. */
function printedOf({ part, address }: ChosenPart): string {
  if (!('page' in part)) return [address, ...Object.keys(part)].join(' ');
  const { sections, 'leave-out': without, 'most-pages': pages } = part;
  return JSON.stringify([address, sections, without, pages]);
}

/**
 * Sum of the parts that are also reports of their own, in as far as the recipe repeats them for its
 * values; undefined where one of these is not. What stands once in the report is its own.
 */
function sumOfParts(
  choice: ReportChoice,
  recipes: readonly Recipe[],
  alike: readonly KnownSize[],
): Extent | undefined {
  const sizes = new Map<string, KnownSize>();
  for (const file of alike) {
    const own = recipes.find(({ id }) => id === file.recipe);
    if (own?.parts.length !== 1 || file.values.length > 1) continue;
    if (parameterOf(own) !== undefined && own.each === undefined) continue;
    const [part] = partsOf({ ...withValuesOf(choice, file), recipe: own });
    if (part !== undefined) sizes.set(printedOf(part), file);
  }
  const asked = partsOf(choice);
  const parts = asked.flatMap((part) => sizes.get(printedOf(part)) ?? []);
  const values = new Set(parts.flatMap((file) => file.values));
  if (parts.length === 0 || choice.values.some(({ id }) => !values.has(id))) return undefined;
  const pages = parts.every((part) => part.pages !== undefined)
    ? parts.reduce((sum, part) => sum + (part.pages ?? 0), 0)
    : undefined;
  return extent(
    parts.reduce((sum, { bytes }) => sum + bytes, 0),
    pages,
  );
}
