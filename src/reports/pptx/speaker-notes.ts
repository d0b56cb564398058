import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { mapRuns } from '../tree/map-tree.ts';
import { leadsToEnd, notesAtEnd, numberAtEnd } from '../tree/notes-at-end.ts';
import { notesIn, plainText, type Inline, type ReportTree } from '../tree/tree.ts';

/** Tells what the notes of a run say: one text a note, each once. */
export type EvidenceOf = (run: readonly Inline[]) => string[];

/**
 * The notes of a report, wherever they stand: at their first mark, or in the list at its end, to
 * which marks and long notes only lead.
 */
export function evidenceIn(tree: ReportTree): EvidenceOf {
  const atEnd = notesAtEnd(tree).map((run) => plainText(run).trim());
  const texts = new Map<string, string>();
  const { colon } = punctuation(tree.lang);
  const told = (run: readonly Inline[]): string => {
    const number = leadsToEnd(run);
    return number === undefined ? plainText(run).trim() : (atEnd[number - 1] ?? '');
  };
  const all = [tree.heading, tree.lede ?? []];
  mapRuns(tree.blocks, (run) => {
    all.push([...run]);
    return [...run];
  });
  for (const { id, said = '', children } of all.flatMap(notesIn))
    if (id !== undefined) texts.set(id, (said === '' ? '' : said + colon) + told(children));

  const inRun = (run: readonly Inline[]): string[] =>
    run.flatMap((inline): string[] => {
      const number = numberAtEnd(inline);
      if (number !== undefined) return [atEnd[number - 1] ?? ''];
      if (inline.kind === 'note') return [texts.get(inline.id ?? '') ?? told(inline.children)];
      if (inline.kind === 'noteref') return [texts.get(inline.id) ?? ''];
      return 'children' in inline ? inRun(inline.children) : [];
    });
  return (run) => [...new Set(inRun(run))].filter((text) => text !== '');
}

/** A run as it is said: without notes and marks of notes at the end. */
export function saidText(run: readonly Inline[]): string {
  const without = (some: readonly Inline[]): Inline[] =>
    some
      .filter((inline) => numberAtEnd(inline) === undefined)
      .map((inline) =>
        'children' in inline ? { ...inline, children: without(inline.children) } : inline,
      );
  return plainText(without(run))
    .replaceAll(/[\u2060\s]+/gu, ' ')
    .trim();
}

/** Joins the parts of the notes of a speaker; evidence stands below its heading. */
export function speakerNotes(
  parts: readonly string[],
  evidence: readonly string[],
  { lang }: Pick<ReportTree, 'lang'>,
): string {
  const { evidence: heading } = reportWords[lang];
  const listed = evidence.map((text, index) => `${String(index + 1)}. ${text}`);
  return [...parts, ...(listed.length === 0 ? [] : [[heading, ...listed].join('\n')])]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
