import type { Row } from 'write-excel-file/universal';
import type { Declared } from '../declared.ts';
import { codeBook, type CodeBookRow } from '../dictionary.ts';
import type { TableText } from '../difference.ts';
import { changeList } from '../history/change-list.ts';
import type { ChangeRecord } from '../history/record.ts';
import type { Source } from '../sources.ts';
import { isNumeric } from './columns.ts';
import {
  both,
  errataSheet,
  head,
  number,
  packWorkbook,
  sheetNames,
  sourcesSheet,
  text,
  type Erratum,
  type Sheet,
} from './written-sheets.ts';

/** What a workbook is written of. */
export interface WorkbookContent {
  dataset: Declared;
  table: TableText;
  /** The sources of its rows. */
  sources: readonly Source[];
  /** How it differs from the published table, and why. */
  record?: Pick<ChangeRecord, 'who' | 'when' | 'changes'>;
  /** What is known not to fit in its rows or its sources; without it there is no such sheet. */
  errata?: readonly Erratum[];
}

function dataSheet({ dataset, table }: WorkbookContent): Sheet {
  const columns = Object.keys(dataset.columns).filter((name) => table.header.includes(name));
  const cells = columns.map((name) => ({ name, cell: isNumeric(dataset, name) ? number : text }));
  const rows = table.rows.map((row) => cells.map(({ name, cell }) => cell(row[name] ?? '')));
  return {
    sheet: sheetNames.data,
    data: [head(columns), ...rows],
    columns: columns.map((name) => ({ width: Math.max(10, name.length + 2) })),
    stickyRowsCount: 1,
  };
}

function fieldRow(field: CodeBookRow): Row {
  const { column, label, kindLabel, unit, scale, refers, vocabulary, required, note } = field;
  const words = vocabulary.map(({ value, label: word }) => `${value} ${both(word)}`);
  return [
    column,
    label.zh,
    label.en,
    both(kindLabel),
    unit === undefined ? '' : both(unit.label),
    scale === undefined ? '' : String(scale),
    refers ?? '',
    words.join('; '),
    required ? 'yes' : '',
    note?.zh ?? '',
    note?.en ?? '',
  ].map(text);
}

function fieldsSheet({ dataset, table }: WorkbookContent): Sheet {
  const fields = codeBook(dataset).filter(({ column }) => table.header.includes(column));
  const names = [
    ...['列 column', '名称', 'label', '类型 kind', '单位 unit', '倍数 scale'],
    ...['引用 refers to', '取值 values', '必填 required', '说明', 'note'],
  ];
  const widths = [22, 24, 36, 24, 16, 10, 18, 40, 10, 40, 40];
  return {
    sheet: sheetNames.fields,
    data: [head(names), ...fields.map(fieldRow)],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function changesSheet({ who, when, changes }: Required<WorkbookContent>['record']): Sheet {
  const rows = changes.flatMap(({ why, source, place = '', ...made }) =>
    changeList(made).map(({ row = '', column = '', from, to }) =>
      [who, when, why, source, place, row, column, from, to].map(text),
    ),
  );
  const names = [
    ...['谁 who', '何时 when', '为什么 why', '来源 source', '出处 place'],
    ...['行 row', '列 column', '原值 from', '新值 to'],
  ];
  return {
    sheet: sheetNames.changes,
    data: [head(names), ...rows],
    columns: [14, 12, 36, 24, 20, 24, 18, 24, 24].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

/**
 * Writes a table as an XLSX workbook: its rows under the ids of the columns, its fields as the code
 * book describes them and its sources, a sheet each; also its errata and, of a draft, its changes,
 * where they are given. Codes and dates are text, numbers have
 * the decimals that are written, so that reading it back gives the same cells. The same content
 * gives the same bytes.
 */
export function writeWorkbook(content: WorkbookContent): Promise<Uint8Array<ArrayBuffer>> {
  const { errata, record } = content;
  return packWorkbook([
    ...[dataSheet(content), fieldsSheet(content), sourcesSheet(content.sources)],
    ...(errata === undefined ? [] : [errataSheet(errata)]),
    ...(record === undefined ? [] : [changesSheet(record)]),
  ]);
}
