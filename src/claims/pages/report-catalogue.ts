import { filledIn } from '../placeholders.ts';
import { byLanguage, languages } from '#src/i18n/languages.ts';
import { formatDate } from '#src/lib/format.ts';
import type { Label, Lang, Measures, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Evidence } from '../site.ts';
import { reformPath } from './reforms.ts';

/** The streets that have a page, each at its latest date: of several dates of one street the last stays. */
export function streetsOf(measures: Measures): { id: string; asOf: string; subject: Subject }[] {
  const dated = measures.subjects('street').map((subject) => {
    const [id = '', asOf = ''] = subject.key.split('@');
    return { id, asOf, subject };
  });
  const inOrder = [...dated].sort((a, b) => a.asOf.localeCompare(b.asOf));
  return [...new Map(inOrder.map((street) => [street.id, street])).values()];
}

/** The name of a theme as its table prints it; the subject carries the short one. */
export function themeName(key: string, tables: Tables): Label {
  const { name_zh: zh, name_en: en } = tables.table('innovation-classes').row(key).values;
  return { zh, en };
}

/** What reports can be made of: the values of every parameter of a report, in source order. */
export function reportValues({
  chapters,
  claim,
  measures,
  tables,
}: Pick<Evidence, 'chapters' | 'claim' | 'measures' | 'tables'>) {
  const titled = (text: string): string => filledIn(text, (id) => claim(id).shown ?? '');
  const titles = new Map(
    chapters.map(({ lang, slug, meta }) => [`${lang} ${slug}`, titled(meta.title)]),
  );
  const streets = streetsOf(measures).map(({ id, asOf, subject }) => ({
    id,
    name: subject.name,
    page: `/streets/${id}/`,
    district: districtId(subject.parent ?? ''),
    year: yearOf(asOf),
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
    // Known when the pages are built (`scripts/report-pages.ts`).
    page: [],
    district: unique(
      measures.subjects('district').map(({ key, name }) => ({ id: districtId(key), name })),
    ),
    year: unique(streets.map(({ year }) => ({ id: year, name: inBoth(year) }))),
    collection: measures.subjects('collection').map(({ key, name }) => ({ id: key, name })),
  };
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
