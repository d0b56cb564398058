import { writeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { gathered } from '../site/site.ts';
import { censusOf, coverageOf, type Found } from './census/census.ts';
import { drawnTexts, listedNumbers, pageEntries } from './census/drawn.ts';
import type { Passage } from './census/passages.ts';
import { epubPassages } from './census/read-epub.ts';
import { pdfPassages } from './census/read-pdf.ts';
import { wordPassages } from './census/read-word.ts';
import { plainText, type ReportTree } from '#src/reports/tree/tree.ts';
import { reportWords } from '#src/i18n/print.ts';
import { plain, read, shipped, treeOf } from './shipped.ts';

/** Every number that readers of a report meet leads to its evidence, in every file that ships. */
describe('every number of the reports', async () => {
  const found: Found[] = [];
  for (const file of shipped()) {
    const tree = treeOf(file);
    found.push(
      ...censusOf({
        file: file.file,
        kind: `${file.recipe} ${file.format}`,
        lang: file.lang,
        passages: evidenceAsNotes(await passagesOf(file), tree),
        drawn: drawnTexts(tree),
        listed: listedNumbers(tree),
        entries: pageEntries(tree),
        ...ledgerOf(tree),
      }),
    );
  }
  writeSync(1, `Numbers with a path, by kind of report\n${coverageOf(found).join('\n')}\n`);
  const byKind = Map.groupBy(found, ({ kind }) => kind);

  test.each([...byKind])('has a path in every file of the kind %s', (_, numbers) => {
    const missed = numbers.filter(({ hasPath }) => !hasPath);
    expect(gathered(missed.map(({ file, context }) => ({ page: file, fault: context })))).toEqual(
      [],
    );
  });

  test('is looked for in every kind of report, and found', () => {
    for (const recipe of ['book', 'chapter', 'street-brief', 'theme-brief', 'comparison', 'errata'])
      for (const format of ['pdf', 'docx', 'epub'])
        expect(byKind.get(`${recipe} ${format}`)?.length, recipe).toBeGreaterThan(20);
  });
});

function passagesOf(file: PrebuiltFile): Promise<Passage[]> {
  const bytes = read(file.file);
  switch (file.format) {
    case 'pdf':
      return pdfPassages(bytes, treeOf(file));
    case 'docx':
      return wordPassages(bytes);
    case 'epub':
      return epubPassages(bytes);
    case 'pptx':
    case 'xlsx':
      throw new Error(`${file.file}: slides and annexes are made on demand`);
  }
}

/** What stands below the heading of the notes at the end are notes. */
function evidenceAsNotes(
  passages: readonly Passage[],
  { lang, evidenceAtEnd }: ReportTree,
): readonly Passage[] {
  if (evidenceAtEnd !== true) return passages;
  const { evidence, chartData } = reportWords[lang];
  const isHeading = (words: string): ((passage: Passage) => boolean) => {
    return ({ place, text }) => place === 'heading' && plain(text).endsWith(plain(words));
  };
  const start = passages.findLastIndex(isHeading(evidence));
  const data = passages.findIndex((one, index) => index > start && isHeading(chartData)(one));
  return passages.map((passage, index) =>
    start >= 0 && index > start && (data < 0 || index < data) && !passage.noted
      ? { ...passage, place: 'note' }
      : passage,
  );
}

/** The last parts of the book list the evidence of the claims, chapter by chapter. */
function ledgerOf({ blocks }: ReportTree): { ledger?: string } {
  const titles = blocks.flatMap((block) =>
    block.kind === 'part' ? [plainText(block.heading)] : [],
  );
  const ledger = titles.find((title) => /^(?:证据|Evidence)\s*[：:]/u.test(title));
  return ledger === undefined ? {} : { ledger };
}
