import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { ink, themeColour } from '../draw/colours.ts';
import { themesOf } from './innovation.ts';
import type { Datum } from '../draw/marks.ts';
import { markOf } from '../text/words.ts';

/** A row of the grid: a theme, or the cases whose theme the source does not give. */
export interface ThemeRow {
  subject: Subject;
  label: string;
  colour: string;
  /** Named cases, region by region in the order of the regions. */
  cells: { observation: Observation; cases: Datum[] }[];
  /** Cases of the theme that the source does not name; undefined for the row without theme. */
  rest: Observation | undefined;
  total: Observation | undefined;
}

/** Cases of a region or of the whole collection. */
export interface RegionCounts {
  /** The total that the source prints; undefined where it prints none. */
  printed: Observation | undefined;
  named: Observation;
  unnamed: Observation | undefined;
}

/** What words, drawing and table share. */
export interface RegionRows {
  /** Key of the collection. */
  scope: string;
  /** The regions in source order. */
  regions: (RegionCounts & { subject: Subject })[];
  all: Record<keyof RegionCounts, Observation>;
  collection: Subject;
  /** Named cases whose theme is not given. */
  themeless: Observation;
  /** Themes by regions; last, the cases whose theme is not given. */
  grid: ThemeRow[];
}

/** The named cases of a collection by theme and region, with all that are not named. */
export function regionRowsOf({ measures, scope, lang }: ChartView): RegionRows {
  const regions = measures.subjects('region', scope);
  const counts = (printed: string, named: string, key: string): RegionCounts => ({
    printed: measures.find(printed, key),
    named: measures.get(named, key),
    unnamed: measures.find('unidentified-cases', key),
  });
  return {
    scope,
    regions: regions.map((subject) => ({
      subject,
      ...counts('region-cases', 'region-identified', subject.key),
    })),
    collection: measures.subject(scope),
    all: {
      printed: measures.get('cases-total', scope),
      named: measures.get('identified-cases', scope),
      unnamed: measures.get('unidentified-cases', scope),
    },
    themeless: measures.get('themeless-cases', scope),
    grid: gridOf(measures, scope, regions, lang),
  };
}

/** Themes by regions, with the named cases in each cell. */
function gridOf(
  measures: Measures,
  collection: string,
  regions: readonly Subject[],
  lang: Lang,
): ThemeRow[] {
  const rowOf = (subject: Subject, label: string, colour: string, named: Subject[]): ThemeRow => {
    const key = subject.key;
    const cells = regions.map((region) => {
      const observation = measures.get('theme-region-cases', `${key}#${region.key}`);
      const own = new Set(
        observation.inputs
          .filter(({ dataset }) => dataset === 'innovation-cases')
          .map(({ row }) => row),
      );
      const cases = named
        .filter((one) => own.has(one.key))
        .map((one) =>
          markOf(
            one,
            [
              { zh: '原文点名的案例', en: 'a case the source names' }[lang],
              label,
              region.name[lang],
            ],
            lang,
          ),
        );
      return { observation, cases };
    });
    const isTheme = subject.kind === 'theme';
    return {
      subject,
      label,
      colour,
      cells,
      rest: isTheme ? measures.get('unidentified-cases', key) : undefined,
      total: isTheme ? measures.get('theme-cases', key) : undefined,
    };
  };
  const all = measures.subjects('case');
  const rows = themesOf(measures, collection).map(({ subject, index }) =>
    rowOf(subject, subject.name[lang], themeColour(index), [...all]),
  );
  const unknown = { zh: '主题不明', en: 'Theme not given' }[lang];
  return [...rows, rowOf(measures.subject(collection), unknown, ink, [...all])];
}
