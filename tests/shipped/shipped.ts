import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '#src/model.ts';
import type { Catalogue } from '#src/reports/request/catalogue.ts';
import { readCatalogue } from '#src/reports/request/read-catalogue.ts';
import { openReport } from '#src/reports/compose/compose.ts';
import type { Format, Layout } from '#src/reports/options.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { parameterOf } from '#src/reports/request/recipe.ts';
import { readRecipes } from '#src/reports/request/recipes-node.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import type { ReportTree } from '#src/reports/tree/tree.ts';
import { basePath, siteDir } from '../site/site.ts';

/** The prebuilt reports and their document trees. */

export const folder = join(siteDir, 'reports');

/** The files that ship, of one or all formats. */
export function shipped(format?: Format): PrebuiltFile[] {
  const list = join(folder, 'index.json');
  if (!existsSync(list)) throw new Error(`There is no ${list}. Run: npm run build`);
  const files = JSON.parse(readFileSync(list, 'utf8')) as PrebuiltFile[];
  return files.filter((file) => format === undefined || file.format === format);
}

export const read = (file: string): Buffer => readFileSync(join(folder, file));

export const catalogue: Catalogue = readCatalogue(
  readFileSync(join(folder, 'catalogue.json'), 'utf8'),
);

export const recipes: readonly Recipe[] = readRecipes('content/reports');

export const siteUrl = siteAddress();

function siteAddress(): string | undefined {
  const site = process.env['SITE_URL'];
  return site ? new URL(`${basePath(process.env['BASE_PATH'])}/`, site).href : undefined;
}

const trees = new Map<string, ReportTree>();

/** The document tree of a file. */
export function treeOf({ recipe: id, values: ids, lang, layout, room }: PrebuiltFile): ReportTree {
  const key = [id, lang, layout, room ?? 0, ...ids].join(' ');
  const known = trees.get(key);
  if (known !== undefined) return known;
  const tree = composed(id, ids, lang, siteUrl, undefined, layout, room);
  trees.set(key, tree);
  return tree;
}

/**
 * Composes a document from the built site. Throws for an unknown recipe.
 *
 * @param pages Files of the pages to read; without it, evidence is read from all that they link to.
 */
export function composed(
  id: string,
  ids: readonly string[],
  lang: Lang,
  url?: string,
  pages?: readonly string[],
  layout: Layout = 'standard',
  room = 0,
): ReportTree {
  const recipe = recipes.find((one) => one.id === id);
  if (recipe === undefined) throw new Error(`No recipe ${id}`);
  const parameter = parameterOf(recipe);
  const known = parameter === undefined ? [] : catalogue.values[parameter];
  const values = ids.flatMap((value) => known.filter((one) => one.id === value));
  const document = openReport(
    { recipe, values, lang },
    {
      html: (file) => {
        if (pages?.includes(file) === false) return undefined;
        const path = join(siteDir, file);
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      },
      base: basePath(process.env['BASE_PATH']),
      ...(url === undefined ? {} : { siteUrl: url }),
      catalogue,
    },
  );
  return document(layout, room);
}

/**
 * Text without whitespace and hyphens: line breaks differ by format, and pdf.js does not
 * distinguish hyphenation from hyphens. Minus signs and dashes are other characters.
 */
export const plain = (text: string): string => text.replace(/[\s\u2060\u00ad-]+/gu, '');

/** Describes the first difference of two texts; empty if equal. */
export function firstDifference(found: string, expected: string): string {
  if (found === expected) return '';
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 40);
  return `found “${around(found)}”, expected “${around(expected)}”`;
}
