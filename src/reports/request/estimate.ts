import { partsOf, type ChosenPart, type ReportChoice, type Variant } from './choice.ts';
import type { Format } from '../options.ts';
import type { Extent, PrebuiltFile } from './prebuilt.ts';
import { parameterOf, type Recipe } from './recipe.ts';

/**
 * Estimates the size of a report from prebuilt files of the same language, layout and format: the
 * sum of its parts where each part is also a report of its own, plus its share of what the recipe
 * adds; of a comparison, another one and what each further value adds. Undefined where nothing that
 * is known is near enough.
 */
export function estimate(
  choice: ReportChoice,
  { layout, format }: Variant,
  recipes: readonly Recipe[],
  prebuilt: readonly PrebuiltFile[],
): Extent | undefined {
  const comparable = prebuilt.filter(
    (file) => file.lang === choice.lang && file.layout === layout && file.format === format,
  );
  const whole = nearest(choice, comparable);
  const further = whole === undefined ? 0 : choice.values.length - whole.values.length;
  if (choice.recipe.parts.some((part) => 'side-by-side' in part)) {
    if (whole === undefined) return undefined;
    const { bytes, pages } = addedByValue[format];
    return extent(
      whole.bytes * (1 + bytes * further),
      whole.pages === undefined ? undefined : whole.pages * (1 + pages * further),
    );
  }
  const parts = sumOfParts(choice, recipes, comparable);
  const known =
    whole === undefined ? undefined : sumOfParts(withValuesOf(choice, whole), recipes, comparable);
  if (parts === undefined || whole === undefined || known === undefined) return parts;
  const [own, all] = [choice.values.length, whole.values.length];
  // What a report adds grows with its parts; what they share, such as fonts, is saved by all but one.
  const added = (more: number): number =>
    more * (more > 0 ? own / all : Math.max(own - 1, 0) / Math.max(all - 1, 1));
  return extent(
    parts.bytes + added(whole.bytes - known.bytes),
    parts.pages === undefined
      ? undefined
      : parts.pages + added((whole.pages ?? 0) - (known.pages ?? 0)),
  );
}

/** What each further value adds to a comparison, as a share of it; measured with two to six. */
const addedByValue: Readonly<Record<Format, { bytes: number; pages: number }>> = {
  pdf: { bytes: 0.16, pages: 0.2 },
  docx: { bytes: 0.4, pages: 0 },
  epub: { bytes: 0.25, pages: 0 },
  pptx: { bytes: 0.4, pages: 0 },
  xlsx: { bytes: 0.08, pages: 0 },
};

function extent(bytes: number, pages: number | undefined): Extent {
  return {
    bytes: Math.round(bytes),
    ...(pages === undefined ? {} : { pages: Math.max(1, Math.round(pages)) }),
  };
}

/** The prebuilt report of the same recipe with the nearest number of values. */
function nearest({ recipe, values }: ReportChoice, alike: readonly PrebuiltFile[]) {
  const distance = (file: PrebuiltFile): number => Math.abs(file.values.length - values.length);
  return alike
    .filter((file) => file.recipe === recipe.id)
    .sort((a, b) => distance(a) - distance(b))[0];
}

function withValuesOf(choice: ReportChoice, { values }: PrebuiltFile): ReportChoice {
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
  alike: readonly PrebuiltFile[],
): Extent | undefined {
  const sizes = new Map<string, PrebuiltFile>();
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
