import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256OfParts } from '#src/lib/hash-node.ts';
import { openCache } from '../store/cache-node.ts';
import { readCatalogue } from '../request/read-catalogue.ts';
import { pageFiles } from '../request/choice.ts';
import { composeReport, type BuiltSite } from '../compose/compose.ts';
import type { Engines } from '../engines.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { writeWhole } from '../store/files-node.ts';
import { makeReport } from '../make.ts';
import type { Format, Layout } from '../options.ts';
import type { ReportJob } from '../request/jobs.ts';
import type { ReportTree } from '../tree/tree.ts';

/** Where a builder finds the site and puts the reports; all of it can be sent to another process. */
export interface BuilderOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder of the reports. */
  out: string;
  /** Base path of the site with a slash before and none after it; empty at the root. */
  base: string;
  /** Address of the site’s root with its base path. */
  siteUrl?: string;
  /** Folder of reports made before; without it everything is made again. */
  cache?: string;
  /** Folder of pictures of drawings, which reports and processes share. */
  pictures?: string;
  /** What tells this state of the code from others. */
  code: string;
}

/** A file that was made, or was there already. */
export interface BuiltFile {
  recipe: string;
  values: string[];
  lang: string;
  layout: Layout;
  format: Format;
  /** Path below the folder of the reports. */
  file: string;
  bytes: number;
  pages?: number;
  key: string;
  /** Whether it had to be made, and was not known from before. */
  fresh: boolean;
}

/** What became of a job: its files, and the faults of those that could not be made. */
export interface JobResult {
  files: BuiltFile[];
  faults: ReportFault[];
}

/** Makes the files of jobs, one after the other, each whole or not at all. */
export type ReportBuilder = (job: ReportJob) => Promise<JobResult>;

/** Opens a builder. Its engines are started when the first report needs them. */
export function openBuilder(options: BuilderOptions, engines: Engines): ReportBuilder {
  const { dist, base, siteUrl } = options;
  const read = (file: string): string | undefined => {
    const path = join(dist, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const catalogue = readCatalogue(readFileSync(join(dist, 'reports/catalogue.json'), 'utf8'));
  const site: BuiltSite = {
    html: read,
    base,
    ...(siteUrl === undefined ? {} : { siteUrl }),
    catalogue,
  };
  const cache = options.cache === undefined ? undefined : openCache(options.cache);
  return async (job) => {
    const result: JobResult = { files: [], faults: [] };
    const origin = originOf(job, site, options.code);
    let tree: ReportTree | undefined;
    for (const { layout, format, file } of job.files) {
      const key = sha256OfParts([...origin, layout, format]);
      try {
        const known = cache?.get(key);
        const made =
          known ??
          (await makeReport(
            (tree ??= composeReport(job, site)),
            format,
            { name: job.name, layout, version: catalogue.version, date: catalogue.date },
            engines,
          ));
        if (known === undefined) cache?.put(key, made);
        writeWhole(join(options.out, file), made.bytes);
        result.files.push({
          recipe: job.recipe.id,
          values: job.values.map(({ id }) => id),
          lang: job.lang,
          layout,
          format,
          file,
          bytes: made.bytes.length,
          ...(made.pages === undefined ? {} : { pages: made.pages }),
          key,
          fresh: known === undefined,
        });
      } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        result.faults.push(...error.faults);
        // What is wrong with the document is wrong in every format.
        if (tree === undefined) break;
      }
    }
    return result;
  };
}

/** Everything a document is made from: the code, the recipe, the choice, the pages. */
function originOf(job: ReportJob, site: BuiltSite, code: string): string[] {
  const { recipe, values, lang, name } = job;
  return [
    code,
    JSON.stringify([recipe, values, lang, name]),
    JSON.stringify([site.base, site.siteUrl, site.catalogue.version, site.catalogue.date]),
    ...pageFiles(job).map((file) => articleOf(site.html(file) ?? '')),
  ];
}

/** The part of a page that is printed: names of style sheets and scripts change without it. */
function articleOf(html: string): string {
  const lang = /<html[^>]*>/u.exec(html)?.[0] ?? '';
  return lang + html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
}
