import { datasets } from '#data/index.ts';
import { indicator } from '#src/indicators/index.ts';
import { t, type Word } from '#src/i18n/index.ts';
import { byLanguage } from '#src/i18n/languages.ts';
import type { Label } from '#src/model.ts';
import type { Chapter } from '../chapters.ts';
import { sourcesOf, type Claim } from '../ledger.ts';
import type { EffectReport, PageEffect, ReportEffect, ReportPages } from './report-types.ts';
import type { ProjectState } from './state.ts';

type Known = Pick<EffectReport, 'observations' | 'claims' | 'passages' | 'texts' | 'charts'>;

/** Adds a page by its path; what stands after `#` is no other page. */
type Add = (path: string | undefined, title: Label) => void;

/**
 * The pages that show an observation, a claim, a text or a chart that changes, each once: chapters,
 * charts, pages of subjects and of what they belong to, claims with what rests on them, indicators,
 * sources and datasets.
 */
export function pagesOf(
  effect: Known,
  changedDatasets: readonly string[],
  { before, after }: { before: ProjectState; after: ProjectState },
): PageEffect[] {
  const pages = new Map<string, Label>();
  const add: Add = (path, title) => {
    const page = path?.replace(/#.*$/u, '');
    if (page !== undefined && !pages.has(page)) pages.set(page, title);
  };
  addChapters(effect, after, add);
  for (const { path, title } of effect.charts) add(path, title);
  for (const state of [after, before]) addSubjects(effect, state, add);
  for (const state of [after, before]) addClaims(effect, state, add);
  for (const { indicator: id, path } of effect.observations) add(path, indicator(id).label);
  const named = new Map<string, Label>(datasets.map(({ id, title }) => [id, title]));
  for (const { path, dataset } of effect.texts) add(path, named.get(dataset) ?? home);
  for (const id of changedDatasets) add(`/data/${id}/`, named.get(id) ?? { zh: id, en: id });
  return [...pages].map(([path, title]) => ({ path, title }));
}

const titled = (word: Word): Label => byLanguage((lang) => t(lang, word));
const home: Label = { zh: '首页', en: 'Home page' };

/** Chapters with a changed claim or chart, and the lists that show their titles and ledes. */
function addChapters(effect: Known, { chapters }: ProjectState, add: Add): void {
  const drawn = new Set(effect.charts.map(({ chart }) => chart));
  const changed = new Set(effect.claims.map(({ id }) => id));
  const slugs = new Set(effect.passages.map(({ chapter }) => chapter));
  for (const [slug, own] of Map.groupBy(chapters, (chapter) => chapter.slug)) {
    const uses = own.flatMap((chapter) => chapter.uses);
    const shows = uses.some(({ component, id }) => component === 'Figure' && drawn.has(id));
    if (shows || slugs.has(slug)) add(`/chapters/${slug}/`, menuOf(own));
    if (uses.some(({ component, id }) => component === 'placeholder' && changed.has(id))) {
      add('/chapters/', titled('nav.chapters'));
      add('/', home);
    }
  }
}

const menuOf = (chapters: readonly Chapter[]): Label =>
  byLanguage((lang) => chapters.find((one) => one.lang === lang)?.meta.menu ?? '');

function addSubjects({ observations }: Known, { measures }: ProjectState, add: Add): void {
  for (const { key, name } of observations) {
    const subject = measures.findSubject(key.split('#')[0] ?? key);
    add(subject?.path, name);
    const parent = measures.findSubject(subject?.parent ?? '');
    if (parent !== undefined) add(parent.path, parent.name);
    if (subject?.kind === 'problem') add('/problems/', titled('problems.title'));
    if (subject?.kind === 'reform') add('/reforms/', titled('toolkit.title'));
  }
}

/** Pages of claims that change or are computed from what does, the lists that show them, their sources. */
function addClaims(effect: Known, { claims, chapters, tables }: ProjectState, add: Add): void {
  const changed = new Set(effect.claims.map(({ id }) => id));
  const observed = new Set(effect.observations.map(({ indicator: id, key }) => `${id}/${key}`));
  const rests = ({ observation, finding }: Claim): boolean =>
    [observation, ...(finding?.observations ?? [])].some(
      (one) => one !== undefined && observed.has(`${one.indicator}/${one.key}`),
    );
  for (const { id, subject } of claims.filter((claim) => changed.has(claim.id) || rests(claim)))
    add(`/evidence/${id}/`, subject);
  for (const chapter of chapters.filter(({ uses }) => uses.some(({ id }) => changed.has(id))))
    add(`/evidence/chapters/${chapter.slug}/`, titled('evidence.title'));
  if (changed.size > 0) add('/evidence/', titled('evidence.title'));
  const sources = new Set(
    claims.filter(({ id }) => changed.has(id)).flatMap((claim) => sourcesOf(claim, tables)),
  );
  for (const { id, short } of tables.sources.filter((source) => sources.has(source.id)))
    add(`/sources/${id}/`, short);
  const { rows } = tables.table('rechecks');
  if (rows.some(({ values }) => observed.has(`${values.indicator}/${values.subject}`)))
    add('/errata/', titled('errata.title'));
}

/** The reports that print one of these pages. */
export function reportsOf(
  pages: readonly PageEffect[],
  reports: readonly ReportPages[],
): ReportEffect[] {
  const files = new Set(pages.map(({ path }) => `${path.slice(1)}index.html`));
  const inAnyLanguage = (file: string): boolean =>
    files.has(file) || files.has(file.slice(file.indexOf('/') + 1));
  return reports
    .filter((report) => report.pages.some(inAnyLanguage))
    .map(({ name, lang, title }) => ({ name, lang, title }));
}
