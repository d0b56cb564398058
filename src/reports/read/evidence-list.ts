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

function listOf(found: readonly Evidence[], lang: Lang): Inline[] {
  const groups = Map.groupBy(found, ({ note }) => plainText(note.children));
  const list = joinEntries(
    [...groups.values()].map((same) => ({
      labels: same.map(({ label }) => label),
      text: same[0]?.note.children ?? [],
    })),
    lang,
  );
  const end: Inline = { kind: 'text', text: punctuation(lang).end };
  return isClosed(list) ? list : [...list, end];
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? plainText(block.children) : ''))
    .join(' ')
    .trim();
}
