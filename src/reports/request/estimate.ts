import { partsOf, type ChosenPart, type ReportChoice, type Variant } from './choice.ts';
import type { Extent, PrebuiltFile } from './prebuilt.ts';
import { parameterOf, type Recipe } from './recipe.ts';

/**
 * Estimates the size of a report from prebuilt files of the same language, layout and format: the
 * sum of its parts where each part is also a report of its own, plus the overhead of the recipe;
 * otherwise a report of the same recipe, scaled. Undefined without comparable files.
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
  const comparison = choice.recipe.parts.some((part) => 'side-by-side' in part);
  if (!comparison) {
    const parts = sumOfParts(choice, recipes, comparable);
    const known =
      whole === undefined
        ? undefined
        : sumOfParts(withValuesOf(choice, whole), recipes, comparable);
    if (parts !== undefined) {
      if (whole === undefined || known === undefined) return parts;
      const added = (of: (extent: Extent) => number): number =>
        Math.max(of(parts), of(parts) + of(whole) - of(known));
      return extent(
        added(({ bytes }) => bytes),
        parts.pages === undefined ? undefined : added(({ pages = 0 }) => pages),
      );
    }
  }
  if (whole === undefined) return undefined;
  const factor = Math.max(choice.values.length, 1) / Math.max(whole.values.length, 1);
  return extent(whole.bytes * factor, whole.pages === undefined ? undefined : whole.pages * factor);
}

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

/** A page with the sections that a part prints of it: what two reports have in common. */
function printedOf({ part, address }: ChosenPart): string {
  const sections = 'page' in part ? (part.sections ?? []) : Object.keys(part);
  return [address, ...sections].join(' ');
}

/** Sum of the parts that are also reports of their own; undefined when none is. */
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
  const parts = partsOf(choice).flatMap((part) => sizes.get(printedOf(part)) ?? []);
  if (parts.length === 0) return undefined;
  const pages = parts.every((part) => part.pages !== undefined)
    ? parts.reduce((sum, part) => sum + (part.pages ?? 0), 0)
    : undefined;
  return extent(
    parts.reduce((sum, { bytes }) => sum + bytes, 0),
    pages,
  );
}
