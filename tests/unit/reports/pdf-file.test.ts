import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shortenedText } from '#src/reports/pdf/contents.ts';
import { finishPdf } from '#src/reports/pdf/finish.ts';
import { PDFName, PDFRawStream, readPdfFile, writePdfFile } from '#src/reports/pdf/file.ts';
import { PdfShapeError } from '#src/reports/pdf/shape-error.ts';
import { edition } from '../../fixtures/reports/render.ts';

/** A minimal file with Typst's entries; the parser does not need a cross-reference table. */
function pdf(changes: Record<string, string> = {}): Uint8Array {
  const objects = {
    '1 0': '<</Type/Catalog/Pages 2 0 R/Lang(zh-CN)/Metadata 6 0 R/StructTreeRoot 7 0 R>>',
    '2 0': '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '3 0': '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    '4 0': '<</Title(A \\(b\\))/Author(C)/Creator(Typst 0.14)>>',
    '5 0': '<</N 3/Length 4>>\nstream\nsRGB\nendstream',
    '6 0': '<</Type/Metadata/Length 1>>\nstream\nx\nendstream',
    '7 0': '<</Type/StructTreeRoot/K[]>>',
    trailer: '<</Size 8/Root 1 0 R/Info 4 0 R>>',
    ...changes,
  };
  const text = Object.entries(objects).map(([name, value]) =>
    name === 'trailer' ? `trailer ${value}\n` : `${name} obj\n${value}\nendobj\n`,
  );
  return new TextEncoder().encode(`%PDF-1.7\n%\u00e2\u00e3\n${text.join('')}startxref\n9\n%%EOF\n`);
}

const fault = async (changes: Record<string, string>): Promise<unknown> =>
  finishPdf(pdf(changes), [], edition).catch((error: unknown) => error);

describe('a file of Typst', () => {
  test('is finished with byte-identical output', async () => {
    const once = await finishPdf(pdf(), [], edition);
    const again = await finishPdf(pdf(), [], edition);
    expect(once.pages).toBe(1);
    expect(again.bytes).toEqual(once.bytes);
  });

  test('can be parsed again when finished, with every entry', async () => {
    const { catalog } = await readPdfFile((await finishPdf(pdf(), [], edition)).bytes);
    for (const name of ['Pages', 'Lang', 'Metadata', 'StructTreeRoot', 'OutputIntents']) {
      expect(catalog.has(PDFName.of(name)), name).toBe(true);
    }
  });

  test('has its tables of characters compressed', async () => {
    const map = `<</Type/CMap/Length 900>>\nstream\n${'x'.repeat(900)}\nendstream`;
    const { bytes } = await finishPdf(pdf({ '8 0': map }), [], edition);
    const { context } = await readPdfFile(bytes);
    const [stream] = context
      .enumerateIndirectObjects()
      .flatMap(([, one]) =>
        one instanceof PDFRawStream && one.dict.get(PDFName.of('Type')) === PDFName.of('CMap')
          ? [one]
          : [],
      );
    expect(stream?.dict.get(PDFName.of('Filter'))).toBe(PDFName.of('FlateDecode'));
    expect(new TextDecoder().decode(unzlibSync(stream?.contents ?? new Uint8Array()))).toBe(
      'x'.repeat(900),
    );
  });

  test('keeps a hundredth of a point in lines, and a tenth in the halos of labels', () => {
    const lines = ['q', '1 w', '1.23456 2 m', '3.98765 4 l', 'S', 'Q'];
    const halo = ['q', '4 w', '1.23456 2 m', '3.98765 4 l', 'S', 'Q'];
    expect(shortenedText(lines.join('\n')).split('\n').slice(2, 4)).toEqual([
      '1.23 2 m',
      '3.99 4 l',
    ]);
    expect(shortenedText(halo.join('\n')).split('\n').slice(2, 4)).toEqual(['1.2 2 m', '4 4 l']);
  });

  test.each([
    ['an object that cannot be read', { '7 0': '<</Type/StructTreeRoot/K[>>' }, /./u],
    ['no title', { '4 0': '<</Author(C)>>' }, /no title/u],
    ['no information', { trailer: '<</Root 1 0 R>>' }, /\/Root, \/Info/u],
    ['no catalogue', { '1 0': '[]' }, /\/Root/u],
    ['no pages', { '2 0': '[]' }, /\/Pages/u],
    ['no structure', { '7 0': '[]' }, /\/StructTreeRoot/u],
    ['no metadata', { '1 0': '<</Type/Catalog/Pages 2 0 R/Lang(zh)>>' }, /\/Metadata/u],
    ['no profile of colours', { '5 0': '<</N 4/Length 1>>\nstream\nx\nendstream' }, /\/N 3/u],
  ])('with %s is a fault in both languages', async (_, changes, en) => {
    const error = await fault(changes);
    expect(error).toBeInstanceOf(PdfShapeError);
    expect(error).toMatchObject({
      en: expect.stringMatching(en) as unknown,
      zh: expect.stringMatching(/\p{Script=Han}/u) as unknown,
    });
  });

  test('that is not a PDF, or is truncated, is a fault', async () => {
    const whole = pdf();
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<html>'), whole.slice(0, 400)])
      await expect(finishPdf(bytes, [], edition)).rejects.toBeInstanceOf(PdfShapeError);
  });
});

test('the identifier of a file depends on its content', async () => {
  const id = async (title: string): Promise<string> => {
    const file = await readPdfFile(pdf({ '4 0': `<</Title(${title})/Author(C)>>` }));
    const text = new TextDecoder('latin1').decode(await writePdfFile(file));
    return /\/ID \[ <([\da-f]{32})> <\1> \]/u.exec(text)?.[1] ?? '';
  };
  expect(await id('one')).toHaveLength(32);
  expect(await id('one')).toBe(await id('one'));
  expect(await id('one')).not.toBe(await id('two'));
});
