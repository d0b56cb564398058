import { readFileSync } from 'node:fs';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';
import { numbered } from '#src/reports/number.ts';
import { readPage } from '#src/reports/read-page.ts';
import { renderTree, type RenderedReport } from '#src/reports/render.ts';

/** What a file says of its version. */
export const edition = { version: '0.1.0', date: '2026-11-22' };

/** Renders a page as a report of its own. */
export function render(html: string, siteUrl?: string, page = 'zh/a/index.html'): RenderedReport {
  const tree = numbered(readPage(html, page, siteUrl === undefined ? {} : { siteUrl }));
  return renderTree(tree, { name: page, layout: 'standard', ...edition });
}

/** Renders a page of the built site. */
export function renderBuilt(page: string, siteUrl?: string): RenderedReport {
  return render(readFileSync(new URL(`../dist/${page}`, import.meta.url), 'utf8'), siteUrl, page);
}

/** What a piece of work finds wrong; empty when it succeeds. */
export function faultsOf(work: () => unknown): readonly ReportFault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ReportError) return error.faults;
    throw error;
  }
  return [];
}
