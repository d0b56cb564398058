import { describe, expect, it } from 'vitest';
import { chapterFaults } from '#src/claims/check.ts';
import type { Chapter } from '#src/claims/chapters.ts';
import { claimBook } from '#src/claims/faults.ts';
import type { Claim } from '#src/claims/ledger.ts';
import { formatFaults, type Fault } from '#src/lib/faults.ts';
import { chapterOf } from './chapters.ts';

/** A resolved claim, as far as the checks look at it. */
function claim(id: string, shown?: string, expected = shown): Claim {
  return {
    id,
    status: 'reported',
    declaration: { id, beside: [], ...(expected === undefined ? {} : { expect: expected }) },
    observation: undefined,
    value: undefined,
    finding: undefined,
    shown,
    subject: { zh: id, en: id },
    place: undefined,
    readings: [],
    slip: undefined,
    slipOf: undefined,
    seen: undefined,
    doubts: [],
  };
}

const both = (zh: string, en: string): Chapter[] => [chapterOf('zh', zh), chapterOf('en', en)];
const use = '<Value of="total" />';
const file = 'content/claims/07.yaml';
const [zhFile, enFile] = ['content/chapters/zh/07-test.mdx', 'content/chapters/en/07-test.mdx'];

/** The faults of claims that are declared on lines 2, 3 and so on; `broken` ones cannot be resolved. */
const faults = (
  claims: Claim[],
  chapters: Chapter[],
  charts: readonly string[] = ['gini'],
  broken: readonly string[] = [],
): Fault[] =>
  chapterFaults({
    declared: [...claims.map(({ id }) => id), ...broken].map((id, index) => {
      const line = index + 2;
      return { id, declaration: undefined, file, line, lineOf: () => line };
    }),
    claims,
    chapters,
    charts: charts.map((id) => ({ id, scopes: ['chaoyang@2010-03'] })),
  });

const inChinese = (found: readonly Fault[]): string => formatFaults(found, 'zh', claimBook);
const inEnglish = (found: readonly Fault[]): string => formatFaults(found, 'en', claimBook);
const lines = (...parts: string[]): string => parts.join('\n');

describe('claims and chapters that fit', () => {
  it('have no faults', () => {
    const chapters = both(
      `## 一节 [#one]\n\n有${use}人，<Claim of="named">合肥</Claim>。\n\n<Figure chart="gini" scope="chaoyang@2010-03" />`,
      `## One [#one]\n\n<Claim of="named">Hefei</Claim> and ${use}.\n\n<Figure chart="gini" scope="chaoyang@2010-03" />`,
    );
    expect(faults([claim('total', '5'), claim('named')], chapters)).toEqual([]);
  });
});

describe('a claim on a row', () => {
  const both = [
    chapterOf('zh', '<Claim of="told">合肥</Claim>'),
    chapterOf('en', '<Claim of="told">Hefei</Claim>'),
  ];
  const told = (seen?: string): Claim => {
    const plain = claim('told');
    const declaration = { ...plain.declaration, ...(seen === undefined ? {} : { seen }) };
    return { ...plain, declaration, seen: '0af3c21b' };
  };

  it('tells the fingerprint of its row when that has changed, and the sentences', () => {
    expect(faults([told('0af3c21b')], both)).toEqual([]);
    const moved = inEnglish(faults([told('00000000')], both));
    expect(moved).toContain("the author saw 00000000, the row now has seen: '0af3c21b'");
    expect(moved).toContain('Hefei');
    expect(inEnglish(faults([told()], both))).toContain("(told): seen: '0af3c21b'");
  });
});

describe('a claim', () => {
  it('that nobody uses is told where it is declared', () => {
    const found = faults([claim('total', '5'), claim('idle', '6')], both(use, use));
    expect(inChinese(found)).toBe(
      lines(
        '数据、主张和正文有 1 处问题：',
        '',
        file,
        '  × 主张没有用在任何一章里',
        '      第 3 行（idle）',
        '    应为：每条主张在每种语言的正文里都用到。',
        '    怎么改：用上它，或删去它。',
      ),
    );
    expect(inEnglish(found)).toContain('× No chapter uses the claim\n      line 3 (idle)\n');
  });

  it('that is used in one language only is told, with the language', () => {
    const told = inEnglish(faults([claim('total', '5')], both(use, 'Nothing.')));
    expect(told).toContain(
      '× The claim is used in one language only\n      line 2 (total): found “中文”',
    );
  });

  it('in a title or a lede counts as used', () => {
    const chapters = [
      chapterOf('zh', '', { lede: '共{total}。' }),
      chapterOf('en', '', { lede: '{total}.' }),
    ];
    expect(faults([claim('total', '5')], chapters)).toEqual([]);
  });

  it('that is not declared is told at every place, with the nearest name', () => {
    const found = faults([claim('totals', '5')], both(use, `\n${use}<Value of="totals" />`));
    expect(inChinese(found)).toContain(
      lines(
        zhFile,
        '  × 没有这条主张',
        '      第 9 行：读到“total”',
        '    应为：content/claims 里声明的代号；最接近的是“totals”。',
        '    怎么改：改正拼写，或先在 content/claims 里声明它。',
      ),
    );
    expect(inEnglish(found)).toContain(
      lines(
        enFile,
        '  × There is no such claim',
        '      line 10: found “total”',
        '    Expected: An id that content/claims declares; the nearest is “totals”.',
        '    What to do: Correct the spelling, or declare it in content/claims first.',
      ),
    );
  });

  it('that is declared but could not be resolved raises nothing where it is used', () => {
    expect(faults([], both(use, use), [], ['total'])).toEqual([]);
  });

  it('without a number can stand in <Claim>, but not in <Value> and not in a title', () => {
    expect(
      faults(
        [claim('named')],
        both('<Claim of="named">合肥</Claim>', '<Claim of="named">Hefei</Claim>'),
      ),
    ).toEqual([]);
    const value = '<Value of="named" />';
    expect(inEnglish(faults([claim('named')], both(value, value)))).toContain(
      lines(
        zhFile,
        '  × The claim has no value to show',
        '      line 9: found “named”',
        '    Expected: <Claim of="named">words</Claim>',
        '    What to do: Use <Claim>; titles and ledes take only claims with a value.',
      ),
    );
    const chapters = [
      chapterOf('zh', '', { title: '{named}' }),
      chapterOf('en', '', { title: '{named}' }),
    ];
    expect(inChinese(faults([claim('named')], chapters))).toContain(
      '× 这条主张没有可以显示的值\n      第 3 行：读到“named”',
    );
  });

  it('whose value has moved shows old value, new value and every sentence that rests on it', () => {
    const chapters = [
      chapterOf('zh', '前一句。望京有<Value of="total" />人。后一句。', { lede: '共{total}人。' }),
      chapterOf('en', '\nBefore. Wangjing has <Value of="total" /> people. After.', {
        lede: 'Of {total}.',
      }),
    ];
    const found = faults([claim('total', '1,000', '973')], chapters);
    expect(inEnglish(found)).toBe(
      lines(
        'Data, claims and chapters have 1 fault:',
        '',
        file,
        '  × The data have changed: a claim’s value is no longer what the author saw',
        '      line 2 (total): the author saw 973, the data now give 1,000',
        `        ${zhFile}:6: 共{total}人。`,
        `        ${zhFile}:9: 望京有[total]人。`,
        `        ${enFile}:6: Of {total}.`,
        `        ${enFile}:10: Wangjing has [total] people.`,
        '    What to do: Read the sentences listed again, mend them, then set expect to the new value.',
      ),
    );
    expect(inChinese(found)).toContain(
      '第 2 行（total）：作者看到的是 973，现在的数据给出 1,000\n',
    );
  });
});

describe('a number typed into the text', () => {
  it('is told with file, line, sentence and the way out', () => {
    const found = faults([claim('total', '5')], both(`有${use}人，十二个街道。`, use));
    expect(inChinese(found)).toContain(
      lines(
        zhFile,
        '  × 数字直接写在正文里',
        '      第 9 行：读到“十二”',
        '        有◆人，十二个街道。',
        '    应为：用 <Value of="…" /> 或 <Claim of="…">…</Claim> 绑定到主张的数字；正文以外写 {主张} 或 {主张|字句}，程序里由数据填入。',
        '    怎么改：绑定到一条主张，或换个说法。',
      ),
    );
    expect(inEnglish(found)).toContain('× A number is typed into the text\n      line 9:');
  });
});

describe('a chart', () => {
  it('that does not exist is told by line with those that do, the nearest by name', () => {
    const figure = '<Figure chart="ginni" />';
    const found = faults([], both(figure, `\n${figure}`), ['gini', 'permit-gap']);
    expect(inChinese(found)).toContain(
      lines(
        zhFile,
        '  × 没有这张图',
        '      第 9 行：读到“ginni”',
        '    应为：其中之一：gini, permit-gap；最接近的是“gini”。',
        '    怎么改：改正拼写，或在 src/charts/index.ts 登记这张图。',
      ),
    );
    expect(inEnglish(found)).toContain(
      lines(
        enFile,
        '  × There is no such chart',
        '      line 10: found “ginni”',
        '    Expected: One of: gini, permit-gap; the nearest is “gini”.',
      ),
    );
  });

  it('for a scope that does not exist is told with those that do', () => {
    const figure = '<Figure chart="gini" scope="chaoyang@2011" />';
    expect(inEnglish(faults([], both(figure, figure)))).toContain(
      lines(
        '  × The chart cannot be drawn for this scope',
        '      line 9: found “chaoyang@2011”',
        '    Expected: One of: chaoyang@2010-03; the nearest is “chaoyang@2010-03”.',
      ),
    );
  });
});

describe('the languages of a chapter', () => {
  it('must both be there', () => {
    const found = faults([], [chapterOf('zh', '')]);
    expect(inEnglish(found)).toContain(`${zhFile}\n  × The chapter has no English version\n`);
    expect(inChinese(found)).toContain('× 这一章没有“English”版\n');
  });

  it('must have the same headings in the same order', () => {
    const found = faults([], both('## 甲 [#a]\n\n## 乙 [#b]', '## B [#b]\n\n## A [#a]'));
    expect(inEnglish(found)).toContain(
      lines(
        enFile,
        '  × The headings differ between the languages',
        '      the order is ##b ##a instead of ##a ##b',
        `    Expected: The same as in ${zhFile}.`,
      ),
    );
    const [fault, ...others] = faults([], both('## 甲 [#a]', '### A [#a]'));
    expect(fault?.detail).toEqual({
      zh: '缺 ##a；多出 ###a',
      en: 'lacks ##a; has also ###a',
    });
    expect(others).toEqual([]);
  });

  it('must use the same claims, in whatever order', () => {
    const claims = [claim('a', '5'), claim('b', '6')];
    const [a, b] = ['<Value of="a" />', '<Value of="b" />'];
    expect(faults(claims, both(`${a}${b}`, `${b}${a}${a}`))).toEqual([]);
    expect(faults(claims, both(`${a}${b}`, a))).toMatchObject([
      { code: 'one-language', file, line: 3, row: 'b' },
      { code: 'different-claims', file: enFile, detail: { zh: '缺 b', en: 'lacks b' } },
    ]);
  });

  it('must show the same charts in the same order', () => {
    const [a, b] = ['<Figure chart="a" />', '<Figure chart="b" />'];
    expect(faults([], both(`${a}${b}`, `${b}${a}`), ['a', 'b'])).toMatchObject([
      {
        code: 'different-figures',
        file: enFile,
        expected: zhFile,
        detail: { zh: '顺序是 b a，应是 a b', en: 'the order is b a instead of a b' },
      },
    ]);
  });
});
