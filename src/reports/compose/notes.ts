import { groupBy } from '#src/lib/group.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { listOf } from '../read/evidence-list.ts';
import { mapRuns, mapDataRuns } from '../tree/map-tree.ts';
import { notesIn, plainText, type Inline, type ReportNote, type ReportTree } from '../tree/tree.ts';

/**
 * Prints each note once: later marks become references to it, one in each paragraph. Evidence that
 * a paragraph links to becomes one note, which names each number.
 */
export function withNoteReferences(tree: ReportTree): ReportTree {
  /** Ids of the printed notes by the ids of what they tell. */
  const printed = new Map<string, string>();
  const run = (inlines: readonly Inline[]): Inline[] => notedRun(inlines, printed, tree.lang);
  const heading = run(tree.heading);
  const lede = tree.lede === undefined ? undefined : run(tree.lede);
  return {
    ...tree,
    heading,
    ...(lede === undefined ? {} : { lede }),
    blocks: mapRuns(tree.blocks, run),
    data: mapDataRuns(tree.data, run),
  };
}

/** One paragraph. */
function notedRun(inlines: readonly Inline[], printed: Map<string, string>, lang: Lang): Inline[] {
  const all = notesIn(inlines);
  const fresh = [
    ...groupBy(all.filter(isNewEvidence(printed)), ({ children }) => plainText(children)).values(),
  ];
  const [first] = fresh.flat();
  const last =
    fresh.flat().length === 0 ? undefined : [...all].reverse().find(isNewEvidence(printed));
  const merged = first === undefined ? undefined : mergedNote(first, fresh, lang);
  for (const { id } of fresh.flat()) if (id !== undefined) printed.set(id, merged?.id ?? id);
  const lastOf = new Map<string, ReportNote>();
  for (const note of all) lastOf.set(printed.get(note.id ?? '') ?? note.id ?? '', note);
  // A note that is not printed is told where another one points to it.
  const pointer = ({ id = '', children }: ReportNote): Inline[] => {
    const known = printed.get(id);
    if (known !== undefined) return [{ kind: 'noteref', id: known, bare: true }];
    const { open, close } = punctuation(lang);
    return [{ kind: 'text', text: open }, ...children, { kind: 'text', text: close }];
  };
  const change = (note: ReportNote): Inline[] => {
    if (note.id === undefined) return [note];
    if (merged !== undefined && printed.get(note.id) === merged.id && note.said !== undefined)
      return note === last ? [merged] : [];
    const known = printed.get(note.id);
    if (known === undefined) {
      printed.set(note.id, note.id);
      return [{ ...note, children: changed(note.children, pointer) }];
    }
    return lastOf.get(known) === note ? [{ kind: 'noteref', id: known }] : [];
  };
  return all.length === 0 ? [...inlines] : changed(inlines, change);
}

const isNewEvidence =
  (printed: ReadonlyMap<string, string>) =>
  ({ id, said }: ReportNote): boolean =>
    said !== undefined && id !== undefined && !printed.has(id);

function mergedNote(
  { id }: ReportNote,
  fresh: readonly (readonly ReportNote[])[],
  lang: Lang,
): ReportNote {
  const [one, another] = fresh;
  const children =
    another === undefined
      ? (one?.[0]?.children ?? [])
      : listOf(
          fresh.flat().map((note) => ({ label: note.said ?? '', note })),
          lang,
        );
  return { kind: 'note', ...(id === undefined ? {} : { id }), children };
}

function changed(inlines: readonly Inline[], change: (note: ReportNote) => Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'note') return change(inline);
    return 'children' in inline
      ? [{ ...inline, children: changed(inline.children, change) }]
      : [inline];
  });
}
