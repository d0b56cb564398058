/** Thrown when a file is not built as Typst builds it; compilers make a fault of it. */
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

/** What is told when a file of Typst is not built as it is known to be. */
export function misshapen(what: string): PdfShapeError {
  return new PdfShapeError(
    `排版程序写出的 PDF 与预期不符：${what}。排版程序可能换了版本，请检查 src/reports/pdf。`,
    `The PDF that Typst wrote is not built as expected: ${what}. Typst may have been updated; check src/reports/pdf.`,
  );
}
