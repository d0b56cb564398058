import { describe, expect, test } from 'vitest';
import { coverFile } from '#src/reports/epub/cover.ts';
import { identifierOf } from '#src/reports/epub/identifier.ts';
import { writeEpub } from '#src/reports/epub/publication.ts';
import type { WriteOptions } from '#src/reports/options.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import {
  at,
  brokenLinks,
  idsOf,
  page,
  readEpub,
  textOf,
  typed,
} from '../../fixtures/reports/epub.ts';
import {
  heading,
  headingLink,
  inlines,
  note,
  paragraph,
  part,
  quote,
  strong,
  tree,
  webLink,
} from '../../fixtures/reports/build.ts';
import { everything, figure } from '../../fixtures/reports/trees.ts';
import { faultsOf } from '../../fixtures/reports/render.ts';
import { findXml, parseXml, xmlText, type XmlElement } from '../../fixtures/reports/xml.ts';

const options: WriteOptions = {
  name: 'sample',
  layout: 'standard',
  site: '邻里证据',
  version: '0.1.0',
  date: '2026-11-22',
};
const bytes = writeEpub(everything, options);
const epub = await readEpub(bytes);
const named = (root: XmlElement, name: string): string[] =>
  findXml(root, name).map((one) => xmlText(one));

/** A report without parts. */
const plain = (blocks: ReportTree['blocks'], more: Partial<ReportTree> = {}): ReportTree =>
  tree(blocks, { title: '短标题', heading: inlines('长标题'), ...more });

describe('the zip file of an EPUB', () => {
  test('begins with the uncompressed mimetype without extra fields', () => {
    const start = Buffer.from(bytes.subarray(0, 58));
    expect(start.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(start.readUInt16LE(8)).toBe(0);
    expect(start.readUInt16LE(28)).toBe(0);
    expect(start.subarray(30).toString()).toBe('mimetypeapplication/epub+zip');
    expect(epub.paths[1]).toBe('META-INF/container.xml');
  });

  test('is byte-identical when written again, and contains no current time', () => {
    expect(Buffer.compare(bytes, writeEpub(structuredClone(everything), options))).toBe(0);
    // DOS date 1980-01-01, midnight.
    expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x0021_0000);
  });

  test('is byte-identical whatever was written before it', () => {
    writeEpub(plain([paragraph('别的')]), options);
    expect(Buffer.compare(bytes, writeEpub(everything, options))).toBe(0);
  });
});

describe('the package of an EPUB', () => {
  const opf = page(epub, 'package.opf');
  const meta = (property: string): string[] =>
    findXml(opf, (one) => at(one, 'property') === property).map((one) => xmlText(one));

  test('lists every file exactly once, with cover and navigation properties', () => {
    const listed = epub.items.map((item) => item.get('href')).sort();
    expect(listed).toEqual([...epub.files.keys()].filter((path) => path !== 'package.opf').sort());
    const special = epub.items.filter((item) => item.has('properties'));
    expect(special.map((item) => [item.get('href'), item.get('properties')])).toEqual([
      ['cover.svg', 'cover-image'],
      ['nav.xhtml', 'nav'],
    ]);
  });

  test('has title, language, creator and date', () => {
    expect(named(opf, 'dc:title')).toEqual(['一份什么都有的报告：各处口径，一一对照']);
    expect(named(opf, 'dc:language')).toEqual(['zh-CN']);
    expect(named(opf, 'dc:creator')).toEqual(['邻里证据']);
    expect(meta('dcterms:modified')).toEqual(['2026-11-22T00:00:00Z']);
  });

  test('has accessibility metadata, and claims no conformance', () => {
    expect(meta('schema:accessMode')).toEqual(['textual', 'visual']);
    expect(meta('schema:accessibilityFeature')).toContain('alternativeText');
    expect(meta('schema:accessibilityHazard')).toEqual(['none']);
    expect(meta('schema:accessibilitySummary')[0]).toContain('图有根据数据写成的文字说明');
    expect(epub.files.get('package.opf')).not.toContain('conformsTo');
  });

  test('does not claim pictures without any', async () => {
    const bare = await readEpub(writeEpub(plain([paragraph('甲')]), options));
    const root = page(bare, 'package.opf');
    const modes = findXml(root, (one) => at(one, 'property') === 'schema:accessMode');
    expect(modes.map((one) => xmlText(one))).toEqual(['textual']);
    expect(bare.files.get('package.opf')).not.toMatch(/alternativeText|longDescription/u);
  });

  test('has an identifier that depends on name, version and language only', async () => {
    const of = async (report: ReportTree, more: Partial<WriteOptions>): Promise<string> => {
      const other = await readEpub(writeEpub(report, { ...options, ...more }));
      return named(page(other, 'package.opf'), 'dc:identifier')[0] ?? '';
    };
    const own = named(opf, 'dc:identifier')[0] ?? '';
    expect(own).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
    );
    expect(await of(plain([]), { date: '2027-01-01' })).toBe(own);
    const others = [
      await of(everything, { name: 'other' }),
      await of(everything, { version: '0.2.0' }),
      await of(plain([], { lang: 'en' }), {}),
    ];
    expect(new Set([own, ...others]).size).toBe(4);
  });

  test('hashes with 128-bit FNV-1a', () => {
    // The published FNV-1a value of “a” is d228cb696f1a8caf78912b704e4a8964; version and variant
    // bits are set.
    expect(identifierOf('a')).toBe('urn:uuid:d228cb69-6f1a-8caf-b891-2b704e4a8964');
  });
});

describe('the text of an EPUB', () => {
  const first = page(epub, 'part-01.xhtml');
  const second = page(epub, 'part-02.xhtml');

  test('is complete and in order', () => {
    const all = textOf(epub);
    let from = 0;
    for (const part of strings(everything)) {
      const found = all.indexOf(part.replace(/\s+/gu, ''), from);
      expect(found, `${part} after ${all.slice(from, from + 20)}`).toBeGreaterThanOrEqual(0);
      from = found;
    }
  });

  test('has a file for the title page, the text before the parts, each part and the data', () => {
    expect(epub.spine).toEqual([
      'title.xhtml',
      'nav.xhtml',
      'text.xhtml',
      'part-01.xhtml',
      'part-02.xhtml',
      'data.xhtml',
    ]);
  });

  test('begins with the title and ends with the contents without a title page', async () => {
    const bare = await readEpub(writeEpub(plain([paragraph('甲')]), options));
    expect(bare.spine).toEqual(['text.xhtml', 'nav.xhtml']);
    expect(named(page(bare, 'text.xhtml'), 'h1')).toEqual(['长标题']);
    expect(xmlText(page(bare, 'text.xhtml'))).toContain('邻里证据 · 版本 0.1.0 · 2026年11月22日');
  });

  test('uses heading levels from h1, skipping only those that the report skips', () => {
    const headings = (root: XmlElement): string[] =>
      findXml(root, ({ name }) => /^h\d$/u.test(name)).map(
        (one) => `${one.name} ${xmlText(one, (inner) => at(inner, 'class') === 'noteref')}`,
      );
    expect(headings(page(epub, 'title.xhtml'))).toEqual([
      'h1 一份什么都有的报告：各处口径，一一对照',
    ]);
    expect(headings(page(epub, 'text.xhtml'))).toEqual(['h2 前言']);
    expect(headings(first)).toEqual([
      'h1 集中在少数街道',
      'h2 要点',
      'h2 数字',
      'h3 更深一层',
      'h2 注释',
    ]);
    expect(headings(second)).toEqual(['h1 方法', 'h2 口径', 'h4 最深一层', 'h2 注释']);
  });

  test('has unique ids per file and no broken links', () => {
    for (const [file, root] of epub.parsed) {
      const ids = idsOf(root);
      expect(new Set(ids).size, file).toBe(ids.length);
    }
    expect(brokenLinks(epub)).toEqual([]);
  });

  test('links across files and to the web', () => {
    const links = findXml(first, 'a').filter((one) => at(one, 'epub:type') === '');
    const href = (name: string): string =>
      at(links.find((one) => xmlText(one) === name) ?? first, 'href');
    expect(href('后文')).toMatch(/^part-02\.xhtml#at-/u);
    expect(href('公报')).toBe('https://example.org/%E7%94%B2?x=1&y=2#z');
    const back = findXml(second, 'a').find((one) => xmlText(one) === '第一部分');
    expect(at(back ?? second, 'href')).toBe('part-01.xhtml#at-part-a');
  });

  test('keeps chips, quotes, lists and terms', () => {
    const chips = findXml(first, (one) => at(one, 'class').startsWith('chip '));
    expect(chips.map((one) => at(one, 'class').slice(10))).toEqual([
      'confirmed',
      'contradicted',
      'computed',
      'reported',
      'plain',
      'confirmed',
    ]);
    expect(findXml(first, 'blockquote').map((one) => findXml(one, 'p').length)).toEqual([2]);
    expect(findXml(first, 'ol').map((one) => at(one, 'start'))).toEqual(['3']);
    expect(findXml(second, ({ name }) => /^d[td]$/u.test(name)).map(({ name }) => name)).toEqual([
      ...['dt', 'dt', 'dd', 'dd'],
      ...['dt', 'dd'],
    ]);
  });

  test('keeps emphasised Chinese upright, and Latin slanted', () => {
    const classes = findXml(first, 'em').map((one) => [xmlText(one), at(one, 'class')]);
    expect(classes).toEqual([
      ['Residents’ Committees', ''],
      ['强调', 'upright'],
    ]);
  });

  test('marks Chinese in an English report', async () => {
    const english = plain([paragraph('Committees (居委会) & “stations”')], {
      lang: 'en',
      heading: inlines('Title'),
    });
    const root = page(await readEpub(writeEpub(english, options)), 'text.xhtml');
    expect(at(root, 'lang')).toBe('en');
    const chinese = findXml(root, (one) => at(one, 'lang') === 'zh-CN');
    expect(chinese.map((one) => xmlText(one))).toEqual(['居委会']);
  });
});

describe('the notes of an EPUB', () => {
  test('match their references one to one across the report, and link back', () => {
    const numbers: string[] = [];
    for (const file of epub.spine) {
      const root = page(epub, file);
      const references = typed(root, 'noteref');
      const notes = typed(root, 'footnote');
      expect(notes.map((one) => `#${at(one, 'id')}`)).toEqual(
        references.map((one) => at(one, 'href')),
      );
      expect(references.map((one) => at(one, 'role'))).toEqual(references.map(() => 'doc-noteref'));
      expect(notes.map((one) => at(one, 'role'))).toEqual(notes.map(() => 'doc-footnote'));
      const back = notes.map((one) => at(findXml(one, 'a')[0] ?? one, 'href'));
      expect(back).toEqual(references.map((one) => `#${at(one, 'id')}`));
      numbers.push(...references.map((one) => xmlText(one)));
    }
    expect(numbers).toEqual(['[1]', '[2]', '[3]', '[4]', '[5]', '[6]']);
  });

  test('have the text of the report, in order', () => {
    const said = epub.spine
      .flatMap((file) => typed(page(epub, file), 'footnote'))
      .map((one) => xmlText(one));
    expect(said).toEqual([
      '1 引言的注。',
      '2 标题的注。',
      '3 复算。1 < 2复算一致',
      '4 图题的注。',
      '5 表题的注。',
      '6 格子里的注。',
    ]);
  });

  test('of a link follow it, since links cannot be nested', async () => {
    const link = webLink('https://example.org/', strong('数', note('注')));
    const root = page(await readEpub(writeEpub(plain([paragraph(link)]), options)), 'text.xhtml');
    const links = findXml(root, 'a');
    expect(links.map((one) => xmlText(one))).toEqual(['数', '[1]', '1']);
    expect(links.flatMap((one) => findXml(one, 'a'))).toEqual([]);
  });
});

describe('the navigation of an EPUB', () => {
  const nav = page(epub, 'nav.xhtml');
  const list = (type: string): string[] =>
    typed(nav, type)
      .flatMap((one) => findXml(one, 'a'))
      .map((one) => `${at(one, 'href')} ${xmlText(one)}`);

  test('lists headings below their parts, not those of a summary', () => {
    const outline = (root: XmlElement, depth = 0): string[] =>
      root.children.flatMap((child) => {
        if (typeof child === 'string') return [];
        return child.name === 'a'
          ? [`${'-'.repeat(depth)}${xmlText(child)}`]
          : outline(child, depth + (child.name === 'ol' ? 1 : 0));
      });
    expect(typed(nav, 'toc').flatMap((one) => outline(one))).toEqual([
      '-样本报告',
      '-前言',
      '-第一部分 集中在少数街道',
      '--数字',
      '---更深一层',
      '-方法',
      '--口径',
      '-图表数据',
      '--图 1 望京居首',
    ]);
  });

  test('lists figures, tables and landmarks', () => {
    expect(list('loi')).toEqual(['part-01.xhtml#figure-1 图 1 望京居首']);
    expect(list('lot').map((line) => line.replace(/^\S+ /u, ''))).toEqual([
      '表 1 三种口径 <对照>',
      '表 2 望京居首',
    ]);
    expect(list('landmarks')).toEqual([
      'title.xhtml 扉页',
      'nav.xhtml#toc 目录',
      'text.xhtml 正文',
      'nav.xhtml#loi 图目录',
      'nav.xhtml#lot 表目录',
    ]);
  });

  test('is the same in the NCX for EPUB 2 readers', () => {
    const contents = findXml(page(epub, 'toc.ncx'), 'content').map((one) => at(one, 'src'));
    const links = typed(nav, 'toc').flatMap((one) => findXml(one, 'a'));
    expect(contents).toEqual(links.map((one) => at(one, 'href')));
  });

  test('omits empty lists', async () => {
    const bare = await readEpub(writeEpub(plain([paragraph('甲')]), options));
    const root = page(bare, 'nav.xhtml');
    expect([...typed(root, 'loi'), ...typed(root, 'lot')]).toEqual([]);
    expect(brokenLinks(bare)).toEqual([]);
  });
});

describe('figures and tables of an EPUB', () => {
  const shown = findXml(page(epub, 'part-01.xhtml'), 'figure')[0] ?? page(epub, 'part-01.xhtml');
  const table = findXml(page(epub, 'part-02.xhtml'), 'table')[0] ?? page(epub, 'part-02.xhtml');

  test('have alternative text for every drawing', () => {
    expect(findXml(shown, 'img').map((one) => [at(one, 'src'), at(one, 'alt')])).toEqual([
      ['images/outside-share.svg', figure.description],
      ['images/outside-share-2.svg', '图 1 望京居首（第 2 幅，共 2 幅）'],
    ]);
  });

  test('link to the data of a figure, back, and to its web page', () => {
    const links = findXml(shown, 'a').filter((one) => at(one, 'epub:type') === '');
    expect(links.map((one) => at(one, 'href'))).toEqual(['data.xhtml#data-1', figure.url]);
    const back = findXml(page(epub, 'data.xhtml'), 'a').map((one) => at(one, 'href'));
    expect(back).toContain('part-01.xhtml#figure-1');
  });

  test('print the path of a figure without a site URL', async () => {
    const local = { ...figure };
    delete local.url;
    const report = plain([local], { data: everything.data });
    const said = textOf(await readEpub(writeEpub(report, options)));
    expect(said).toContain('本图在网站上的位置：charts/outside-share/');
  });

  test('write drawings on white, with a size, fallback fonts, and SVG 1.1 features only', () => {
    const svg = page(epub, 'images/outside-share.svg');
    expect([at(svg, 'width'), at(svg, 'height')]).toEqual(['360', '120']);
    expect(at(svg, 'font-family')).toMatch(/^'Noto Serif SC', .*serif$/u);
    const [paper] = findXml(svg, 'rect');
    expect(paper?.attributes.get('fill')).toBe('#ffffff');
    const [words] = findXml(svg, 'text');
    expect(words?.attributes.get('style')).toBe('paint-order:stroke');
    expect(words?.attributes.has('paint-order')).toBe(false);
    expect(findXml(svg, 'use').map((one) => at(one, 'xlink:href'))).toEqual(['#dot']);
  });

  test('number tables, and mark column and row headers', () => {
    expect(findXml(table, 'caption').map((one) => xmlText(one))).toEqual([
      '表 1 三种口径 <对照>\u2060[5]',
    ]);
    const heads = findXml(table, 'th').map((one) => `${at(one, 'scope')} ${xmlText(one)}`);
    expect(heads).toEqual(['colgroup 人数', 'col 登记', 'col 普查', 'row 望京', 'row 麦子店']);
    expect(findXml(table, 'thead').flatMap((one) => findXml(one, 'tr'))).toHaveLength(2);
    expect(findXml(table, 'tbody').flatMap((one) => findXml(one, 'tr'))).toHaveLength(4);
    expect(xmlText(page(epub, 'part-02.xhtml'))).toContain('表头的注。');
  });

  test('fit the cover title into its width', () => {
    const report = plain([], {
      lang: 'en',
      heading: inlines(
        'A very long title of a report about residents from outside the mainland in twenty-three streets of Chaoyang',
      ),
    });
    const lines = named(parseXml(coverFile(report, 'Linli Evidence')), 'text').slice(0, -1);
    expect(lines.join(' ')).toBe(plainText(report.heading));
    expect(lines.length).toBeLessThanOrEqual(5);
  });
});

describe('what an EPUB cannot show', () => {
  const faults = (blocks: ReportTree['blocks']): string[] =>
    faultsOf(() => writeEpub(plain(blocks), options)).map(({ where, en }) => `${where}: ${en}`);

  test('is reported all at once, with its location', () => {
    const found = faults([
      heading('甲', 1, 'a'),
      heading('乙', 1, 'a'),
      paragraph(headingLink('nowhere', '别处')),
      paragraph(headingLink('a', '外', headingLink('a', '内'))),
      quote(part('p', '部分')),
      paragraph('前面的话\u0007后面的话'),
    ]);
    expect(found).toEqual([
      expect.stringContaining('id="a": Two places'),
      expect.stringMatching(/#nowhere.*“别处”.*does not have/u),
      expect.stringMatching(/“外内”.*holds another link/u),
      expect.stringMatching(/“部分”.*within other content/u),
      expect.stringMatching(/^text\.xhtml “前面的话后面的话”.*U\+0007/u),
    ]);
  });

  test('includes lone surrogates', () => {
    expect(faults([paragraph('甲\ud800乙')])).toEqual([expect.stringContaining('U+D800')]);
  });
});

test('the XML parser of these tests rejects malformed input', () => {
  for (const wrong of [
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a>&nbsp;</a>',
    '<a>& b</a>',
    '<a/><b/>',
    '<x:a/>',
    '<a b=1/>',
    'a<a/>',
  ]) {
    expect(() => parseXml(wrong), wrong).toThrow(/./u);
  }
});

/** All texts of a tree without notes, in reading order. */
function strings(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  if (node['kind'] === 'note') return [];
  const own = node['kind'] === 'text' ? [String(node['text'])] : [];
  const kicker = typeof node['kicker'] === 'string' ? [node['kicker']] : [];
  // Captions come before their table, regardless of property order.
  const { title, subtitle, caveat, source, headNotes, ...rest } = node;
  const parts = [title, subtitle, ...Object.values(rest), caveat, source, headNotes];
  return [...own, ...kicker, ...parts.flatMap(strings)];
}
