import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportCompiler } from '#src/reports/compile-node.ts';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';
import { readFonts } from '#src/reports/fonts-node.ts';
import { palette } from '#src/reports/palette.ts';
import { renderReport, type RenderedReport } from '#src/reports/render.ts';
import { reportPath } from '#src/reports/report-link.ts';
import { printSite } from '#src/reports/site-node.ts';
import { chapter, fact, figure, page, plotSvg } from './reports-pages.ts';
import { readPdf } from './reports-pdf.ts';

const fonts = readFonts();
const compile = reportCompiler(fonts);

function render(html: string, siteUrl?: string): RenderedReport {
  return renderReport(html, {
    page: 'zh/a/index.html',
    version: '0.1.0',
    ...(siteUrl === undefined ? {} : { siteUrl }),
  });
}

const print = (html: string, siteUrl?: string) => readPdf(compile(render(html, siteUrl)));

function faultsOf(work: () => unknown): readonly ReportFault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
  return [];
}

/** The positions of texts in the whole text, each searched after the one before it. */
function order(text: string, parts: readonly string[]): number[] {
  let from = 0;
  return parts.map((part) => {
    const at = text.indexOf(part.replace(/\s+/gu, ''), from);
    if (at >= 0) from = at;
    return at;
  });
}

describe('a printed page', async () => {
  const pdf = await print(chapter);
  const text = pdf.pages.join('');

  test('has all text of the page in its order', () => {
    const parts = [
      '第二章 · 街道统计',
      '集中在少数街道',
      '二十三个街道。',
      '邻里证据',
      '版本 0.1.0',
      '要点',
      '望京住着 32.7%',
      '境外人员集中在望京',
      '境外人员共 39,502',
      '住在望京。',
      '“千人以上的有12个。”',
      '1.',
      '先看口径',
      '2.',
      '再看年份',
      '普查',
      '登记总数',
      '2,274,562 人',
      '望京居首',
      '单位：%',
      '麦子店',
      '4.89',
      '登记数，不是常住人口。',
      '来源：表 1',
      '数据见第',
      '各处口径',
      '三种口径',
      '来源',
      '数字',
      '人口普查',
      '62,000',
      '没有别的。',
      '来源',
      '王名、杨丽：',
      'Residents’ Committees',
      '参见上文。',
      '图表数据',
      '望京居首',
      '街道',
      '比例',
      '望京',
      '4.89%',
    ];
    const missing = parts.filter((_, index) => (order(text, parts)[index] ?? -1) < 0);
    expect(missing).toEqual([]);
  });

  test('leaves out what is for the screen only', () => {
    expect(text).not.toContain('不印');
    expect(text).not.toContain('数据表');
  });

  test('has a real footnote for each note and none for a repeated number', () => {
    expect(pdf.nodes.filter(({ role }) => role === 'Note')).toHaveLength(2);
    expect(text).toContain('表1望京行。12901÷39502=32.659%本站计算');
    expect(text).toContain('其中32.7%住在');
    expect(text).toContain('表1合计行。复算一致');
  });

  test('is a tagged PDF/UA-1 file with language, title and author, and without a date', () => {
    expect(pdf.ua).toBe('1');
    expect(pdf.info).toMatchObject({ Language: 'zh-CN', Title: '短标题', Author: '邻里证据' });
    expect(pdf.info).not.toHaveProperty('CreationDate');
    const roles = new Set(pdf.nodes.map(({ role }) => role));
    for (const role of [
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Table',
      'THead',
      'TH',
      'TD',
      'Caption',
      'Figure',
      'Note',
      'BlockQuote',
    ]) {
      expect(roles).toContain(role);
    }
  });

  test('gives the drawing the description of the page as alternative text', () => {
    expect(pdf.nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([
      '条形图：望京 4.89%。',
    ]);
  });

  test('embeds Noto Serif SC and no other font', () => {
    const names = [...pdf.fonts.keys()].map((name) => name.replace(/^[A-Z]{6}\+/u, '')).sort();
    expect(names).toEqual(['NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
    expect([...pdf.fonts.values()]).not.toContain(false);
  });

  test('is the same to the byte when made again by another compiler', () => {
    const again = reportCompiler(fonts)(render(chapter));
    expect(Buffer.compare(compile(render(chapter)), again)).toBe(0);
  });
});

describe('text', () => {
  const special = String.raw`= a #set $x$ *b* _c_ @d <e> \f // g /* h */ ~i - j -- k --- l 'm' "n" ${'`o`'} [p] {q} (r); s: 1. t + u / v & w http://bare.example/x?y=1#z www.bare.example …`;

  test.each(['zh-CN', 'en'] as const)(
    'keeps every character that means something to Typst (%s)',
    async (lang) => {
      const escaped = special.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
      const starts = ['= 甲', '1. 乙', '+ 丙', '- 丁', '/ 戊: 己', '// 庚', '#辛', '@壬', '[癸]'];
      const html = page(
        `<p>${escaped}</p><ul>${starts.map((start) => `<li>${start}</li>`).join('')}</ul><table><tbody><tr><td>${escaped}</td></tr></tbody></table>`,
        { lang },
      );
      const text = (await print(html)).pages.join('');
      const wanted = special.replace(/\s+/gu, '');
      expect(text.split(wanted)).toHaveLength(3);
      for (const start of starts) expect(text).toContain(start.replace(/\s+/gu, ''));
    },
  );

  test('collapses blanks as a browser does, and drops line breaks between Chinese characters', () => {
    const { typst } = render(page('<p>  甲\n  乙 <b> 丙 </b> <i>x</i>\n y </p>'));
    expect(typst).toContain('#par[#"甲乙 "#strong[#"丙 "]#slanted("x")#" y"]');
  });

  test('shows the address of an outside link once, in a footnote', async () => {
    const link = '<a href="https://example.org/a">公报</a>';
    const pdf = await print(
      page(`<p>见${link}和${link}。</p><p><a href="https://example.org/b">example.org/b</a></p>`),
    );
    expect(pdf.pages.join('').split('https://example.org/a')).toHaveLength(2);
    expect(pdf.nodes.filter(({ role }) => role === 'Note')).toHaveLength(1);
    expect(pdf.links.filter((url) => url.endsWith('/a'))).toHaveLength(3);
  });

  test('links inside the site only when the address of the site is known', async () => {
    const html = page('<p>见<a href="/linli/zh/data/">数据</a>。</p>');
    expect((await print(html)).links).toEqual([]);
    expect((await print(html, 'https://site.example/linli/')).links).toEqual([
      'https://site.example/linli/zh/data/',
    ]);
  });

  test('sets Chinese in an English report as Chinese', () => {
    const { typst } = render(page('<p>Committees (居委会) and “stations”</p>', { lang: 'en' }));
    expect(typst).toContain('#"Committees ("#han("居委会")#") and “stations”"');
  });
});

describe('tables', () => {
  test('repeat their header on every page', async () => {
    const rows = Array.from(
      { length: 90 },
      (_, index) => `<tr><td>行${index}</td><td class="number">${index}</td></tr>`,
    ).join('');
    const pdf = await print(
      page(
        `<table><thead><tr><th>街道名称</th><th>人数合计</th></tr></thead><tbody>${rows}</tbody></table>`,
      ),
    );
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const text of pdf.pages) expect(text).toContain('街道名称人数合计');
    expect(pdf.nodes.filter(({ role }) => role === 'TR')).toHaveLength(91);
  });

  test('keep cells in their columns when a row is short or cells are joined', () => {
    const { typst } = render(
      page(
        '<table><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody><tr><td rowspan="2">d</td><td>e</td></tr><tr><td colspan="2">f</td></tr></tbody></table>',
      ),
    );
    expect(typst).toContain(
      'table.cell(colspan: 1, rowspan: 2)[#"d"], [#"e"], [],\n  table.cell(colspan: 2, rowspan: 1)[#"f"])',
    );
  });

  test('print the note of a header cell below, since a repeated header cannot carry it', async () => {
    const pdf = await print(
      page(
        `<table><thead><tr><th>总数 ${fact(1, '5', '只数到五。')}</th></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>`,
      ),
    );
    expect(pdf.pages.join('')).toContain('总数5甲只数到五。');
  });

  test('carry footnotes in their cells', async () => {
    const pdf = await print(
      page(
        `<table><thead><tr><th>总数</th></tr></thead><tbody><tr><td class="number">${fact(1, '5', '只数到五。')}</td></tr></tbody></table>`,
      ),
    );
    expect(pdf.nodes.filter(({ role }) => role === 'Note')).toHaveLength(1);
    expect(pdf.pages.join('')).toContain('只数到五。');
  });
});

describe('drawings', () => {
  const drawn = (svg: string): string =>
    render(page(figure(svg))).images.get('outside-share.svg') ?? '';
  const small = (inside: string): string => `<svg viewBox="0 0 100 50">${inside}</svg>`;

  test('have custom properties and currentColor resolved, and one font family', () => {
    const svg = drawn(plotSvg);
    expect(svg).toContain('fill="#b4382b"');
    expect(svg).toContain('fill="#b9c3c9"');
    expect(svg).toContain('stroke="#1d1f23"');
    expect(svg).toContain('fill="#4d8c4a"');
    expect(svg).toContain('stroke-dasharray="3 3"');
    expect(svg).toContain('font-family="Noto Serif SC"');
    expect(svg).not.toMatch(/var\(|currentcolor|<style|<title|system-ui|inherit|class=|href=/iu);
    expect(svg).toContain('font-size="13px"');
  });

  test('hand an own colour and own custom properties down to what they hold', () => {
    const svg = drawn(
      small(
        '<g style="color: var(--bar); --mine: #123456"><path d="M0,0" stroke="currentColor" fill="var(--mine)"></path></g><path d="M1,1" fill="currentColor"></path>',
      ),
    );
    expect(svg).toContain('<path d="M0,0" stroke="#b9c3c9" fill="#123456"/>');
    expect(svg).toContain('<path d="M1,1" fill="#1d1f23"/>');
  });

  test.each([
    ['fill="var(--unheard-of)"', '--unheard-of'],
    ['fill="color-mix(in srgb, var(--ink) 20%, white)"', 'color-mix()'],
    ['fill="light-dark(#000, #fff)"', 'light-dark()'],
    ['font-size="1.2rem"', 'rem'],
    ['nonsense="1"', 'nonsense'],
  ])('are refused when they use %s', (attributes, named) => {
    const faults = faultsOf(() => drawn(small(`<text ${attributes}>甲</text>`)));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.where).toContain('<text> “甲”');
    expect(faults[0]?.en).toContain(named);
    expect(faults[0]?.zh).toContain(named);
  });

  test('are refused when they hold HTML, or text outside the SVG', () => {
    expect(
      faultsOf(() => drawn(small('<foreignObject><p>甲</p></foreignObject>')))[0]?.en,
    ).toContain('<foreignObject>');
    expect(faultsOf(() => drawn(`${small('')}图例`))[0]?.en).toContain('图例');
  });

  test('use straight quotes in English, which the font does not draw full width', () => {
    const svg = render(
      page(figure(small('<text>residents’ “share”</text>')), { lang: 'en' }),
    ).images.get('outside-share.svg');
    expect(svg).toContain('residents\' "share"'.replace(/"/gu, '&quot;'));
  });
});

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
    expect(faults.map(({ en }) => en.match(/#note-\d/u)?.[0])).toEqual(['#note-9', '#note-8']);
  });

  test('tell what a figure lacks', () => {
    const faults = faultsOf(() => render(page('<figure class="figure"></figure>')));
    expect(faults.map(({ en }) => en)).toEqual([
      expect.stringContaining('title'),
      expect.stringContaining('description'),
      expect.stringContaining('wide SVG'),
    ]);
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
  put('zh/d/index.html', page('<p>甲</p>').replace(/<link[^>]*pdf[^>]*>/u, ''));
  put('zh/e/index.html', '<html><head></head><body>没有报告</body></html>');
  const { written, faults } = printSite({ dist, base: '/linli', version: '0.1.0' }, compile);

  test('gets the reports that can be printed, whole', () => {
    expect(written).toEqual(['reports/a.pdf']);
    expect(readdirSync(join(dist, 'reports'))).toEqual(['a.pdf']);
    expect(readFileSync(join(dist, 'reports/a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('lists all pages that cannot be printed: unknown element, same file twice, no link', () => {
    expect(faults.map(({ page: path }) => path)).toEqual([
      'zh/b/index.html',
      'zh/c/index.html',
      'zh/d/index.html',
    ]);
    expect(faults[1]?.en).toContain('zh/a/index.html makes this file already');
    expect(faults[2]?.en).toContain('no PDF link');
  });
});

test('the print palette follows the light colours of the stylesheet', () => {
  const path = new URL('../src/styles/site.css', import.meta.url);
  expect(existsSync(path)).toBe(true);
  const root = /:root\s*\{([^}]*)\}/u.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const colours = [...root.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gu)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(colours.length).toBeGreaterThan(10);
  const print = colours.map(([name]) => [
    name,
    name === '--paper' ? '#fffdfa' : palette[name ?? ''],
  ]);
  expect(print).toEqual(colours);
});
