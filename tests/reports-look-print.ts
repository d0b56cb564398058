import { reportCompiler } from '#src/reports/compile-node.ts';
import { numbered } from '#src/reports/number.ts';
import type { Layout, WriteOptions } from '#src/reports/options.ts';
import { renderTree, type RenderedReport } from '#src/reports/render.ts';
import type { ReportTree } from '#src/reports/tree.ts';

const compile = reportCompiler();

/** What the reports made by hand are written with. */
function optionsOf(layout: Layout, version: string): WriteOptions {
  return { name: 'test', layout, version, date: '2026-11-22' };
}

/** Writes a report made by hand, its tables numbered, as Typst. */
export function renderByHand(
  tree: ReportTree,
  layout: Layout = 'standard',
  version = '0.1.0',
): RenderedReport {
  return renderTree(numbered(tree), optionsOf(layout, version));
}

/** Writes a report made by hand as a PDF. */
export function pdfByHand(tree: ReportTree, layout?: Layout, version?: string): Uint8Array {
  const chosen = optionsOf(layout ?? 'standard', version ?? '0.1.0');
  return compile(renderByHand(tree, layout, version), chosen).bytes;
}
