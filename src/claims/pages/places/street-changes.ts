import { formatValue } from '#src/lib/text/format.ts';
import { indicator, lineagesOf } from '#src/indicators/index.ts';
import type { Label, Measures, Observation, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';

/** One figure at two dates. */
export interface ChangeLine {
  id: string;
  label: Label;
  before: Observation;
  now: Observation | undefined;
  change: Observation | undefined;
}

/** What changed in a street since the date before. */
export interface StreetChange {
  earlier: string;
  /** Empty where the two dates cannot be compared. */
  lines: ChangeLine[];
  /** The streets that it continues, where they are others than itself. */
  formers: Label[];
}

const shown = ['population', 'outside', 'outside-share', 'migrants-share'];

/** The change of a street since the date before of its district; undefined at the first date. */
export function changeOf(
  street: Subject,
  tables: Tables,
  measures: Measures,
): StreetChange | undefined {
  const district = measures.subject(street.parent ?? '');
  const earlier = measures
    .subjects('district')
    .filter(({ unit, asOf = '' }) => unit === district.unit && asOf < (street.asOf ?? ''))
    .map(({ asOf = '' }) => asOf)
    .sort()
    .at(-1);
  if (earlier === undefined) return undefined;
  const key = `${street.key}#${earlier}`;
  const lines = shown.flatMap((id): ChangeLine[] => {
    const before = measures.find(`${id}-before`, key);
    if (before === undefined) return [];
    const { label, short } = indicator(id);
    return [
      {
        id,
        label: short ?? label,
        before,
        now: measures.find(id, street.key),
        change: measures.find(`${id}-change`, key),
      },
    ];
  });
  const lineage = lineagesOf(tables)(tables.table('streets').row(street.key), earlier);
  const formers =
    lineage?.renamed === true
      ? lineage.rows.map(({ values }) => ({ zh: values.name_zh, en: values.name_en }))
      : [];
  return { earlier, lines, formers };
}

/** A change with its sign. */
export function signedValue({ value, unit, indicator: id }: Observation): string {
  const text = formatValue(value, unit, indicator(id).digits);
  return value > 0 ? `+${text}` : text;
}
