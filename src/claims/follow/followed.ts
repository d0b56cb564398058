import { noteRead, readName } from '#src/lib/reads.ts';
import type { Measures } from '#src/model.ts';
import type { AnyTable, Tables } from '#src/tables/load.ts';
import type { Source } from '#src/tables/sources.ts';
import type { Chapter } from '../chapters.ts';
import type { Evidence } from '../evidence.ts';
import type { Claim } from '../ledger.ts';

/** The measures, of which each use is noted as read. */
function followedMeasures(measures: Measures): Measures {
  return {
    subjects(kind, parent) {
      noteRead(readName('subjects', kind, ...(parent === undefined ? [] : [parent])));
      return measures.subjects(kind, parent);
    },
    subject(key) {
      noteRead(readName('subject', key));
      return measures.subject(key);
    },
    findSubject(key) {
      noteRead(readName('subject', key));
      return measures.findSubject(key);
    },
    get(indicator, key) {
      noteRead(readName('observation', indicator, key));
      return measures.get(indicator, key);
    },
    find(indicator, key) {
      noteRead(readName('observation', indicator, key));
      return measures.find(indicator, key);
    },
    has(indicator, key) {
      noteRead(readName('has', indicator, key));
      return measures.has(indicator, key);
    },
    all(indicator) {
      noteRead(readName('all', indicator));
      return measures.all(indicator);
    },
    label(indicator) {
      noteRead(readName('label', indicator));
      return measures.label(indicator);
    },
  };
}

/** A table, of which each use but that of its columns is noted as read. */
function followedTable(table: AnyTable): AnyTable {
  const whole = readName('table', table.id);
  const noted = <K extends keyof AnyTable>(part: K): AnyTable[K] => {
    noteRead(whole);
    return table[part];
  };
  return {
    id: table.id,
    dataset: table.dataset,
    file: table.file,
    get rows() {
      return noted('rows');
    },
    get provenance() {
      return noted('provenance');
    },
    get flags() {
      return noted('flags');
    },
    get history() {
      return noted('history');
    },
    get header() {
      return noted('header');
    },
    get text() {
      return noted('text');
    },
    get sha256() {
      return noted('sha256');
    },
    row(key) {
      noteRead(readName('row', table.id, key));
      return table.row(key);
    },
  };
}

/** An object of which some parts are noted as read under names of their own, the others with it. */
function partsNoted<T extends object>(
  whole: T,
  own: { readonly [K in keyof T]?: string | undefined },
  other?: string,
): T {
  const parts = Object.keys(whole).map((part) => {
    const name = part in own ? own[part as keyof T] : other;
    const get = (): unknown => {
      if (name !== undefined) noteRead(name);
      return whole[part as keyof T];
    };
    return [part, { get, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(parts)) as T;
}

/** A source: which there are, and which parts each has, counts with the list of sources. */
const followedSource = (source: Source): Source =>
  partsNoted(
    source,
    Object.fromEntries(
      Object.keys(source).map((part) => [
        part,
        part === 'id' ? undefined : readName('source', source.id, part),
      ]),
    ),
  );

/** The tables, of which each use is noted as read. */
function followedTables(tables: Tables): Tables {
  const followed = new Map(tables.all().map((table) => [table.id as string, followedTable(table)]));
  // One that is not there is refused by the tables themselves.
  const any = (id: string): AnyTable => followed.get(id) ?? tables.any(id);
  const sources = tables.sources.map(followedSource);
  return {
    table: any as Tables['table'],
    any,
    all: () => [...followed.values()],
    get sources() {
      noteRead('sources');
      return sources;
    },
    get sourceTexts() {
      noteRead('source-texts');
      return tables.sourceTexts;
    },
    get identities() {
      noteRead('identities');
      return tables.identities;
    },
  };
}

/** A claim: what it declares counts with the list of claims. */
const followedClaim = (claim: Claim): Claim =>
  partsNoted(
    claim,
    { id: undefined, declaration: undefined, names: 'names' },
    readName('claim', claim.id),
  );

/** A chapter: everything but its text counts with the list of chapters. */
function followedChapter(chapter: Chapter): Chapter {
  const text = readName('chapter', chapter.lang, chapter.slug);
  return partsNoted(chapter, { body: text, firstLine: text, metaLines: text });
}

/**
 * The same evidence, of which each use is noted as read (`noteRead`) under the name by which
 * `stampsOf` knows it.
 */
export function followed(evidence: Evidence): Evidence {
  const noted = <V>(name: string, part: V): V => {
    noteRead(name);
    return part;
  };
  const claims = evidence.claims.map(followedClaim);
  const chapters = evidence.chapters.map(followedChapter);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    tables: followedTables(evidence.tables),
    measures: followedMeasures(evidence.measures),
    get site() {
      return noted('site', evidence.site);
    },
    get claims() {
      return noted('claims', claims);
    },
    get chapters() {
      return noted('chapters', chapters);
    },
    get rechecks() {
      return noted('rechecks', evidence.rechecks);
    },
    recheck(reading) {
      noteRead(readName('recheck', reading));
      return evidence.recheck(reading);
    },
    claim(id) {
      // One that is not there is refused by the evidence itself.
      return byId.get(id) ?? evidence.claim(id);
    },
  };
}
