import { describe, expect, test } from 'vitest';
import { withoutNames } from '#src/claims/words/proper-names.ts';
import { isArticle, quantitiesIn } from '#src/lib/text/quantities.ts';
import type { Lang, Text } from '#src/model.ts';
import { charts, measures, scopeOf } from './drawing.ts';
import { properNames } from '../../fixtures/names.ts';

const languages = ['zh', 'en'] as const;

/** Numbers that a text writes itself, instead of saying them of an observation. */
function typed(text: Text, lang: Lang): string[] {
  return text
    .filter((part) => typeof part === 'string')
    .flatMap((part) => quantitiesIn(withoutNames(part, lang, properNames), lang))
    .filter((quantity) => !isArticle(quantity))
    .map((quantity) => quantity.text);
}

describe.each(charts)('the words of $id', (of) => {
  const scope = scopeOf(of);
  test.each(languages)('say every number of an observation (%s)', (lang) => {
    const texts = {
      title: of.title(measures, scope, lang),
      caveat: of.caveat?.(measures, scope, lang) ?? [],
      description: of.describe(measures, scope, lang),
      caption: of.table(measures, scope, lang).caption,
      ...Object.fromEntries(
        of.states.map(({ id }) => [`subtitle ${id}`, of.subtitle(measures, scope, lang, id)]),
      ),
    };
    const found = Object.entries(texts).flatMap(([where, text]) =>
      typed(text, lang).map((number) => `${where}: ${number}`),
    );
    expect(found).toEqual([]);
  });
});
