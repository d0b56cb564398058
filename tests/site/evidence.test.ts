import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chartsOf } from '#src/charts/index.ts';
import { evidence } from '#src/claims/site.ts';
import { formatShare } from '#src/lib/text/format.ts';
import { readPage } from '#src/reports/read/page.ts';
import { target } from './links.ts';
import { builtSite, gathered, pageAt, pagesBelow, type SitePage } from './site.ts';

const site = builtSite();
const chapters = pagesBelow(site, 'chapters');
const statuses = ['confirmed', 'contradicted', 'computed', 'reported'];

function select(page: SitePage, selector: string): Element[] {
  return [...page.document.querySelectorAll(selector)];
}

/** The site path with anchor that a link points to; empty for external links. */
function leadsTo(page: SitePage, link: Element | null): string {
  const found = target(site, page.path, link?.getAttribute('href') ?? '//none');
  return 'file' in found ? `${found.file.replace(/index\.html$/u, '')}#${found.anchor}` : '';
}

describe('every number with a source', () => {
  const facts = site.pages.flatMap((page) => select(page, '.fact').map((fact) => ({ page, fact })));

  it('belongs to a note on its page, or links to the page of its claim or to a row', () => {
    const lost = facts.filter(({ page, fact }) => {
      const notes = fact.getAttribute('data-note')?.split(' ');
      if (notes !== undefined)
        return !notes.every(
          (note) =>
            page.document.getElementById(`note-${note}`)?.classList.contains('note') === true,
        );
      const [path = '', anchor = ''] = leadsTo(page, fact).split('#');
      const claim = fact.getAttribute('data-claim');
      return claim === null
        ? anchor === '' && !/evidence\/[\w-]+\/$/u.test(path)
        : !path.endsWith(`evidence/${claim}/`);
    });
    const faults = lost.map(({ page, fact }) => ({ page: page.path, fault: fact.outerHTML }));
    expect(gathered(faults)).toEqual([]);
    expect(facts.length).toBeGreaterThan(300);
  });

  it('has visible text and an accessible name', () => {
    const mute = facts.filter(({ fact }) => fact.textContent.trim() === '');
    expect(mute.map(({ fact }) => fact.outerHTML)).toEqual([]);
  });
});

describe('every note', () => {
  const notes = site.pages.flatMap((page) => select(page, '.note').map((note) => ({ page, note })));

  it('links to a row, a cell, a passage or an earlier note', () => {
    const evidence =
      /^(?:en\/)?(?:data\/[\w-]+\/#(?:rows$|row-|cell-|column-)|sources\/[\w-]+\/#)/u;
    const lost = notes.filter(
      ({ page, note }) =>
        ![...note.querySelectorAll('a')].some(
          (link) =>
            evidence.test(leadsTo(page, link)) ||
            link.getAttribute('href')?.startsWith('#note-') === true,
        ),
    );
    const faults = lost.map(({ page, note }) => ({
      page: page.path,
      fault: `#${note.id} ${note.textContent}`,
    }));
    expect(gathered(faults)).toEqual([]);
  });
});

describe('every figure', () => {
  const figures = site.pages.flatMap((page) =>
    // What a script draws later is hidden until then.
    select(page, 'figure.figure:not([hidden])').map((figure) => ({ page, figure })),
  );
  /** Sheets for a class show an excerpt of the table, and a topic instead of the finding. */
  const whole = figures.filter(
    ({ page, figure }) =>
      figure.querySelector('.figure-table') !== null && !/^\/(?:en\/)?teach\//u.test(page.path),
  );

  it('has a title, a subtitle, two drawings, a description and a source', () => {
    const parts = [
      'figcaption h1, figcaption h2, figcaption h3',
      '.figure-subtitle',
      '.figure-wide svg[aria-label]',
      '.figure-narrow svg[aria-label]',
      '.figure-description',
      '.figure-source',
    ];
    const faults = figures.flatMap(({ page, figure }) =>
      parts
        .filter((part) => {
          const found = figure.querySelector(part);
          return found === null || found.textContent.trim().length < 6;
        })
        .map((part) => ({ page: page.path, fault: `${figure.id} lacks ${part}` })),
    );
    expect(gathered(faults)).toEqual([]);
    expect(figures.length).toBeGreaterThan(30);
  });

  it('in a chapter or on a chart page has a table and existing downloads', () => {
    const bare = [
      ...chapters.flatMap((page) => select(page, 'figure.figure')),
      ...pagesBelow(site, 'charts').flatMap((page) => select(page, 'figure.figure').slice(0, 1)),
    ].filter((figure) => figure.querySelector('.figure-table') === null);
    expect(bare.map(({ id }) => id)).toEqual([]);
    const faults = whole.flatMap(({ page, figure }) => {
      const rows = figure.querySelectorAll('.figure-table tbody tr').length;
      const links = [...figure.querySelectorAll('a[download]')].map((link) =>
        leadsTo(page, link).replace('#', ''),
      );
      const kinds = ['.svg', '.csv'].filter((kind) =>
        links.some((link) => link.endsWith(kind) && site.files.has(link)),
      );
      return rows > 0 && kinds.length === 2
        ? []
        : [{ page: page.path, fault: `${figure.id}: ${String(rows)} rows, ${links.join(' ')}` }];
    });
    expect(gathered(faults)).toEqual([]);
  });

  /** A count as Chinese texts write it: 761,000 is 76.1万. */
  const inMyriads = (number: string): string =>
    (Number(number.replaceAll(',', '')) / 10_000).toFixed(1);

  it('is described with numbers that its table or title contains', () => {
    const numbers = (text: string): string[] =>
      [...text.matchAll(/\d[\d,]*(?:\.\d+)?%?/gu)].map(([found]) => found.replace(/,$/u, ''));
    const faults = whole.flatMap(({ page, figure }) => {
      const text = (selector: string): string =>
        [...figure.querySelectorAll(selector)].map(({ textContent }) => textContent).join(' ');
      const rows = figure.querySelectorAll('.figure-table tbody tr').length;
      const shown = new Set([
        ...numbers(
          text('.figure-table td, .figure-table th, .figure-table caption, figcaption'),
        ).flatMap((number) => [number, inMyriads(number)]),
        String(rows),
      ]);
      return numbers(text('.figure-description'))
        .filter((number) => !shown.has(number))
        .map((number) => ({ page: page.path, fault: `${figure.id} describes ${number}` }));
    });
    expect(gathered(faults)).toEqual([]);
  });

  it('of the register has a page, an embed page and files in both languages', () => {
    const wanted = chartsOf(evidence().measures).flatMap(({ id, states }) =>
      ['', 'en/'].flatMap((prefix) => [
        `${prefix}charts/${id}/index.html`,
        `${prefix}embed/${id}/index.html`,
        `${prefix}charts/${id}/data.csv`,
        ...states.flatMap((state) =>
          ['svg', 'json'].map((kind) => `${prefix}charts/${id}/${state.id}.${kind}`),
        ),
      ]),
    );
    expect(wanted.filter((file) => !site.files.has(file))).toEqual([]);
  });
});

describe('every subdistrict', () => {
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(join(import.meta.dirname, '../../data/streets/streets.csv'), 'utf8'),
    { header: true, delimiter: ',', skipEmptyLines: 'greedy' },
  );
  const named = new Set(data.map(({ street }) => street).filter((street) => street !== 'chaoyang'));

  it('has a page in both languages, a list entry and a report', () => {
    expect(named.size).toBe(23);
    for (const prefix of ['', 'en/']) {
      const list = pageAt(site, `/${prefix}streets/`);
      const links = new Set(select(list, 'main a').map((link) => leadsTo(list, link)));
      for (const street of named) {
        expect(site.files, `${prefix}${String(street)}`).toContain(
          `${prefix}streets/${String(street)}/index.html`,
        );
        expect(links).toContain(`${prefix}streets/${String(street)}/#`);
        expect(site.files).toContain(
          `reports/streets/${String(street)}.${prefix === '' ? 'zh' : 'en'}.pdf`,
        );
      }
      expect(
        site.pages.filter(({ path }) => new RegExp(`^/${prefix}streets/.`, 'u').test(path)).length,
      ).toBe(23);
    }
  });
});

describe('subdistrict comparison', () => {
  const streets = pagesBelow(site, 'streets');

  it.each(['indicators', 'composition'])(
    'has the same rows and columns in the table of %s',
    (id) => {
      const shapes = streets.map((page) =>
        select(page, `table[data-table="${id}"]`).map((table) => ({
          columns: [...table.querySelectorAll('th[data-column]')].map((cell) =>
            cell.getAttribute('data-column'),
          ),
          rows: [...table.querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-row')),
        })),
      );
      expect(shapes[0]?.[0]?.columns).toContain('district');
      expect(shapes[0]?.[0]?.rows.length).toBeGreaterThan(2);
      for (const shape of shapes) expect(shape).toEqual(shapes[0]);
    },
  );

  it('marks cells without a value', () => {
    const empty = streets.flatMap((page) =>
      select(page, 'table[data-table] td').filter((cell) => cell.textContent.trim() === ''),
    );
    expect(empty).toEqual([]);
  });
});

describe('every theme', () => {
  const { measures } = evidence();
  const themes = measures.subjects('theme');
  const pages = pagesBelow(site, 'themes');
  const cells = (page: SitePage, table: string): string[][] =>
    select(page, `table[data-table="${table}"] tbody tr`).map((row) =>
      [...row.children].map(({ textContent }) => textContent.trim()),
    );

  it('has a page in both languages, a link from the cases and a report', () => {
    expect(pages.length).toBe(themes.length * 2);
    for (const prefix of ['', 'en/']) {
      const cases = pageAt(site, `/${prefix}cases/`);
      const links = new Set(select(cases, 'main a').map((link) => leadsTo(cases, link)));
      for (const { key } of themes) {
        expect(site.files).toContain(`${prefix}themes/${key}/index.html`);
        expect(links).toContain(`${prefix}themes/${key}/#`);
        expect(site.files).toContain(`reports/themes/${key}.${prefix === '' ? 'zh' : 'en'}.pdf`);
      }
    }
  });

  it('shows what was measured: its cases, its classes and the named cases', () => {
    for (const page of pages) {
      const key = page.path.split('/').at(-2) ?? '';
      const value = (id: string, of = key): string => String(measures.get(id, of).value);
      const [cases, share, rank] = cells(page, 'indicators').map((row) => row[1]);
      expect([cases, rank], page.path).toEqual([value('theme-cases'), value('theme-rank')]);
      expect(share, page.path).toBe(formatShare(measures.get('theme-share', key).value, 1));
      expect(
        cells(page, 'classes').map((row) => [row[1], row.at(-1)]),
        page.path,
      ).toEqual(
        measures
          .subjects('class', key)
          .map((one) => [value('class-cases', one.key), value('identified-cases', one.key)]),
      );
      expect(String(select(page, '.case-list > li').length)).toBe(value('identified-cases'));
    }
  });

  it('links every number of its tables to a row, and marks cells without a value', () => {
    for (const page of pages) {
      const bodies = select(page, 'table[data-table] tbody td.number');
      const bare = bodies.filter(
        (cell) => cell.querySelector('a[href], strong, abbr[title]') === null,
      );
      expect(
        bare.map(({ outerHTML }) => outerHTML),
        page.path,
      ).toEqual([]);
      const own = select(page, 'table[data-table="indicators"] tbody tr');
      expect(
        own.filter((row) => row.querySelector('td:last-child a[href*="#"]') === null).length,
        page.path,
      ).toBe(
        measures.get('identified-cases', page.path.split('/').at(-2) ?? '').value === 0 ? 1 : 0,
      );
    }
  });
});

describe('evidence list', () => {
  const parts = (prefix: string): SitePage[] =>
    site.pages.filter(({ path }) => path.startsWith(`${prefix}/evidence/chapters/`));

  it.each(['', '/en'])(
    '%s/evidence/ has every claim once, with its status and its page',
    (prefix) => {
      const page = pageAt(site, `${prefix}/evidence/`);
      const entries = select(page, '.ledger > li');
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect(entries.length).toBeGreaterThan(50);
      for (const entry of entries) {
        expect(statuses, entry.id).toContain(entry.getAttribute('data-status'));
        const links = [...entry.querySelectorAll('a')].map((link) => leadsTo(page, link));
        expect(links, entry.id).toEqual([`${page.path.slice(1)}${entry.id}/#`]);
      }
      expect(
        parts(prefix).flatMap((part) => select(part, '.ledger > li').map(({ id }) => id)),
      ).toEqual(entries.map(({ id }) => id));
    },
  );

  it.each(['', '/en'])(
    '%s/evidence/ leads to its parts, which say where a claim is used',
    (prefix) => {
      const page = pageAt(site, `${prefix}/evidence/`);
      expect(select(page, '.ledger-group > h2 > a').map((link) => leadsTo(page, link))).toEqual(
        parts(prefix).map(({ path }) => `${path.slice(1)}#`),
      );
      for (const part of parts(prefix))
        for (const entry of select(part, '.ledger > li')) {
          const links = [...entry.querySelectorAll('a')].map((link) => leadsTo(part, link));
          expect(
            links.some((link) => /chapters\/[^#]+#/u.test(link)),
            entry.id,
          ).toBe(true);
        }
    },
  );

  it.each(['', '/en'])(
    '%s prints each claim with its source, without screen-only parts',
    (prefix) => {
      for (const part of parts(prefix)) {
        const { blocks } = readPage(part.html, part.path);
        const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
        expect(items.length, part.path).toBe(select(part, '.ledger > li').length);
        // The claim and its source.
        expect(new Set(items.map(({ length }) => length))).toEqual(new Set([2]));
      }
    },
  );

  it.each(['zh', 'en'])('has the errata beside it, with a report in %s', (lang) => {
    const page = pageAt(site, lang === 'zh' ? '/errata/' : '/en/errata/');
    expect(site.files).toContain(`reports/errata.${lang}.pdf`);
    const ids = readPage(page.html, page.path).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.id] : [],
    );
    expect(ids).toEqual(select(page, 'article h2').map(({ id }) => id));
    expect(ids).not.toContain(undefined);
  });
});
