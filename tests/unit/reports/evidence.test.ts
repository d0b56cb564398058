import { describe, expect, test } from 'vitest';
import { withNoteReferences } from '#src/reports/compose/notes.ts';
import { evidencePages } from '#src/reports/read/evidence-pages.ts';
import { linkedPages } from '#src/reports/read/linked-pages.ts';
import { readPage } from '#src/reports/read/page.ts';
import { allBlocks } from '#src/reports/tree/all-blocks.ts';
import { plainText, type Inline, type ReportTree } from '#src/reports/tree/tree.ts';
import { fact, figure, notes, page, plotSvg } from '../../fixtures/reports/pages.ts';

const entry = (id: string, place: string, computation = ''): string =>
  `<div class="evidence-entry row" id="${id}"><p><span class="entry-subject">望京</span> <strong>1</strong> <span class="chip chip-computed">本站计算</span></p><p class="quiet"><a href="/data/">${place}</a>。${computation}</p><ul class="cells"><li>单元格</li></ul></div>`;

/** An entry on one line. */
const lineEntry = (id: string, place: string): string =>
  `<p class="evidence-entry row" id="${id}">望京，比例：<strong>1</strong> <span class="quiet">又作一</span> <span class="chip chip-computed">本站计算</span> <a href="/data/">${place}</a>。<code>1 ÷ 1</code>。</p>`;

/** Pages that reports link to. */
const site = new Map([
  [
    'indicators/share/index.html',
    page(
      entry('wangjing@2010', '表1，望京', '<code>12901 ÷ 264037</code>。') +
        entry('donghu@2010', '表1，东湖') +
        lineEntry('shuangjing@2010', '表1，双井') +
        entry(
          'all@2010',
          '表1，23行',
          `<code>1 + 2</code>。用到的格：${'某街道：总计；'.repeat(80)}`,
        ),
    ),
  ],
  [
    'evidence/rank/index.html',
    page('<h1>主张</h1><p data-evidence-card>原文印12；表里是11。</p><p>别的。</p>'),
  ],
  [
    'data/streets/index.html',
    page('<h1>街道</h1><table><tbody><tr id="row-a"><th>望京</th><td>5</td></tr></tbody></table>'),
  ],
]);

function read(body: string, siteUrl?: string): ReportTree {
  const tree = readPage(page(body), 'streets/wangjing/index.html', {
    html: (file) => site.get(file),
    linked: linkedPages(),
    ...(siteUrl === undefined ? {} : { siteUrl }),
  });
  return withNoteReferences(tree);
}

/** Inlines as text, with notes in brackets and later marks by their id. */
function shown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'note') return `[${shown(inline.children)}]`;
      if (inline.kind === 'noteref')
        return inline.bare === true ? `‹${inline.id}›` : `[${inline.id}]`;
      return 'children' in inline ? shown(inline.children) : plainText([inline]);
    })
    .join('');
}

const paragraphs = (tree: ReportTree): string[] =>
  allBlocks(tree.blocks).flatMap((block) =>
    block.kind === 'paragraph' ? [shown(block.children)] : [],
  );

const link = (value: string, href: string): string => `<a class="fact" href="${href}">${value}</a>`;

describe('a row of readings', () => {
  const columns = ['id', 'source', 'section', 'anchor'];
  const cells = (section: string): string =>
    `<th>a</th><td><a href="/sources/wy/">wy</a></td>${section}<td>占比为4.5%</td>`;
  const table = (lang: 'zh-CN' | 'en') =>
    page(
      `<h1>Readings</h1><dl class="facts"><dd><a href="/sources/wy/">Wang and Yang (2011)</a></dd></dl><table><thead><tr>${columns.map((one) => `<th id="column-${one}">${one}</th>`).join('')}</tr></thead><tbody><tr id="row-a">${cells('<td>二.（三）</td>')}</tr><tr id="row-b">${cells('<td data-section="part 1">国际化社区是</td>')}</tr></tbody></table>`,
      { lang },
    );
  const noteOf = (lang: 'zh-CN' | 'en', row: string): string => {
    const html = page(`<p>${link('4.5%', `/data/readings/#row-${row}`)}</p>`, { lang });
    const tree = readPage(html, 'x/index.html', { html: () => table(lang), linked: linkedPages() });
    return paragraphs(withNoteReferences(tree)).join('');
  };

  test('is named by section and words in the language of the report', () => {
    expect(noteOf('zh-CN', 'a')).toBe('4.5%[Wang and Yang (2011)，第二节（三），“占比为4.5%”]');
    expect(noteOf('en', 'a')).toBe('4.5%[Wang and Yang (2011), section 2.3, at “占比为4.5%”]');
    expect(noteOf('en', 'b')).toBe('4.5%[Wang and Yang (2011), part 1, at “占比为4.5%”]');
  });
});

describe('marks of notes', () => {
  test('print the note at the first and refer to it at later ones', () => {
    const lede = `<p class="lede">共 ${fact(1, '5')}。</p>`;
    const tree = read(
      `<h1>标题</h1>${lede}${notes([1, '表1。'])}<p>又是 ${fact(1, '5')}，${fact(2, '6')}。</p>${notes([2, '<span class="line">6：表2。</span> <span class="line">5：<a href="#note-1">见注1</a>。</span>'])}`,
    );
    expect(shown(tree.lede ?? [])).toBe('共 5[表1。]。');
    expect(paragraphs(tree)).toEqual(['又是 5[note-1]，6[6：表2。 5：见注‹note-1›。]。']);
  });

  test('are numbers of another note where that is not printed', () => {
    const see = '<a href="#note-1">见注1</a>。';
    const tree = read(`<h1>标题</h1><p>6${fact(2, '')}</p>${notes([1, '表1'], [2, see])}`);
    expect(paragraphs(tree)).toEqual(['6[见注（表1）。]']);
  });
});

describe('numbers that lead to their evidence', () => {
  test('have the note of an entry on one line as of any other', () => {
    const tree = read(`<h1>望京</h1><p>${link('1', '/indicators/share/#shuangjing@2010')}。</p>`);
    expect(paragraphs(tree)).toEqual(['1[表1，双井。1 ÷ 1。 本站计算]。']);
  });

  test('have one note for each paragraph, which names each number', () => {
    const share = '/indicators/share/#wangjing@2010';
    const tree = read(
      `<h1>望京</h1><p class="lede">占 ${link('4.89%', share)}。</p><p>${link('4.89%', share)} 和 ${link('12', '/evidence/rank/')}、${link('5', '/data/streets/#row-a')}。</p>`,
    );
    expect(shown(tree.lede ?? [])).toBe('占 4.89%[表1，望京。12901 ÷ 264037。 本站计算]。');
    expect(paragraphs(tree)).toEqual([
      '4.89%[/indicators/share/#wangjing@2010] 和 12、5[12：原文印12；表里是11；5：街道，望京。]。',
    ]);
  });

  test('are links too with a site URL', () => {
    const tree = read(`<p>${link('12', '/evidence/rank/')}</p>`, 'https://a.example/');
    const [block] = tree.blocks;
    expect(block?.kind === 'paragraph' ? block.children.map(({ kind }) => kind) : []).toEqual([
      'link',
      'note',
    ]);
  });

  test('are told below their table, except where a column tells the computation', () => {
    const row = (name: string, id: string): string =>
      `<tr><th scope="row">${name}</th><td>${link('5', `/indicators/share/#${id}`)}</td><td>${link('6', '/evidence/rank/')}</td><td>算法</td></tr>`;
    const head = ['indicator', 'value', 'rank', 'computation']
      .map((name) => `<th scope="col" data-column="${name}">${name}</th>`)
      .join('');
    const tree = read(
      `<table><thead><tr>${head}</tr></thead><tbody>${row('甲', 'wangjing@2010')}${row('乙', 'donghu@2010')}</tbody></table>`,
    );
    const [table] = tree.blocks;
    expect(table?.kind === 'table' ? table.table.headNotes.map(shown) : []).toEqual([
      'rank（甲）：原文印12；表里是11。同一列的其他各行同此。',
    ]);
    expect(paragraphs(tree)).toContain('6');
  });

  test('that a table has again have one mark, whose note names the table', () => {
    const again = (value: string, id: string, how = ''): string =>
      `<a class="fact" data-again="${how}" href="/indicators/share/#${id}">${value}</a>`;
    const table = `<table><thead><tr><th scope="col">街道</th><th scope="col">占比</th></tr></thead><tbody><tr><th scope="row">望京</th><td>${link('4.89%', '/indicators/share/#wangjing@2010')}</td></tr></tbody></table>`;
    const tree = read(
      `<h1>望京</h1><p class="lede">占 ${again('4.89%', 'wangjing@2010')}，又说 ${again('4.89%', 'wangjing@2010')}人。</p><p>再说 ${again('4.89%', 'wangjing@2010')}</p><p>另有 ${again('1%', 'donghu@2010')}，${again('2%', 'donghu@2010', 'beside')}。</p><h2 id="main">主要指标</h2>${table}`,
    );
    expect(shown(tree.lede ?? [])).toBe('占 4.89%，又说 4.89%人[算法和出处见“主要指标”一表。]。');
    expect(paragraphs(tree).slice(0, 2)).toEqual([
      '再说 4.89%[table#main]',
      '另有 1%[表1，东湖。 本站计算]，2%。',
    ]);
    expect(JSON.stringify(tree.blocks)).toContain('占比（望京）');
  });

  test('give place and computation of an entry that is too long for a note', () => {
    const tree = read(`<h1>望京</h1><p>${link('3', '/indicators/share/#all@2010')}</p>`);
    expect(paragraphs(tree)).toEqual(['3[表1，23行。1 + 2 本站计算]']);
  });

  test('of a drawing without a table list what they link to, one of each kind', () => {
    const linked = (value: string, place: string): string =>
      `<a href="/${place}"><text x="1" y="1">${value}</text></a>`;
    const listed = (...links: string[]): string => {
      const drawing = `<svg width="720" height="120" viewBox="0 0 720 120">${links.join('')}</svg>`;
      const html = figure(drawing).replace(/<table.*?<\/table>/su, '');
      const [block] = read(html).blocks;
      return block?.kind === 'figure' ? shown(block.evidence ?? []) : '';
    };
    const shares = [
      linked('0.05%', 'indicators/share/#donghu@2010'),
      linked('4.89%', 'indicators/share/#wangjing@2010'),
    ];
    expect(listed(...shares)).toBe('0.05%：表1，东湖。图中同类的其他各数同此。');
    expect(listed(...shares, linked('共12例', 'evidence/rank/'))).toBe(
      '0.05%：表1，东湖；12：原文印12；表里是11。图中同类的其他各数同此。',
    );
  });

  test('of a drawing whose table is too long for the report stand below it, and its data on the web', () => {
    const label = `<a href="/indicators/share/#wangjing@2010"><text x="1" y="1">4.89%</text></a>`;
    const html = figure(`<svg width="720" height="120" viewBox="0 0 720 120">${label}</svg>`);
    const read = (mostRows?: number): (string | number | undefined)[] => {
      const tree = readPage(page(html), 'streets/wangjing/index.html', {
        html: (file) => site.get(file),
        linked: linkedPages(),
        ...(mostRows === undefined ? {} : { mostRows }),
      });
      const [block] = tree.blocks;
      if (block?.kind !== 'figure') return [];
      const { evidence = [], source = [], data } = block;
      return [tree.data.length, data, shown(evidence), shown(source)];
    };
    expect(read()).toEqual([1, 0, '', '来源：表 1']);
    expect(read(2)).toEqual([1, 0, '', '来源：表 1']);
    expect(read(1)).toEqual([
      0,
      undefined,
      '4.89%：表1，望京。12901 ÷ 264037。',
      '来源：表 1　数据表较长，见网页',
    ]);
  });

  test('are told below the caveat of their figure', () => {
    const drawn = figure(plotSvg).replace(
      '望京居首',
      `望京居${link('首', '/indicators/share/#donghu@2010')}`,
    );
    const tree = read(drawn);
    const [block] = tree.blocks;
    expect(
      block?.kind === 'figure'
        ? [block.title, block.caveat ?? [], block.evidence ?? []].map(shown)
        : [],
    ).toEqual(['望京居首', '登记数，不是常住人口。', '首：表1，东湖。']);
  });

  test('name the pages that a report depends on', () => {
    const html = `${link('1', '/linli/indicators/share/#a')}${link('2', '/linli/indicators/share/#b')}${link('3', 'https://a.example/')}<a href="/linli/x/">x</a>`;
    expect(evidencePages(html, '/linli')).toEqual(['indicators/share/index.html']);
  });
});
