import { expect, test } from 'vitest';
import { readmeSamples } from '../../../fixtures/reports/readme-samples.ts';

test('the samples of content/reports/README.md are recipes as they are printed', () => {
  const samples = readmeSamples();
  expect(samples.length).toBeGreaterThan(1);
  for (const { recipe, faults } of samples) {
    expect(faults).toEqual([]);
    expect(recipe?.parts.length).toBeGreaterThan(0);
  }
});
