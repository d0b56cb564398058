import { join } from 'node:path';
import { sha256OfParts } from '#src/lib/hash-node.ts';
import { openCache } from '../store/cache-node.ts';
import { evidencePages } from '../read/evidence-pages.ts';
import { pageFiles } from '../request/choice.ts';
import type { BuiltSite } from '../compose/built-site.ts';
import { openReport } from '../compose/compose.ts';
import type { Engines } from '../engines.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { writeWhole } from '../store/files-node.ts';
import { makeReport } from '../make.ts';
import type { Format, Layout } from '../options.ts';
import type { ReportJob } from '../request/jobs.ts';
import { siteIn, type SiteOptions } from './site-node.ts';

/**
 * Input and output locations of a builder; serialisable, so that it can be sent to a worker
 * process.
 */
export interface BuilderOptions extends SiteOptions {
  /** Output folder. */
  out: string;
  /** Report cache; without it every report is rebuilt. */
  cache?: string;
  /** Picture store shared by reports and processes. */
  pictures?: string;
  /** Hash of the source code. */
  code: string;
}

/** A file that was built or taken from the cache. */
export interface BuiltFile {
  recipe: string;
  values: string[];
  lang: string;
  layout: Layout;
  format: Format;
  /** Path below the output folder. */
  file: string;
  bytes: number;
  pages?: number;
  room?: number;
  /** Its key in the cache; empty without one. */
  key: string;
  /** Whether it was built rather than taken from the cache. */
  fresh: boolean;
  /** Whether it was made for its size only, and not written. */
  isMeasure: boolean;
}

/** Result of a job: its files, and the faults of those that could not be made. */
export interface JobResult {
  files: BuiltFile[];
  faults: ReportFault[];
}

/** Makes the files of a job; files are written atomically. */
export type ReportBuilder = (job: ReportJob) => Promise<JobResult>;

/**
 * Creates a builder. Its engines start when the first report needs them.
 *
 * @param site The built site, if it is open already.
 */
export function openBuilder(
  options: BuilderOptions,
  engines: Engines,
  site: BuiltSite = siteIn(options),
): ReportBuilder {
  const { catalogue } = site;
  const cache = options.cache === undefined ? undefined : openCache(options.cache);
  const hashOf = pageHashes(site.html);
  return async (job) => {
    const result: JobResult = { files: [], faults: [] };
    // Of nothing that is kept, no key is worked out.
    const origin = cache === undefined ? undefined : originOf(job, site, hashOf, options.code);
    let document: ReturnType<typeof openReport> | undefined;
    for (const { layout, format, file, isMeasure = false } of job.files) {
      const key = origin === undefined ? '' : sha256OfParts([...origin, layout, format]);
      try {
        const cached = cache?.get(key);
        const output =
          cached ??
          (await makeReport(
            (points) => (document ??= openReport(job, site))(layout, points),
            format,
            {
              name: job.name,
              layout,
              site: catalogue.site[job.lang],
              version: catalogue.version,
              date: catalogue.date,
              ...(job.own === undefined ? {} : { own: job.own }),
            },
            engines,
          ));
        if (cached === undefined) cache?.put(key, output);
        if (!isMeasure) writeWhole(join(options.out, file), output.bytes);
        result.files.push({
          recipe: job.recipe.id,
          values: job.values.map(({ id }) => id),
          lang: job.lang,
          layout,
          format,
          file,
          bytes: output.bytes.length,
          ...(output.pages === undefined ? {} : { pages: output.pages }),
          ...(output.room === undefined ? {} : { room: output.room }),
          key,
          fresh: cached === undefined,
          isMeasure,
        });
      } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        // A size that cannot be known is no fault: nobody has asked for the file.
        if (isMeasure) continue;
        result.faults.push(...error.faults);
        // Faults of the document affect every format.
        if (document === undefined) break;
      }
    }
    return result;
  };
}

/** Hashes of what pages say, by file; each page is read and hashed once in a process. */
function pageHashes(read: BuiltSite['html']): (file: string) => string {
  const known = new Map<string, string>();
  return (file) => {
    const hash = known.get(file) ?? sha256OfParts([contentOf(read(file) ?? '')]);
    known.set(file, hash);
    return hash;
  };
}

/** Cache key input: code, recipe, choice, site settings, pages, and pages with their evidence. */
function originOf(
  job: ReportJob,
  site: BuiltSite,
  hashOf: (file: string) => string,
  code: string,
): string[] {
  const { recipe, values, lang, name, sections, full, own } = job;
  const pages = pageFiles(job).map((file) => contentOf(site.html(file) ?? ''));
  const evidence = new Set(pages.flatMap((page) => evidencePages(page, site.base)));
  return [
    code,
    JSON.stringify([recipe, values, lang, name, sections, full, own]),
    JSON.stringify([
      ...[site.base, site.siteUrl],
      ...[site.catalogue.site, site.catalogue.version, site.catalogue.date],
      ...[site.catalogue.licence, site.catalogue.contact, site.catalogue.years],
      site.catalogue.natives,
    ]),
    ...pages,
    ...[...evidence].map(hashOf),
  ];
}

/** What a page says; hashed names of style sheets and scripts lie outside it. */
function contentOf(html: string): string {
  const lang = /<html[^>]*>/u.exec(html)?.[0] ?? '';
  return lang + html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
}
