import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '#src/claims/evidence.ts';
import { pageKeeper, type PageKeeper } from '#src/claims/follow/kept-pages-node.ts';
import { followReads } from '#src/claims/follow/reading-node.ts';
import { followBy, noteRead } from '#src/lib/reads.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-pages-'));
const dist = join(folder, 'dist');
mkdirSync(dist);
beforeAll(followReads);
afterAll(() => {
  followBy(undefined);
  rmSync(folder, { recursive: true, force: true });
});

/** Evidence of which only the site and one claim can be read. */
const evidenceOf = (site: string, claim: string): Evidence =>
  ({ site: { name: site }, claim: () => ({ id: 'c', shown: claim }) }) as unknown as Evidence;

/** One build of two pages, of which one reads the claim. Returns what was made anew. */
async function build(evidence: Evidence, { code = 'code', props = 1 } = {}): Promise<string[]> {
  const keeper: PageKeeper = pageKeeper(
    { record: join(folder, 'pages.json'), dist, code },
    evidence,
  );
  const made: string[] = [];
  const page = async (path: string, file: string, reads: readonly string[], text: string) => {
    const response = await keeper.page(path, { props }, () => {
      made.push(path);
      reads.forEach(noteRead);
      return Promise.resolve(new Response(text, { headers: { 'content-type': 'text/html' } }));
    });
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toBe(text);
    writeFileSync(join(dist, file), text);
  };
  await page('/', 'index.html', ['site'], evidence.site.name as unknown as string);
  await page('/c.svg', 'c.svg', ['site', 'claim c'], evidence.claim('c').shown ?? '');
  keeper.keep();
  return made;
}

describe('pages of the last build', () => {
  it('are made anew only where something that they have read has changed', async () => {
    expect(await build(evidenceOf('a', '1'))).toEqual(['/', '/c.svg']);
    expect(await build(evidenceOf('a', '1'))).toEqual([]);
    expect(await build(evidenceOf('a', '2'))).toEqual(['/c.svg']);
    // What was used again is known to the build after the next, too.
    expect(await build(evidenceOf('a', '3'))).toEqual(['/c.svg']);
    expect(await build(evidenceOf('b', '3'))).toEqual(['/', '/c.svg']);
  });

  it('are made anew where code or what they are handed has changed', async () => {
    expect(await build(evidenceOf('b', '3'), { code: 'other' })).toEqual(['/', '/c.svg']);
    expect(await build(evidenceOf('b', '3'), { code: 'other', props: 2 })).toEqual(['/', '/c.svg']);
    expect(await build(evidenceOf('b', '3'), { code: 'other', props: 2 })).toEqual([]);
  });

  it('are made anew where somebody has touched or removed their files', async () => {
    const settings = { code: 'other', props: 2 };
    writeFileSync(join(dist, 'index.html'), 'touched');
    expect(await build(evidenceOf('b', '3'), settings)).toEqual(['/']);
    rmSync(join(dist, 'c.svg'));
    expect(await build(evidenceOf('b', '3'), settings)).toEqual(['/c.svg']);
    expect(readFileSync(join(dist, 'c.svg'), 'utf8')).toBe('3');
  });

  it('are all made anew where the record was cut off', async () => {
    const settings = { code: 'other', props: 2 };
    expect(await build(evidenceOf('b', '3'), settings)).toEqual([]);
    writeFileSync(join(folder, 'pages.json'), '{"code":"oth');
    expect(await build(evidenceOf('b', '3'), settings)).toEqual(['/', '/c.svg']);
  });

  it('that failed are not kept', async () => {
    const settings = { record: join(folder, 'failed.json'), dist, code: 'code' };
    const keeper = pageKeeper(settings, evidenceOf('a', '1'));
    const missing = () => Promise.resolve(new Response('', { status: 404 }));
    expect((await keeper.page('/x/', {}, missing)).status).toBe(404);
    keeper.keep();
    expect(JSON.parse(readFileSync(settings.record, 'utf8'))).toMatchObject({ pages: {} });
  });
});
