import type { Effect, ProjectState } from '#src/claims/effect.ts';
import { reportValues } from '#src/claims/pages/report-catalogue.ts';
import { languages } from '#src/i18n/languages.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { jobsFor, pageFiles } from '#src/reports/request.ts';
import { readRecipes } from '#src/reports/request-node.ts';
import type { ChangedChart } from './effect-charts.ts';

/** The reports that print a page that changes: a chapter with a changed claim or chart, the page of a subject. */
export function changedReports(
  effect: Effect,
  charts: readonly ChangedChart[],
  { chapters, claims, measures, tables }: ProjectState,
): string[] {
  const paths = new Set<string>();
  for (const { uses } of effect.claims) {
    for (const { chapter } of uses) paths.add(`/chapters/${chapter.slug}/`);
  }
  const drawn = new Set(charts.map(({ id }) => id));
  for (const { slug, uses } of chapters) {
    const shows = uses.some(({ component, id }) => component === 'Figure' && drawn.has(id));
    if (shows) paths.add(`/chapters/${slug}/`);
  }
  for (const { key } of effect.observations) {
    const { path } = measures.subject(key.split('#')[0] ?? key);
    if (path !== undefined) paths.add(path);
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const claim = (id: string) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`No claim "${id}"`);
    return found;
  };
  const values = reportValues({ chapters, claim, measures, tables });
  const everything = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };
  const langs = languages.map(({ id }) => id);
  const jobs = jobsFor(
    everything,
    readRecipes(inSite('content/reports')),
    { site: { zh: '', en: '' }, version: '', date: '', values },
    langs,
  );
  return jobs
    .filter((job) => pageFiles(job).some((file) => touches(file, paths)))
    .map(({ name, lang }) => `${name}.${lang}`);
}

/** Whether a built file is one of these pages, in any language. */
function touches(file: string, paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) => `/${file}`.endsWith(`${path}index.html`));
}
