import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { openReport } from '#src/reports/compose/compose.ts';
import { makeReport } from '#src/reports/make.ts';
import { estimate } from '#src/reports/request/estimate.ts';
import { reportName, variantsOf, type ReportChoice } from '#src/reports/request/choice.ts';
import type { KnownSize } from '#src/reports/request/prebuilt.ts';
import { parameterOf, type Recipe } from '#src/reports/request/recipe.ts';
import { nodeEngines } from '#src/reports/run/engines-node.ts';
import { siteDir } from '../site/site.ts';
import { catalogue, folder, recipes, shipped, siteUrl } from './shipped.ts';

/**
 * How far the size shown before a report is made may be from that of the file: a share, or for the
 * smallest files some bytes, and a page.
 */
const tolerance = 0.15;
const fewBytes = 2500;

/** Formats whose size is told for every choice of values. */
const told = ['pdf', 'pptx', 'xlsx'];

const measured = JSON.parse(readFileSync(join(folder, 'sizes.json'), 'utf8')) as KnownSize[];
const known = { recipes, sizes: [...shipped(), ...measured] };
const engines = nodeEngines();
const html = (file: string): string | undefined => {
  const path = join(siteDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/**
 * Choices of another number and other values than those that the build has measured, each in one
 * language, since reports take long. Beyond the tolerance is, as measured, a booklet of the two
 * subdistricts of which the documents say least: 8 pages in Chinese, official, for 10.
 */
function otherChoices(recipe: Recipe): ReportChoice['values'][] {
  const parameter = parameterOf(recipe);
  if (recipe.choose === undefined || parameter === undefined || parameter === 'page') return [];
  const values: ReportChoice['values'] = catalogue.values[parameter];
  const { least, most = values.length } = recipe.choose;
  return [values.slice(2, 2 + Math.min(least + 1, most)), values.slice(-Math.min(least, most))];
}

test.each(recipes.filter((recipe) => otherChoices(recipe).length > 0).map((one) => [one.id, one]))(
  'the estimate of another %s is near the result, in every language and layout',
  async (_, recipe) => {
    const far: string[] = [];
    for (const [index, values] of otherChoices(recipe).entries()) {
      for (const { id: lang } of languages.slice(index, index + 1)) {
        const choice = { recipe, values, lang };
        for (const variant of variantsOf(recipe)) {
          const guess = estimate(choice, variant, known);
          if (guess === undefined && !told.includes(variant.format)) continue;
          const site = { html, base: '', catalogue, ...(siteUrl === undefined ? {} : { siteUrl }) };
          const document = openReport(choice, site);
          const made = await makeReport(
            (points) => document(variant.layout, points),
            variant.format,
            {
              ...{ name: reportName(choice, catalogue), layout: variant.layout },
              ...{ site: catalogue.site[lang], version: catalogue.version, date: catalogue.date },
            },
            engines,
          );
          const off = (guess?.bytes ?? 0) / made.bytes.length - 1;
          const pagesOff = Math.abs((guess?.pages ?? 0) - (made.pages ?? 0));
          const isNear =
            Math.abs(off) * made.bytes.length <=
              Math.max(fewBytes, tolerance * made.bytes.length) &&
            pagesOff <= Math.max(1, tolerance * (made.pages ?? 0)) &&
            (guess?.pages === undefined) === (made.pages === undefined);
          if (!isNear)
            far.push(
              `${values.map(({ id }) => id).join('+')} ${lang} ${variant.layout} ${variant.format}: ${(100 * off).toFixed(1)} %, ${String(guess?.pages)} for ${String(made.pages)} pages`,
            );
        }
      }
    }
    expect(far).toEqual([]);
  },
  240_000,
);

/** Recipes of one report for each value, or of one report, and the first and last of their reports. */
const reportsOf = (recipe: Recipe): ReportChoice['values'][] => {
  const parameter = parameterOf(recipe);
  if (parameter === undefined) return [[]];
  const values: ReportChoice['values'] = catalogue.values[parameter];
  return recipe.each === undefined ? [] : [values.slice(0, 1), values.slice(-1)];
};

test.each(recipes.filter((recipe) => reportsOf(recipe).length > 0).map((one) => [one.id, one]))(
  'the size of every %s is told in all formats, and near the result in those made on demand',
  async (_, recipe) => {
    const far: string[] = [];
    for (const { id: lang } of languages) {
      for (const values of reportsOf(recipe)) {
        const choice = { recipe, values, lang };
        const site = { html, base: '', catalogue, ...(siteUrl === undefined ? {} : { siteUrl }) };
        const document = openReport(choice, site);
        for (const variant of variantsOf(recipe)) {
          const guess = estimate(choice, variant, known);
          expect(guess, `${lang} ${variant.format}`).toBeDefined();
          if (variant.format !== 'xlsx' && variant.format !== 'pptx') continue;
          const { bytes } = await makeReport(
            (points) => document(variant.layout, points),
            variant.format,
            {
              ...{ name: reportName(choice, catalogue), layout: variant.layout },
              ...{ site: catalogue.site[lang], version: catalogue.version, date: catalogue.date },
            },
            engines,
          );
          if (Math.abs((guess?.bytes ?? 0) / bytes.length - 1) > tolerance)
            far.push(`${lang} ${variant.format}: ${String(guess?.bytes)} for ${bytes.length}`);
        }
      }
    }
    expect(far).toEqual([]);
  },
  240_000,
);

test.skipIf(siteUrl !== undefined).each(['book', 'booklet', 'street-brief'])(
  'the estimate of a %s that carries an address which the site was built without is near, too',
  async (id) => {
    const recipe = recipes.find((one) => one.id === id);
    if (recipe === undefined) return;
    const values = catalogue.values[parameterOf(recipe) ?? 'street'].slice(0, recipe.each ? 1 : 2);
    const site = { html, base: '', catalogue, siteUrl: 'https://site.example/' };
    const far: string[] = [];
    for (const { id: lang } of languages) {
      const choice = { recipe, values, lang };
      const variant = { layout: 'standard', format: 'pdf' } as const;
      const document = openReport(choice, site);
      const { bytes } = await makeReport(
        (points) => document('standard', points),
        'pdf',
        {
          ...{ name: reportName(choice, catalogue), layout: 'standard' },
          ...{ site: catalogue.site[lang], version: catalogue.version, date: catalogue.date },
        },
        engines,
      );
      const guess = estimate(choice, variant, { ...known, isAddressed: true })?.bytes ?? 0;
      if (Math.abs(guess / bytes.length - 1) > tolerance)
        far.push(`${lang}: ${String(guess)} for ${String(bytes.length)}`);
    }
    expect(far).toEqual([]);
  },
  120_000,
);
