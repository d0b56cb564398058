import { describe, expect, it } from 'vitest';
import { decode, encode, questions, type TextLine } from '#src/search/content.ts';
import { searcher, type Pagefind } from '#src/search/engine.ts';
import { excerpt } from '#src/search/excerpt.ts';
import { extract } from '#src/search/extract.ts';
import { normalise } from '#src/search/normal.ts';
import { find, wordsOf } from '#src/search/query.ts';

describe('the text of a page', () => {
  const lines: TextLine[] = [
    { text: '望京' },
    { text: '境外人员 12,901 人（占5.64%）', id: 'number' },
    { text: 'Wang—Yang’s “non-resident” families' },
    { text: 'a < b & c' },
    { text: '第１栋，10²' },
  ];

  it('round-trips, except for compatibility forms that cannot be typed', () => {
    expect(decode(encode(lines)).text).toBe(
      '望京\n境外人员 12,901 人（占5.64%）\nWang—Yang’s “non-resident” families\na < b & c\n第1栋，102',
    );
  });

  it('has the offsets and titles of its parts', () => {
    expect(decode(encode(lines)).parts).toEqual([
      { id: '', title: '望京', start: 0 },
      { id: 'number', title: '境外人员 12,901 人（占5.64%）', start: 3 },
    ]);
  });

  it('is encoded with every Chinese character as a token', () => {
    expect(encode([{ text: '共174例，abc' }])).toBe('¶ 共 174 例 ， abc');
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
  it.each([
    ['境外人员', ['境外人员']],
    [' 望京　居委会 ', ['望京', '居委会']],
    ['“social organisations” Beijing', ['social organisations', 'beijing']],
    ['“国际化社区”治理', ['"国际化社区"治理']],
    ['望京 望京 ，', ['望京']],
    ['12,901', ['12901']],
    ['。', []],
    ['', []],
  ])('%s asks for %j', (query, words) => expect(wordsOf(query)).toEqual(words));

  it.each([
    ['境外人员', ['"境 外 人 员"']],
    ['174例', ['"174 例"']],
    ['resid', ['resid']],
    ['"国际化社区"治理', ['"国 际 化 社 区"', '"治 理"']],
    ['1.74%', ['1', '74']],
    ['网', ['网']],
  ])('for %s asks Pagefind %j', (word, asked) => expect(questions(word)).toEqual(asked));

  const found = (text: string, query: string): string[] | undefined =>
    find(normalise(text), wordsOf(query))?.map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Art in parts, ARTS', 'art', ['Art', 'ART']],
    ['登记12,901人', '12901', ['12,901']],
    ['登记12,901人', '901', undefined],
    ['户籍 人口', '户籍人口', ['户籍 人口']],
    ['境外人员', '外人', ['外人']],
    ['只有望京', '望京 麦子店', undefined],
    ['麦子店和望京', '望京 麦子店', ['麦子店', '望京']],
    ['网格\n化', '网格化', undefined],
  ])('in “%s” finds %s as %j', (text, query, places) => expect(found(text, query)).toEqual(places));
});

describe('an excerpt', () => {
  const show = (text: string, query: string): string => {
    const places = find(normalise(text), wordsOf(query)) ?? [];
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

  it('is undefined without a kind, and throws for an unknown one', () => {
    expect(extract(page('', ''), 'x')).toBeUndefined();
    expect(() => extract(page('', 'data-search="opera"'), 'a/index.html')).toThrow(
      /a\/index\.html.*data-search.*opera/su,
    );
  });
});

describe('a search', () => {
  const texts: [kind: string, title: string, lines: TextLine[]][] = [
    ['claim', '主张', [{ text: '望京的居委会' }]],
    ['street', '大屯', [{ text: '大屯' }, { text: '不如望京，望京，望京' }]],
    [
      'street',
      '望京',
      [{ text: '望京' }, { text: '望京在这里', id: 'here' }, { text: '望京', id: 'there' }],
    ],
    ['chapter', '章', [{ text: '望 和 京' }]],
  ];
  /** A fake Pagefind that returns every page for every query. */
  const noise: Pagefind = {
    search: () =>
      Promise.resolve({
        results: texts.map(([kind, title, lines], id) => ({
          id: String(id),
          data: () =>
            Promise.resolve({
              url: `/${String(id)}/`,
              content: encode(lines),
              meta: { kind, title },
            }),
        })),
      }),
  };
  const search = searcher(noise);

  it('keeps the pages that contain the words as typed, by kind, title matches first', async () => {
    const hits = await search('望京');
    expect(hits.map(({ url }) => url)).toEqual(['/2/', '/1/', '/0/']);
  });

  it('requires all words', async () => {
    expect((await search('居委会 望京')).map(({ url }) => url)).toEqual(['/0/']);
  });

  it('shows the first part with a match below its title, and lists the others', async () => {
    const [hit] = await search('望京');
    expect(hit?.part?.id).toBeUndefined();
    expect(hit?.others.map(({ id }) => id)).toEqual(['here', 'there']);
  });

  it('returns nothing for a query of punctuation', async () =>
    expect(await search('——')).toEqual([]));
});
