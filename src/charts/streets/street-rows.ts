import { listed } from '#src/i18n/listed.ts';
import { listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { joined, say, type Piece } from '#src/lib/text/say.ts';
import type {
  Chart,
  Label,
  Lang,
  Measures,
  Observation,
  Said,
  SourceLocation,
  Subject,
  Text,
} from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { counted } from '../text/said.ts';
import { dateOf, markOf, percent, shortName, uncapitalised, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';
import type { Drawn } from '../draw/faults.ts';
import type { Datum } from '../draw/marks.ts';

/** A street with what most charts of streets need. */
export interface Street extends Datum {
  subject: Subject;
  label: string;
  /** Whether it belongs to the group that charts set off by colour. */
  grouped: boolean;
  population: Observation;
  outside: Observation;
  share: Observation;
  shareRank: Observation;
}

/** What all charts of the register have in common. */
export const register = {
  places: (measures: Measures, scope: string): readonly SourceLocation[] =>
    measures.subject(scope).places ?? [],
  scope: 'district',
} satisfies Partial<Chart>;

/** Whether a district has residents from outside, in at least some number of streets. */
export function hasOutside(least = 1): (measures: Measures, scope: string) => boolean {
  return (measures, scope) =>
    (measures.find('outside', scope)?.value ?? 0) > 0 && peopled(measures, scope).length >= least;
}

/** Whether a district has several streets that somebody lives in, which can be ranked. */
export function hasSeveral(measures: Measures, scope: string): boolean {
  return peopled(measures, scope).length > 1;
}

/** The streets of a district that somebody lives in. */
function peopled(measures: Measures, district: string): Subject[] {
  return measures
    .subjects('street', district)
    .filter(({ key }) => measures.has('outside-share', key));
}

/** The district that a chart of streets is about. */
export interface District {
  district: Subject;
  /** The date of its figures, as shown. */
  date: string;
  /** The group of streets that is set off by colour, where the district has one. */
  group: Subject | undefined;
  /** Streets without a single registered resident, which have no shares. */
  deserted: readonly Subject[];
}

/** The district of a view. */
export function districtOf({ measures, scope, lang }: ChartView): District {
  const district = measures.subject(scope);
  return {
    district,
    date: formatDate(district.asOf ?? dateOf(scope), lang),
    group: groupOf(measures, scope),
    deserted: measures
      .subjects('street', scope)
      .filter(({ key }) => measures.find('outside-share', key) === undefined),
  };
}

/** The first declared group that streets of the district belong to. */
function groupOf(measures: Measures, district: string): Subject | undefined {
  const streets = measures.subjects('street', district);
  return measures
    .subjects('group')
    .find((group) => streets.some((street) => isMember(street, group)));
}

/** Whether a street belongs to a group. */
export function isMember({ marks }: Subject, { key }: Subject): boolean {
  return marks.includes(key.slice('group:'.length));
}

/** The first of some streets. Throws with chart and district when there is none. */
export function firstOf<T>(
  streets: readonly T[],
  chart: string,
  district: string,
  what: Drawn = 'streets',
): T {
  const [first] = streets;
  if (first === undefined) throw nothingToDraw(chart, district, what);
  return first;
}

/** Names of streets with a value each, as a sentence lists them. */
export function listWith(
  streets: readonly Street[],
  value: (street: Street) => Piece,
  lang: Lang,
): Text {
  const { space } = punctuation(lang);
  return listed(
    streets.map((street) => say`${street.label}${space}${value(street)}`),
    lang,
  );
}

/** How many streets pass a test of one of their observations. */
export function streetsWhere(
  streets: readonly Street[],
  of: (street: Street) => Observation,
  passes: (observation: Observation) => boolean,
  about: { id: string; district: Subject; name: Label; test: Label },
): Said {
  const { id, district, name, test } = about;
  return counted(streets.map(of), passes, { id, key: district.key, name, test });
}

/**
 * What must be known before figures of some columns are quoted: what the data say of them, and which
 * streets have no shares because nobody is registered there.
 */
export function caveatOf(
  { district, deserted }: Pick<District, 'district' | 'deserted'>,
  columns: readonly string[],
  lang: Lang,
): Text {
  const { space } = punctuation(lang);
  const said = (district.caveats ?? [])
    .filter((caveat) => caveat.columns.some((column) => columns.includes(column)))
    .map(({ text }) => text[lang]);
  const names = listInSentence(
    deserted.map((street) => shortName(street, lang)),
    lang,
  );
  const without = {
    zh: `${names}没有登记人口，没有比例，图中略去。`,
    en: `Left out, since nobody is registered there: ${names}.`,
  }[lang];
  return joined(deserted.length === 0 ? said : [...said, without], space);
}

/** The columns whose caveats every chart of the register repeats. */
export const registerColumns = ['total', 'outside'];

/** The streets of a district that somebody lives in, in source order. */
export function streetsOf(measures: Measures, district: string, lang: Lang): Street[] {
  const group = groupOf(measures, district);
  return peopled(measures, district).map((subject) => {
    const { key } = subject;
    const population = measures.get('population', key);
    const outside = measures.get('outside', key);
    const share = measures.get('outside-share', key);
    const shareRank = measures.get('outside-share-rank', key);
    const grouped = group !== undefined && isMember(subject, group);
    const facts = {
      zh: [
        say`境外人员${whole(outside)}人，占登记总人口的${percent(share, 2)}，列第${whole(shareRank)}`,
        say`登记总人口${whole(population)}人`,
        ...(grouped ? [group.name.zh] : []),
      ],
      en: [
        say`${whole(outside)} residents from outside the mainland, ${percent(share, 2)} of the registered total, rank ${whole(shareRank)}`,
        say`registered total ${whole(population)}`,
        ...(grouped ? [uncapitalised(group.name.en)] : []),
      ],
    };
    return {
      ...markOf(subject, facts[lang], lang),
      label: shortName(subject, lang),
      grouped,
      population,
      outside,
      share,
      shareRank,
    };
  });
}
