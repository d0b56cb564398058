import { describe, expect, it } from 'vitest';
import { recited } from '#src/archive/recited.ts';
import { citationOf, type Citable } from '#src/claims/evidence/citation.ts';
import { languages } from '#src/i18n/languages.ts';

const site = { id: 'site', name: { zh: '网站', en: 'Site' } };
const from = { version: '2.1.0', date: '2031-02-03', address: 'https://a.org/charts/x/' };
const to = {
  version: '1.0.0',
  date: '2030-11-22',
  address: 'https://a.org/archive/1.0.0/charts/x/',
};

/** A block of citations as pages write it. */
function block(edition: typeof from, kind: Citable['kind'], lang: Citable['lang']): string {
  const { gbt, apa, bibtex, ris, csl } = citationOf(
    { kind, title: 'Title of 2010 and 2.1.0.1', lang, ...edition },
    site,
  );
  const files = [bibtex, ris, csl].map((text) => encodeURI(text).replaceAll('#', '%23'));
  return `<div class="cite"><p>${gbt}</p><p>${apa}</p>${files.map((text) => `<a href="data:,${text}">f</a>`).join('')}</div>`;
}

/** Names in files are made of the address, and stay. */
const withoutIds = (html: string): string =>
  html.replace(/%7Bsite-[^,]*,|%22id%22:%22[^%]*%22/gu, '');

describe('recited', () => {
  it.each(
    languages.flatMap(({ id }) => (['chart', 'claim'] as const).map((kind) => ({ id, kind }))),
  )('gives what would be written of the other edition: $kind, $id', ({ id, kind }) => {
    const title = (html: string): string =>
      html.replaceAll('2.1.0.1', '').replaceAll('1.0.0.1', '');
    const cited = recited(block(from, kind, id), from, to);
    expect(title(withoutIds(cited))).toBe(title(withoutIds(block(to, kind, id))));
    expect(withoutIds(cited)).not.toContain('2031');
  });

  it('leaves everything else of a page as it is', () => {
    const html = `<p>2.1.0 on 2031-02-03 at ${from.address}</p>`;
    expect(recited(html, from, to)).toBe(html);
  });
});
