import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { reportCompiler } from '#src/reports/typst/compile-node.ts';
import { chapter, fact, figure, notes, page, plotSvg } from '../../fixtures/reports/pages.ts';
import { readPdf, type ReadPdf } from '../../fixtures/reports/pdf.ts';
import { readPlaced } from '../../fixtures/reports/placed.ts';
import { render, edition } from '../../fixtures/reports/render.ts';

const compile = reportCompiler();

async function print(html: string, siteUrl?: string): Promise<ReadPdf> {
  return readPdf((await compile(render(html, siteUrl), edition)).bytes);
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Positions of texts, each searched after the previous one. */
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

  test('has all text of the page in order', () => {
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

  test('omits screen-only content', () => {
    expect(text).not.toContain('不印');
    expect(text).not.toMatch(/数据表(?!\d)/u);
  });

  test('has a footnote for each note, and a mark with its number for each later reference', () => {
    expect(pdf.nodes.filter(({ role }) => role === 'Note')).toHaveLength(2);
    expect(text).toContain('表1望京行。12901÷39502=32.659%。本站计算');
    expect(text).toContain('境外人员共39,502人[2]，其中32.7%[1]住在');
    expect(text).toContain('表1合计行。复算一致32.7%：见注1。');
  });

  test('is a tagged PDF/UA-1 file with language, title, author and version date', () => {
    expect(pdf.ua).toBe('1');
    expect(pdf.info).toMatchObject({ Language: 'zh-CN', Title: '短标题', Author: '邻里证据' });
    expect(pdf.info).toMatchObject({
      CreationDate: 'D:20261122000000Z',
      ModDate: 'D:20261122000000Z',
    });
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

  test('uses the description on the page as alternative text of the drawing', () => {
    expect(pdf.nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual([
      '条形图：望京 4.89%。',
    ]);
  });

  test('embeds Noto Serif SC and no other font', () => {
    const names = [...pdf.fonts.keys()].map((name) => name.replace(/^[A-Z]{6}\+/u, '')).sort();
    expect(names).toEqual(['NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
    expect([...pdf.fonts.values()]).not.toContain(false);
  });

  test('is byte-identical with another compiler instance', async () => {
    const once = await compile(render(chapter), edition);
    const again = await reportCompiler()(render(chapter), edition);
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  });
});

test('a report reuses no character of the previously compiled report', async () => {
  // 页 and 段 end in the same byte, which confuses the compiler's comparison of sources.
  const texts = ['页', '段', '页', '段', '段'].map((end) => render(page(`<p>最后一${end}</p>`)));
  for (const report of texts) {
    const inOneGo = latin1((await compile(report, edition)).bytes);
    expect(inOneGo === latin1((await reportCompiler()(report, edition)).bytes)).toBe(true);
  }
});

describe('text', () => {
  const special = String.raw`= a #set $x$ *b* _c_ @d <e> \f // g /* h */ ~i - j -- k --- l 'm' "n" ${'`o`'} [p] {q} (r); s: 1. t + u / v & w http://bare.example/x?y=1#z www.bare.example …`;

  test.each(['zh-CN', 'en'] as const)(
    'keeps every character with a meaning in Typst (%s)',
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

  test('collapses whitespace as a browser does, and drops line breaks between Chinese characters', () => {
    const { typst } = render(page('<p>  甲\n  乙 <b> 丙 </b> <i>x</i>\n y </p>'));
    expect(typst).toContain('#par[#"甲乙 "#strong[#"丙 "]#slanted("x")#" y"]');
  });

  test('prints the URL of an external link once, in a footnote', async () => {
    const link = '<a href="https://example.org/a">公报</a>';
    const pdf = await print(
      page(`<p>见${link}和${link}。</p><p><a href="https://example.org/b">example.org/b</a></p>`),
    );
    expect(pdf.pages.join('').split('https://example.org/a')).toHaveLength(2);
    expect(pdf.nodes.filter(({ role }) => role === 'Note')).toHaveLength(1);
    expect(pdf.links.filter((url) => url.endsWith('/a'))).toHaveLength(3);
  });

  test('keeps internal links only with a site URL', async () => {
    const html = page('<p>见<a href="/linli/zh/data/">数据</a>。</p>');
    expect((await print(html)).links).toEqual([]);
    expect((await print(html, 'https://site.example/linli/')).links).toEqual([
      'https://site.example/linli/zh/data/',
    ]);
  });

  test('marks Chinese in an English report', () => {
    const { typst } = render(page('<p>Committees (居委会) and “stations”</p>', { lang: 'en' }));
    expect(typst).toContain('#"Committees ("#han("居委会")#") and “stations”"');
  });
});

describe('figures', () => {
  const paragraphs =
    '<p>一段足够长的文字，用来填满图移走以后留下的地方，使页面不会空着半页。</p>'.repeat(60);

  test('float to the bottom of a page when enough text follows, and leave a pointer in the text', async () => {
    const pdf = await print(page(`<p>前一段。</p>${figure(plotSvg)}${paragraphs}`));
    expect(pdf.pages[0]).toContain('前一段。（图1）一段足够长');
    expect(pdf.pages[0]).toMatch(/望京居首.*来源：表1/u);
  });

  test('are pointed to by page where they stand on another', async () => {
    const before = paragraphs.slice(0, paragraphs.length / 2 - 200);
    const pdf = await print(page(`${before}<p>前一段。</p>${figure(plotSvg)}${paragraphs}`));
    expect(pdf.pages.join('')).toMatch(/前一段。（图1(?:见第\d页)?）一段足够长/u);
    const [, at] = /图1见第(\d)页/u.exec(pdf.pages.join('')) ?? [];
    const [from, to] = ['前一段。', '望京居首'].map((words) =>
      pdf.pages.findIndex((own) => own.includes(words)),
    );
    expect(at).toBe(from === to ? undefined : String((to ?? 0) + 1));
  });

  test('stand apart from what is said of them where both would leave type too small to read', async () => {
    const tall =
      '<svg viewBox="0 0 720 1040"><text x="0" y="900" font-size="13">小字</text><rect width="720" height="1040" fill="none"/></svg>';
    const told = '登记数，不是常住人口。'.repeat(40);
    const html = figure(tall).replace('登记数，不是常住人口。', told);
    const { bytes } = await compile(render(page(`<p>前一段。</p>${html}${paragraphs}`)), edition);
    const pages = await readPlaced(bytes);
    const place = (words: string): number =>
      pages.findIndex(({ texts }) => texts.some(({ text }) => text.includes(words)));
    const drawn = pages.flatMap(({ texts }) => texts.filter(({ text }) => text === '小字'));
    expect(drawn.map(({ size }) => size >= 7)).toEqual([true]);
    expect(place('登记数')).not.toBe(place('小字'));
    expect((await readPdf(bytes)).pages.join('')).toMatch(/前一段。（图1见第\d页）图1登记数/u);
  });

  test('stay in place near the end, unbroken', async () => {
    const pdf = await print(page(`${paragraphs}<p>前一段。</p>${figure(plotSvg)}<p>后一段。</p>`));
    const text = pdf.pages.join('');
    expect(text).not.toMatch(/图\d+见第/u);
    const shown = pdf.pages.find((own) => own.includes('望京居首')) ?? '';
    expect(shown).toContain('来源：表1');
    expect(text.indexOf('前一段')).toBeLessThan(text.indexOf('望京居首'));
    expect(text.indexOf('望京居首')).toBeLessThan(text.indexOf('后一段'));
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
    // Repeated headers are artifacts for a screen reader; each row has its own.
    expect(pdf.nodes.filter(({ role }) => role === 'TH')).toHaveLength(2 + 90);
  });

  test('say above their header where they go on, in one line, also above a narrow column', async () => {
    const rows = Array.from(
      { length: 90 },
      (_, index) => `<tr><td>${index}</td><td>${'A long text. '.repeat(12)}</td></tr>`,
    ).join('');
    const html = `<table><thead><tr><th>No.</th><th>What</th></tr></thead><tbody>${rows}</tbody></table>`;
    const document = await getDocument({
      data: (await compile(render(page(html, { lang: 'en' })), edition)).bytes,
      verbosity: 0,
    }).promise;
    const { items } = await (await document.getPage(2)).getTextContent();
    const bases = items.flatMap((item) =>
      'str' in item && /Table|continued/u.test(item.str) ? [item.transform[5] as number] : [],
    );
    expect(bases.length).toBeGreaterThan(0);
    expect(new Set(bases).size).toBe(1);
  });

  test('keep cells in their columns when a row is short or cells are merged', () => {
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
        `<table><thead><tr><th>总数 ${fact(1, '5')}</th></tr></thead><tbody><tr><td>甲</td></tr></tbody></table>${notes([1, '只数到五。'])}`,
      ),
    );
    expect(pdf.pages.join('')).toContain('总数5甲只数到五。');
  });

  test('carry footnotes in their cells', async () => {
    const pdf = await print(
      page(
        `<table><thead><tr><th>总数</th></tr></thead><tbody><tr><td class="number">${fact(1, '5')}</td></tr></tbody></table>${notes([1, '只数到五。'])}`,
      ),
    );
    expect(pdf.nodes.filter(({ role }) => role === 'Note')).toHaveLength(1);
    expect(pdf.pages.join('')).toContain('只数到五。');
  });
});
