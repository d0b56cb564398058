import { expect, test } from 'vitest';
import { titleBreaks } from '#src/reports/read/title-breaks.ts';

test('a title without breaks of its own ends lines after its marks, so that no name is torn', () => {
  const title = '试点街道不都是境外人员比例最高的街道：望京列第1，亚运村列第19';
  expect(titleBreaks(undefined, title)).toEqual([19, 25]);
  expect(titleBreaks(undefined, '望京')).toBeUndefined();
  expect(titleBreaks(undefined, 'Wangjing, Maizidian')).toBeUndefined();
  const long = '一个没有标点的短语长到公文的一行标题排不下：望京';
  expect(titleBreaks(undefined, long)).toBeUndefined();
});
