import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFaults, readArchive } from '#src/archive/archive-node.ts';
import { readAddresses } from '#src/archive/addresses.ts';
import type { VersionRecord } from '#src/archive/versions.ts';
import { languages } from '#src/i18n/languages.ts';
import { bringAxe, findings } from '../browser/axe.ts';
import { startBrowser } from '../browser/start.ts';
import { acceptIn } from '../fixtures/tables.ts';
import { pageKind } from '../site/census/page-kinds.ts';
import { fieldText, linkFaults } from '../site/links.ts';
import { fileText, pageAt, readSite, type Site } from '../site/site.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';

const project = join(import.meta.dirname, '../..');
const folder = siteFolder('archive');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'places');
const kept = join(folder, 'kept');
const origin = 'https://example.org';

function run(...step: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, step, {
    cwd: project,
    env: { ...cleanEnvironment(), SITE_DIR: root, SITE_URL: origin, ARCHIVE: kept },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

function must(...step: string[]): void {
  const { status, said } = run(...step);
  if (status !== 0) throw new Error(`${step.join(' ')} failed:\n${said}`);
}

const build = (): void => {
  must('scripts/build.ts', '--pages');
};
const publish = (): void => {
  must('scripts/release.ts', '--publish');
};
const change = (file: string, make: (text: string) => string): void => {
  const before = readFileSync(join(root, file), 'utf8');
  const after = make(before);
  if (after === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(join(root, file), after);
};
const minutes = 60_000;

/** A site of invented places at two versions: one cell of its register and a word of a chapter. */
describe('two releases', () => {
  let records: VersionRecord[];
  let site: Site;
  let between: Site;
  beforeAll(() => {
    cpSync(join(project, 'tests/places'), root, {
      recursive: true,
      filter: (path) => !/[/\\]dist$/u.test(path),
    });
    mkdirSync(kept);
    build();
    publish();
    // Ten people in another column, and the other way round elsewhere: all sums stay as they are.
    change('data/streets/streets.csv', (csv) =>
      csv.replace(',15890,8940,', ',15880,8950,').replace(',21480,6120,', ',21490,6110,'),
    );
    acceptIn(root, 'streets');
    change('CHANGELOG.md', (text) =>
      text.replace(
        '## 0.1.0',
        '## 0.2.0 · 2024-06-07\n\n### 数据 ／ Data\n\n- 更正。 ／ Corrected.\n\n## 0.1.0',
      ),
    );
    build();
    cpSync(join(root, 'dist'), join(folder, 'between'), { recursive: true });
    between = readSite(join(folder, 'between'), '', origin);
    publish();
    build();
    site = readSite(join(root, 'dist'), '', origin);
    ({ records } = readArchive(kept));
  }, 20 * minutes);

  const changedPage = '/charts/migrants-separation/';
  const samePage = '/evidence/dongdu-total/';
  const citation = (of: Site, path: string): string =>
    pageAt(of, path).document.querySelector('#cite ~ .cite p, #cite + .cite p')?.textContent ?? '';

  it('keep what has changed, once, and share the rest', () => {
    expect(records.map(({ version }) => version)).toEqual(['0.1.0', '0.2.0']);
    const [first, second] = records.map(({ added }) => Object.keys(added));
    expect(first?.length).toBeGreaterThan(200);
    expect(second).toContain('/data/streets.csv');
    expect(second).not.toContain(samePage);
    expect(second?.length).toBeLessThan((first?.length ?? 0) / 3);
    expect(archiveFaults(kept)).toEqual([]);
  });

  it('tell what has changed: cells of data, words and numbers of pages', () => {
    const changes: VersionRecord['changes'] = records[1]?.changes ?? {};
    expect(changes['/data/streets.csv']?.cells).toEqual(
      expect.arrayContaining([
        {
          kind: 'changed',
          row: 'liuwan@2015-12',
          column: 'hukou_separated',
          from: '8940',
          to: '8950',
        },
      ]),
    );
    const words = Object.entries(changes).flatMap(([address, { words: all = [] }]) =>
      all.map(({ from, to }) => ({ address, from, to })),
    );
    expect(words.some(({ from, to }) => from.includes('8,940') && to.includes('8,950'))).toBe(true);
  });

  it('have citations lead to the copy that says the same, with its version and day', () => {
    expect(citation(site, samePage)).toContain('(2024-05-06)');
    expect(citation(site, samePage)).toContain(`${origin}/archive/0.1.0${samePage}`);
    const [second] = Object.keys(records[1]?.added ?? {}).filter((path) =>
      /^\/charts\/[^/]+\/$/u.test(path),
    );
    expect(second).toBeDefined();
    expect(citation(site, second ?? '')).toContain(`${origin}/archive/0.2.0${second ?? ''}`);
    // Before the second release its pages are in no archive: the citation names the page itself.
    expect(citation(between, second ?? '')).toContain(` ${origin}${second ?? ''}`);
    expect(citation(between, samePage)).toContain(`${origin}/archive/0.1.0${samePage}`);
  });

  it('have figures lead to copies for reports, and offer a frame that stays as it is', () => {
    const figures = site.pages
      .filter(({ path }) => !path.includes('/archive/'))
      .flatMap(({ document }) => [...document.querySelectorAll('figure[data-frozen]')]);
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures)
      expect(figure.getAttribute('data-frozen')).toMatch(
        new RegExp(`^/archive/0\\.[12]\\.0${figure.getAttribute('data-path') ?? ''}$`, 'u'),
      );
    const codes = [
      ...pageAt(site, '/en/charts/outside-share/').document.querySelectorAll('textarea'),
    ];
    const sources = codes.map((code) => /src="([^"]*)"/u.exec(fieldText(code))?.[1]);
    expect(sources).toEqual([
      `${origin}/en/embed/outside-share/`,
      expect.stringMatching(
        /^https:\/\/example\.org\/archive\/0\.[12]\.0\/en\/embed\/outside-share\/$/u,
      ),
    ]);
  });

  it('list the versions of a page on the page, and of the site on pages of their own', () => {
    for (const { prefix } of languages) {
      const versions = pageAt(site, `/${prefix}data/streets/`).document.querySelector('.versions');
      expect(versions?.textContent).toContain('8950');
      expect(versions?.textContent).toContain('0.1.0');
      const list = pageAt(site, `/${prefix}archive/`).document;
      for (const { version } of records) {
        const path = `/${prefix}archive/${version}/changes/`;
        expect(list.querySelector(`a[href="${path}"]`), path).not.toBeNull();
        // The copy of the home page of a version stands beside what was new in it, not in its place.
        const { document } = pageAt(site, path);
        expect(document.querySelector('.archived'), path).toBeNull();
        expect(document.querySelector('h1')?.textContent, path).toContain(version);
      }
      expect(pageAt(site, `/${prefix}archive/0.2.0/changes/`).html).toContain('8950');
    }
    expect(pageAt(site, changedPage).document.querySelector('.versions')).not.toBeNull();
  });

  it('have archived pages that say so, lead to the newest, and have no broken links', () => {
    const archived = site.pages.filter(({ path }) =>
      /^\/archive\/0\.\d\.0\/(?!changes\/)/u.test(path),
    );
    expect(archived.length).toBeGreaterThan(200);
    for (const { path, document } of archived) {
      const address = path.replace(/^\/archive\/[^/]+/u, '');
      const link = document.querySelector('.archived a')?.getAttribute('href') ?? '';
      expect(new URL(link, `${origin}${path}`).pathname, path).toBe(address);
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content'), path).toBe(
        'noindex',
      );
    }
    // Reports are not made here.
    const made = site.pages.flatMap(({ path, html }) =>
      [...html.matchAll(/href="([^"]*reports\/[^"]*\.(?:pdf|docx|epub))"/gu)].map(([, file = '']) =>
        new URL(file, `${origin}${path}`).pathname.slice(1),
      ),
    );
    expect(linkFaults({ ...site, files: new Set([...site.files, ...made]) })).toEqual([]);
  });

  it('have archived pages of every kind without violations that axe knows, which fit and load whole', async () => {
    const files = sirv(join(root, 'dist'));
    const server = createServer((request, response) => {
      files(request, response, () => {
        response.writeHead(404).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const home = mkdtempSync(join(tmpdir(), 'linli-archive-'));
    const started = await startBrowser(home);
    try {
      const browser = await chromium.connect(started.wsEndpoint());
      const page = await browser.newPage();
      const lost: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) lost.push(response.url());
      });
      page.on('pageerror', (error) => lost.push(String(error)));
      const kinds = new Map(
        site.pages
          .filter(({ path }) => path.includes('/archive/'))
          .map(({ path, document }) => [
            `${document.documentElement.lang} ${pageKind(path.replace(/^\/archive\/[^/]+/u, ''))}`,
            path,
          ]),
      );
      expect(kinds.size).toBeGreaterThan(60);
      const found: Record<string, string[]> = {};
      for (const [kind, path] of kinds) {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1360, height: 900 });
        await page.goto(`http://127.0.0.1:${String(port)}${path}`);
        await bringAxe(page);
        const faults = await findings(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 360, height: 900 });
        faults.push(...(await findings(page)));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`${String(over)} px too wide`);
        if (faults.length > 0) found[`${kind}: ${path}`] = faults;
      }
      expect(found).toEqual({});
      expect(lost).toEqual([]);
    } finally {
      await started.close();
      server.close();
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('add to the list of addresses, which is that of this site alone', () => {
    const listed = readAddresses(readFileSync(join(root, 'content/addresses.txt'), 'utf8'));
    expect(listed).toContain(changedPage);
    expect(listed.filter((address) => address.includes('wangjing'))).toEqual([]);
    expect(
      listed.every(
        (address) =>
          site.files.has(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`) ||
          address.startsWith('/reports/'),
      ),
    ).toBe(true);
  });

  it('are never written again, and nothing in the archive is changed', () => {
    const again = run('scripts/release.ts', '--publish');
    expect(again.status).toBe(1);
    expect(again.said).toContain('0.2.0');
    const file = join(kept, '0.1.0/index.html');
    const text = readFileSync(file, 'utf8');
    appendFileSync(file, ' ');
    for (const step of ['scripts/build/archived.ts', 'scripts/verify.ts']) {
      const found = run(step, step.includes('verify') ? kept : join(root, 'dist'));
      expect(found.status, step).not.toBe(0);
      expect(found.said, step).toContain('0.1.0/index.html');
    }
    writeFileSync(file, text);
    expect(run('scripts/verify.ts', kept).status).toBe(0);
    expect(fileText(site, 'archive/0.1.0/index.html')).toBe(text);
  });

  it('keep an address that vanishes without a redirect from being released', () => {
    const list = join(root, 'content/addresses.txt');
    const before = readFileSync(list, 'utf8');
    appendFileSync(list, '/lost/\n');
    const { status, said } = run('scripts/release.ts', '--publish');
    expect(status).toBe(1);
    expect(said).toContain('/lost/');
    writeFileSync(list, before);
  });
});
