import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartsOf } from '#src/charts/index.ts';
import { scopesOf } from '#src/charts/page.ts';
import type { Evidence } from '#src/claims/evidence.ts';
import { followed } from '#src/claims/follow/followed.ts';
import { followReads, reading } from '#src/claims/follow/reading-node.ts';
import { holdsFunctions, stampsOf } from '#src/claims/follow/stamps.ts';
import { readEvidence } from '#src/claims/site.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { followBy, noReads, type Reads } from '#src/lib/reads.ts';

let plain: Evidence;
let evidence: Evidence;
beforeAll(() => {
  plain = readEvidence('.');
  evidence = followed(plain);
  followReads();
});
afterAll(() => {
  followBy(undefined);
});

function readsOf(use: () => unknown): Reads {
  const reads = noReads();
  reading.run(reads, use);
  return reads;
}

const namesRead = (use: () => unknown): string[] => [...readsOf(use).names];

/** The names read, also those that kept values were made of. */
function allNames({ names, kept }: Reads): Set<string> {
  return new Set([...names, ...[...kept].flatMap((one) => [...allNames(one)])]);
}

/** Each way to use evidence, with the name under which it is noted. */
const uses: Record<string, () => unknown> = {
  'subjects street': () => evidence.measures.subjects('street'),
  'subjects street chaoyang@2010-03': () =>
    evidence.measures.subjects('street', 'chaoyang@2010-03'),
  'subject wangjing@2010-03': () => evidence.measures.subject('wangjing@2010-03'),
  'subject nowhere': () => evidence.measures.findSubject('nowhere'),
  'observation outside-share wangjing@2010-03': () =>
    evidence.measures.get('outside-share', 'wangjing@2010-03'),
  'observation outside-share nowhere': () => evidence.measures.find('outside-share', 'nowhere'),
  'has outside-share wangjing@2010-03': () =>
    evidence.measures.has('outside-share', 'wangjing@2010-03'),
  'all outside-share': () => evidence.measures.all('outside-share'),
  'label outside-share': () => evidence.measures.label('outside-share'),
  'row streets wangjing@2010-03': () => evidence.tables.table('streets').row('wangjing@2010-03'),
  'table streets': () => evidence.tables.any('streets').rows,
  'table terms': () => evidence.tables.all().find(({ id }) => id === 'terms')?.text,
  sources: () => evidence.tables.sources,
  identities: () => evidence.tables.identities,
  site: () => evidence.site,
  claims: () => evidence.claims.map(({ declaration }) => declaration.reading),
  'claim outside-highest': () => evidence.claim('outside-highest').observation,
  names: () => evidence.claim('outside-highest').names,
  chapters: () => evidence.chapters.map(({ meta }) => meta.title),
  rechecks: () => evidence.rechecks,
};

describe('followed evidence', () => {
  it.each(Object.entries(uses))('notes %s', (name, use) => {
    expect(namesRead(use)).toEqual([name]);
  });

  it('notes of a list of charts what they are drawn for, not the figures and names that they draw', () => {
    const names = allNames(
      readsOf(() =>
        chartsOf(evidence.measures).map((chart) => scopesOf(chart, evidence.measures)[0]?.path),
      ),
    );
    const kinds = new Set([...names].map((name) => name.replace(/^(scopes|linking) .*/u, '$1')));
    expect([...kinds].sort()).toEqual([
      'linking',
      'scopes',
      'subjects diagram',
      'subjects group',
      'subjects source',
    ]);
    expect(names).toContain('scopes outside-share');
  });

  it('notes the text of a chapter apart from its place in the list', () => {
    const [first] = evidence.chapters;
    const name = `chapter ${first?.lang ?? ''} ${first?.slug ?? ''}`;
    expect(namesRead(() => first?.meta)).toEqual([]);
    expect(namesRead(() => first?.body)).toEqual([name]);
    expect(namesRead(() => first?.metaLines)).toEqual([name]);
  });

  it('is the same evidence', () => {
    expect(evidence.tables.all().map(({ text }) => text)).toEqual(
      plain.tables.all().map(({ text }) => text),
    );
    expect(evidence.claims).toEqual(plain.claims);
    expect(evidence.chapters).toEqual(plain.chapters);
    expect(Object.keys(evidence).sort()).toEqual(Object.keys(plain).sort());
    expect(Object.keys(evidence.measures).sort()).toEqual(
      // What measures are written with is not for those who read them.
      Object.keys(plain.measures)
        .filter((name) => name !== 'add' && name !== 'record')
        .sort(),
    );
  });

  it('knows where a checksum leaves functions out', () => {
    expect(holdsFunctions({ chart: { draw: () => '' } })).toBe(true);
    expect(holdsFunctions(new Map([['chart', [() => '']]]))).toBe(true);
    expect(holdsFunctions({ id: 'x', of: [1, new Map([['a', 'b']])] })).toBe(false);
    expect(holdsFunctions(undefined)).toBe(false);
  });

  it('has a checksum for each name that is noted', () => {
    const stampOf = stampsOf(plain, sha256);
    const names = Object.keys(uses);
    expect(names.filter((name) => stampOf(name) === undefined)).toEqual([]);
    // What is not there has the checksum of nothing, and appears when it does.
    expect(stampOf('subject nowhere')).not.toBe(stampOf('subject wangjing@2010-03'));
    expect(stampOf('files')).toBeUndefined();
    expect(stampOf('table nowhere')).toBeUndefined();
  });

  it('has another checksum for what differs, and the same for what does not', () => {
    const [chapter] = plain.chapters;
    if (chapter === undefined) throw new Error('no chapter');
    const changed = (part: Partial<typeof chapter>): ((name: string) => string | undefined) =>
      stampsOf(
        { ...plain, chapters: [{ ...chapter, ...part }, ...plain.chapters.slice(1)] },
        sha256,
      );
    const before = stampsOf(plain, sha256);
    const text = `chapter ${chapter.lang} ${chapter.slug}`;
    const worded = changed({ body: `${chapter.body} ` });
    expect(worded(text)).not.toBe(before(text));
    expect(worded('chapters')).toBe(before('chapters'));
    const titled = changed({ meta: { ...chapter.meta, title: 'x' } });
    expect(titled('chapters')).not.toBe(before('chapters'));
  });
});
