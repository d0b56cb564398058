import { Paragraph, TextRun } from 'docx';
import { formatDate } from '#src/lib/text/format.ts';
import { runs } from './inlines.ts';
import { materialOf } from '../print/material.ts';
import { twips } from './units.ts';
import type { DocxContext } from './context.ts';
import type { WriteOptions } from '../options.ts';
import { phrasesOf, titleLines, titleRoom } from '../print/title-lines.ts';
import { plainText, type Inline, type ReportTree } from '../tree/tree.ts';

/** Space above the title of a cover, in points. */
const coverSpaceAbove = 170;

/** The title block, or the cover page. */
export function front(
  tree: ReportTree,
  { version, date }: Pick<WriteOptions, 'version' | 'date'>,
  context: DocxContext,
): Paragraph[] {
  const { words, wordStyle } = context;
  const above = tree.cover ? { spacing: { before: twips(coverSpaceAbove) } } : {};
  const kicker =
    tree.kicker === undefined
      ? []
      : [
          new Paragraph({
            style: 'Kicker',
            ...above,
            children: runs([{ kind: 'text', text: tree.kicker }], context, 'text'),
          }),
        ];
  // Notes are numbered in the order of their writing: the title comes before the lede.
  const title = new Paragraph({
    style: 'Title',
    ...(tree.kicker === undefined ? above : {}),
    children: runs(titleInLines(tree, context), context, 'text'),
  });
  const gap = wordStyle.centred ? '　' : '\t';
  const lede =
    tree.lede === undefined
      ? []
      : [
          new Paragraph({
            // In an official document it is the first body paragraph.
            style: wordStyle.centred && !tree.cover ? 'BodyText' : 'Lede',
            children: runs(tree.lede, context, 'text'),
          }),
        ];
  const material = materialOf(tree);
  const isIssued = wordStyle.centred && tree.cover;
  const issued = isIssued ? tree.issued : undefined;
  const issuedOn = issued?.on ?? formatDate(date, tree.lang);
  const parts = [words.version.replace('{version}', version), issuedOn];
  // An official document has its date at the end; below its title stands that of the data.
  const isSigned = wordStyle.centred && tree.signed === true && !tree.cover;
  const shown = isSigned
    ? tree.brief === true
      ? ''
      : material
    : `${issued?.by ?? context.site}${gap}${[...(wordStyle.centred ? [] : [material]), ...parts].filter((part) => part !== '').join('　')}`;
  const imprint =
    shown === '' ? [] : [new Paragraph({ style: 'Version', children: [new TextRun(shown)] })];
  return [...kicker, title, ...(wordStyle.centred ? [...imprint, ...lede] : [...lede, ...imprint])];
}

/** The title with line breaks where its lines end in every format. */
function titleInLines({ heading, breaks, cover }: ReportTree, { layout }: DocxContext): Inline[] {
  if (breaks === undefined) return heading;
  const ends = titleLines(plainText(heading), breaks, titleRoom(layout, cover));
  return phrasesOf(heading, ends).flatMap((line, index): Inline[] =>
    index === 0 ? line : [{ kind: 'break' }, ...line],
  );
}
