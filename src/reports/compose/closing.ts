import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { isHan } from '#src/i18n/languages.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Catalogue } from '../request/catalogue.ts';
import type { OwnWords } from '../request/own-words.ts';
import type { Layout } from '../options.ts';
import { endOfText } from '../tree/evidence-id.ts';
import type { Block, Inline, ReportLine, ReportTree } from '../tree/tree.ts';

/**
 * The end of the text of a report: its attachments, and in an official document who issues it and
 * its date, which come last (GB/T 9704—2012, 7.3.4 and 7.3.5). Whoever makes it may have signed it;
 * a cover has both.
 */
export function withClosing(
  tree: ReportTree,
  layout: Layout,
  { site, date }: Pick<Catalogue, 'site' | 'date'>,
  own: OwnWords,
): ReportTree {
  const attached = attachmentLines(attachmentsOf(tree, layout, own), tree);
  const isUnsigned = layout === 'official' && !tree.cover && tree.signed !== true;
  const issuer = site[tree.lang];
  const day = formatDate(date, tree.lang);
  const signature = tree.brief === true ? [`${issuer}　${day}`] : [issuer, day];
  const signed = isUnsigned ? signature.map((text) => line(text)) : [];
  if (attached.length + signed.length === 0) return tree;
  const { blocks } = tree;
  // Evidence at the end follows the signature, as attachments do.
  const end = endOfText(blocks);
  const start = startOfSignature(blocks, end);
  return {
    ...tree,
    blocks: [
      ...blocks.slice(0, start),
      ...attached,
      ...blocks.slice(start, end),
      ...signed,
      ...blocks.slice(end),
    ],
    ...(isUnsigned ? { signed: true } : {}),
  };
}

function startOfSignature(blocks: readonly Block[], end: number): number {
  let start = end;
  while (start > 0 && isSignature(blocks[start - 1])) start -= 1;
  return start;
}

const isSignature = (block: Block | undefined): boolean =>
  block?.kind === 'line' && block.side === 'right';

/**
 * What stands behind the text of an official document, and what its maker sends with it. A volume with
 * a cover has its parts in its contents.
 */
function attachmentsOf(
  { cover, data, lang }: ReportTree,
  layout: Layout,
  { attach }: OwnWords,
): string[] {
  return [
    ...(layout === 'official' && !cover && data.length > 0 ? [reportWords[lang].chartData] : []),
    ...ownAttachments(attach),
  ];
}

/** The names of attachments that its maker has written. */
export const ownAttachments = (attach = ''): string[] =>
  attach
    .split(/[;；\r\n]+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** 附件：1．…, each on its line and below the first (7.3.4). They stay with the signature. */
function attachmentLines(names: readonly string[], { lang }: ReportTree): Block[] {
  const words = reportWords[lang].attachments;
  const { colon } = punctuation(lang);
  const single = (names.length > 1 ? words.several : words.one) + colon;
  const indent = isHan(lang) ? '　　' : '';
  if (names.length < 2) return names.map((name) => line(indent + single + name, 'left'));
  const numbered = names.map((name, index) =>
    interpolate(words.numbered, { number: String(index + 1), name }),
  );
  if (!isHan(lang)) return [line(single + numbered.join('; '), 'left')];
  const below = '　'.repeat(single.length);
  return numbered.map((name, index) =>
    line(indent + (index === 0 ? single : below) + name, 'left'),
  );
}

const run = (text: string): Inline[] => [{ kind: 'text', text }];
const line = (text: string, side: ReportLine['side'] = 'right'): Block => ({
  kind: 'line',
  side,
  children: run(text),
});
