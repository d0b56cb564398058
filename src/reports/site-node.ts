import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { CompileReport } from './compile-node.ts';
import { ReportError, type ReportFault } from './faults.ts';
import { renderReport } from './render.ts';
import { reportPath } from './report-link.ts';

export interface SiteOptions {
  /** Folder of the built site. */
  dist: string;
  /** Base path of the site with a slash before and none after it; empty at the root. */
  base: string;
  /** Address of the site’s root with its base path. */
  siteUrl?: string;
  version: string;
}

export interface SiteReports {
  /** Paths below `dist` of the files written, in the order of their pages. */
  written: string[];
  faults: ReportFault[];
}

/**
 * Prints every page of a built site that says it has a report. A page that cannot be printed
 * does not stop the others: all faults come back together. A file is either whole or not there.
 */
export function printSite(options: SiteOptions, compile: CompileReport): SiteReports {
  const result: SiteReports = { written: [], faults: [] };
  const owners = new Map<string, string>();
  for (const page of pagesBelow(options.dist)) {
    try {
      const html = readFileSync(join(options.dist, page), 'utf8');
      const path = reportPath(html, page, options.base);
      if (path === undefined) continue;
      const owner = owners.get(path);
      if (owner !== undefined) throw twice(page, owner, path);
      owners.set(path, page);
      const { siteUrl, version } = options;
      const rendered = renderReport(html, {
        page,
        version,
        ...(siteUrl === undefined ? {} : { siteUrl }),
      });
      writeWhole(join(options.dist, path), compile(rendered));
      result.written.push(path);
    } catch (error) {
      if (!(error instanceof ReportError)) throw error;
      result.faults.push(...error.faults);
    }
  }
  return result;
}

/** Paths of all HTML files in a fixed order, with slashes. */
function pagesBelow(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.part`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, path);
}

function twice(page: string, owner: string, path: string): ReportError {
  return new ReportError([
    {
      page,
      where: path,
      zh: `这个文件已由 ${owner} 生成，会被覆盖。请给两页不同的 PDF 地址。`,
      en: `${owner} makes this file already; it would be overwritten. Give the two pages different PDF addresses.`,
    },
  ]);
}
