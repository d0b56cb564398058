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

test('other marks stay where they are', () => {
  expect(shown(text('2'), mark, text('份文献'))).toBe('2*份文献');
  expect(shown(text('4.89%'), evidence, text('人'))).toBe('4.89%*人');
  expect(shown(text('2'), evidence, text(' documents'))).toBe('2* documents');
});
