import { describe, expect, test } from 'vitest';
import { withoutNames } from '#src/claims/words/proper-names.ts';
import { indicators } from '#src/indicators/index.ts';
import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import type { Lang } from '#src/model.ts';
import { charts, cases, draw, measures, scopeOf } from './drawing.ts';
import { properNames } from '../../fixtures/names.ts';

/** Whether a text states a number that is no date, no name and no article. */
const statesNumber = (text: string, lang: Lang): boolean =>
  quantitiesIn(withoutNames(text, lang, properNames), lang).some(
    (quantity) => !isArticle(quantity),
  );

/** Whether something was measured of a subject, or a source speaks of it. */
const hasEvidence = (key: string): boolean =>
  measures.subject(key).place !== undefined ||
  indicators.some(({ id }) => measures.find(id, key) !== undefined);

describe.each(cases())('the drawing $name', (one) => {
  const svg = draw(one, measures);

  test('has a key of a subject, or a scale, for every number that it writes', () => {
    const numbers = [...svg.querySelectorAll('text')].filter((text) =>
      statesNumber(text.textContent, one.lang),
    );
    const loose = numbers.filter((text) => text.closest('[data-key], [data-scale]') === null);
    expect(loose.map((text) => text.textContent)).toEqual([]);
  });

  test('names subjects with evidence only', () => {
    const keys = [...svg.querySelectorAll('[data-key]')].map(
      (element) => element.getAttribute('data-key') ?? '',
    );
    expect([...new Set(keys)].filter((key) => !hasEvidence(key))).toEqual([]);
  });
});

describe.each(charts)('the table of $id', (of) => {
  test.each(['zh', 'en'] as const)('says what its numbers rest on (%s)', (lang) => {
    const cells = of.table(measures, scopeOf(of), lang).rows.flat();
    const loose = cells.filter(
      ({ text, observation, location, path }) =>
        statesNumber(text, lang) && (observation ?? location ?? path) === undefined,
    );
    expect(loose.map(({ text }) => text)).toEqual([]);
  });
});
