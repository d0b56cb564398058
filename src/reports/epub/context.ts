import type { Lang } from '#src/model.ts';
import type { EpubDocument } from './xhtml-files.ts';
import { headingId } from './xml.ts';
import type { ReportFault } from '../faults.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { Drawing } from '../tree/tree.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** A line of a contents list. */
export interface NavEntry {
  /** Depth from 1. */
  level: number;
  text: string;
  href: string;
}

/** What the writers of one EPUB share. */
export interface EpubContext {
  /** Name of the report in faults. */
  name: string;
  lang: Lang;
  words: ReportWords;
  /** Files of headings and parts by their ids, of figures by their numbers. */
  headings: ReadonlyMap<string, string>;
  figures: ReadonlyMap<number, string>;
  /** File of the tables behind the figures. */
  dataFile: string;
  /** Number of the notes so far, counted through the whole report. */
  notes: number;
  /** Number of the headings and tables so far that got an id only to be listed. */
  listed: number;
  drawings: Drawing[];
  contents: NavEntry[];
  illustrations: NavEntry[];
  tables: NavEntry[];
  faults: ReportFault[];
}

/** What the writers of one file of an EPUB share. */
export interface EpubFileContext {
  report: EpubContext;
  file: string;
  /** By how much a heading is deeper in HTML than in the tree: below a part, levels begin at 2. */
  deeper: 0 | 1;
  /** The notes of this file, ready to stand at its end. */
  asides: string[];
}

/** Finds out where the links of a report lead. Notes a fault for every id that stands twice. */
export function addressesOf(
  documents: readonly EpubDocument[],
  name: string,
  faults: ReportFault[],
): Pick<EpubContext, 'headings' | 'figures'> {
  const headings = new Map<string, string>();
  const figures = new Map<number, string>();
  const take = (id: string, file: string): void => {
    if (headings.has(id)) faults.push(twice(name, id));
    headings.set(id, file);
  };
  for (const document of documents) {
    if (document.kind === 'title' || document.kind === 'data') continue;
    const { file } = document;
    if (document.kind === 'part') take(document.part.id, file);
    for (const block of allBlocks(document.blocks)) {
      if (block.kind === 'heading' && block.id !== undefined) take(block.id, file);
      if (block.kind !== 'figure') continue;
      if (figures.has(block.number)) faults.push(twice(name, `figure-${block.number}`));
      figures.set(block.number, file);
    }
  }
  return { headings, figures };
}

/** The address of a heading as a file of the same folder links to it; undefined when it is not there. */
export function headingAddress(id: string, context: EpubContext): string | undefined {
  const file = context.headings.get(id);
  return file === undefined ? undefined : `${file}#${headingId(id)}`;
}

function twice(name: string, id: string): ReportFault {
  return {
    page: name,
    where: `id="${id}"`,
    zh: `报告里有两处用同一个 id“${id}”，链接不知道指向哪一个。请给它们不同的 id 或图号。`,
    en: `Two places of the report have the id “${id}”, so a link to it could mean either. Give them different ids or figure numbers.`,
  };
}
