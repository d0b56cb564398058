import { punctuation } from '#src/i18n/punctuation.ts';
import { han } from '#src/lib/text/scripts.ts';
import type { Lang } from '#src/model.ts';
import type { OwnWords } from '../request/own-words.ts';
import { ownDate } from './own-date.ts';
import type { Block, Inline, ReportTree } from '../tree/tree.ts';

/**
 * A report with the words of whoever makes it: title and number above, addressee and own paragraphs
 * before the text, and the signature at its end: who signs, the unit, and the date last.
 */
export function withOwnWords(tree: ReportTree, own: OwnWords): ReportTree {
  if (Object.keys(own).length === 0) return tree;
  const { title, number, unit, sign, date } = own;
  const by = unit ?? sign;
  const { before, after } = ownBlocks(own, tree.lang);
  const heading = title === undefined ? tree.heading : run(title);
  // Behind a cover and contents the text has the title again, so that its addressee stands below it.
  const again: Block[] =
    tree.cover && own.to !== undefined ? [{ kind: 'line', side: 'title', children: heading }] : [];
  // The addressee stands before all text, so the lede becomes a paragraph.
  const { lede, breaks, ...rest } = tree;
  const moved: Block[] = lede === undefined ? [] : [{ kind: 'paragraph', children: lede }];
  const opening = [...again, ...before, ...(before.length === 0 ? [] : moved)];
  const { beforeContents } = tree;
  return {
    ...rest,
    ...(beforeContents === undefined ? {} : { beforeContents: beforeContents + opening.length }),
    ...(before.length > 0 || lede === undefined ? {} : { lede }),
    ...(title !== undefined || breaks === undefined ? {} : { breaks }),
    ...(number === undefined ? {} : { kicker: number }),
    ...(title === undefined ? {} : { title: title.trim(), heading }),
    blocks: [...opening, ...tree.blocks, ...after],
    ...(after.length === 0 ? {} : { signed: true }),
    ...(by === undefined && date === undefined
      ? {}
      : {
          issued: {
            ...(by === undefined ? {} : { by: by.trim() }),
            ...(date === undefined ? {} : { on: ownDate(date, tree.lang) }),
          },
        }),
  };
}

/** Own words that stand before and after the text. */
export function ownBlocks(
  { to, text, sign, unit, date }: OwnWords,
  lang: Lang,
): { before: Block[]; after: Block[] } {
  const line = (side: 'left' | 'right', words: string | undefined): Block[] =>
    words === undefined ? [] : [{ kind: 'line', side, children: run(words) }];
  return {
    before: [
      ...line('left', to === undefined ? undefined : addressed(to, lang)),
      ...(text ?? '')
        .split(/\r?\n/u)
        .filter((words) => words.trim() !== '')
        .map((words): Block => ({ kind: 'paragraph', children: run(words) })),
    ],
    // A unit that signs for itself is named once.
    after: [
      sign,
      unit === sign ? undefined : unit,
      date === undefined ? undefined : ownDate(date, lang),
    ].flatMap((words) => line('right', words)),
  };
}

function run(words: string): Inline[] {
  return [{ kind: 'text', text: words.trim() }];
}

/** An addressee ends in a colon, full-width behind Chinese words. */
function addressed(to: string, lang: Lang): string {
  const name = to.trim().replace(/[:：]$/u, '');
  return `${name}${punctuation(han.test(name) ? 'zh' : lang).colon.trim()}`;
}
