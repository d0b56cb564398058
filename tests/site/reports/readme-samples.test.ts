import { describe, expect, test } from 'vitest';
import { composeReport } from '#src/reports/compose/compose.ts';
import { namedInVain, recipeFaults } from '#src/reports/compose/recipe-faults.ts';
import { readRecipes } from '#src/reports/request/recipes-node.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { siteIn } from '#src/reports/run/site-node.ts';
import { readmeSamples } from '../../fixtures/reports/readme-samples.ts';
import { siteDir } from '../site.ts';

const built = siteIn({ dist: siteDir, base: '' });
const samples = readmeSamples().flatMap(({ recipe }) => recipe ?? []);
const streets = built.catalogue.values.street.slice(0, 2);

describe('on the built site', () => {
  test('the samples of content/reports/README.md name nothing that it lacks', () => {
    for (const recipe of samples) {
      expect(recipeFaults(recipe, built)).toEqual([]);
      expect(namedInVain(recipe, built)).toEqual([]);
    }
  });

  test('they make reports, with each figure after the text that it belongs to', () => {
    const kinds = (recipe: Recipe): string[] => {
      const values = recipe.each === undefined ? streets : streets.slice(0, 1);
      return composeReport({ recipe, values, lang: 'zh' }, built).blocks.map(({ kind }) => kind);
    };
    for (const recipe of samples) expect(kinds(recipe)).toContain('table');
    const [first] = samples.map(kinds);
    expect(first?.indexOf('figure')).toBeGreaterThan(first?.indexOf('table') ?? Infinity);
  });

  test('the recipes of the site name nothing that it lacks', () => {
    expect(readRecipes('content/reports').flatMap((one) => recipeFaults(one, built))).toEqual([]);
  });
});
