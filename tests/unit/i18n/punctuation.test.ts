import { describe, expect, it } from 'vitest';
import {
  bracketed,
  labelled,
  list,
  listInSentence,
  listOfPhrases,
  punctuation,
  quoted,
  spaced,
} from '#src/i18n/punctuation.ts';

describe('punctuation', () => {
  it('joins list items', () => {
    expect(list(['甲', '乙', '丙'], 'zh')).toBe('甲、乙、丙');
    expect(list(['a', 'b', 'c'], 'en')).toBe('a, b, c');
  });

  it('separates items that contain commas with semicolons in English', () => {
    expect(listOfPhrases(['青岛', '南京'], 'zh')).toBe('青岛、南京');
    expect(listOfPhrases(['Qingdao, Shandong', 'Nanjing'], 'en')).toBe(
      'Qingdao, Shandong; Nanjing',
    );
  });

  it('nests quotation marks', () => {
    expect(quoted('“逼”出来', 'zh')).toBe('“‘逼’出来”');
    expect(quoted('the ‘one’ and “two”', 'en')).toBe('“the “one” and ‘two’”');
    expect(quoted('the committee’s', 'en')).toBe('“the committee’s”');
  });

  it('joins list items in a sentence', () => {
    expect(listInSentence(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
    expect(listInSentence(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(listInSentence(['a'], 'en')).toBe('a');
    expect(listInSentence([], 'zh')).toBe('');
  });

  it('includes the spaces around marks', () => {
    expect(`甲${bracketed('乙', 'zh')}`).toBe('甲（乙）');
    expect(`a${bracketed('b', 'en')}`).toBe('a (b)');
    expect(labelled('甲', '乙', 'zh')).toBe('甲：乙');
    expect(labelled('a', 'b', 'en')).toBe('a: b');
    expect(spaced(['三里屯', '12'], 'zh')).toBe('三里屯12');
    expect(spaced(['Sanlitun', '12'], 'en')).toBe('Sanlitun 12');
    expect(quoted('a', 'en')).toBe('“a”');
    expect(`甲${punctuation('zh').stop}乙${punctuation('zh').end}`).toBe('甲。乙。');
    expect(`A${punctuation('en').stop}B${punctuation('en').end}`).toBe('A. B.');
  });
});
