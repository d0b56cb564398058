import { casesOf, facetLabels } from '#src/claims/pages/cases.ts';
import type { Evidence } from '#src/claims/evidence.ts';
import { placeList } from '#src/claims/evidence/place-list.ts';
import { t } from '#src/i18n/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import { indicators } from '#src/indicators/index.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { observationPath } from '#src/lib/observations.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Code, Label, Measures, Observation, SourceLocation, Subject } from '#src/model.ts';
import { columnLabel, wordsOf } from '#src/tables/labels.ts';
import type {
  Cell,
  CollectionData,
  CollectionEntry,
  Dimension,
  FrameData,
  FrameEntry,
  Register,
  Total,
} from './data.ts';
import { exploredOf } from './explored.ts';
import type { Explored } from './explored.ts';

/** What the files are written from. */
type Published = Pick<Evidence, 'measures' | 'tables' | 'site'>;

const sourceOf = (places: readonly SourceLocation[], { tables }: Published): Label =>
  byLanguage((lang) => placeList(places, tables, lang));

/** Districts at all dates; those of one district together, the newest first. */
export function districtsOf(measures: Measures): Subject[] {
  const units = Map.groupBy(measures.subjects('district'), ({ key, unit }) => unit ?? key);
  return [...units.values()].flatMap((dated) =>
    [...dated].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '')),
  );
}

function frameEntry(district: Subject, published: Published): FrameEntry {
  const { key, name, unit = key, asOf = '', basis = '', places = [] } = district;
  return {
    ...{ key, name, unit, asOf, basis },
    file: `/explore/${unit}/${asOf}.json`,
    count: published.measures.subjects('street', key).length,
    source: sourceOf(places, published),
  };
}

function collectionEntry(collection: Subject, published: Published): CollectionEntry {
  const { key, name, asOf, places = [] } = collection;
  return {
    ...{ key, name },
    ...(asOf === undefined ? {} : { asOf }),
    file: `/explore/cases/${key}.json`,
    source: sourceOf(places, published),
  };
}

/** What there is to choose from; `release` is named below every picture. */
export function registerOf(
  published: Published,
  release: { version: string; date: string },
  origin: string | undefined,
): Register {
  const { measures, site } = published;
  const explored = exploredOf(measures, indicators);
  const units = [...new Set(explored.map(({ indicator: { unit } }) => unit))];
  return {
    indicators: explored.map(({ indicator, denominator, relative }) => {
      const { id, label, definition, unit, digits } = indicator;
      const about = { id, label, definition, unit, digits, relative };
      return denominator === undefined ? about : { ...about, denominator };
    }),
    frames: districtsOf(measures).map((district) => frameEntry(district, published)),
    groups: measures
      .subjects('group')
      .map(({ key, name }) => ({ id: key.slice('group:'.length), name })),
    collections: measures
      .subjects('collection')
      .map((collection) => collectionEntry(collection, published)),
    units: Object.fromEntries(
      units.map((unit) => {
        // A CSV has the value of a share, not the percentage that pages show.
        const word = unit === 'share' ? 'unit.fraction' : (`unit.${unit}` as const);
        return [unit, byLanguage((lang) => t(lang, word))];
      }),
    ),
    imprint: byLanguage((lang) => [
      `${site.name[lang]} · ${t(lang, 'footer.version', { version: release.version })} · ${formatDate(release.date, lang)}`,
      site.licence[lang],
    ]),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** More digits than this no source has. */
const digits = 10;

function cellOf({ value, page, formula }: Observation): Cell {
  const short = Number(value.toPrecision(digits));
  const { tolerance } = formula;
  if (tolerance >= 5) return [short, page ?? 1, tolerance];
  return page === undefined ? [short] : [short, page];
}

/** The columns of the register that a value of an indicator rests on. */
function columnsOf({ of }: Explored): Set<string> {
  const [first] = of.values();
  return new Set(first?.inputs.map(({ column }) => column));
}

/** The figures of every district at every date, each with the path of its file. */
export function framesOf(published: Published): { path: string; data: FrameData }[] {
  const { measures } = published;
  const explored = exploredOf(measures, indicators);
  return districtsOf(measures).map((district) => {
    const streets = measures.subjects('street', district.key);
    const values: FrameData['values'] = {};
    const whole: FrameData['whole'] = {};
    const suffix: FrameData['suffix'] = {};
    for (const { indicator, of } of explored) {
      const own = streets.map(({ key }) => of.get(key));
      const first = own.find((one) => one !== undefined);
      if (first === undefined) continue;
      values[indicator.id] = own.map((one) => (one === undefined ? null : cellOf(one)));
      const behind = first.key.indexOf('#');
      if (behind !== -1) suffix[indicator.id] = first.key.slice(behind);
      const all = measures.find(indicator.id, district.key);
      if (all !== undefined) whole[indicator.id] = cellOf(all);
    }
    const caveats = (district.caveats ?? []).map(({ columns, text }) => ({
      text,
      indicators: explored
        .filter(({ indicator: { id } }) => id in values)
        .filter((one) => [...columnsOf(one)].some((column) => columns.includes(column)))
        .map(({ indicator: { id } }) => id),
    }));
    return {
      path: frameEntry(district, published).file,
      data: {
        ...{ key: district.key, values, whole, suffix, caveats },
        streets: streets.map(({ key, unit = key, name, path = '', marks: groups }) => ({
          ...{ key, unit, name, path, groups },
        })),
      },
    };
  });
}

const totalOf = (observation: Observation): Total => ({
  value: observation.value,
  path: observationPath(observation),
});

/** The cases of every collection, each with the path of its file. */
export function collectionsOf(published: Published): { path: string; data: CollectionData }[] {
  return published.measures.subjects('collection').map((collection) => ({
    path: collectionEntry(collection, published).file,
    data: casesIn(collection, published),
  }));
}

function casesIn(collection: Subject, { measures, tables }: Published): CollectionData {
  const { key } = collection;
  const values: CollectionData['values'] = {
    theme: measures.subjects('theme', key).map(({ key: id, name }) => ({ id, name })),
    region: codesOf(wordsOf(tables, 'divisions', 'region')),
    level: codesOf(wordsOf(tables, 'innovation-cases', 'level')),
    basis: codesOf(wordsOf(tables, 'innovation-cases', 'basis')),
  };
  const at = (dimension: Dimension, id: string | undefined): number =>
    values[dimension].findIndex((value) => value.id === id);
  const rows = tables.table('innovation-cases');
  const cases = casesOf(tables, measures)
    .filter((one) => one.collection === key)
    .map(({ id, place: name, counted, facets: { theme, region, basis } }) => ({
      ...{ id, name, counted },
      at: {
        theme: at('theme', theme?.key),
        region: at('region', region?.key),
        level: at('level', rows.row(id).values.level),
        basis: at('basis', basis.key),
      },
    }));
  const { universe } = tables.table('collections').row(key).values;
  return {
    ...{ key, values, cases },
    labels: { ...facetLabels(tables), level: columnLabel('innovation-cases', 'level') },
    total: totalOf(measures.get('cases-total', key)),
    named: totalOf(measures.get('identified-cases', key)),
    unnamed: totalOf(measures.get('unidentified-cases', key)),
    isOpen: collection.computed === true,
    ...(universe === null
      ? {}
      : {
          universe: {
            text: tables.table('readings').row(universe).values.value,
            path: rowPath('readings', universe, tables),
          },
        }),
    caveats: (collection.caveats ?? []).map(({ columns: aspects, text }) => ({ aspects, text })),
  };
}

const codesOf = (codes: readonly Code[]): { id: string; name: Label }[] =>
  codes.map(({ id, label: name }) => ({ id, name }));
