import { describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/languages.ts';
import { readEvidence } from '#src/claims/site.ts';
import { builtSite } from './site.ts';

const { tables } = readEvidence('.');
const paths = new Set(builtSite().pages.map(({ path }) => path));

/** A row more is a page more: datasets whose rows have pages of their own. */
describe.each(['problems', 'practices', 'schemes'] as const)('every row of %s', (id) => {
  it.each(languages.map(({ prefix }) => prefix))('has its page below "/%s"', (prefix) => {
    const wanted = tables.table(id).rows.map(({ key }) => `/${prefix}${id}/${key}/`);
    expect(wanted.filter((path) => !paths.has(path))).toEqual([]);
    const own = [...paths].filter((path) => path.startsWith(`/${prefix}${id}/`));
    expect(own.filter((path) => path !== `/${prefix}${id}/`).sort()).toEqual(wanted.sort());
  });
});
