import { describe, expect, it } from 'vitest';
import { chartBook } from '#src/charts/draw/faults.ts';
import { painted } from '#src/charts/draw/palette.ts';
import { chart } from '#src/charts/index.ts';
import { scopeOf } from '#src/charts/page/scopes.ts';
import { dateOf } from '#src/charts/text/words.ts';
import { recorder } from '#src/indicators/measures.ts';
import { unclearSentences } from '../../fixtures/fault-texts.ts';

const words = { zh: '某区', en: 'Some district' };
const subject = { kind: 'district' as const, name: words, order: 1, marks: [] };

describe('a chart without anything to draw', () => {
  it('says which chart, which scope and which table, in both languages', () => {
    const draw = () => chart('outside-share', recorder()).title(recorder(), 'chaoyang@2011', 'zh');
    expect(draw).toThrow(
      /data\/streets\/streets\.csv\n {2}× 没有可画的街道\n {6}（chaoyang@2011）：图 outside-share\n {4}应为：至少 1 个。\n {4}怎么改：在这个文件里补上有关的行/u,
    );
    expect(draw).toThrow(
      /× There are no subdistricts to draw\n {6}\(chaoyang@2011\): chart outside-share\n {4}Expected: At least 1\.\n {4}What to do: Add the rows/u,
    );
  });
});

describe('a wrong name', () => {
  it('of a scope is told with the known ones, the nearest by name', () => {
    const record = recorder();
    record.add({ ...subject, key: 'chaoyang@2010-03' });
    const { covers, ...always } = chart('outside-share', record);
    expect(covers?.(record, 'chaoyang@2010-03')).toBe(false);
    expect(() => scopeOf(always, record, 'chaoyang@2010')).toThrow(
      /× 这张图没有这个范围\n {6}（outside-share）：读到“chaoyang@2010”\n {4}应为：其中之一：chaoyang@2010-03；最接近的是“chaoyang@2010-03”。/u,
    );
  });

  it('of a colour is told with the file to add it to', () => {
    expect(() => painted('fill: var(--papper)')).toThrow(
      /src\/lib\/palette\.ts\n {2}× It has no colour\n {6}found “--papper”\n {4}Expected: One of: .*the nearest is “--paper”/u,
    );
  });

  it('of a subject without a date is told with an example', () => {
    expect(() => dateOf('chaoyang')).toThrow(
      /× The key of a subject carries no date\n {6}found “chaoyang”\n {4}Expected: name@date, such as xinjie@2020-11\./u,
    );
  });
});

describe('the sentences', () => {
  it('are written in both languages, each with its own punctuation', () => {
    expect(unclearSentences(chartBook)).toEqual([]);
  });
});
