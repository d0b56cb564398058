import type { Lang } from '#src/model.ts';
import type { EpubDocument } from './xhtml-files.ts';
import { figureId, headingId } from './xml.ts';
import type { ReportFault } from '../faults.ts';
import { allBlocks } from '../tree/all-blocks.ts';
import type { Drawing } from '../tree/tree.ts';
import type { ReportWords } from '#src/i18n/print.ts';

/** An entry of a navigation list. */
export interface NavEntry {
  /** Depth from 1. */
  level: number;
  text: string;
  href: string;
}

/** State shared by the writers of one EPUB. */
export interface EpubContext {
  /** Report name for fault messages. */
  name: string;
  lang: Lang;
  words: ReportWords;
  /** File of each heading or part by id, and of each figure by number. */
  headings: ReadonlyMap<string, string>;
  figures: ReadonlyMap<number, string>;
  /** File with the data tables of the figures. */
  dataFile: string;
  /** Number of notes so far, across all files. */
  notes: number;
  /** Number and address of the notes with an id so far. */
  noted: Map<string, { number: string; href: string }>;
  /** Number of headings and tables that got a generated id so far. */
  listed: number;
  drawings: Drawing[];
  contents: NavEntry[];
  illustrations: NavEntry[];
  tables: NavEntry[];
  faults: ReportFault[];
}

/** State shared by the writers of one file of an EPUB. */
export interface EpubFileContext {
  report: EpubContext;
  file: string;
  /** Offset from the heading level in the tree to that in HTML: levels below a part begin at 2. */
  deeper: 0 | 1;
  /** Notes of this file, written at its end. */
  asides: string[];
}

/** Maps link targets to files. Records a fault for every duplicate id. */
export function addressesOf(
  documents: readonly EpubDocument[],
  name: string,
  faults: ReportFault[],
): Pick<EpubContext, 'headings' | 'figures'> {
  const headings = new Map<string, string>();
  const figures = new Map<number, string>();
  const take = (id: string, file: string): void => {
    if (headings.has(id)) faults.push(duplicateId(name, id));
    headings.set(id, file);
  };
  for (const document of documents) {
    if (document.kind === 'title' || document.kind === 'data') continue;
    const { file } = document;
    if (document.kind === 'part') take(document.part.id, file);
    for (const block of allBlocks(document.blocks)) {
      if (block.kind === 'heading' && block.id !== undefined) take(block.id, file);
      if (block.kind !== 'figure') continue;
      if (figures.has(block.number)) faults.push(duplicateId(name, figureId(block.number)));
      figures.set(block.number, file);
    }
  }
  return { headings, figures };
}

/** Relative URL of a heading; undefined when the report does not have it. */
export function headingAddress(id: string, context: EpubContext): string | undefined {
  const file = context.headings.get(id);
  return file === undefined ? undefined : `${file}#${headingId(id)}`;
}

/** Relative URL of a figure; undefined when the report does not have it. */
export function figureAddress(number: number, context: EpubContext): string | undefined {
  const file = context.figures.get(number);
  return file === undefined ? undefined : `${file}#${figureId(number)}`;
}

function duplicateId(name: string, id: string): ReportFault {
  return {
    page: name,
    where: `id="${id}"`,
    zh: `报告里有两处用同一个 id“${id}”，链接不知道指向哪一个。请给它们不同的 id 或图号。`,
    en: `Two places of the report have the id “${id}”, so a link to it could mean either. Give them different ids or figure numbers.`,
  };
}
