import { formatDate } from '#src/lib/text/format.ts';
import type { Formula, Indicator, Label, Subject, Unit } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { cell, constant, difference, product, ratio, sum } from '../provenance.ts';
import type { StreetRow } from './street-frames.ts';
import { lineagesOf } from './succession.ts';

const indicator = (
  id: string,
  label: Label,
  definition: Label,
  unit: Unit,
  digits: number,
): Indicator => ({ id, label, definition, unit, digits });

/** What is followed over time: its column, and the names that its changes have. */
const counted = [
  { id: 'population', column: 'total', zh: '登记总人口', en: 'registered total' },
  { id: 'outside', column: 'outside', zh: '境外人员', en: 'residents from outside the mainland' },
  { id: 'migrants', column: 'migrants', zh: '外来人口', en: 'migrants' },
] as const;

const counts = counted.map(({ id, column, zh, en }) => ({
  column,
  before: indicator(
    `${id}-before`,
    { zh: `早先的${zh}`, en: `Earlier ${en}` },
    {
      zh: `早一个时点的${zh}；由几个街道合并来的，是它们之和。`,
      en: `The ${en} at the date before; of subdistricts that were merged, their sum.`,
    },
    'persons',
    0,
  ),
  change: indicator(
    `${id}-change`,
    { zh: `${zh}的增减`, en: `Change in ${en}` },
    {
      zh: `${zh}减去早一个时点的数，口径相同的才算。`,
      en: `The ${en} less the number at the date before, where both are defined alike.`,
    },
    'persons',
    0,
  ),
  growth: indicator(
    `${id}-growth`,
    { zh: `${zh}的增长率`, en: `Growth of ${en}` },
    {
      zh: `${zh}的增减除以早一个时点的数。`,
      en: `The change in ${en} divided by the number at the date before.`,
    },
    'share',
    1,
  ),
}));

const shares = counted.slice(1).map(({ id, column, zh, en }, index) => ({
  column,
  share: `${id}-share`,
  before: indicator(
    `${id}-share-before`,
    { zh: `早先的${zh}比例`, en: `Earlier share of ${en}` },
    {
      zh: `早一个时点的${zh}除以当时的登记总人口。`,
      en: `The ${en} at the date before divided by the registered total of that date.`,
    },
    'share',
    // As many as the share itself has.
    index === 0 ? 2 : 1,
  ),
  change: indicator(
    `${id}-share-change`,
    { zh: `${zh}比例的增减（百分点）`, en: `Change in the share of ${en}, points` },
    {
      zh: `${zh}的比例减去早一个时点的比例，以百分点计。`,
      en: `The share of ${en} less that at the date before, in percentage points.`,
    },
    'points',
    index === 0 ? 2 : 1,
  ),
}));

/** What changed in a subdistrict between two dates of the register, where the two can be compared. */
export const changes: Family = {
  indicators: [
    ...counts.flatMap(({ before, change, growth }) => [before, change, growth]),
    ...shares.flatMap(({ before, change }) => [before, change]),
  ],
  measure(tables, recorder) {
    const lineage = lineagesOf(tables);
    for (const [street, earlier] of pairs(recorder)) {
      const row = tables.table('streets').row(street.key);
      const found = lineage(row, earlier);
      if (found === undefined) continue;
      const key = `${street.key}#${earlier}`;
      recordChanges(tables, recorder, { row, key, before: found.rows, part: partOf(earlier) });
    }
  },
};

/** Every subdistrict at every date but the first, with the date before. */
function pairs(recorder: Recorder): [Subject, string][] {
  const districts = Map.groupBy(recorder.subjects('district'), ({ unit = '' }) => unit);
  return [...districts.values()].flatMap((dated) => {
    const inOrder = [...dated].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
    return inOrder.flatMap((district, index) => {
      const earlier = inOrder[index - 1]?.asOf;
      if (earlier === undefined) return [];
      return recorder
        .subjects('street', district.key)
        .map((street): [Subject, string] => [street, earlier]);
    });
  });
}

function partOf(earlier: string): Label {
  const [zh, en] = [formatDate(earlier, 'zh'), formatDate(earlier, 'en')];
  return { zh: `与${zh}相比`, en: `compared with ${en}` };
}

function recordChanges(
  tables: Tables,
  recorder: Recorder,
  compared: { row: StreetRow; key: string; before: readonly StreetRow[]; part: Label },
): void {
  const { row, key, before, part } = compared;
  const table = tables.table('streets');
  const sumOf = (rows: readonly StreetRow[], column: (typeof counted)[number]['column']) => {
    const cells = rows.map((one) => cell(table, one, column));
    const [only] = cells;
    return cells.length === 1 && only !== undefined ? only : sum(cells);
  };
  for (const { column, ...indicators } of counts) {
    const then = sumOf(before, column);
    const change = difference(sumOf([row], column), then);
    recorder.record(indicators.before, key, then, { part });
    recorder.record(indicators.change, key, change, { part });
    if (then.value > 0) recorder.record(indicators.growth, key, ratio(change, then), { part });
  }
  const population = sumOf(before, 'total');
  if (population.value === 0) return;
  for (const { column, share, ...indicators } of shares) {
    const then: Formula = ratio(sumOf(before, column), population);
    recorder.record(indicators.before, key, then, { part });
    const now = recorder.find(share, row.key);
    if (now === undefined) continue;
    const points = product(difference(now.formula, then), inPoints);
    recorder.record(indicators.change, key, points, { part });
  }
}

const inPoints = constant(100, { zh: '换成百分点', en: 'in points' });
