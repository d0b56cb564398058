import { describe, expect, it } from 'vitest';
import { contentHash, contentLines } from '#src/archive/content.ts';

const edition = { version: '1.0.0', date: '2030-01-31' };
const page = (main: string, rest = ''): string =>
  `<html><head>${rest}</head><body><nav>menu</nav><main id="main">${main}</main></body></html>`;
const hash = (html: string): string => contentHash('a/index.html', html, edition, '');

describe('contentLines', () => {
  it('are what readers read, a line a paragraph or row, without menu, controls and citation', () => {
    const html = page(
      '<h1>街<wbr>道</h1><p>Of <a href="/x/">12</a> &amp;\n <b>3</b></p>' +
        '<svg><text>drawn</text></svg><table><tr><th>a</th><td class="n">1</td></tr></table>' +
        '<textarea>code</textarea><div class="cite"><p>Version 1.0.0</p></div>' +
        '<section class="versions"><h2>Versions</h2></section><script>run()</script>',
    );
    expect(contentLines(html)).toEqual(['街道', 'Of 12 & 3', 'a · 1']);
  });
});

describe('contentHash', () => {
  const written = page(
    '<p>Of <a href="/x/">12</a></p><svg width="9"><a href="/y/"><rect/></a></svg>',
  );

  it('is the same where only links, frame, styles and citation differ', () => {
    const others = [
      page(
        '<p>Of <a class="fact" href="../x/">12</a></p><svg width="9"><a href="../y/"><rect/></a></svg>',
      ),
      written.replace('menu', 'other menu'),
      written.replace('</main>', '<div class="cite"><p>Version 2</p></div></main>'),
    ];
    expect(others.map(hash)).toEqual(others.map(() => hash(written)));
  });

  it('is another where a word, a number or the drawing differs', () => {
    const others = [
      written.replace('Of', 'From'),
      written.replace('12', '13'),
      written.replace('width="9"', 'width="8"'),
    ];
    expect(new Set([written, ...others].map(hash)).size).toBe(4);
  });

  it('of a drawing leaves out version, day and site that are printed in it', () => {
    const svg = (words: string): string => `<svg><text>${words}</text></svg>`;
    const first = contentHash(
      'x.svg',
      svg('版本 1.0.0 2030年1月31日 https://a.org/x'),
      edition,
      'https://a.org',
    );
    const second = contentHash(
      'x.svg',
      svg('版本 1.1.0 2031年2月1日 https://b.org/x'),
      { version: '1.1.0', date: '2031-02-01' },
      'https://b.org',
    );
    expect(first).toBe(second);
    expect(contentHash('x.svg', svg('1'), edition, '')).not.toBe(
      contentHash('x.svg', svg('2'), edition, ''),
    );
  });

  it('of data is that of every byte', () => {
    expect(contentHash('x.csv', 'a,1.0.0\n', edition, '')).not.toBe(
      contentHash('x.csv', 'a,1.0.1\n', edition, ''),
    );
  });
});
