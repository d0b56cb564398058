/** Thrown when a PDF is not structured as Typst writes it; the compilers convert it to a fault. */
export class PdfShapeError extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`);
    this.name = 'PdfShapeError';
    this.zh = zh;
    this.en = en;
  }
}

/** The error for an unexpected PDF structure. */
export function misshapen(what: string): PdfShapeError {
  return new PdfShapeError(
    `排版程序写出的 PDF 与预期不符：${what}。排版程序可能换了版本，请检查 src/reports/pdf。`,
    `The PDF that Typst wrote is not built as expected: ${what}. Typst may have been updated; check src/reports/pdf.`,
  );
}
