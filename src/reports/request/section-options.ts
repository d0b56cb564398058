import type { Label } from '#src/model.ts';
import type { Catalogue, NamedValue } from './catalogue.ts';
import { partsOf, type ReportChoice } from './choice.ts';
import type { Recipe, RecipePart } from './recipe.ts';

/** A section that a report can consist of. */
export interface SectionOption {
  id: string;
  name: Label;
  /** Whether the recipe prints it. */
  on: boolean;
}

/**
 * The sections of the pages of a report, in order; sections of several pages with one id are one.
 * Empty where the catalogue does not list the pages.
 */
export function sectionOptions(
  recipe: Recipe,
  values: NamedValue[],
  catalogue: Pick<Catalogue, 'values'>,
): SectionOption[] {
  const options = new Map<string, SectionOption>();
  for (const { part, page } of partsOf({ recipe, values, lang: 'zh' })) {
    if ('overview' in part) continue;
    const known = catalogue.values.page.find((one) => one.page === page)?.sections ?? [];
    for (const { id, name } of known) {
      const on = isPrinted(part, id);
      const option = options.get(id);
      if (option !== undefined) option.on ||= on;
      else if ('page' in part || on) options.set(id, { id, name, on });
    }
  }
  return [...options.values()];
}

/** The most pages that a report of one page of the site may have; undefined where none is said. */
export function mostPages({
  recipe,
  full,
}: Pick<ReportChoice, 'recipe' | 'full'>): number | undefined {
  const [part, ...others] = recipe.parts;
  if (full === true || others.length > 0 || part === undefined || !('page' in part))
    return undefined;
  return part['most-pages'];
}

/** Whether a recipe ends sections early, so that they can also be printed whole. */
export function isShortened(recipe: Recipe): boolean {
  return recipe.parts.some((part) => 'page' in part && part['most-pages'] !== undefined);
}

/** The ids of a choice in order; undefined if it is what the recipe prints. */
export function chosenSections(
  options: readonly SectionOption[],
  ids: ReadonlySet<string>,
): string[] | undefined {
  if (options.every(({ id, on }) => ids.has(id) === on)) return undefined;
  return options.map(({ id }) => id).filter((id) => ids.has(id));
}

/** Whether a part prints a section by itself. */
function isPrinted(part: RecipePart, section: string): boolean {
  const among = (ids: readonly string[]): boolean =>
    ids.some((id) => id.replace(/\?$/u, '') === section);
  if ('side-by-side' in part) {
    return among([...part.tables.map((table) => table.section), ...part.each, ...part.once]);
  }
  if (!('page' in part)) return false;
  return !among(part['leave-out']) && (part.sections === undefined || among(part.sections));
}
