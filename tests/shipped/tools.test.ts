import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '#src/reports/options.ts';
import type { PrebuiltFile } from '#src/reports/request/prebuilt.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { check, epubcheck } from '../fixtures/reports/epub.ts';
import { folder, plain, shipped, treeOf } from './shipped.ts';
import { readWord, wordText } from '../fixtures/reports/word.ts';

/** Checks the reports that ship with external tools, if installed. */
const installed = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

const path = ({ file }: PrebuiltFile): string => join(folder, file);

/** The first file of each kind, as defined by `kinds`. */
function samples(format: Format, kinds: (file: PrebuiltFile) => string): PrebuiltFile[] {
  return [...Map.groupBy(shipped(format), kinds).values()].flatMap(([first]) =>
    first === undefined ? [] : [first],
  );
}

const output = (command: string, args: readonly string[]): { said: string; errors: string } => {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return { said: stdout, errors: stderr };
};

/** Parts that do not occur in the text in order. */
function lost(text: string, parts: readonly string[]): string[] {
  const whole = plain(text);
  let from = 0;
  return parts.filter((part) => {
    const at = whole.indexOf(plain(part), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe.runIf(installed('pdfinfo'))('Poppler', () => {
  test('reports every PDF as tagged, A4, with the page count of the index, and without warnings', () => {
    const wrong = shipped('pdf').filter((file) => {
      const { said, errors } = output('pdfinfo', [path(file)]);
      const pages = new RegExp(`^Pages: +${String(file.pages)}$`, 'mu');
      const sound = /^Tagged: +yes$/mu.test(said) && /^Page size: .*\(A4\)$/mu.test(said);
      return !(sound && pages.test(said) && /^JavaScript: +no$/mu.test(said) && errors === '');
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  const pdfs = samples('pdf', ({ recipe, lang, layout }) => [recipe, lang, layout].join());

  test('reports all fonts as embedded subsets with a Unicode map', () => {
    for (const file of pdfs) {
      const { said, errors } = output('pdffonts', [path(file)]);
      expect(errors, file.file).toBe('');
      const fonts = said.trim().split('\n').slice(2);
      expect(fonts.length, file.file).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/\+NotoSerifSC-\w+ .* yes yes yes /u);
    }
  });

  test('extracts headings and paragraphs in order', () => {
    for (const file of pdfs) {
      const { said, errors } = output('pdftotext', [path(file), '-']);
      expect(errors, file.file).toBe('');
      const starts = treeOf(file).blocks.flatMap((block) => {
        if (block.kind !== 'heading' && block.kind !== 'paragraph') return [];
        const [first] = block.children;
        return first?.kind === 'text' ? [first.text.slice(0, 12)] : [];
      });
      // A one-page summary has few paragraphs.
      expect(starts.length, file.file).toBeGreaterThan(0);
      expect(lost(said, starts), file.file).toEqual([]);
    }
  });
});

test.runIf(installed('qpdf'))('qpdf passes a PDF of every kind', () => {
  for (const file of samples('pdf', ({ recipe, lang, layout }) => [recipe, lang, layout].join())) {
    const { said, errors } = output('qpdf', ['--check', path(file)]);
    expect([errors, said], file.file).toEqual([
      '',
      expect.stringContaining('No syntax or stream encoding errors found'),
    ]);
  }
});

describe.runIf(installed('soffice') && installed('pdftotext'))('LibreOffice', () => {
  let work = '';
  beforeAll(() => {
    work = temporaryFolder('shipped');
  });

  test('lays out all text of Word files of every kind, in order', async () => {
    // The book takes as long as all others together.
    const files = samples('docx', ({ recipe, lang, layout }) =>
      [recipe, lang, layout].join(),
    ).filter(
      ({ recipe, lang, layout }) =>
        recipe !== 'book' && layout === (lang === 'zh' ? 'standard' : 'official'),
    );
    expect(files.length).toBeGreaterThan(8);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(work, 'profile')}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', work],
        ...files.map(path),
      ],
      { stdio: 'ignore' },
    );
    for (const file of files) {
      const printed = join(work, basename(file.file).replace(/docx$/u, 'pdf'));
      const { said } = output('pdftotext', [printed, '-']);
      const { paragraphs } = await readWord(readFileSync(path(file)));
      // The start of a paragraph, up to its first footnote, is contiguous.
      const starts = paragraphs
        .filter(({ style }) => /^(?:Title|Heading\d|BodyText|.*Caption)$/u.test(style))
        .map(({ xml }) => wordText(xml.split('<w:footnoteReference')[0] ?? '').slice(0, 12));
      expect(lost(said, starts), file.file).toEqual([]);
      expect(readFileSync(printed).length).toBeGreaterThan(10_000);
    }
  }, 120_000);
});

const command = epubcheck();

/** One per recipe, alternating languages, since a run takes seconds. */
const epubs = samples('epub', ({ recipe, lang }) => [recipe, lang].join()).filter(
  ({ lang }, index) => lang === ((index >> 1) % 2 === 0 ? 'zh' : 'en'),
);

test.skipIf(command === undefined).each(epubs.map(({ file }) => file))(
  'epubcheck passes %s',
  (file) => {
    expect(check(command ?? [], join(folder, file))).toMatch(
      /^0\n[^]*0 fatals \/ 0 errors \/ 0 warnings/u,
    );
  },
  60_000,
);
