import { isHan } from '#src/i18n/languages.ts';
import { phraseBreaks } from '#src/i18n/title-phrases.ts';
import type { Catalogue } from '../request/catalogue.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

/**
 * A report whose title knows where its lines may end: one that its maker or a recipe has written has
 * no such places of its own, as the titles of pages do.
 */
export function withTitleBreaks(
  tree: ReportTree,
  { values }: Pick<Catalogue, 'values'>,
): ReportTree {
  if (tree.breaks !== undefined || !isHan(tree.lang)) return tree;
  const { street, district, theme, problem, reform, collection } = values;
  const names = [street, district, theme, problem, reform, collection].flatMap((known) =>
    known.map(({ name }) => name[tree.lang]),
  );
  const breaks = phraseBreaks(plainText(tree.heading), names);
  return breaks === undefined ? tree : { ...tree, breaks };
}
