import { readName, settledValue } from '#src/lib/reads.ts';
import type { Source } from '#src/tables/sources.ts';
import type { Evidence } from '../evidence.ts';

/** A checksum of a text. */
export type HashOf = (text: string) => string;

/** A part of a value as JSON has it: sets, maps and patterns by what they hold. */
function plainPart(key: string, part: unknown): unknown {
  if (part instanceof Map || part instanceof Set) return [...(part as Iterable<unknown>)];
  if (part instanceof RegExp) return part.toString();
  // Given by the formula beside it.
  return key === 'inputs' ? undefined : part;
}

/** A value as text, functions left out. */
export function stampText(value: unknown): string {
  // In a list, where nothing is null.
  return JSON.stringify([value], plainPart);
}

type Reader = (evidence: Evidence, ...of: string[]) => unknown;

/** What stands behind each name that reading evidence notes. */
const readers: Readonly<Record<string, Reader>> = {
  subjects: ({ measures }, kind = '', parent) =>
    measures.subjects(kind as Parameters<typeof measures.subjects>[0], parent),
  subject: ({ measures }, ...key) => measures.findSubject(readName(...key)),
  observation: ({ measures }, indicator = '', ...key) => measures.find(indicator, readName(...key)),
  has: ({ measures }, indicator = '', ...key) => measures.has(indicator, readName(...key)),
  all: ({ measures }, indicator = '') => measures.all(indicator),
  label: ({ measures }, indicator = '') => measures.label(indicator),
  table: ({ tables }, id = '') => {
    const { rows, provenance, flags, history, header, text } = tables.any(id);
    return { rows, provenance, flags, history, header, text };
  },
  row: ({ tables }, id = '', ...key) => tables.any(id).row(readName(...key)),
  sources: ({ tables: { sources } }) =>
    sources.map((source) => Object.keys(source).map((part) => (part === 'id' ? source.id : part))),
  source: ({ tables: { sources } }, id, part) =>
    sources.find((source) => source.id === id)?.[part as keyof Source],
  'source-texts': ({ tables: { sourceTexts } }) => sourceTexts,
  identities: ({ tables }) => tables.identities,
  site: ({ site }) => site,
  claims: ({ claims }) => claims.map(({ id, declaration }) => [id, declaration]),
  claim: (evidence, ...id) => ({ ...evidence.claim(readName(...id)), names: undefined }),
  names: ({ claims }) => claims[0]?.names,
  // Where a claim is used is only of interest with the text, which is followed apart.
  chapters: ({ chapters }) =>
    chapters.map(({ slug, lang, file, meta, headings, uses }) => {
      const used = uses.map(({ component, id, words, scope }) => [component, id, words, scope]);
      return [slug, lang, file, meta, headings, used];
    }),
  chapter: ({ chapters }, lang, slug) =>
    chapters.find((chapter) => chapter.lang === lang && chapter.slug === slug),
  rechecks: ({ rechecks }) => rechecks,
  recheck: (evidence, ...reading) => evidence.recheck(readName(...reading)),
};

/**
 * Whether a value holds functions, of which its checksum says nothing: what they compute from counts as
 * read where they are handed over.
 */
export function holdsFunctions(value: unknown): boolean {
  let found = false;
  JSON.stringify([value], (key, part: unknown) => {
    found ||= typeof part === 'function';
    return found ? undefined : plainPart(key, part);
  });
  return found;
}

/**
 * The checksum of what a name stands for in this evidence, computed once for each name; undefined
 * where there is no such thing.
 */
export function stampsOf(evidence: Evidence, hash: HashOf): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const found = (name: string): { stamp: string | undefined } | undefined => {
    const [kind = '', ...of] = name.split(' ');
    const read = readers[kind];
    try {
      const value =
        read === undefined
          ? settledValue(name, evidence.measures)
          : { value: read(evidence, ...of) };
      return value && { stamp: hash(stampText(value.value)) };
    } catch {
      // What is named is not there any more.
      return { stamp: undefined };
    }
  };
  return (name) => {
    if (!known.has(name)) {
      const one = found(name);
      // A value whose module has not been loaded yet may be known later.
      if (one === undefined) return undefined;
      known.set(name, one.stamp);
    }
    return known.get(name);
  };
}
