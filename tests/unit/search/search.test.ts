import { describe, expect, it } from 'vitest';
import { matchesIn, searcher } from '#src/search/engine.ts';
import { excerpt } from '#src/search/excerpt.ts';
import { shown } from '#src/search/shown.ts';
import { extract, extractRows } from '#src/search/extract.ts';
import { stem } from '#src/search/forms.ts';
import { lexicon } from '#src/search/lexicon.ts';
import { near } from '#src/search/near.ts';
import { normalise } from '#src/search/normal.ts';
import { pack, unpack, type IndexedPage } from '#src/search/pack.ts';
import { wordsOf, type WordMatch } from '#src/search/query.ts';

const known = lexicon(
  [
    { words: ['负担过重', 'overloaded', 'too many tasks'], means: ['行政负担', 'heavy load'] },
    { words: ['老外'], means: ['境外人员'] },
  ],
  ['居委会', '望京', '麦子店', '境外人员', '行政负担'],
);
const never = (): boolean => false;
const always = (): boolean => true;

const matches = (text: string, query: string, occurs = always): WordMatch[] =>
  matchesIn(normalise(text), wordsOf(query, known, occurs));
const found = (text: string, query: string): string[] =>
  matches(text, query).map(({ start, end }) => text.slice(start, end));

describe('the index', () => {
  const pages: IndexedPage[] = [
    { url: '/a/', kind: 'case', title: '甲', lines: [{ text: '同' }, { text: '异', id: 'x' }] },
    { url: '/b/', kind: 'claim', title: '乙', lines: [{ text: '同', id: 'y' }, { text: '新' }] },
  ];

  it('reads what was written, and writes a line once', () => {
    const packed = pack(pages, new Map());
    expect(JSON.stringify(packed).match(/同/gu)).toHaveLength(1);
    expect(unpack(packed, [])).toEqual(pages);
  });
});

describe('text compared', () => {
  it.each([
    ['Ｂｅｉｊｉｎｇ', 'beijing'],
    ['12,901人', '12901人'],
    ['1,23', '1,23'],
    ['“居委会”和「物业」', '"居委会"和"物业"'],
    ['1997–2010', '1997-2010'],
    ['在 望京 的 Korean  town', '在望京的korean town'],
    ['境外\n人员', '境外\n人员'],
    ['，', ','],
  ])('%s is %s', (text, same) => expect(normalise(text).text).toBe(same));

  it('maps each character to its original position', () => {
    const { text, starts, ends } = normalise('有 12,901 人𠮷。');
    expect(text).toBe('有12901人𠮷。');
    expect(starts).toEqual([0, 2, 3, 5, 6, 7, 9, 10, 10, 12]);
    expect(ends.slice(-3)).toEqual([12, 12, 13]);
  });
});

describe('a query', () => {
  const words = (query: string, occurs = never): string[] =>
    wordsOf(query, known, occurs).map(({ text }) => text);

  it.each([
    ['境外人员', ['境外人员']],
    [' 望京　居委会 ', ['望京', '居委会']],
    ['望京居委会', ['望京', '居委会']],
    ['居委会负担过重怎么办？', ['居委会', '负担过重']],
    ['“social organisations” of Beijing', ['social organisations', 'beijing']],
    ['too many tasks for committees', ['too many tasks', 'committees']],
    ['望京 望京 ，', ['望京']],
    ['没见过', ['没见']],
    ['12,901', ['12901']],
    // A query that only asks or binds is about nothing.
    ['of the', []],
    ['怎么办', []],
    ['。', []],
    ['', []],
  ])('%s asks for %j', (query, asked) => expect(words(query)).toEqual(asked));

  it('keeps Chinese together that a page has as typed', () => {
    expect(words('户籍人口', always)).toEqual(['户籍人口']);
    expect(words('户籍人口')).toEqual(['户籍', '籍人', '人口']);
  });
});

describe('a word', () => {
  it.each([
    ['Art in parts, ARTS', 'art', ['Art', 'ARTS']],
    ['an official of it', '"of"', ['of']],
    ['登记12,901人', '12901', ['12,901']],
    ['登记12,901人', '901', []],
    ['户籍 人口', '户籍人口', ['户籍 人口']],
    ['境外人员', '外人', ['外人']],
    ['共12个，十二个；二十二个，312个', '12个', ['12个', '十二个']],
    ['twelve, 12 and 120', '十二', ['twelve', '12']],
    [
      'purchase, purchased, purchasing, purchases',
      'purchases',
      ['purchase', 'purchased', 'purchasing', 'purchases'],
    ],
    ['一种行政负担', '负担过重', ['行政负担']],
    ['a heavy load', 'overload', ['heavy load']],
    ['境外人员和老外', '境外人员', ['境外人员']],
    ['purchase', '"purchases"', []],
  ])('in “%s” finds %s as %j', (text, query, places) => expect(found(text, query)).toEqual(places));

  it.each([
    ['committees', 'committee'],
    ['overloaded', 'overload'],
    ['studies', 'study'],
    ['stopped', 'stopping'],
  ])('%s and %s are forms of one', (one, other) => expect(stem(one)).toBe(stem(other)));
});

describe('an excerpt of a page', () => {
  it('is not the caption that repeats its title, if another line has the word', () => {
    const excerptOf = (...texts: string[]): string => {
      const lines = texts.map((text) => ({ text }));
      const found = new Map(
        lines.map((line) => {
          const start = line.text.indexOf('人口');
          return [line, start < 0 ? [] : [{ word: 0, start, end: start + 2, weight: 1 }]] as const;
        }),
      );
      const page = { url: '/a/', kind: 'chart' as const, title: texts[0] ?? '', lines };
      return shown(page, found)
        .excerpt.map(({ text }) => text)
        .join('');
    };
    expect(excerptOf('人口以甲最多', '人口以甲最多', '乙区各街道的人口')).toContain('乙区');
    expect(excerptOf('人口以甲最多', '人口以甲最多', '乙区')).toContain('人口以甲最多');
  });
});

describe('an excerpt', () => {
  const show = (text: string, query: string): string => {
    const places = matches(text, query);
    const [first] = places;
    if (first === undefined) throw new Error('not found');
    return excerpt(text, places, first, 0, text.length)
      .map(({ text: piece, marked }) => (marked ? `[${piece}]` : piece))
      .join('');
  };

  it('begins at a nearby sentence start, and marks every match', () => {
    expect(show('前一句。望京的居委会和望京的物业。', '望京')).toBe(
      '[望京]的居委会和[望京]的物业。',
    );
  });

  it('is cut on both sides of a long text, with an ellipsis', () => {
    const shown = show(`${'前'.repeat(80)}望京${'后'.repeat(200)}`, '望京');
    expect(shown).toBe(`…${'前'.repeat(22)}[望京]${'后'.repeat(60)}…`);
  });

  it('does not cut English words', () => {
    const shown = show(`${'alpha beta '.repeat(20)}target ${'gamma delta '.repeat(20)}`, 'target');
    expect(shown).toMatch(/^… ?(?:alpha|beta) .*\[target\].*(?:gamma|delta) ?…$/u);
  });
});

describe('what is indexed of a page', () => {
  const page = (body: string, kind = 'data-search="street"'): string =>
    `<html lang="zh-CN"><head><meta property="og:title" content="望京"></head><body ${kind}><nav>菜单</nav><main>${body}</main></body></html>`;

  it('is its main text without notes, references, drawings, controls and skipped elements', () => {
    const html = page(
      '<h1>望京<sup>1</sup></h1><p>住着<a href="#">境外</a>人员<a class="ref" href="#">2</a></p><aside><div class="note">注</div></aside><svg><text>图</text></svg><form>表单</form><p data-search="skip">套话</p><div class="figure-foot">脚</div>',
    );
    expect(extract(html, 'x')).toEqual({
      kind: 'street',
      lang: 'zh-CN',
      title: '望京',
      lines: [{ text: '望京' }, { text: '住着境外人员' }],
    });
  });

  it("has parts at headings and rows with ids; after a table the heading's part continues", () => {
    const html = page(
      '<h2 id="a">甲</h2><table><tr id="row-1"><th>一</th><td>二</td></tr></table><p>尾</p>',
    );
    expect(extract(html, 'x')?.lines).toEqual([
      { text: '甲', id: 'a' },
      { text: '一', id: 'row-1' },
      { text: '二' },
      { text: '尾', id: 'a' },
    ]);
  });

  it('are also rows that are results of their own', () => {
    const html = page(
      '<table><tr id="p1" data-search-row="province" data-search-query="?province=62" data-search-title="甘肃：案例"><th>甘肃</th><td data-search="skip">1</td><td>不到十例</td></tr></table>',
      '',
    );
    expect(extractRows(html)).toEqual([
      {
        kind: 'province',
        lang: 'zh-CN',
        title: '甘肃：案例',
        lines: [{ text: '甘肃：案例' }, { text: '不到十例' }],
        query: '?province=62',
      },
    ]);
    expect(extractRows(page('<p>甘肃</p>'))).toEqual([]);
  });

  it('is undefined without a kind, and throws for an unknown one', () => {
    expect(extract(page('', ''), 'x')).toBeUndefined();
    expect(() => extract(page('', 'data-search="opera"'), 'a/index.html')).toThrow(
      /a\/index\.html.*data-search.*opera/su,
    );
  });
});

describe('a search', () => {
  const pages: IndexedPage[] = [
    { url: '/data/', kind: 'dataset', title: '数据', lines: [{ text: '望京，望京，望京' }] },
    { url: '/other/', kind: 'street', title: '大屯', lines: [{ text: '不如望京' }] },
    {
      url: '/street/',
      kind: 'street',
      title: '望京',
      lines: [{ text: '望京' }, { text: '望京在这里', id: 'here' }, { text: '望京', id: 'there' }],
    },
    {
      url: '/problem/',
      kind: 'problem',
      title: '居委会行政负担',
      lines: [{ text: '居委会行政负担' }, { text: '事务太多' }],
    },
  ];
  const synonyms = [{ words: ['负担过重'], means: ['行政负担'] }];
  const asked: string[] = [];
  const search = searcher((file) => {
    asked.push(file);
    const own = file === 'first' ? pages.slice(1) : pages;
    return Promise.resolve({
      pages: pack(own, new Map()),
      synonyms,
      terms: ['居委会', '居民会议'],
    });
  });
  const urls = async (query: string, all = false): Promise<string[]> =>
    (await search(query, all)).hits.map(({ url }) => url);

  it('ranks titles first and data last, and reads the second file only when asked', async () => {
    expect(await urls('望京')).toEqual(['/street/', '/other/']);
    expect(asked).toEqual(['first']);
    expect(await urls('望京', true)).toEqual(['/street/', '/other/', '/data/']);
  });

  it('meets synonyms, and pages that lack a word when few have all', async () => {
    const answer = await search('居委会负担过重怎么办');
    expect(answer.hits.map(({ url }) => url)).toEqual(['/problem/']);
    expect((await search('行政负担 望京')).isLoose).toBe(true);
  });

  it('shows the first part with a match, and lists the others', async () => {
    const [hit] = (await search('望京')).hits;
    const shown = hit?.show();
    expect(shown?.others.map(({ id }) => id)).toContain('there');
    expect(shown?.excerpt.some(({ marked }) => marked)).toBe(true);
  });

  it('suggests names when nothing is found, and nothing for punctuation', async () => {
    expect((await search('居名会议')).suggestions).toContain('居民会议');
    expect(await search('——')).toEqual({
      hits: [],
      isLoose: false,
      suggestions: [],
      asksNothing: false,
    });
    expect(near('xyz', ['居委会'])).toEqual([]);
  });
});
