/** Report layouts: the site's own, and that of an official document after GB/T 9704—2012. */
export const layouts = ['standard', 'official'] as const;

export type Layout = (typeof layouts)[number];

/** Output formats. */
export const formats = ['pdf', 'docx', 'epub', 'pptx', 'xlsx'] as const;

export type Format = (typeof formats)[number];

/** Display names of the formats, the same in every language. */
export const formatNames: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  pptx: 'PowerPoint',
  epub: 'EPUB',
  xlsx: 'Excel',
};

/** Formats made with the site where a recipe names none; the others are made on demand. */
export const usualFormats: readonly Format[] = ['pdf', 'docx', 'epub'];

/** Whether files of a format have a layout; the others have one form. */
export const hasLayout = (format: Format): boolean => format === 'pdf' || format === 'docx';

/** Options of every report writer. */
export interface WriteOptions {
  /** Report name for fault messages: its path below `/reports/`, without extension. */
  name: string;
  layout: Layout;
  /** Name of the site, in the language of the report. */
  site: string;
  /** Version of the site, shown below the title. */
  version: string;
  /** Version date as `2026-11-22`; becomes the date in the file's properties. */
  date: string;
  /**
   * Own words of whoever makes it, by field: an annex, which has no text, lists them, and fault
   * messages name them.
   */
  own?: Readonly<Record<string, string | undefined>>;
}
