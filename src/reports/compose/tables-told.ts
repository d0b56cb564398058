import { quoted } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import { mapInlines } from '../tree/map-tree.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportHeading,
  type ReportNote,
} from '../tree/tree.ts';

/** The heading above the table that tells an evidence, by the id of the evidence. */
export type TablesTold = ReadonlyMap<string, ReportHeading>;

/** Finds the tables that tell evidence in the blocks of a report; those without a heading are left out. */
export function tablesTold(blocks: readonly Block[]): TablesTold {
  const told = new Map<string, ReportHeading>();
  let heading: ReportHeading | undefined;
  for (const block of allBlocks(blocks)) {
    if (block.kind === 'part') heading = undefined;
    if (block.kind === 'heading') heading = block;
    if (block.kind !== 'table' || heading?.id === undefined) continue;
    for (const id of block.table.tells ?? []) if (!told.has(id)) told.set(id, heading);
  }
  return told;
}

/**
 * One run, whose numbers a table of the report may have too: at its end, a note for each such table
 * that names it. Readers find the number in its row, and its evidence beside or below.
 */
export function withTableNotes(inlines: readonly Inline[], told: TablesTold, lang: Lang): Inline[] {
  const headings = new Set<ReportHeading>();
  const left = mapInlines(inlines, {
    inline: (inline) => {
      const heading =
        inline.kind === 'note' && inline.again === true ? told.get(inline.id ?? '') : undefined;
      if (heading === undefined) return [inline];
      headings.add(heading);
      return [];
    },
  });
  return withAtEnd(
    left,
    [...headings].map((heading) => tableNote(heading, lang)),
  );
}

/** Adds marks at the end of a run, before its last stop. */
function withAtEnd(run: readonly Inline[], notes: readonly ReportNote[]): Inline[] {
  const last = run.at(-1);
  const stop = last?.kind === 'text' ? (/[。.]\s*$/u.exec(last.text)?.[0] ?? '') : '';
  if (notes.length === 0 || last?.kind !== 'text' || stop === '') return [...run, ...notes];
  const text = last.text.slice(0, -stop.length);
  return [...run.slice(0, -1), { ...last, text }, ...notes, { kind: 'text', text: stop }];
}

const words: Record<Lang, readonly [before: string, after: string]> = {
  zh: ['算法和出处见', '一表。'],
  en: ['Computations and sources: table ', '.'],
};

/** “See the table under this heading”, as a note of its own. */
function tableNote({ id = '', children }: ReportHeading, lang: Lang): ReportNote {
  const [before, after] = words[lang];
  const name: Inline = { kind: 'text', text: quoted(plainText(children), lang) };
  return {
    kind: 'note',
    id: `table#${id}`,
    children: [
      { kind: 'text', text: before },
      { kind: 'link', target: { kind: 'heading', id }, children: [name] },
      { kind: 'text', text: after },
    ],
  };
}
