import { isHan } from '#src/i18n/languages.ts';
import { phraseBreaks } from '#src/i18n/title-phrases.ts';
import { han } from '#src/lib/text/scripts.ts';
import type { Catalogue } from '../request/catalogue.ts';
import { plainText, type ReportTree } from '../tree/tree.ts';

/**
 * A report whose title knows where its lines may end: one that its maker or a recipe has written has
 * no such places of its own, as the titles of pages do. An English report may have a Chinese title.
 */
export function withTitleBreaks(
  tree: ReportTree,
  { values }: Pick<Catalogue, 'values'>,
): ReportTree {
  const text = plainText(tree.heading);
  const isChinese = isHan(tree.lang) || han.test(text.slice(0, 1));
  if (tree.breaks !== undefined || !isChinese) return tree;
  const { street, district, theme, problem, reform, collection } = values;
  const names = [street, district, theme, problem, reform, collection].flatMap((known) =>
    known.flatMap(({ name }) => Object.values(name)),
  );
  const breaks = phraseBreaks(text, names);
  return breaks === undefined ? tree : { ...tree, breaks };
}
