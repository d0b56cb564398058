import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import { ink, themeColour } from '../draw/colours.ts';
import { themesOf } from './innovation.ts';
import type { Datum } from '../draw/marks.ts';
import { tip } from '../text/words.ts';

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

/** The regions of a collection in source order. */
export function regionsOf(measures: Measures, collection: string): readonly Subject[] {
  return measures.subjects('region', collection);
}

/** Themes by regions, with the named cases in each cell. */
export function gridOf(measures: Measures, collection: string, lang: Lang): ThemeRow[] {
  const regions = regionsOf(measures, collection);
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
        .map((one) => ({
          key: one.key,
          path: one.path,
          tip: tip(lang, one.name[lang], [
            { zh: '原文点名的案例', en: 'a case the source names' }[lang],
            label,
            region.name[lang],
          ]),
        }));
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
  const rows = themesOf(measures, collection).map(({ subject }) =>
    rowOf(subject, subject.name[lang], themeColour(subject.key), [...all]),
  );
  const unknown = { zh: '主题不明', en: 'Theme not given' }[lang];
  return [...rows, rowOf(measures.subject(collection), unknown, ink, [...all])];
}
