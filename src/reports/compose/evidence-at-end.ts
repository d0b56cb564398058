import { interpolate } from '#src/i18n/interpolate.ts';
import { reportWords } from '#src/i18n/print.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import { evidenceId } from '../tree/evidence-id.ts';
import { crowdedNotes } from './crowded-notes.ts';
import { mapDataRuns, mapInlines, mapRuns } from '../tree/map-tree.ts';
import {
  plainText,
  type Block,
  type FigureData,
  type Inline,
  type ReportNote,
  type ReportTree,
} from '../tree/tree.ts';

/**
 * A report whose notes stand together at its end, on a page of their own: each mark is a number
 * that leads there. Notes keep the order of their first marks.
 */
export function withEvidenceAtEnd(tree: ReportTree): ReportTree {
  const notes: ReportNote[] = [];
  const numbers = new Map<string, number>();
  const moved = mapped(tree, (inline) => {
    if (inline.kind === 'note') {
      const number = notes.push(inline);
      if (inline.id !== undefined) numbers.set(inline.id, number);
      return [mark(number)];
    }
    if (inline.kind !== 'noteref') return [inline];
    const number = numbers.get(inline.id);
    if (number === undefined) return [];
    return [inline.bare === true ? { kind: 'text', text: String(number) } : mark(number)];
  });
  if (notes.length === 0) return tree;
  return withEvidence({ ...moved, data: moved.data.map(withoutMarksInCaption) }, notes, true);
}

/** The caption of a data table says again what its figure says, which has the marks. */
function withoutMarksInCaption({ table, ...data }: FigureData): FigureData {
  const { caption, ...rest } = table;
  if (caption === undefined) return { table, ...data };
  const own = caption.filter(
    ({ kind, ...inline }) =>
      kind !== 'superscript' || !JSON.stringify(inline).includes(`"${evidenceId}"`),
  );
  return { ...data, table: { ...rest, caption: own } };
}

/** Width above which a note is long: five lines at the foot of a page, in em. */
const longNote = 260;

/** Width above which a note is long on a page that opens a report with a chart: two lines, in em. */
const longOpeningNote = 105;

/**
 * A report some of whose notes stand together behind its text, so that they leave the pages to it:
 * the longer ones where many stand close together, and all long ones if it has room for a section of
 * them. At the foot remains where to find them.
 */
export function withLongNotesAtEnd(tree: ReportTree, hasRoom: boolean): ReportTree {
  const notes: ReportNote[] = [];
  const { evidenceAt } = reportWords[tree.lang];
  const crowded = crowdedNotes(tree.blocks);
  const shortened =
    (longest: number) =>
    (inline: Inline): Inline[] => {
      if (inline.kind !== 'note') return [inline];
      const { id, children } = inline;
      const isShort = emWidth(plainText(children)) <= longest;
      if (isShort && (id === undefined || !crowded.has(id))) return [inline];
      const text = interpolate(evidenceAt, { number: notes.push(inline) });
      return [{ ...inline, children: [linkTo(text)] }];
    };
  const { beforeContents: count = 0, blocks } = tree;
  const longest = hasRoom ? longNote : Infinity;
  const opening = mapped(
    { ...tree, blocks: blocks.slice(0, count), data: [] },
    shortened(hasRoom && count > 0 ? longOpeningNote : longest),
  );
  const inText = (run: readonly Inline[]): Inline[] =>
    mapInlines(run, { inline: shortened(longest) });
  const text = mapRuns(blocks.slice(count), inText);
  const moved = {
    ...opening,
    blocks: [...opening.blocks, ...text],
    data: mapDataRuns(tree.data, inText),
  };
  return notes.length === 0 ? tree : withEvidence(moved, notes, false);
}

function mapped(tree: ReportTree, inline: (inline: Inline) => Inline[]): ReportTree {
  const run = (inlines: readonly Inline[]): Inline[] => mapInlines(inlines, { inline });
  const heading = run(tree.heading);
  const lede = tree.lede === undefined ? undefined : run(tree.lede);
  const blocks = mapRuns(tree.blocks, run);
  const data = mapDataRuns(tree.data, run);
  return { ...tree, heading, ...(lede === undefined ? {} : { lede }), blocks, data };
}

/** Adds the notes behind the text, below a heading if it has none yet. */
function withEvidence(
  tree: ReportTree,
  notes: readonly ReportNote[],
  newPage: boolean,
): ReportTree {
  const { blocks, lang } = tree;
  const children: Inline[] = [{ kind: 'text', text: reportWords[lang].evidence }];
  const title: Block = blocks.some(({ kind }) => kind === 'part')
    ? { kind: 'part', id: evidenceId, heading: children }
    : { kind: 'heading', level: 1, id: evidenceId, ...(newPage ? { newPage } : {}), children };
  const hasTitle = blocks.some((block) => block.kind === 'heading' && block.id === evidenceId);
  const items = notes.map((note): Block[] => [
    { kind: 'paragraph', children: [{ kind: 'small', children: note.children }] },
  ]);
  return {
    ...tree,
    blocks: [
      ...blocks,
      ...(hasTitle ? [] : [title]),
      { kind: 'list', ordered: true, start: 1, items },
    ],
    evidenceAtEnd: true,
  };
}

function linkTo(text: string): Inline {
  const target = { kind: 'heading' as const, id: evidenceId };
  return { kind: 'link', target, children: [{ kind: 'text', text }] };
}

/** A mark: the number of its note in brackets, as in the other reports. */
const mark = (number: number): Inline => ({
  kind: 'superscript',
  children: [linkTo(`[${String(number)}]`)],
});
