/** The looks of a report: the site’s own, and that of an official document after GB/T 9704—2012. */
export const layouts = ['standard', 'official'] as const;

export type Layout = (typeof layouts)[number];

/** The files a report can become. */
export const formats = ['pdf', 'docx', 'epub'] as const;

export type Format = (typeof formats)[number];

/** What readers call the formats, in every language. */
export const formatNames: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  epub: 'EPUB',
};

/** What every writer of a report is told besides its tree. */
export interface WriteOptions {
  /** What the report is called in faults: the path of its file below `/reports/`, without an ending. */
  name: string;
  layout: Layout;
  /** Version of the site, shown below the title. */
  version: string;
  /** The day of that version as `2026-11-22`: the date in the file’s properties. */
  date: string;
}
