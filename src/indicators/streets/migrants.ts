import type { Formula, Indicator } from '#src/model.ts';
import { columnLabel } from '#src/tables/labels.ts';
import type { Family } from '../family.ts';
import { count, difference, ratio, sum } from '../provenance.ts';
import { frames, type PersonsColumn } from './street-frames.ts';

const share: Indicator = {
  id: 'migrants-share',
  label: { zh: '外来人口占登记总人口', en: 'Share of migrants' },
  short: { zh: '外来人口比例', en: 'Share of migrants' },
  definition: { zh: '外来人口除以登记总人口。', en: 'Migrants divided by the registered total.' },
  unit: 'share',
  digits: 1,
};

const hukouShare: Indicator = {
  id: 'hukou-share',
  label: { zh: '户籍人口占登记总人口', en: 'Share of registered (hukou) residents' },
  short: { zh: '户籍人口比例', en: 'Share of hukou residents' },
  definition: {
    zh: '户籍人口除以登记总人口。',
    en: 'Registered (hukou) residents divided by the registered total.',
  },
  unit: 'share',
  digits: 1,
};

const withPermit: Indicator = {
  id: 'permit-with',
  label: columnLabel('streets', 'migrants_permit'),
  definition: {
    zh: '表中“已办理暂住证”一栏。',
    en: 'The table’s column of migrants with a temporary residence permit.',
  },
  unit: 'persons',
  digits: 0,
};

const withoutPermit: Indicator = {
  id: 'permit-without',
  label: columnLabel('streets', 'migrants_no_permit'),
  definition: {
    zh: '表中“未办理暂住证”一栏。',
    en: 'The table’s column of migrants without a temporary residence permit.',
  },
  unit: 'persons',
  digits: 0,
};

const permitSum: Indicator = {
  id: 'permit-sum',
  label: { zh: '已办理与未办理之和', en: 'With and without a permit together' },
  definition: { zh: '两栏相加。', en: 'The two columns added up.' },
  unit: 'persons',
  digits: 0,
};

const gap: Indicator = {
  id: 'permit-gap',
  label: { zh: '两项之和比外来人口多出', en: 'Excess of the two parts over the migrants’ total' },
  definition: {
    zh: '已办理与未办理暂住证的人数之和，减去表中的外来人口合计。两者本应相等。',
    en: 'Migrants with a permit plus migrants without one, less the table’s total of migrants. The two should be equal.',
  },
  unit: 'persons',
  digits: 0,
};

const gapRows: Indicator = {
  id: 'gap-rows',
  label: { zh: '对不上的街道', en: 'Subdistricts where the parts do not add up' },
  definition: {
    zh: '分项之和与外来人口合计不相等的街道数。',
    en: 'Number of subdistricts where the two parts do not equal the total of migrants.',
  },
  unit: 'streets',
  digits: 0,
};

/** Migrants, and where the two residence permit columns do not add up to their number. */
export const migrants: Family = {
  indicators: [share, hukouShare, withPermit, withoutPermit, permitSum, gap, gapRows],
  measure(tables, recorder) {
    for (const frame of frames(tables)) {
      const places = [
        ...frame.streets.map((row) => ({
          key: row.key,
          of: (column: PersonsColumn) => frame.of(row, column),
        })),
        { key: frame.key, of: frame.whole },
      ];
      const gaps: Formula[] = [];
      for (const { key, of } of places) {
        const all = of('migrants');
        const total = of('total');
        if (all !== undefined && total !== undefined && total.value > 0)
          recorder.record(share, key, ratio(all, total));
        const hukou = of('hukou');
        if (hukou !== undefined && total !== undefined && total.value > 0)
          recorder.record(hukouShare, key, ratio(hukou, total));
        const [withIt, without] = [of('migrants_permit'), of('migrants_no_permit')];
        if (all === undefined || withIt === undefined || without === undefined) continue;
        recorder.record(withPermit, key, withIt);
        recorder.record(withoutPermit, key, without);
        const both = recorder.record(permitSum, key, sum([withIt, without])).formula;
        const excess = recorder.record(gap, key, difference(both, all)).formula;
        if (key !== frame.key) gaps.push(excess);
      }
      if (gaps.length > 0) {
        recorder.record(
          gapRows,
          frame.key,
          count(gaps, (value) => value !== 0, { zh: '≠ 0', en: '≠ 0' }),
        );
      }
    }
  },
};
