import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { isClosed, joinEntries } from '../tree/join-entries.ts';
import { mapBlocks, mapInlines } from '../tree/map-tree.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportNote,
  type TableRow,
} from '../tree/tree.ts';

/** Evidence with what it is about: a number, or the names of a row and column. */
interface Evidence {
  label: string;
  note: ReportNote;
}

/**
 * Moves the evidence that cells link to below the table, as one paragraph: a footnote for each cell
 * would fill pages. Cells with the same evidence are listed together; the value column of a table
 * with a column of computations needs none.
 */
export function evidenceBelow(
  head: readonly TableRow[],
  body: readonly TableRow[],
  lang: Lang,
): { body: TableRow[]; evidence: Inline[][] } {
  const columns = (head.at(-1) ?? []).map(({ blocks }) => textOf(blocks));
  const names = (head.at(-1) ?? []).map(({ column }) => column);
  const told = names.includes('computation') ? names.indexOf('value') : -1;
  const found: Evidence[] = [];
  const rows = body.map((row) => {
    const name = textOf(row[0]?.blocks ?? []);
    return row.map((cell, index) => ({
      ...cell,
      blocks: mapBlocks(cell.blocks, {
        inline: (inline) => {
          if (inline.kind !== 'note' || inline.said === undefined) return [inline];
          const column = columns[index] ?? '';
          const label = index === 0 || column === '' ? [name] : [name, column];
          if (index !== told) found.push({ label: label.join(' '), note: inline });
          return [];
        },
      }),
    }));
  });
  return { body: rows, evidence: found.length === 0 ? [] : [listOf(found, lang)] };
}

/**
 * Moves the evidence that the texts of a figure link to into one list, since a footnote of a
 * floating figure would be out of order. Returns the texts and the list.
 */
export function evidenceOfFigure(
  texts: readonly Inline[][],
  lang: Lang,
): { texts: Inline[][]; evidence?: Inline[] } {
  const found: Evidence[] = [];
  const left = texts.map((run) =>
    mapInlines(run, {
      inline: (inline) => {
        if (inline.kind !== 'note' || inline.said === undefined) return [inline];
        found.push({ label: inline.said, note: inline });
        return [];
      },
    }),
  );
  return { texts: left, ...(found.length === 0 ? {} : { evidence: listOf(found, lang) }) };
}

/** The list; what all entries begin and end with is said once. */
function listOf(found: readonly Evidence[], lang: Lang): Inline[] {
  const groups = Map.groupBy(found, ({ note }) => plainText(note.children));
  const all = [...groups.values()].map((same) => ({
    labels: same.map(({ label }) => label),
    text: withoutLinks(same[0]?.note.children ?? []),
  }));
  const source = sharedStart(
    all.map(({ text }) => plainText(text)),
    lang,
  );
  const status = sharedStatus(all.map(({ text }) => text));
  const entries = all.map(({ labels, text }) => ({
    labels,
    text: withoutStart(status === undefined ? text : withoutStatus(text), source.length),
  }));
  const list = joinEntries(entries, lang);
  const { end, stop } = punctuation(lang);
  const words = (text: string): Inline => ({ kind: 'text', text });
  const place = source.replace(/[，,：:\s]+$/u, '');
  return [
    ...(place === '' ? [] : [words(place + stop)]),
    ...list,
    ...(isClosed(list) ? [] : [words(end)]),
    ...(status === undefined ? [] : [words(' '), status]),
  ];
}

function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return mapInlines(inlines, {
    inline: (inline) => (inline.kind === 'link' ? inline.children : [inline]),
  });
}

/** What several texts begin with, up to a comma. */
function sharedStart([first = '', ...others]: readonly string[], lang: Lang): string {
  if (others.length === 0) return '';
  const { comma } = punctuation(lang);
  const ends = [...first.matchAll(new RegExp(comma, 'gu'))].map(({ index }) => index);
  const starts = ends.map((end) => first.slice(0, end + comma.length));
  return starts.findLast((start) => others.every((text) => text.startsWith(start))) ?? '';
}

/** Removes the first characters of a run. */
function withoutStart(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return mapInlines(inlines, {
    inline: (inline) => {
      if (inline.kind !== 'text' || left === 0) return [inline];
      const text = inline.text.slice(left);
      left = Math.max(0, left - inline.text.length);
      return text === '' ? [] : [{ ...inline, text }];
    },
  });
}

/** The status that ends every text of several. */
function sharedStatus(texts: readonly Inline[][]): Inline | undefined {
  const [status, another] = new Map(
    texts.map((text) => [JSON.stringify(text.at(-1)), text.at(-1)]),
  ).values();
  return texts.length > 1 && another === undefined && status?.kind === 'chip' ? status : undefined;
}

/** Removes the status and the space before it. */
function withoutStatus(inlines: readonly Inline[]): Inline[] {
  const left = inlines.slice(0, -1);
  const last = left.at(-1);
  return last?.kind === 'text'
    ? [...left.slice(0, -1), { ...last, text: last.text.trimEnd() }]
    : left;
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? plainText(block.children) : ''))
    .join(' ')
    .trim();
}
