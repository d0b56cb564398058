import { onceFor } from '#src/lib/once.ts';
import type { Label, SourceLocation, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { StreetRow } from './street-frames.ts';

/** The id over all dates of a street, given with its district where its id stands in several. */
type UnitOf = (street: string, district: string | null) => string;

/**
 * Ids of subdistricts over all dates: the id in the table, and for the id of a subdistrict of another
 * district, which stands in an earlier row, the division code before it.
 */
export const unitsOf = onceFor((tables: Tables): UnitOf => {
  const first = new Map<string, string>();
  for (const { values } of tables.table('streets').rows) {
    if (values.record === 'street' && !first.has(values.street))
      first.set(values.street, values.district);
  }
  return (street, district) =>
    district === null || (first.get(street) ?? district) === district
      ? street
      : `${district}-${street}`;
});

/** Where rows of the register are printed: their own sources, otherwise those of the dataset. */
export function placesOf(tables: Tables, rows: readonly StreetRow[]): SourceLocation[] {
  const declared = tables.table('streets').provenance.places;
  const found = rows.flatMap(({ values: { source, section } }): SourceLocation[] => {
    if (source === null) return declared.map((place) => ({ ...place }));
    const known = declared.find((place) => place.source === source)?.section;
    return [{ source, section: section ?? known ?? '' }];
  });
  const distinct = new Map(
    found.map((place) => [`${place.source}\n${place.section}`, location(place)]),
  );
  return [...distinct.values()];
}

function location({ source, section }: SourceLocation): SourceLocation {
  return { source, section };
}

/** What must be known before rows of some sources are quoted. */
export function caveatsOf(
  tables: Tables,
  places: readonly SourceLocation[],
): NonNullable<Subject['caveats']> {
  return tables
    .table('streets')
    .provenance.caveats.filter(
      ({ source }) => source === undefined || places.some((place) => place.source === source),
    )
    .map(({ columns, text }) => ({ columns, text }));
}

/** The declared groups, as subjects. */
export function groupsOf(tables: Tables): Subject[] {
  return tables.table('street-groups').rows.map(({ key, values }, order) => ({
    key: `group:${key}`,
    kind: 'group',
    name: { zh: values.name_zh, en: values.name_en },
    short: { zh: values.short_zh, en: values.short_en },
    plural: { zh: values.plural_zh, en: values.plural_en },
    order,
    marks: [],
    text: { zh: values.definition_zh, en: values.definition_en },
    place: { source: values.source, section: values.section, anchor: values.anchor },
    caveats:
      values.caveat_zh === null || values.caveat_en === null
        ? []
        : [{ columns: [], text: { zh: values.caveat_zh, en: values.caveat_en } }],
  }));
}

/** The ids of the groups that each subdistrict belongs to, by its id over all dates. */
export function membershipsOf(tables: Tables): Map<string, string[]> {
  const unitOf = unitsOf(tables);
  const found = new Map<string, string[]>();
  for (const { values } of tables.table('street-group-members').rows) {
    const unit = unitOf(values.street, values.district);
    found.set(unit, [...(found.get(unit) ?? []), values.group]);
  }
  return found;
}

/** The name of a district, with the division above it where another district has the same name. */
export function districtName(tables: Tables, code: string): Label {
  const divisions = tables.table('divisions');
  const { values } = divisions.row(code);
  const others = new Set(
    tables
      .table('streets')
      .rows.map((row) => row.values.district)
      .filter((other) => other !== code),
  );
  const isShared = [...others].some(
    (other) => divisions.row(other).values.name_zh === values.name_zh,
  );
  if (!isShared || values.parent === null) return { zh: values.name_zh, en: values.name_en };
  const above = divisions.row(values.parent).values;
  return {
    zh: `${above.name_zh}${values.name_zh}`,
    en: `${values.name_en}, ${above.name_en}`,
  };
}
