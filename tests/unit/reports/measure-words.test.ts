import { expect, test } from 'vitest';
import { behindMeasures } from '#src/reports/read/measure-words.ts';
import { plainText, type Inline } from '#src/reports/tree/tree.ts';
import { inlines } from '../../fixtures/reports/build.ts';

const evidence: Inline = { kind: 'note', said: '2', children: inlines('两份') };
const mark: Inline = { kind: 'note', children: inlines('注') };

/** The text with an asterisk for each note. */
const shown = (...words: Inline[]): string =>
  behindMeasures(words)
    .map((one) => (one.kind === 'note' ? '*' : plainText([one])))
    .join('');
const text = (words: string): Inline => ({ kind: 'text', text: words });

test('a mark of evidence stands behind the measure word, or what is counted where that ends', () => {
  expect(shown(text('2'), evidence, text('份文献：王名'))).toBe('2份文献*：王名');
  expect(shown(text('一'), evidence, text('处'), text('：北京'))).toBe('一处*：北京');
  expect(shown(text('有2'), evidence, text('份文献都说，另有3'), evidence, text('处。'))).toBe(
    '有2份*文献都说，另有3处*。',
  );
});

test('a mark of an author does, too, whatever stands between number and measure word', () => {
  expect(shown(text('每周1'), mark, text('人次。'))).toBe('每周1人次*。');
  expect(shown(text('每格设1'), mark, text('名和谐促进员'))).toBe('每格设1名*和谐促进员');
  expect(shown(text('按人数列第4'), mark, text('位，读法不止一种'))).toBe(
    '按人数列第4位*，读法不止一种',
  );
  expect(shown(text('备案的有1,700'), mark, text('余支队伍在社区'))).toBe(
    '备案的有1,700余支*队伍在社区',
  );
});

test('no mark moves into a word that begins like a measure word, or away from its number', () => {
  expect(shown(text('合计19'), mark, text('位于第三'))).toBe('合计19*位于第三');
  expect(shown(text('登记12,901'), mark, text('人口'))).toBe('登记12,901*人口');
  expect(shown(text('图1'), mark, text('原本'))).toBe('图1*原本');
  expect(shown(text('4.89%'), evidence, text('人'))).toBe('4.89%*人');
  expect(shown(text('2'), evidence, text(' documents'))).toBe('2* documents');
});
