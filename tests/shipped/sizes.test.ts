import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteDir } from '../site/site.ts';

/** Maximum file size in kB by group and format; readers send reports by mail and phone. */
const budgets: Record<string, Record<string, number>> = {
  streets: { pdf: 200, docx: 200, epub: 200 },
  themes: { pdf: 200, docx: 200, epub: 200 },
  problems: { pdf: 200, docx: 200, epub: 200 },
  reforms: { pdf: 200, docx: 200, epub: 200 },
  comparison: { pdf: 200, docx: 200, epub: 200 },
  // A whole drawing, which Word files contain as pixels; the largest is that of the problem map.
  worksheets: { pdf: 200, docx: 240 },
  keys: { pdf: 200, docx: 200 },
  lessons: { pdf: 200, docx: 240 },
  // As long as a chapter since it lists all kinds of findings; its Chinese font is most of the PDF.
  errata: { pdf: 300, docx: 200, epub: 200 },
  // Twelve pages with drawings, which Word files contain as pixels.
  chapters: { pdf: 360, docx: 400, epub: 60 },
  summaries: { pdf: 200 },
  summary: { pdf: 200 },
  // More than a hundred pages.
  book: { pdf: 1700, docx: 2100, epub: 260 },
};

const folder = join(siteDir, 'reports');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:pdf|docx|epub)$/u.test(name),
);

/** Group of a file: its folder, or its name at the top level. */
const familyOf = (file: string): string =>
  file.includes('/') ? (file.split('/')[0] ?? '') : (basename(file).split('.')[0] ?? '');

describe('files of reports', () => {
  test('belong to a group with a budget', () => {
    const families = [...new Set(files.map(familyOf))].sort();
    expect(families).toEqual(Object.keys(budgets).sort());
  });

  test('stay within their budgets in every format and layout', () => {
    expect(files.length).toBeGreaterThan(0);
    const heavy = files.flatMap((file) => {
      const most = budgets[familyOf(file)]?.[file.split('.').at(-1) ?? ''] ?? 0;
      const bytes = statSync(join(folder, file)).size;
      return bytes <= most * 1000 ? [] : [`${file}: ${String(bytes)} > ${String(most)} kB`];
    });
    expect(heavy).toEqual([]);
  });
});
