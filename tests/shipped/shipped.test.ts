import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { punctuation } from '#src/i18n/punctuation.ts';
import { plainText } from '#src/reports/tree/tree.ts';
import { languages } from '#src/i18n/languages.ts';
import type { Recipe } from '#src/reports/request/recipe.ts';
import { pageFiles } from '#src/reports/request/choice.ts';
import { jobsFor } from '#src/reports/request/jobs.ts';
import { expectedOf } from '../fixtures/reports/expected.ts';
import { numbersOf, numbersOnPage } from '../fixtures/reports/numbers.ts';
import { catalogue, composed, folder, read, recipes, shipped, siteUrl } from './shipped.ts';

/** Checks the list of files that ship. Contents are checked by format in the other tests. */
const none = { recipes: [], values: {}, langs: [], layouts: [], formats: [] };
const jobs = jobsFor(
  none,
  recipes,
  catalogue,
  languages.map(({ id }) => id),
);
const files = shipped();

describe('the reports that ship', () => {
  test('match the recipes in every language, layout and format', () => {
    expect(files.map(({ file }) => file)).toEqual(
      jobs.flatMap((job) => job.files.map(({ file }) => file)),
    );
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
  });

  test('have the size of the index, and the header and trailer of their format', () => {
    const faults = files.flatMap(({ file, format, bytes }) => {
      const content = read(file);
      const whole =
        format === 'pdf'
          ? content.toString('latin1', 0, 5) === '%PDF-' &&
            content.toString('latin1', content.length - 7).includes('%%EOF')
          : // Signature of the end-of-central-directory record.
            content.toString('latin1', 0, 2) === 'PK' &&
            content.readUInt32LE(content.length - 22) === 0x06054b50;
      if (!whole) return [`${file} is not whole`];
      return content.length === bytes ? [] : [`${file}: ${content.length} ≠ ${bytes}`];
    });
    expect(faults).toEqual([]);
  });

  test('leave no partial files in their folder', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const known = new Set(files.map(({ file }) => file));
    const reports = names.filter((name) => /\.(?:pdf|docx|epub|part)$/u.test(name));
    expect(reports.filter((name) => !known.has(name))).toEqual([]);
  });

  test('a brief has two pages, a key or a sheet for a class two at most', () => {
    const beyond = (recipe: string, least: number, most: number): string[] =>
      files
        .filter((one) => one.recipe === recipe && one.layout === 'standard')
        .filter(({ format, pages = 0 }) => format === 'pdf' && (pages < least || pages > most))
        .map(({ file, pages }) => `${file}: ${String(pages)}`);
    expect(beyond('street-brief', 2, 2)).toEqual([]);
    expect(beyond('theme-brief', 2, 2)).toEqual([]);
    expect(beyond('reform-brief', 2, 2)).toEqual([]);
    for (const recipe of ['key', 'worksheet', 'lesson']) expect(beyond(recipe, 1, 2)).toEqual([]);
  });

  test('contain every number of their pages as often as the pages do, evidence of other pages aside', () => {
    const documents = files.filter(
      ({ format, layout }) => format === 'docx' && layout === 'standard',
    );
    const faults = documents
      // A comparison omits numbers that are shared.
      .filter(({ recipe }) => recipe !== 'comparison')
      .flatMap((one) => {
        const job = jobs.find(
          ({ files: own, lang }) => lang === one.lang && own.some(({ file }) => file === one.file),
        );
        if (job === undefined) return [`${one.file} has no job`];
        const own = pageFiles(job);
        const tree = composed(one.recipe, one.values, one.lang, siteUrl, own);
        const { body, figures, notes, addresses } = expectedOf(tree, 'standard');
        const shown = own.flatMap(numbersOnPage);
        // Where long notes are told.
        const last = tree.evidenceAtEnd === true ? tree.blocks.at(-1) : undefined;
        const told = last?.kind === 'list' ? last.items.map((_, index) => String(index + 1)) : [];
        // Added by print: URLs, table and figure numbers, and the figure title above a data table.
        const tables = tree.blocks.flatMap((block) =>
          block.kind === 'table' ? [block.table.number ?? ''] : [],
        );
        const numbers = tree.blocks.flatMap((block) =>
          block.kind === 'figure' ? [block.number] : [],
        );
        const added = tree.data.flatMap(({ figure, table }) => [
          `${String(table.number)} ${String(figure)}`,
          figures[numbers.indexOf(figure)]?.title ?? '',
        ]);
        // Where the chart that opens the report stood, the text names it.
        const opening = tree.beforeContents === undefined ? [] : [String(numbers[0])];
        const { colon } = punctuation(one.lang);
        const ends = (tree.colophon?.rows ?? []).map(
          ({ label, value }) => label + colon + plainText(value),
        );
        const titles = job.values.length > 1 ? [tree.title] : [];
        const has = numbersOf([
          ...[...body, ...notes],
          ...figures.flatMap(({ title, subtitle, caveat, source }) => [
            ...[title, ...subtitle, caveat, source],
          ]),
        ]);
        const wanted = [
          ...shown,
          ...numbersOf([
            ...told,
            ...addresses,
            ...tables.map(String),
            ...added,
            ...opening,
            ...titles,
            ...ends,
          ]),
        ];
        // A report that leaves out parts of a page has a subset of its numbers.
        const differ = difference(has, wanted, leavesOut(job.recipe));
        return differ === '' ? [] : [`${one.file}: ${differ}`];
      });
    expect(faults).toEqual([]);
  });
});

/** Whether a recipe prints only parts of its pages. */
function leavesOut({ parts }: Recipe): boolean {
  return parts.some(
    (part) => 'page' in part && (part.sections !== undefined || part['leave-out'].length > 0),
  );
}

/** Numbers whose counts differ between two lists. */
function difference(found: readonly string[], wanted: readonly string[], some: boolean): string {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const one of wanted) counts.set(one, (counts.get(one) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count > 0 || (count < 0 && !some))
    .map(([one, count]) => `${one} ${count > 0 ? '+' : ''}${String(count)}`)
    .join(', ');
}
