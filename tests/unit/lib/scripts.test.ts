import { describe, expect, it } from 'vitest';
import {
  chineseCharacter,
  chineseRuns,
  han,
  latinWithApostrophe,
  wide,
} from '#src/lib/text/scripts.ts';

/** What each pattern says about a character. */
const kinds = (character: string): boolean[] => [
  han.test(character),
  chineseCharacter.test(character),
  wide.test(character),
];

describe('a character', () => {
  it.each([
    ['an ideograph', '街', [true, true, true]],
    ['one beyond the first plane', '𠀀', [true, true, true]],
    ['a zero', '〇', [true, true, true]],
    ['a full stop', '。', [false, true, true]],
    ['a full-width comma', '，', [false, true, true]],
    ['a full-width letter', 'Ａ', [false, true, true]],
    ['kana', 'か', [false, false, true]],
    ['Hangul', '한', [false, false, false]],
    ['a curly quotation mark', '“', [false, false, false]],
    ['a dash', '—', [false, false, false]],
    ['a letter', 'a', [false, false, false]],
    ['a digit', '1', [false, false, false]],
    ['a ligature', 'ﬁ', [false, false, false]],
  ])('that is %s: %s', (_, character, expected) => {
    expect(kinds(character)).toEqual(expected);
  });
});

describe('runs of a script', () => {
  it('include shared punctuation between Chinese characters, but not around them', () => {
    expect('the “社区 “居委会”——自治” of 2004'.match(chineseRuns)).toEqual(['社区 “居委会”——自治']);
    expect('street 望京, 麦子店'.match(chineseRuns)).toEqual(['望京', '麦子店']);
    expect('no Chinese'.match(chineseRuns)).toBeNull();
  });

  it('of Latin with an apostrophe are words', () => {
    expect('据residents’ rights、don’t、plain'.match(latinWithApostrophe)).toEqual([
      'residents’',
      'don’t',
    ]);
  });
});
