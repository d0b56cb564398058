import { renderReport, type RenderedReport } from '#src/reports/render.ts';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';

/** What a file says of its version. */
export const edition = { version: '0.1.0', date: '2026-11-22' };

/** Renders a page as the site’s first report. */
export function render(html: string, siteUrl?: string): RenderedReport {
  return renderReport(html, {
    page: 'zh/a/index.html',
    version: '0.1.0',
    date: '2026-11-22',
    ...(siteUrl === undefined ? {} : { siteUrl }),
  });
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
