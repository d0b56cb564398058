import { describe, expect, it } from 'vitest';
import { builtSite } from './site.ts';

/** Elements that a page may have beside its tables of data. */
const most = 3000;

/**
 * Long lists come in parts, so that pages open quickly and can be read on a phone. Tables of data
 * stay whole, since thousands of links lead to their rows.
 */
describe('every page', () => {
  it(`has at most ${String(most)} elements beside tables of data`, () => {
    const long = builtSite()
      .pages.filter(({ html }) => html.split('<').length > most)
      .map(({ path, document }) => ({
        path,
        elements:
          // Where a line may end is no element to lay out.
          document.querySelectorAll('*:not(wbr)').length -
          document.querySelectorAll('table *:not(wbr)').length,
      }))
      .filter(({ elements }) => elements > most);
    expect(long).toEqual([]);
  });
});
