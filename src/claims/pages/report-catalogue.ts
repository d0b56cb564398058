import { filledIn } from '../placeholders.ts';
import { byLanguage, languages } from '#src/i18n/languages.ts';
import { bracketed, punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Label, Lang, Measures, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Evidence } from '../evidence.ts';
import { reformPath } from './reforms/reforms.ts';
import { pagesOfStreets } from './places/street-dates.ts';

/** The name of a theme as its table prints it; the subject carries the short one. */
export function themeName(key: string, tables: Tables): Label {
  const { name_zh: zh, name_en: en } = tables.table('innovation-classes').row(key).values;
  return { zh, en };
}

/**
 * What reports can be made of: the values of every parameter of a report, in source order.
 *
 * @param chart Charts that have a worksheet, which this room does not know.
 */
export function reportValues(
  {
    chapters,
    claim,
    measures,
    tables,
  }: Pick<Evidence, 'chapters' | 'claim' | 'measures' | 'tables'>,
  chart: readonly { id: string; name: Label; page: string; year?: string }[] = [],
) {
  const titled = (text: string): string => filledIn(text, (id) => claim(id).shown ?? '');
  const titles = new Map(
    chapters.map(({ lang, slug, meta }) => [`${lang} ${slug}`, titled(meta.title)]),
  );
  const streets = pagesOfStreets(measures).map(({ id, subject }) => ({
    id,
    name: distinctName(subject, measures),
    page: `/streets/${id}/`,
    district: districtId(subject.parent ?? ''),
    year: yearOf(subject.asOf ?? ''),
  }));
  return {
    chapter: chapters
      .filter(({ lang }) => lang === languages[0].id)
      .map(({ slug, meta }) => ({
        id: slug,
        name: byLanguage((lang) => titles.get(`${lang} ${slug}`) ?? titled(meta.title)),
        page: `/chapters/${slug}/`,
      })),
    street: streets,
    theme: measures.subjects('theme').map(({ key, path = '', parent = '' }) => ({
      id: key,
      name: themeName(key, tables),
      page: path,
      collection: parent,
    })),
    problem: measures.subjects('problem').map(({ key, name, path = '' }) => ({
      id: key.slice('problem:'.length),
      name,
      page: path,
    })),
    reform: measures.subjects('reform').map(({ key, name }) => {
      const id = key.slice('reform:'.length);
      return { id, name, page: reformPath(id) };
    }),
    chart: [...chart],
    // Known when the pages are built (`scripts/build/report-pages.ts`).
    page: [],
    district: unique(
      measures.subjects('district').map(({ key, name }) => ({ id: districtId(key), name })),
    ),
    year: unique(streets.map(({ year }) => ({ id: year, name: inBoth(year) }))),
    collection: measures.subjects('collection').map(({ key, name }) => ({ id: key, name })),
  };
}

/**
 * The name of a street among all: with its district where another district has a street of this
 * name, and with its date where it has a later one.
 */
function distinctName(street: Subject, measures: Measures): Label {
  const others = measures.subjects('street').filter(({ key }) => key !== street.key);
  const isShared = others.some(
    ({ unit, name }) => unit !== street.unit && name.zh === street.name.zh,
  );
  const isOlder = others.some(
    ({ unit, asOf = '' }) => unit === street.unit && asOf > (street.asOf ?? ''),
  );
  return byLanguage((lang) => {
    const { comma } = punctuation(lang);
    const more = [
      ...(isShared ? [measures.subject(street.parent ?? '').name[lang]] : []),
      ...(isOlder ? [formatDate(street.asOf ?? '', lang)] : []),
    ];
    const name = street.name[lang];
    return more.length === 0 ? name : `${name}${bracketed(more.join(comma), lang)}`;
  });
}

/** The division code of a district’s key, which carries the date of its table. */
function districtId(key: string): string {
  return key.split('@')[0] ?? '';
}

function yearOf(asOf: string): string {
  return asOf.slice(0, 4);
}

function inBoth(year: string): Label {
  const shown = (lang: Lang): string => formatDate(year, lang);
  return { zh: shown('zh'), en: shown('en') };
}

function unique<T extends { id: string }>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [value.id, value])).values()];
}
