import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import type { Catalogue } from '../request/catalogue.ts';
import { mapBlocks, mapData, mapInlines, type Change } from '../tree/map-tree.ts';
import type { Inline, ReportTree } from '../tree/tree.ts';

/**
 * A page as paper has it: where it speaks of itself as a site, a document names the site, and a status
 * says what was done without saying where.
 */
export function onPaper(tree: ReportTree, site: Catalogue['site']): ReportTree {
  const words = Object.values(reportWords[tree.lang].paper).map(({ web, print }) => ({
    web,
    print: interpolate(print, { site: site[tree.lang] }),
  }));
  const replaced = (text: string): string =>
    words.reduce((found, { web, print }) => found.replaceAll(web, print), text);
  const change: Change = {
    inline: (one) => [one.kind === 'text' ? { ...one, text: replaced(one.text) } : one],
  };
  const run = (inlines: readonly Inline[]): Inline[] => mapInlines(inlines, change);
  return {
    ...tree,
    heading: run(tree.heading),
    ...(tree.lede === undefined ? {} : { lede: run(tree.lede) }),
    blocks: mapBlocks(tree.blocks, change),
    data: mapData(tree.data, change),
  };
}
