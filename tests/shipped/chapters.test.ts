import { expect, test } from 'vitest';
import { reportWords } from '#src/i18n/print.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { readLines } from '../fixtures/reports/lines.ts';
import { readWord } from '../fixtures/reports/word.ts';
import { plain, read, shipped } from './shipped.ts';

/** Chapters whose only chart is a map that no first page holds at a size that can be read. */
const withoutRoom = '03-problems';

const chapters = (format: 'pdf' | 'docx'): PrebuiltFile[] =>
  shipped(format).filter(({ recipe, layout }) => recipe === 'chapter' && layout === 'standard');

test('the first page of a chapter has its message, the date of the data, a chart and no contents', async () => {
  const files = chapters('pdf');
  expect(files.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const file of files) {
    const { figure, contents } = reportWords[file.lang];
    const [first = []] = await readLines(read(file.file));
    const lines = first.map(({ text }) => plain(text));
    const label = plain(figure.replace('{number}', ''));
    const chart = lines.findIndex((line) => new RegExp(`^${label}\\d`, 'u').test(line));
    const listed = lines.indexOf(plain(contents));
    const isRight = chart >= 0 && (listed < 0 || chart < listed);
    if (isRight === file.file.includes(withoutRoom)) wrong.push(`${file.file}: ${String(chart)}`);
    if (!lines.some((line) => /20\d\d/u.test(line))) wrong.push(`${file.file}: no date`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('in Word, too, a chart and the summary stand before the contents', async () => {
  const files = chapters('docx');
  expect(files.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const file of files) {
    const { paragraphs } = await readWord(read(file.file));
    const styles = paragraphs.map(({ style }) => style);
    const isFirst = styles.indexOf('FigureCaption') < styles.indexOf('TOCHeading');
    if (isFirst === file.file.includes(withoutRoom)) wrong.push(file.file);
  }
  expect(wrong).toEqual([]);
}, 120_000);
