import { utils, write } from '@e965/xlsx';
import { datasets } from '#data/index.ts';
import { propose } from '#src/tables/bring/propose.ts';
import { taken } from '#src/tables/bring/take.ts';
import { readWorkbook } from '#src/tables/bring/workbook.ts';

/** A workbook of subdistricts with as many rows. */
function streetsBook(rows: number): Uint8Array {
  const head = ['街道代号', '时点', '名称', '户籍人口', '外来人口', '境外人员', '总计'];
  const body = Array.from({ length: rows }, (_, at) => [
    ...[`s-${at}`, '2010-03', `街道${at}`, at + 0.5, at + 0.25, 0.0001 * (at % 1000), 3 * at],
  ]);
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([['街道人口（单位：万人）'], head, ...body]);
  utils.book_append_sheet(book, sheet, '街道');
  return new Uint8Array(write(book, { type: 'array', compression: true }) as ArrayBuffer);
}

/** Prints how long it takes to read workbooks, to understand them and to take their rows. */
export async function benchWorkbooks(sizes: readonly number[]): Promise<void> {
  console.log('\nworkbook rows  file kB  read ms  propose ms  take ms');
  for (const size of sizes) {
    const bytes = streetsBook(size);
    const start = performance.now();
    const book = await readWorkbook(bytes, 'streets.xlsx');
    const read = performance.now();
    const proposal = propose(book, datasets);
    const understood = performance.now();
    const { rows } = taken(book, proposal);
    const done = performance.now();
    if (rows.length !== size) throw new Error(`${rows.length} of ${size} rows were taken`);
    const cells = [size, bytes.length / 1000, read - start, understood - read, done - understood];
    console.log(
      cells.map((cell, at) => cell.toFixed(0).padStart([13, 8, 8, 11, 8][at] ?? 8)).join(' '),
    );
  }
}
