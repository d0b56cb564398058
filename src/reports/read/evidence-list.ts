import { groupBy } from '#src/lib/group.ts';
import { bracketed, punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { isClosed, joinEntries } from '../tree/join-entries.ts';
import { collapseWhitespace } from './collapse-whitespace.ts';
import type { ReadContext } from './context.ts';
import { mapBlocks, mapInlines } from '../tree/map-tree.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportNote,
  type TableRow,
} from '../tree/tree.ts';

/** Evidence with what it is about: a number, or the names of a row and column. */
export interface Evidence {
  label: string;
  note: ReportNote;
  /** Column of the table. */
  column?: string;
}

/**
 * Moves the evidence that cells link to below the table, as one paragraph: a footnote for each cell
 * would fill pages. Cells with the same evidence are listed together, and one row stands for a
 * column. What else the lede or an earlier table has told is left out, and so are values with their
 * computation in the same row.
 */
export function evidenceBelow(
  head: readonly TableRow[],
  body: readonly TableRow[],
  headNotes: readonly ReportNote[],
  { lang, told }: Pick<ReadContext, 'lang' | 'told'>,
): { body: TableRow[]; evidence: Inline[][]; tells: string[] } {
  const columns = (head.at(-1) ?? []).map(({ blocks }) => withoutRemark(textOf(blocks)));
  const names = (head.at(-1) ?? []).map(({ column }) => column);
  const computation = names.indexOf('computation');
  const computed = computation < 0 ? -1 : names.indexOf('value');
  const found: Evidence[] = [];
  const tells = headNotes.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const rows = body.map((row) => {
    const name = textOf(row[0]?.blocks ?? []);
    const isComputed = textOf(row[computation]?.blocks ?? []) !== '';
    return row.map((cell, index) => ({
      ...cell,
      blocks: mapBlocks(cell.blocks, {
        inline: (inline) => {
          if (inline.kind !== 'note' || inline.said === undefined) return [inline];
          const column = columns[index] ?? '';
          if (inline.id !== undefined) tells.push(inline.id);
          if (index === computed && isComputed) told.add(inline.id ?? '');
          else if (index === 0 || column === '') found.push({ label: name, note: inline });
          else found.push({ label: column + bracketed(name, lang), note: inline, column });
          return [];
        },
      }),
    }));
  });
  // What a header cell marks as told again, its column tells.
  const ownHeads = headNotes.filter(({ again }) => again !== true);
  found.unshift(...ownHeads.map((note) => ({ label: note.said ?? '', note })));
  const listed = exemplary(found, told);
  const list = listOf(listed, lang);
  const rest = found.filter((one) => !listed.includes(one) && !told.has(one.note.id ?? ''));
  if (rest.length > 0) list.push({ kind: 'text', text: likewise[lang] });
  for (const { note } of found) told.add(note.id ?? '');
  return { body: rows, evidence: listed.length === 0 ? [] : [list], tells };
}

const alike: Record<Lang, string> = {
  zh: '图中同类的其他各数同此。',
  en: ' The other numbers of these kinds likewise.',
};

const asAbove: Record<Lang, string> = {
  zh: '图中各数的出处和算法同前面的表。',
  en: 'Sources and computations of the numbers: as in the table above.',
};

const likewise: Record<Lang, string> = {
  zh: '同一列的其他各行同此。',
  en: ' The other rows of a column likewise.',
};

/**
 * The first entry of a column stands for all: the rows are named in the table. An entry that
 * contradicts its source is told in any case, once.
 */
function exemplary(found: readonly Evidence[], told: ReadonlySet<string>): Evidence[] {
  const columns = groupBy(found, ({ column }) => column);
  return found.filter((one) => {
    if (one.column !== undefined && one === columns.get(one.column)?.[0]) return true;
    return (one.column === undefined || isContradicted(one)) && !told.has(one.note.id ?? '');
  });
}

function isContradicted({ note }: Evidence): boolean {
  return note.children.some((one) => one.kind === 'chip' && one.tone === 'contradicted');
}

/** The name of a column without the remark in brackets after it. */
function withoutRemark(name: string): string {
  return name.replace(/\s*[(（][^)）]*[)）]$/u, '');
}

/**
 * Moves the evidence that the texts of a figure link to into one list, since a footnote of a
 * floating figure would be out of order. Returns the texts and the list. Of the numbers that are
 * drawn, one of each kind stands for all of its kind; where tables above tell all these kinds, it says
 * so, and `alone` has the list for formats that show the figure without these tables.
 */
export function evidenceOfFigure(
  texts: readonly Inline[][],
  drawn: readonly Evidence[],
  { lang, told }: Pick<ReadContext, 'lang' | 'told'>,
): { texts: Inline[][]; evidence?: Inline[]; alone?: Inline[] } {
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
  const marks = drawn.filter(({ note }) => !found.some((one) => one.note.id === note.id));
  const byKind = groupBy(marks, (one) => kindOf(one.note.id));
  const known = new Set([...told].map(kindOf));
  const isAbove =
    found.length === 0 && byKind.size > 0 && [...byKind.keys()].every((kind) => known.has(kind));
  const kinds = [...byKind.values()];
  found.push(...kinds.flatMap(([first]) => first ?? []));
  if (found.length === 0) return { texts: left };
  const list = listOf(found, lang);
  if (kinds.some((kind) => new Set(kind.map(({ note }) => note.id)).size > 1))
    list.push({ kind: 'text', text: alike[lang] });
  return isAbove
    ? { texts: left, evidence: [{ kind: 'text', text: asAbove[lang] }], alone: list }
    : { texts: left, evidence: list };
}

/** What evidence is of: the indicator of an entry, the column of a cell; else it is of its own. */
function kindOf(id = ''): string {
  const [path = '', entry = ''] = id.split('#');
  if (path.includes('/indicators/')) return path;
  if (entry.startsWith('cell-')) return `${path} ${entry.replace(/^.*\./u, '')}`;
  return entry.startsWith('row-') ? id : `${path} ${entry.replace(/\..*$/u, '')}`;
}

/** Entries in short, as one text; what all of them begin and end with is said once. */
export function listOf(found: readonly Evidence[], lang: Lang): Inline[] {
  const groups = groupBy(found, ({ note }) => plainText(note.children));
  const all = [...groups.values()].map((same) => ({
    labels: same.map(({ label }) => label),
    text: inShort(withoutLinks(same[0]?.note.children ?? []), lang),
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

/**
 * Place, computation and status of an entry: printed forms and remarks stand on its page. Beside a
 * computation, that it is computed needs no saying, and beside a place, that the source says so.
 */
function inShort(inlines: readonly Inline[], lang: Lang): Inline[] {
  // A point between digits ends no sentence.
  const stop = { zh: /。/u, en: /\.(?!\S)/u }[lang];
  const computation = inlines.findIndex(({ kind }) => kind === 'code');
  const place = inlines.findIndex((one) => one.kind === 'text' && stop.test(one.text));
  const end = computation >= 0 ? computation : place;
  const told = (end < 0 ? inlines : inlines.slice(0, end + 1)).flatMap((one, index): Inline[] => {
    if (one.kind === 'chip') return [];
    if (one.kind !== 'text' || index !== end) return [one];
    return [{ ...one, text: one.text.slice(0, one.text.search(stop)) }];
  });
  const status = inlines.filter((inline) => inline.kind === 'chip' && !isPlain(inline));
  return collapseWhitespace([
    ...told,
    ...status.flatMap((chip): Inline[] => [{ kind: 'text', text: ' ' }, chip]),
  ]);
}

function isPlain(inline: Inline): boolean {
  return inline.kind === 'chip' && (inline.tone === 'computed' || inline.tone === 'reported');
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
  return starts.reverse().find((start) => others.every((text) => text.startsWith(start))) ?? '';
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
