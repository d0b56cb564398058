import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { archiveFaults, readArchive } from '#src/archive/archive-node.ts';
import { contentHash } from '#src/archive/content.ts';
import { freeze, frozenTwin, type Frozen } from '#src/archive/freeze.ts';
import { relativeAddress } from '#src/archive/frozen-page.ts';
import { byVersion, copiesOf, presentIn, type VersionRecord } from '#src/archive/versions.ts';

const origin = 'https://a.org';
const base = '/sub';

/** A page as the site writes it, of one version. */
function page(path: string, main: string, version = '1.0.0', date = '2030-01-31'): string {
  return [
    `<html><head><link rel="canonical" href="${origin}${base}${path}"><meta property="og:url" content="${origin}${base}${path}">`,
    `<link rel="stylesheet" href="${base}/_astro/site.abc.css"></head><body class="x"><a href="${base}/search/">search</a>`,
    `<main>${main}<textarea>&lt;iframe src=&quot;${origin}${base}/embed/x/&quot;></textarea>`,
    `<div class="cite"><p>Version ${version}. (${date}). ${origin}${base}${path}.</p></div></main>`,
    `<script type="module" src="${base}/_astro/page.def.js"></script></body></html>`,
  ].join('');
}

type Files = Record<string, string>;

const first: Files = {
  'index.html': page('/', `<p>home <a href="${base}/charts/x/#a">12</a></p>`),
  'charts/x/index.html': page('/charts/x/', `<p>value 12</p><a href="${base}/">home</a>`),
  'charts/x/share.svg': '<svg><text>版本 1.0.0</text></svg>',
  'embed/x/index.html': page('/embed/x/', '<p>frame 12</p>'),
  'data/street-groups.csv': 'id,name_zh\npilot,试点\n',
  'old/index.html': '<meta http-equiv="refresh" content="0;url=/sub/"><main>moved</main>',
  'search/index.html': page('/search/', 'search'),
  '_astro/site.abc.css': 'body{}',
  '_astro/page.def.js': 'run()',
};

function frozen(
  files: Files,
  edition: { version: string; date: string },
  before: Frozen[] = [],
): Frozen {
  const archived = new Map(before.flatMap((one) => [...one.files]));
  const newest = before.at(-1);
  return freeze({
    ...{ ...edition, origin, base },
    files: Object.keys(files).sort(),
    textOf: (file) => files[file] ?? '',
    records: before.map(({ record }) => record),
    newest: newest?.files.get(`versions/${newest.record.version}.json`),
    archived: (file) => archived.get(file) ?? '',
    dataset: (id) => datasets.find((one) => one.id === id),
    rowsOf(csv) {
      const { data, meta } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
      return { header: meta.fields ?? [], rows: data };
    },
  });
}

const one = frozen(first, { version: '1.0.0', date: '2030-01-31' });
/** The second version: one number and one cell are others; the site is of another look. */
const second: Files = {
  ...first,
  'index.html': page(
    '/',
    `<p>home <a href="${base}/charts/x/#a">12</a></p>`,
    '1.1.0',
    '2031-02-01',
  ),
  'charts/x/index.html': page(
    '/charts/x/',
    `<p>value 13</p><a href="${base}/">home</a>`,
    '1.1.0',
    '2031-02-01',
  ),
  'charts/x/share.svg': '<svg><text>版本 1.1.0</text></svg>',
  'data/street-groups.csv': 'id,name_zh\npilot,试点街道\n',
};
delete second['embed/x/index.html'];
const two = frozen(second, { version: '1.1.0', date: '2031-02-01' }, [one]);

describe('the first version', () => {
  it('keeps pages, drawings and data, without tools and moved pages', () => {
    expect(Object.keys(one.record.added).sort()).toEqual([
      ...['/', '/charts/x/', '/charts/x/share.svg', '/data/street-groups.csv', '/embed/x/'],
    ]);
    expect(one.record.previous).toBeNull();
    expect(one.record.changes).toEqual({});
  });

  const html = one.files.get('1.0.0/charts/x/index.html') ?? '';

  it('says that a page is archived, and leads to the newest', () => {
    expect(html).toContain(
      '<aside class="archived" aria-label="存档">这是存档的一页：版本 1.0.0，2030年1月31日，不再改动。',
    );
    expect(html).toContain('<a href="../../../../charts/x/">看最新的</a>');
    expect(html).toContain(`<link rel="canonical" href="${origin}${base}/charts/x/">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });

  it('leads to copies of the same version, and elsewhere to the site', () => {
    expect(html).toContain('<a href="../../">home</a>');
    expect(html).toContain('<a href="../../../../search/">search</a>');
    expect(one.files.get('1.0.0/index.html')).toContain('href="charts/x/#a"');
  });

  it('shares styles, has no scripts outside frames, and cites and embeds itself', () => {
    expect(html).toContain('href="../../../assets/site.abc.css"');
    expect(html).not.toContain('<script');
    expect(one.files.get('1.0.0/embed/x/index.html')).toContain(
      'src="../../../assets/page.def.js"',
    );
    expect(one.files.get('assets/site.abc.css')).toBe('body{}');
    expect(html).toContain(`(2030-01-31). ${origin}${base}/archive/1.0.0/charts/x/.`);
    expect(html).toContain(`src=&quot;${origin}${base}/archive/1.0.0/embed/x/&quot;`);
  });

  it('has the content that its record says', () => {
    for (const [address, content] of Object.entries(one.record.added)) {
      const file = `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
      const text = one.files.get(`1.0.0/${file}`) ?? '';
      expect(contentHash(file, text, one.record, origin), address).toBe(content);
    }
  });
});

describe('the second version', () => {
  it('keeps only what has changed, and says what', () => {
    expect(Object.keys(two.record.added)).toEqual(['/charts/x/', '/data/street-groups.csv']);
    expect(two.record.changes).toEqual({
      '/charts/x/': { words: [{ from: 'value 12', to: 'value 13' }] },
      '/data/street-groups.csv': {
        cells: [{ kind: 'changed', row: 'pilot', column: 'name_zh', from: '试点', to: '试点街道' }],
      },
    });
    expect(two.record.gone).toEqual(['/embed/x/']);
  });

  it('writes no file again, and leads to older copies of what is the same', () => {
    expect([...two.files.keys()].filter((file) => one.files.has(file))).toEqual([]);
    expect(two.files.get('1.1.0/charts/x/index.html')).toContain(
      '<a href="../../../1.0.0/">home</a>',
    );
  });

  it('makes lists of copies', () => {
    const records = [one.record, two.record];
    const copies = copiesOf(records);
    expect(copies.get('/charts/x/')?.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0']);
    expect(copies.get('/')?.map(({ version }) => version)).toEqual(['1.0.0']);
    expect([...presentIn(records)].sort()).toEqual([
      ...['/', '/charts/x/', '/charts/x/share.svg', '/data/street-groups.csv'],
    ]);
    expect(frozenTwin('/', one.record.added['/'] ?? '', copies)).toEqual({
      ...{ version: '1.0.0', date: '2030-01-31', address: '/archive/1.0.0/' },
    });
    expect(frozenTwin('/charts/x/', one.record.added['/charts/x/'] ?? '', copies)).toBeUndefined();
  });

  it('comes after the first also where numbers have two digits', () => {
    expect(['0.10.0', '0.9.1', '0.9.0', '1.0.0'].sort(byVersion)).toEqual([
      ...['0.9.0', '0.9.1', '0.10.0', '1.0.0'],
    ]);
  });
});

describe('relativeAddress', () => {
  it.each([
    ['/archive/1/a/', '/archive/1/b/', '../b/'],
    ['/archive/1/a/', '/archive/1/a/', './'],
    ['/archive/1/', '/', '../../'],
    ['/archive/1/a/', '/archive/assets/x.css', '../../assets/x.css'],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(relativeAddress(from, to)).toBe(expected);
    expect(new URL(expected, `https://a.org${from}`).pathname).toBe(to);
  });
});

describe('an archive on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const { files } of [one, two]) for (const [file, text] of files) write(file, text);

  it('is read in the order of its versions', () => {
    const { records, newest } = readArchive(folder);
    expect(records.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0']);
    expect((JSON.parse(newest ?? '') as VersionRecord).version).toBe('1.1.0');
    expect(archiveFaults(folder)).toEqual([]);
  });

  it('tells every file that is changed, missing or added', () => {
    const text = one.files.get('1.0.0/index.html') ?? '';
    write('1.0.0/index.html', text.replace('12', '13'));
    write('1.0.0/more.html', 'more');
    rmSync(join(folder, '1.0.0/charts/x/share.svg'));
    expect(archiveFaults(folder)).toEqual([
      { file: '1.0.0/charts/x/share.svg', fault: 'missing' },
      { file: '1.0.0/index.html', fault: 'changed' },
      { file: '1.0.0/more.html', fault: 'unknown' },
    ]);
  });

  it('tells a record that was changed, by the one after it', () => {
    const record = one.files.get('versions/1.0.0.json') ?? '';
    write('versions/1.0.0.json', record.replace('2030-01-31', '2030-01-30'));
    expect(archiveFaults(folder)).toContainEqual({
      ...{ file: 'versions/1.1.0.json', fault: 'changed' },
    });
  });
});
