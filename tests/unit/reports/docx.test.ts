import { describe, expect, test } from 'vitest';
import { writeDocx } from '#src/reports/docx/document.ts';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';
import type { WriteOptions } from '#src/reports/options.ts';
import { nodeRasterise } from '#src/reports/images/rasterise-node.ts';
import type { Block, ReportCell, ReportTree } from '#src/reports/tree/tree.ts';
import { chip, headingLink, note, paragraph, part, quote } from '../../fixtures/reports/build.ts';
import { sample } from '../../fixtures/reports/sample.ts';
import {
  elements,
  orderFaults,
  pngSize,
  readWord,
  wordText,
  xmlFault,
} from '../../fixtures/reports/word.ts';

const options: WriteOptions = {
  name: 'sample',
  layout: 'standard',
  site: '邻里证据',
  version: '0.1.0',
  date: '2026-11-22',
};
const rasterise = nodeRasterise();
const write = async (tree: ReportTree, more: Partial<WriteOptions> = {}) =>
  readWord(await writeDocx(tree, { ...options, ...more }, rasterise));
const only = (blocks: Block[], more: Partial<ReportTree> = {}): ReportTree => ({
  ...sample,
  cover: false,
  data: [],
  blocks,
  ...more,
});

async function faultsOf(work: Promise<unknown>): Promise<readonly ReportFault[]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
  return [];
}

describe('a report as a Word file', async () => {
  const word = await write(sample);
  const { paragraphs, notes, xml } = word;
  const document = xml('word/document.xml');
  const styled = (style: string): string[] =>
    paragraphs.filter((one) => one.style === style).map((one) => one.text);

  test('has all text of the tree in order', () => {
    const whole = paragraphs.map((one) => one.text).join('\n');
    const parts = [
      ...[
        '报告',
        '邻里 <证据>',
        '导语。',
        '版本 0.1.0',
        '目录',
        '街道',
        '境外人员',
        '来源',
        '图表数据',
      ],
      ...['第一部分', '街道', '部分的导语。', '境外人员', '要点', '望京', '最多。'],
      ...[
        '正文',
        '加重',
        'Committees 居委会',
        '1 ÷ 2',
        '上',
        '下',
        '小字',
        '复算一致',
        '公报',
        '上文',
      ],
      ...[
        '列表',
        '第三',
        '里面',
        '第四',
        '第四的续段',
        '重新从一',
        '数字',
        '登记总数',
        '2,274,562 人',
      ],
      ...['表 1　三种口径', '来源', '数字', '普查', '62,000', '1.5%', '61,000', '1.4%', '数字的注'],
      ...[
        '“千人以上的有12个。”',
        '图 1　望京居首',
        '单位：%',
        '登记数，不是常住人口。',
        '来源：表 1',
      ],
      ...['数据见表 2', 'linli.example/charts/outside-share/', '来源', '见第一部分。', '图表数据'],
      ...['表 2　图 1的数据。望京居首', '按比例', '街道', '比例', '望京', '4.89%'],
    ];
    let from = 0;
    const missing = parts.filter((part) => {
      const at = whole.indexOf(part, from);
      if (at >= 0) from = at + part.length;
      return at < 0;
    });
    expect(missing).toEqual([]);
  });

  test("uses Word's heading styles with outline levels", () => {
    expect(styled('Title')).toEqual(['邻里 <证据>']);
    expect(styled('Kicker')).toEqual(['报告', '第一部分']);
    expect(styled('Lede')).toEqual(['导语。', '部分的导语。']);
    expect(styled('Heading1')).toEqual(['街道', '来源', '图表数据']);
    expect(styled('Heading2')).toEqual(['境外人员']);
    expect(styled('Heading3')).toEqual(['列表']);
    expect(styled('Heading4')).toEqual(['数字']);
    expect(styled('BoxHeading')).toEqual(['要点']);
    const styles = xml('word/styles.xml');
    for (const level of [1, 2, 3, 4]) {
      const style = elements(styles, 'w:style').find((one) => one.includes(`"Heading${level}"`));
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
  });

  test('begins a part on a new page', () => {
    const breaks = paragraphs.filter((one) => one.xml.includes('<w:pageBreakBefore/>'));
    expect(breaks.map((one) => one.text)).toEqual(['目录', '第一部分', '来源', '图表数据']);
  });

  test('has a table of contents with cached entries that does not ask for an update', () => {
    expect([...styled('TOC1'), ...styled('TOC2')]).toEqual([
      '第一部分　街道',
      '来源',
      '图表数据',
      '境外人员',
    ]);
    expect(document).toContain('TOC \\o &quot;1-2&quot; \\h \\z');
    expect(document.match(/w:fldCharType="(?:begin|end)"/gu)).toHaveLength(2);
    expect(document).not.toContain('w:dirty');
    expect(xml('word/settings.xml')).not.toContain('updateFields');
  });

  test('has a footnote for each note and each URL to print, in order', () => {
    expect(notes).toEqual([
      '部分的注',
      '要点的注',
      'https://example.org/a?x=1&y=2',
      '<正文> & "注"',
    ]);
    const references = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/gu)];
    expect(references.map(([, id]) => id)).toEqual(['1', '2', '3', '4']);
  });

  test('starts ordered lists at their number and nests lists', () => {
    const numbers = xml('word/numbering.xml');
    const level = (words: string): string =>
      paragraphs.find((one) => one.text === words)?.xml ?? '';
    const numbered = (words: string): string | undefined => {
      const id = /<w:numId w:val="(\d+)"/u.exec(level(words))?.[1];
      const own = new RegExp(`<w:num w:numId="${id ?? ''}"[^>]*>(.*?)</w:num>`, 'su').exec(numbers);
      const abstract = /<w:abstractNumId w:val="(\d+)"/u.exec(own?.[1] ?? '')?.[1];
      return elements(numbers, 'w:abstractNum').find((one) =>
        one.includes(`w:abstractNumId="${abstract ?? ''}"`),
      );
    };
    expect(numbered('第三')).toContain('<w:start w:val="3"/>');
    expect(numbered('重新从一')).toContain('<w:start w:val="1"/>');
    expect(numbered('里面')).toContain('<w:numFmt w:val="bullet"/>');
    expect(level('第三')).toContain('<w:ilvl w:val="0"/>');
    expect(level('里面')).toContain('<w:ilvl w:val="1"/>');
    expect(level('第四的续段')).not.toContain('<w:numPr>');
  });

  test('sets emphasised Latin in italics and emphasised Chinese in another font', () => {
    const runs = elements(document, 'w:r').filter((one) => one.includes('<w:i/>'));
    expect(runs.map(wordText)).toEqual(['Committees ']);
    const chinese = elements(document, 'w:r').find((one) => wordText(one) === '居委会');
    expect(chinese).toContain('w:eastAsia="楷体"');
  });

  test('sets quotation marks in the Chinese font', () => {
    const quote = elements(document, 'w:r').find((one) => wordText(one).startsWith('“千人'));
    expect(quote).toContain('<w:rFonts w:hint="eastAsia"/>');
  });

  test('repeats header rows, spans cells, right-aligns numbers and splits no row', () => {
    const table = elements(document, 'w:tbl').find((one) => one.includes('普查')) ?? '';
    const rows = elements(table, 'w:tr');
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    expect(rows[0]).toContain('<w:gridSpan w:val="2"/>');
    expect(rows[1]).toContain('<w:vMerge w:val="restart"/>');
    expect(rows[2]).toContain('<w:vMerge w:val="continue"/>');
    const number = elements(table, 'w:p').find((one) => wordText(one) === '62,000');
    expect(number).toContain('<w:jc w:val="right"/>');
    const words = elements(table, 'w:p').find((one) => wordText(one) === '普查');
    expect(words).not.toContain('<w:jc');
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) =>
      Number(width),
    );
    expect(widths).toHaveLength(3);
    // A narrow table is not stretched to the text width of 150 mm.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(8504);
  });

  test('numbers captions with cached fields, and keeps them with their figure or table', () => {
    const fields = [...document.matchAll(/<w:fldSimple w:instr="([^"]*)"><w:r>(.*?)<\/w:r>/gsu)];
    expect(fields.map(([, field, run = '']) => [field, wordText(run)])).toEqual([
      [String.raw`SEQ 表 \* ARABIC`, '1'],
      [String.raw`SEQ 图 \* ARABIC`, '1'],
      [String.raw`SEQ 表 \* ARABIC`, '2'],
    ]);
    for (const one of paragraphs.filter(({ style }) => style.endsWith('Caption'))) {
      expect(one.xml).toContain('<w:keepNext/>');
    }
  });

  test('renders drawings as PNG at 220 pixels per inch with the description as alternative text', () => {
    const [picture] = [...word.parts].filter(([name]) => name.startsWith('word/media/'));
    expect(pngSize(picture?.[1] ?? new Uint8Array())).toEqual([1299, 433]);
    expect(
      [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map(([, alt]) => alt),
    ).toEqual(['条形图：望京 4.89%。']);
    // 150 mm in EMU.
    const extent = Number(/<wp:extent cx="(\d+)"/u.exec(document)?.[1]);
    expect(Math.abs(extent - 5_400_000)).toBeLessThan(9525);
  });

  test('has external and internal links, none of them broken', () => {
    const names = new Set(
      [...document.matchAll(/<w:bookmarkStart w:name="([^"]*)"/gu)].map(([, name]) => name),
    );
    const anchors = [...document.matchAll(/w:anchor="([^"]*)"/gu)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThanOrEqual(7);
    expect(anchors.filter((name) => !names.has(name))).toEqual([]);
    expect(xml('word/_rels/document.xml.rels')).toContain(
      'Target="https://example.org/a?x=1&amp;y=2" TargetMode="External"',
    );
  });

  test('has title, author, language and version date', () => {
    const core = xml('docProps/core.xml');
    expect(core).toContain('<dc:title>邻里 &lt;证据&gt;</dc:title>');
    expect(core).toContain('<dc:creator>邻里证据</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core.match(/2026-11-22T00:00:00Z/gu)).toHaveLength(2);
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>');
  });
});

test('the check of element order detects errors', () => {
  const wrong = '<w:p><w:pPr><w:jc w:val="right"/><w:keepNext/></w:pPr><w:r/></w:p>';
  expect(orderFaults(wrong)).toEqual(['w:keepNext in w:pPr']);
  expect(xmlFault('<a><b></a></b>')).toBe('</a> closes <b>');
  expect(xmlFault('<a>1 & 2</a>')).toBe('a bare &');
});

describe.each([
  ['standard', 'zh'],
  ['standard', 'en'],
  ['official', 'zh'],
  ['official', 'en'],
] as const)('the package of a Word file (%s, %s)', async (layout, lang) => {
  const word = await write({ ...sample, lang }, { layout });
  const names = [...word.parts.keys()];

  test('contains well-formed XML in schema order', () => {
    for (const name of names.filter((one) => /\.(?:xml|rels)$/u.test(one))) {
      expect(xmlFault(word.xml(name)), name).toBeUndefined();
      expect(orderFaults(word.xml(name)), name).toEqual([]);
    }
  });

  test('has a content type for every part, and no broken relationships', () => {
    const types = word.xml('[Content_Types].xml');
    for (const name of names.filter((one) => one !== '[Content_Types].xml')) {
      const ending = name.split('.').at(-1) ?? '';
      const known =
        types.includes(`PartName="/${name}"`) || types.includes(`Extension="${ending}"`);
      expect(known, name).toBe(true);
    }
    for (const name of names.filter((one) => one.endsWith('.rels'))) {
      const owner = name.replace(/_rels\/([^/]*)\.rels$/u, '$1');
      const folder = owner.includes('/') ? owner.replace(/[^/]*$/u, '') : '';
      const relations = [...word.xml(name).matchAll(/<Relationship ([^>]*)\/>/gu)].map(
        ([, one = '']) => one,
      );
      for (const relation of relations.filter((one) => !one.includes('External'))) {
        const target = /Target="([^"]*)"/u.exec(relation)?.[1] ?? '';
        expect(names, relation).toContain(
          target.startsWith('/') ? target.slice(1) : folder + target,
        );
      }
      const ids = new Set(relations.map((one) => /Id="([^"]*)"/u.exec(one)?.[1]));
      const used = [...word.xml(owner).matchAll(/\br:(?:id|embed|link)="([^"]*)"/gu)];
      expect(used.filter(([, id]) => !ids.has(id)).map(([whole]) => whole)).toEqual([]);
    }
  });

  test('uses only styles that it defines, and defines each once', () => {
    const defined = [...word.xml('word/styles.xml').matchAll(/w:styleId="([^"]*)"/gu)].map(
      ([, id]) => id,
    );
    expect(new Set(defined).size).toBe(defined.length);
    const used = names
      .filter((name) => /^word\/[^/]*\.xml$/u.test(name))
      .flatMap((name) => [
        ...word.xml(name).matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]*)"/gu),
      ])
      .map(([, id]) => id);
    expect(used.filter((id) => !defined.includes(id) && id !== 'DefaultParagraphFont')).toEqual([]);
  });
});

describe('the official layout', async () => {
  const word = await write(sample, { layout: 'official' });
  const document = word.xml('word/document.xml');

  test('has the page of GB/T 9704—2012: 37, 28, 26 and 35 mm, and lines of 28.95 pt', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(document).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="579"/u);
    const body = elements(word.xml('word/styles.xml'), 'w:style').find((one) =>
      one.includes('w:styleId="BodyText"'),
    );
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toContain('w:eastAsia="仿宋"');
    // 28 characters of 16 pt with their tracking fit into 156 mm.
    const tracking = Number(/<w:spacing w:val="(-?\d+)"\/>/u.exec(body ?? '')?.[1]) / 20;
    expect(Math.floor(((156 / 25.4) * 72) / (16 + tracking))).toBe(28);
  });

  test('numbers headings with Word numbering, and lists them with their numbers', () => {
    const numbers = word.xml('word/numbering.xml');
    for (const [shape, style] of [
      ['%1、', 1],
      ['（%2）', 2],
      ['%3.', 3],
      ['（%4）', 4],
    ] as const) {
      const level = elements(numbers, 'w:lvl').find((one) => one.includes(`"Heading${style}"`));
      expect(level).toContain(`<w:lvlText w:val="${shape}"/>`);
    }
    const listed = word.paragraphs.filter(({ style }) => /^TOC\d/u.test(style));
    expect(listed.map((one) => one.text)).toEqual([
      '一、街道',
      '（一）境外人员',
      '二、来源',
      '图表数据',
    ]);
    const appendix = word.paragraphs.find(
      (one) => one.style === 'Heading1' && one.text === '图表数据',
    );
    expect(appendix?.xml).toContain('<w:numId w:val="0"/>');
  });

  test('puts page numbers — 1 — at the outer side', () => {
    expect(word.xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const sides = ['default', 'even'].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]*)"`, 'u').exec(
        document,
      )?.[1];
      const target = new RegExp(
        `Target="(footer\\d\\.xml)"[^>]*Id="${id ?? ''}"|Id="${id ?? ''}"[^>]*Target="(footer\\d\\.xml)"`,
        'u',
      ).exec(word.xml('word/_rels/document.xml.rels'));
      const footer = word.xml(`word/${target?.[1] ?? target?.[2] ?? ''}`);
      expect(wordText(footer)).toBe('—  —');
      return /<w:jc w:val="(\w+)"/u.exec(footer)?.[1];
    });
    expect(sides).toEqual(['right', 'left']);
  });
});

describe('writeDocx', () => {
  test('returns identical bytes for the same report', async () => {
    const first = await writeDocx(sample, options, nodeRasterise());
    const second = await writeDocx(structuredClone(sample), options, nodeRasterise());
    expect(Buffer.compare(first, second)).toBe(0);
    const later = await writeDocx(sample, { ...options, date: '2027-01-02' }, rasterise);
    expect(Buffer.compare(first, later)).not.toBe(0);
  });

  test('omits the table of contents in a short report', async () => {
    const word = await write(only([paragraph('一段。')]));
    expect(word.xml('word/document.xml')).not.toContain('TOC');
    expect(word.paragraphs.map((one) => one.style)).not.toContain('TOCHeading');
  });

  test('keeps the frame of a status in English whole, and its column as wide', async () => {
    const cell = (...words: Parameters<typeof paragraph>): ReportCell => ({
      blocks: [paragraph(...words)],
      numeric: false,
      colspan: 1,
      rowspan: 1,
    });
    const long = 'What is counted, in many words. '.repeat(4);
    const status = chip('confirmed', 'recomputed, agrees');
    const table = {
      columns: 4,
      head: [],
      body: [[cell(long), cell(long), cell(long), cell('5', status)]],
      headNotes: [],
    };
    const word = await write(only([{ kind: 'table', table }], { lang: 'en' }));
    const shown = word.paragraphs.map(({ text }) => text).join('|');
    expect(shown).toContain('recomputed,\u00a0agrees');
    const widths = [...word.xml('word/document.xml').matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(
      ([, width]) => Number(width),
    );
    // Eighteen letters of about half an em in 8 pt, in twips.
    expect(widths.at(-1)).toBeGreaterThan(18 * 0.5 * 8 * 20);
  });

  test('names the number of a chapter in the contents', async () => {
    const chapters = ['一', '二', '三'].map((number): Block => ({
      ...part(`p-${number}`, `第${number}个题目`),
      kicker: `第${number}章 · 街道`,
    }));
    const word = await write(only(chapters, { cover: true }));
    const entries = word.paragraphs.flatMap(({ style, text }) => (style === 'TOC1' ? [text] : []));
    expect(entries[0]).toBe('第一章　第一个题目');
  });

  test('reports all faults at once: broken link, nested note and part, illegal XML character', async () => {
    const lost = paragraph(headingLink('nowhere', '那里'));
    const nested = paragraph(note(note('里面的注')));
    const inside = quote(part('p', '部分'));
    const control = paragraph('甲\u0007乙');
    const faults = await faultsOf(write(only([lost, nested, inside, control])));
    expect(faults.map(({ page }) => page)).toEqual(Array(4).fill('sample'));
    expect(faults[0]?.en).toContain('#nowhere');
    expect(faults[1]?.where).toContain('里面的注');
    expect(faults[2]?.where).toContain('部分');
    expect(faults[3]?.en).toContain('U+0007');
  });
});
