import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { isHan } from '#src/i18n/languages.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { OwnWords } from '../request/own-words.ts';
import type { Layout } from '../options.ts';
import { endOfText } from '../tree/evidence-id.ts';
import { plainText, type Block, type ReportLine, type ReportTree } from '../tree/tree.ts';

/**
 * The end of the text of a report: its attachments, and in an official document who issues it and
 * its date, which come last (GB/T 9704—2012, 7.3.4 and 7.3.5). Whoever makes it may have signed it,
 * or written one of the two; a cover has both.
 */
export function withClosing(
  tree: ReportTree,
  layout: Layout,
  site: Pick<Catalogue, 'site' | 'date'>,
  own: OwnWords,
): ReportTree {
  const names = attachmentsOf(tree, layout, own);
  const attached = attachmentLines(names, tree);
  const isClosed = layout === 'official' && !tree.cover;
  if (attached.length === 0 && !isClosed) return tree;
  const { blocks } = tree;
  // Evidence at the end follows the signature, as attachments do.
  const end = endOfText(blocks);
  const start = startOfSignature(blocks, end);
  const signed = blocks.slice(start, end);
  return {
    ...tree,
    blocks: [
      ...blocks.slice(0, start),
      ...attached,
      ...(isClosed ? signature(signed, tree, site, own) : signed),
      ...blocks.slice(end),
    ],
    ...(isClosed ? { signed: true } : {}),
    ...(tree.brief !== true && hasAnnex(tree, layout)
      ? { annex: annexMark(names.length, tree) }
      : {}),
  };
}

/**
 * The signature of an official document: what its maker has written of it, and the name of the site or
 * its date for what they have not. A brief has room for one line.
 */
function signature(
  signed: readonly Block[],
  { lang, brief = false }: ReportTree,
  { site, date }: Pick<Catalogue, 'site' | 'date'>,
  { sign, unit, date: ownDate }: OwnWords,
): Block[] {
  const written = signed.flatMap((block) =>
    block.kind === 'line' ? [plainText(block.children)] : [],
  );
  const hasIssuer = sign !== undefined || unit !== undefined;
  const lines = [
    ...(hasIssuer ? [] : [site[lang]]),
    ...written,
    ...(ownDate === undefined ? [formatDate(date, lang)] : []),
  ];
  const isWhole = written.length === lines.length;
  const joined = brief && !isWhole ? [...lines.slice(0, -2), lines.slice(-2).join('　')] : lines;
  return joined.map((text) => line(text));
}

function startOfSignature(blocks: readonly Block[], end: number): number {
  let start = end;
  while (start > 0 && isSignature(blocks[start - 1])) start -= 1;
  return start;
}

const isSignature = (block: Block | undefined): boolean =>
  block?.kind === 'line' && block.side === 'right';

/** Whether the data of its charts stand behind the text of an official document, as its first annex. */
const hasAnnex = ({ cover, data }: ReportTree, layout: Layout): boolean =>
  layout === 'official' && !cover && data.length > 0;

/** What is printed above the first annex: its number, where there are several. */
function annexMark(count: number, { lang }: ReportTree): string {
  const { one, mark } = reportWords[lang].attachments;
  return count > 1 ? interpolate(mark, { number: '1' }) : one;
}

/**
 * What stands behind the text of an official document, and what its maker sends with it. A volume with
 * a cover has its parts in its contents.
 */
function attachmentsOf(tree: ReportTree, layout: Layout, { attach }: OwnWords): string[] {
  const annex = hasAnnex(tree, layout) ? [reportWords[tree.lang].chartData] : [];
  return [...annex, ...ownAttachments(attach)];
}

/** A number that its maker has typed before the name of an attachment; the report numbers them itself. */
const typedNumber =
  /^(?:(?:附件|附|attachment|annex|appendix)\s*(?:\d{1,2}\s*[.．:：、]?|[:：])\s*)?(?:\d{1,2}\s*(?:[.．](?!\d)|[、)）:：])|[（(]\d{1,2}[)）])?\s*(?=\S)/iu;

/** The names of attachments that its maker has written. */
export const ownAttachments = (attach = ''): string[] =>
  attach
    .split(/[;；\r\n]+/u)
    .map((name) => name.trim().replace(typedNumber, ''))
    .filter((name) => name !== '');

/**
 * 附件：1．…, each on its line and below the first, with what follows of a long name below its beginning
 * (7.3.4). They stay with the signature.
 */
function attachmentLines(names: readonly string[], { lang }: ReportTree): Block[] {
  if (names.length === 0) return [];
  const words = reportWords[lang].attachments;
  const { colon } = punctuation(lang);
  const label = (names.length > 1 ? words.several : words.one) + colon;
  const numbered =
    names.length > 1
      ? names.map((name, index) => interpolate(words.numbered, { number: String(index + 1), name }))
      : [...names];
  if (!isHan(lang)) return [line(label + numbered.join('; '), 'left')];
  const start = 2;
  const below = start + label.length;
  // A number takes half a character for each digit, and its full stop a whole one.
  const number = names.length > 1 ? 1 + String(names.length).length / 2 : 0;
  return numbered.map((name, index): Block => ({
    ...line(index === 0 ? label + name : name, 'left'),
    hang: { first: index === 0 ? start : below, rest: below + number },
  }));
}

const line = (text: string, side: ReportLine['side'] = 'right'): ReportLine => ({
  kind: 'line',
  side,
  children: [{ kind: 'text', text }],
});
