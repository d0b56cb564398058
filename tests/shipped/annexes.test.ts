import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { languages } from '#src/i18n/languages.ts';
import { openReport } from '#src/reports/compose/compose.ts';
import { linkedPages } from '#src/reports/read/linked-pages.ts';
import { jobsFor } from '#src/reports/request/jobs.ts';
import type { ReportTree } from '#src/reports/tree/tree.ts';
import { writeAnnex } from '#src/reports/xlsx/workbook.ts';
import { formulasIn, roundingOf } from '../fixtures/reports/formulas.ts';
import { siteDir } from '../site/site.ts';
import { catalogue, recipes } from './shipped.ts';

const html = (file: string): string | undefined => {
  const path = join(siteDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};
const site = { html, base: '', catalogue, linked: linkedPages() };

function treesOf(id: string): ReportTree[] {
  const request = {
    ...{ recipes: [id], values: {}, layouts: [], formats: ['xlsx' as const] },
    langs: [],
  };
  const known = languages.map((one) => one.id);
  return jobsFor(request, recipes, catalogue, known).map((job) =>
    openReport(job, site)('standard'),
  );
}

const annexed = recipes.filter(({ id, formats }) => formats.includes('xlsx') && id !== 'page');

test.each(annexed.map(({ id }) => id))(
  'every formula in the annexes of %s gives what is printed beside it',
  async (id) => {
    const trees = treesOf(id);
    expect(trees.length).toBeGreaterThan(0);
    let count = 0;
    for (const tree of trees) {
      const bytes = await writeAnnex(tree);
      const formulas = formulasIn(bytes);
      count += formulas.length;
      for (const { computed, stored, printed, format, ...where } of formulas) {
        const off = printed === undefined ? 0 : Math.abs(computed - printed);
        expect({ ...where, off, isNear: off <= roundingOf(format) * (1 + 1e-6) }).toMatchObject({
          isNear: true,
        });
        const reach = 1e-12 * Math.max(1, Math.abs(computed));
        expect(Math.abs(Number(stored) - computed), where.cell).toBeLessThanOrEqual(reach);
      }
      const { SheetNames, Sheets } = read(bytes);
      for (const name of SheetNames)
        expect(utils.sheet_to_json(Sheets[name] ?? {}, { header: 1 }), name).not.toHaveLength(1);
    }
    // Briefs of problems and reforms count documents and places; they divide nothing.
    if (!/^(?:problem|reform)-brief$/u.test(id)) expect(count).toBeGreaterThan(0);
  },
  300_000,
);
