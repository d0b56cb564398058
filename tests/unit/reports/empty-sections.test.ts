import { expect, test } from 'vitest';
import { withoutEmptySections } from '#src/reports/compose/sections.ts';
import { plainText, type Block } from '#src/reports/tree/tree.ts';
import { bullets, heading, paragraph } from '../../fixtures/reports/build.ts';

const textOf = (block: Block | undefined): string =>
  block !== undefined && 'children' in block ? plainText(block.children) : '';

test('headings without anything below them are not printed', () => {
  const blocks = [
    ...[heading('有', 1), paragraph('文')],
    ...[heading('无', 1), heading('也无', 2), bullets()],
    ...[heading('又有', 1), heading('有', 2), paragraph('文')],
  ];
  expect(withoutEmptySections(blocks).map(textOf)).toEqual(['有', '文', '又有', '有', '文']);
});
