import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '#src/lib/hash-node.ts';
import { noReads, type Reads } from '#src/lib/reads.ts';
import type { Evidence } from '../evidence.ts';
import type { KeepSettings } from './keep-settings.ts';
import { reading } from './reading-node.ts';
import { stampsOf, stampText } from './stamps.ts';

/** What a page was made of, and what it was. */
interface KeptPage {
  /** Checksum of what its list of pages hands to it. */
  props: string;
  /** Indexes of the names that it has read itself. */
  names: number[];
  /** Indexes of the lists of names that kept values were made of. */
  groups: number[];
  /** Name of its file below the folder of the site, and checksum of its bytes. */
  file: string;
  sha256: string;
  type: string;
}

/** The pages of the last build, as `.cache/pages.json` has them. */
export interface KeptPages {
  /** Of everything but data and texts that pages are made of. */
  code: string;
  /** What was read, each with its checksum. */
  names: [name: string, stamp: string][];
  groups: number[][];
  pages: Record<string, KeptPage>;
}

/** A page as it was answered. */
interface Answer {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

interface Rendered extends Pick<KeptPage, 'props' | 'file' | 'sha256' | 'type'> {
  reads: Reads;
}

/** Keeps pages from one build to the next. */
export interface PageKeeper {
  /** A page of the last build, where it would come out the same; otherwise what `make` gives. */
  page(path: string, props: unknown, make: () => Promise<Response>): Promise<Response>;
  /** Writes the record for the next build. */
  keep(): void;
  /** How many pages were used again, and how many were made. */
  counts: { reused: number; made: number };
}

/** The record of the last build; none where it is of other code, missing or cut off. */
function readRecord({ record, code }: KeepSettings): KeptPages | undefined {
  if (!existsSync(record)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(record, 'utf8')) as KeptPages;
    return kept.code === code ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The file in which a path is written: `/x/` is `x/index.html`. */
function fileOf(path: string): string {
  const below = path.replace(/^\//u, '');
  if (below === '' || below.endsWith('/')) return `${below}index.html`;
  return /\.[a-z\d]+$/u.test(below) ? below : `${below}.html`;
}

/**
 * Uses the pages of the last build again of which nothing has changed. What pages read must be followed
 * (`followReads`) before anything is computed from the evidence.
 */
export function pageKeeper(settings: KeepSettings, evidence: Evidence): PageKeeper {
  const before = readRecord(settings);
  const stampOf = stampsOf(evidence, sha256);
  const isSame = remembered((index) => {
    const [name = '', stamp] = before?.names[index] ?? [];
    return stampOf(name) === stamp;
  });
  const isSameGroup = remembered((index) => before?.groups[index]?.every(isSame) ?? false);
  const namesAt = (indexes: readonly number[] = []): Set<string> =>
    new Set(indexes.map((index) => before?.names[index]?.[0] ?? ''));
  // Pages share the lists of kept values.
  const groupAt = remembered((index): Reads => ({
    names: namesAt(before?.groups[index]),
    kept: new Set(),
  }));
  const rendered = new Map<string, Rendered>();
  const counts = { reused: 0, made: 0 };

  /** The bytes of a page of the last build, where they are still there and would come out the same. */
  function reusable(path: string, props: string): Answer | undefined {
    const kept = before?.pages[path];
    if (kept?.props !== props || !kept.names.every(isSame) || !kept.groups.every(isSameGroup))
      return undefined;
    const file = join(settings.dist, kept.file);
    if (!existsSync(file)) return undefined;
    const body = readFileSync(file);
    if (sha256(body) !== kept.sha256) return undefined;
    const reads = { names: namesAt(kept.names), kept: new Set(kept.groups.map(groupAt)) };
    rendered.set(path, { ...kept, reads });
    return { body, type: kept.type };
  }

  return {
    counts,
    async page(path, given, make) {
      const props = sha256(stampText(given));
      const found = reusable(path, props);
      if (found !== undefined) {
        counts.reused += 1;
        return new Response(found.body, { headers: { 'content-type': found.type } });
      }
      counts.made += 1;
      const reads = noReads();
      return reading.run(reads, async () => {
        const response = await make();
        if (response.status !== 200) return response;
        const body = new Uint8Array(await response.arrayBuffer());
        const type = response.headers.get('content-type') ?? '';
        rendered.set(path, { props, file: fileOf(path), sha256: sha256(body), type, reads });
        return new Response(body, response);
      });
    },
    keep() {
      mkdirSync(dirname(settings.record), { recursive: true });
      writeFileSync(
        settings.record,
        JSON.stringify(recordOf(settings.code, rendered, (name) => stampOf(name) ?? '')),
      );
    },
  };
}

/** Answers for each index once. */
function remembered<V>(answerTo: (index: number) => V): (index: number) => V {
  const known = new Map<number, { answer: V }>();
  return (index) => {
    const found = known.get(index) ?? { answer: answerTo(index) };
    known.set(index, found);
    return found.answer;
  };
}

/** Everything that kept values were made of, down to the last. */
function allKept(reads: Reads, found = new Set<Reads>()): Set<Reads> {
  for (const one of reads.kept) {
    if (found.has(one)) continue;
    found.add(one);
    allKept(one, found);
  }
  return found;
}

function recordOf(
  code: string,
  rendered: ReadonlyMap<string, Rendered>,
  stampOf: (name: string) => string,
): KeptPages {
  const names = new Map<string, number>();
  const indexOf = (name: string): number => {
    const index = names.get(name) ?? names.size;
    names.set(name, index);
    return index;
  };
  const groups = new Map<Reads, number>();
  const lists: number[][] = [];
  const groupOf = (reads: Reads): number => {
    const known = groups.get(reads);
    if (known !== undefined) return known;
    groups.set(reads, lists.length);
    return lists.push([...reads.names].map(indexOf)) - 1;
  };
  const pages = Object.fromEntries(
    [...rendered].map(([path, { reads, ...page }]) => [
      path,
      {
        ...page,
        names: [...reads.names].map(indexOf),
        groups: [...allKept(reads)].map(groupOf),
      },
    ]),
  );
  return {
    code,
    names: [...names.keys()].map((name) => [name, stampOf(name)]),
    groups: lists,
    pages,
  };
}
