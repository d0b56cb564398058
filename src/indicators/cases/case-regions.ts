import type { Formula, Indicator, Label } from '#src/model.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import type { Family } from '../family.ts';
import { count, difference, countedRow } from '../provenance.ts';

const ofThemeInRegion: Indicator = {
  id: 'theme-region-cases',
  label: { zh: '某主题在某地区的可辨认案例', en: 'Identified cases of a theme in a region' },
  definition: {
    zh: '原文点名、计入案例库、属于某主题、位于某地区的案例数；主题不明的另计。地区由行政区划推得。',
    en: 'Counted cases that the source names, by theme and region; those whose theme it does not give stand apart. The region follows from the division.',
  },
  unit: 'cases',
  digits: 0,
};

const inRegion: Indicator = {
  id: 'region-identified',
  label: { zh: '某地区的可辨认案例', en: 'Identified cases of a region' },
  definition: {
    zh: '原文点名、计入案例库、位于该地区的案例数。',
    en: 'Counted cases in the region that the source names.',
  },
  unit: 'cases',
  digits: 0,
};

const inProvince: Indicator = {
  id: 'province-named',
  label: { zh: '某省级单位的点名案例', en: 'Named cases of a province-level unit' },
  definition: {
    zh: '文章点名、位于该省级单位的案例数，是否计入案例库不论。',
    en: 'Cases in the province-level unit that the source names, counted or not.',
  },
  unit: 'cases',
  digits: 0,
};

const unlocated: Indicator = {
  id: 'unidentified-cases',
  label: { zh: '没有点名的案例', en: 'Cases that are not named' },
  definition: {
    zh: '案例数减去原文点名的案例数：主题、地区或全部。',
    en: 'Cases less those that the source names: of a theme, a region or all.',
  },
  unit: 'cases',
  digits: 0,
};

const named: Label = { zh: '点名的案例', en: 'named cases' };

/** Named cases by theme and region, and the number of unnamed cases. */
export const caseRegions: Family = {
  indicators: [ofThemeInRegion, inRegion, inProvince, unlocated],
  measure(tables, recorder) {
    const table = tables.table('innovation-cases');
    const tally = (rows: typeof table.rows): Formula =>
      count(
        rows.map((row) => countedRow(table, row, 'division')),
        () => true,
        named,
      );
    for (const { key, values } of tables.table('innovation-places').rows) {
      if (values.record !== 'province') continue;
      const here = table.rows.filter(
        (row) =>
          row.values.collection === values.collection && isBelow(tables, row, values.division),
      );
      recorder.record(inProvince, key, tally(here));
    }
    for (const { key: collection } of recorder.subjects('collection')) {
      const counted = table.rows.filter(
        ({ values }) => values.counted === 'yes' && values.collection === collection,
      );
      const themes = recorder.subjects('theme', collection);
      for (const region of recorder.subjects('region', collection)) {
        const { region: id } = tables.table('innovation-places').row(region.key).values;
        const here = counted.filter((row) => regionOf(tables, row) === id);
        const own = recorder.record(inRegion, region.key, tally(here)).formula;
        const printed = recorder.find('region-cases', region.key);
        if (printed !== undefined)
          recorder.record(unlocated, region.key, difference(printed.formula, own));
        for (const theme of [null, ...themes.map(({ key }) => key)]) {
          const rows = here.filter(({ values }) => values.theme === theme);
          recorder.record(ofThemeInRegion, `${theme ?? collection}#${region.key}`, tally(rows), {
            part: region.name,
          });
        }
      }
      for (const { key } of themes) {
        const known = recorder.get('identified-cases', key).formula;
        recorder.record(
          unlocated,
          key,
          difference(recorder.get('theme-cases', key).formula, known),
        );
      }
      const known = recorder.get('identified-cases', collection).formula;
      recorder.record(
        unlocated,
        collection,
        difference(recorder.get('cases-total', collection).formula, known),
      );
    }
  },
};

/** The codes of a division and of those that it is part of; a circle, which is a fault of the data, ends. */
function upwards(tables: Tables, division: string | null): string[] {
  const divisions = tables.table('divisions');
  const codes: string[] = [];
  for (let code = division; code !== null && !codes.includes(code);) {
    codes.push(code);
    code = divisions.row(code).values.parent;
  }
  return codes;
}

/** Whether a case is in a division or in one below it. */
function isBelow(
  tables: Tables,
  { values }: LoadedRow<'innovation-cases'>,
  division: string | null,
): boolean {
  return division !== null && upwards(tables, values.division).includes(division);
}

/** The region of a case: that of its division or of the nearest ancestor with one. */
function regionOf(tables: Tables, { values }: LoadedRow<'innovation-cases'>): string | undefined {
  const divisions = tables.table('divisions');
  return upwards(tables, values.division)
    .map((code) => divisions.row(code).values.region)
    .find((region) => region !== null);
}
