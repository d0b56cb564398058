import type { data as zh } from '../zh/data.ts';

/** Texts of dataset pages and tables. */
export const data: Record<keyof typeof zh, string> = {
  'data.title': 'Data',
  'data.lede': 'One page a dataset: every cell, the code book, the provenance and a checksum.',
  'data.rows': '{n} rows',
  'data.download': 'Download CSV',
  'data.package': 'Data package (datapackage.json)',
  'data.codebook': 'Columns',
  'data.column': 'Column',
  'data.meaning': 'Meaning',
  'data.required': 'required',
  'data.optional': 'may be empty',
  'data.provenance': 'Provenance',
  'data.checksum': 'Checksum (SHA-256)',
  'data.rowIs': 'Each row is',
  'data.values': 'Values',
  'data.table': 'All rows',
  'data.indicator': 'Indicator',
  'data.without': 'Datasets without rows so far',
  'data.indicators': 'Indicators',
  'data.indicatorsLede': 'Quantities computed from the data, each by one fixed rule.',
  'data.empty': 'An empty cell means unknown; it is not zero.',
  'table.noValue': 'Not given',
};
