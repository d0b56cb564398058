import { describe, expect, it } from 'vitest';
import { chapterFaults } from '#src/claims/check.ts';
import type { Chapter } from '#src/claims/chapters.ts';
import type { Claim } from '#src/claims/ledger.ts';
import { chapterOf } from './chapters.ts';

/** A resolved claim, as far as the checks look at it. */
function claim(id: string, shown?: string, expected = shown): Claim {
  return {
    id,
    status: 'reported',
    declaration: { id, beside: [], ...(expected === undefined ? {} : { expect: expected }) },
    observation: undefined,
    shown,
    subject: { zh: id, en: id },
    place: undefined,
    readings: [],
    slip: undefined,
    doubts: [],
  };
}

const both = (zh: string, en: string): Chapter[] => [chapterOf('zh', zh), chapterOf('en', en)];
const use = '<Value of="total" />';
const faults = (claims: Claim[], chapters: Chapter[], charts = ['gini']): string[] =>
  chapterFaults(claims, chapters, charts);

describe('claims and chapters that fit', () => {
  it('have no faults', () => {
    const chapters = both(
      `## 一节 [#one]\n\n有${use}人，<Claim of="named">合肥</Claim>。\n\n<Figure chart="gini" />`,
      `## One [#one]\n\n<Claim of="named">Hefei</Claim> and ${use}.\n\n<Figure chart="gini" />`,
    );
    expect(faults([claim('total', '5'), claim('named')], chapters)).toEqual([]);
  });
});

describe('a claim', () => {
  it('that nobody uses is told', () => {
    expect(faults([claim('total', '5'), claim('idle', '6')], both(use, use))).toEqual([
      'claim "idle" is declared but no chapter uses it. Use it or remove it.',
    ]);
  });

  it('that is used in one language only is told, with the language', () => {
    const [first] = faults([claim('total', '5')], both(use, 'Nothing.'));
    expect(first).toBe('claim "total" is used only in 中文. Use it in every language.');
  });

  it('in a title or a lede counts as used', () => {
    const chapters = [
      chapterOf('zh', '', { lede: '共{total}。' }),
      chapterOf('en', '', { lede: '{total}.' }),
    ];
    expect(faults([claim('total', '5')], chapters)).toEqual([]);
  });

  it('that is not declared is told at every place', () => {
    expect(faults([], both(use, `\n${use}`))).toEqual([
      'content/chapters/zh/07-test.mdx:9: no claim "total". Declare it in content/claims, or correct the name.',
      'content/chapters/en/07-test.mdx:10: no claim "total". Declare it in content/claims, or correct the name.',
    ]);
  });

  it('without a number can stand in <Claim>, but not in <Value> and not in a title', () => {
    expect(
      faults(
        [claim('named')],
        both('<Claim of="named">合肥</Claim>', '<Claim of="named">Hefei</Claim>'),
      ),
    ).toEqual([]);
    const value = '<Value of="named" />';
    expect(faults([claim('named')], both(value, value))[0]).toBe(
      'content/chapters/zh/07-test.mdx:9: claim "named" has no value to show. Use <Claim of="named">words</Claim>.',
    );
    const chapters = [
      chapterOf('zh', '', { title: '{named}' }),
      chapterOf('en', '', { title: '{named}' }),
    ];
    expect(faults([claim('named')], chapters)[0]).toContain('claim "named" has no value to show');
  });

  it('whose value has moved shows old value, new value and every sentence that rests on it', () => {
    const chapters = [
      chapterOf('zh', '前一句。望京有<Value of="total" />人。后一句。', { lede: '共{total}人。' }),
      chapterOf('en', '\nBefore. Wangjing has <Value of="total" /> people. After.', {
        lede: 'Of {total}.',
      }),
    ];
    expect(faults([claim('total', '1,000', '973')], chapters)).toEqual([
      [
        'claim "total": the author saw 973, the data now give 1,000. Read these sentences again, then set expect to the new value:',
        '    content/chapters/zh/07-test.mdx:1: 共{total}人。',
        '    content/chapters/zh/07-test.mdx:9: 望京有[total]人。',
        '    content/chapters/en/07-test.mdx:1: Of {total}.',
        '    content/chapters/en/07-test.mdx:10: Wangjing has [total] people.',
      ].join('\n'),
    ]);
  });
});

describe('a number typed into the text', () => {
  it('is told with file, line, sentence and the way out', () => {
    const chapters = both(`有${use}人，十二个街道。`, use);
    expect(faults([claim('total', '5')], chapters)).toEqual([
      'content/chapters/zh/07-test.mdx:9: the number "十二" is typed into the text. ' +
        'Bind it to a claim with <Value of="…" /> or <Claim of="…">…</Claim>, or reword. Sentence: 有人，十二个街道。',
    ]);
  });
});

describe('a chart', () => {
  it('that does not exist is told with those that do', () => {
    const figure = '<Figure chart="ginni" />';
    expect(faults([], both(figure, figure), ['gini', 'permit-gap'])[0]).toBe(
      'content/chapters/zh/07-test.mdx:9: no chart "ginni". Known: gini, permit-gap',
    );
  });
});

describe('the languages of a chapter', () => {
  it('must both be there', () => {
    expect(faults([], [chapterOf('zh', '')])).toEqual([
      'chapter 07-test: there is no version in English',
    ]);
  });

  it('must have the same headings in the same order', () => {
    const [fault] = faults([], both('## 甲 [#a]\n\n## 乙 [#b]', '## B [#b]\n\n## A [#a]'));
    expect(fault).toBe(
      'chapter 07-test: headings differ between the languages:\n    ##a ##b\n    ##b ##a',
    );
    expect(faults([], both('## 甲 [#a]', '### A [#a]'))).toHaveLength(1);
  });

  it('must use the same claims, in whatever order', () => {
    const claims = [claim('a', '5'), claim('b', '6')];
    const [a, b] = ['<Value of="a" />', '<Value of="b" />'];
    expect(faults(claims, both(`${a}${b}`, `${b}${a}${a}`))).toEqual([]);
    expect(faults(claims, both(`${a}${b}`, a))).toEqual([
      'claim "b" is used only in 中文. Use it in every language.',
      'chapter 07-test: claims differ between the languages:\n    a b\n    a',
    ]);
  });

  it('must show the same charts in the same order', () => {
    const [a, b] = ['<Figure chart="a" />', '<Figure chart="b" />'];
    expect(faults([], both(`${a}${b}`, `${b}${a}`), ['a', 'b'])).toEqual([
      'chapter 07-test: figures differ between the languages:\n    a b\n    b a',
    ]);
  });
});
