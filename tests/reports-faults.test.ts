import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportCompiler } from '#src/reports/compile-node.ts';
import { reportPath } from '#src/reports/report-link.ts';
import { printSite } from '#src/reports/site-node.ts';
import { chapter, figure, page } from './reports-pages.ts';
import { faultsOf, render } from './reports-work.ts';

const compile = reportCompiler();

describe('faults', () => {
  test('name the page and every unknown element at once', () => {
    const faults = faultsOf(() =>
      render(page('<p>甲</p>\n<video id="clip">乙</video><p><canvas></canvas></p>')),
    );
    expect(faults.map(({ page: path }) => path)).toEqual(['zh/a/index.html', 'zh/a/index.html']);
    expect(faults[0]?.where).toMatch(/^<video id="clip"> “乙” \(HTML 2:1\)$/u);
    expect(faults[0]?.zh).toContain('data-report="skip"');
    expect(faults[1]?.en).toContain('<canvas> within a line of text');
  });

  test('name a character that no font carries, with its code point and surroundings', () => {
    const report = render(page('<p>前面的话✗后面的话</p>'));
    const [fault] = faultsOf(() => compile(report));
    expect(fault?.page).toBe('zh/a/index.html');
    expect(fault?.where).toContain('前面的话✗后面的话');
    expect(fault?.en).toContain('“✗” (U+2717)');
  });

  test('name a missing character in a drawing', () => {
    const report = render(page(figure('<svg viewBox="0 0 9 9"><text>图✗</text></svg>')));
    expect(faultsOf(() => compile(report))[0]?.where).toContain('outside-share.svg “图✗”');
  });

  test('tell of a number without its note and of a note without its number', () => {
    const dangling = '<a class="fact" href="#note-9">5<sup>9</sup></a>';
    const lost = '<span class="note" id="note-8">丢了的注</span>';
    const faults = faultsOf(() => render(page(`<p>${dangling}${lost}</p>`)));
    expect(faults.map(({ en }) => /#note-\d/u.exec(en)?.[0])).toEqual(['#note-9', '#note-8']);
  });

  test('tell what a figure lacks', () => {
    const faults = faultsOf(() => render(page('<figure class="figure"></figure>')));
    expect(faults.map(({ en }) => en)).toEqual([
      expect.stringContaining('address of its own'),
      expect.stringContaining('title'),
      expect.stringContaining('description'),
      expect.stringContaining('wide SVG'),
    ]);
  });

  test('hand on what Typst refuses', () => {
    const report = { ...render(page('<p>甲</p>')), typst: '#no-such-thing' };
    expect(faultsOf(() => compile(report))[0]?.en).toContain('unknown variable: no-such-thing');
  });

  test('hand on what PDF/UA refuses', () => {
    const report = { ...render(page('<p>甲</p>')), typst: '#par[no title]' };
    expect(faultsOf(() => compile(report))[0]?.en).toMatch(
      /PDF\/UA-1 error: missing document title/u,
    );
  });
});

describe('the report link of a page', () => {
  test('gives the path below dist', () => {
    expect(reportPath(chapter, 'a', '/linli')).toBe('reports/a.pdf');
    expect(reportPath('<html><head></head><body></body></html>', 'a', '')).toBeUndefined();
  });

  test.each(['/other/a.pdf', '/linli/../../etc/a.pdf', '/linli/a.txt'])('refuses %s', (link) => {
    expect(faultsOf(() => reportPath(page('', { link }), 'a', '/linli'))).toHaveLength(1);
  });
});

describe('a built site', () => {
  const dist = mkdtempSync(join(tmpdir(), 'reports-test-'));
  afterAll(() => rmSync(dist, { recursive: true }));
  const put = (path: string, html: string): void => {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    writeFileSync(join(dist, path), html);
  };
  put('zh/a/index.html', chapter);
  put('zh/b/index.html', page('<video></video>', { link: '/linli/reports/b.pdf' }));
  put('zh/c/index.html', page('<p>甲</p>', { link: '/linli/reports/a.pdf' }));
  put('zh/e/index.html', '<html><head></head><body>没有报告</body></html>');
  const { written, faults } = printSite({ dist, base: '/linli', version: '0.1.0' }, compile);

  test('gets the reports that can be printed, whole', () => {
    expect(written).toEqual(['reports/a.pdf']);
    expect(readdirSync(join(dist, 'reports'))).toEqual(['a.pdf']);
    expect(readFileSync(join(dist, 'reports/a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('lists all pages that cannot be printed: unknown element, same file twice', () => {
    expect(faults.map(({ page: path }) => path)).toEqual(['zh/b/index.html', 'zh/c/index.html']);
    expect(faults[1]?.en).toContain('zh/a/index.html makes this file already');
  });
});
