import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { propose } from '#src/tables/bring/propose.ts';
import { taken } from '#src/tables/bring/take.ts';
import { readWorkbook } from '#src/tables/bring/workbook.ts';
import { writeWorkbook, type WorkbookContent } from '#src/tables/bring/write-workbook.ts';
import { difference, isSame } from '#src/tables/difference.ts';
import { MemoryData } from '../memory.ts';

const { tables, sources } = new MemoryData().inspect();

function contentOf(id: string): WorkbookContent {
  const table = tables.get(id);
  if (table === undefined) throw new Error(id);
  const { dataset, header, lines } = table;
  return { dataset, table: { header, rows: lines.map(({ cells }) => cells) }, sources };
}

describe('a workbook that is written', () => {
  it.each(datasets.map(({ id }) => id).filter((id) => (tables.get(id)?.lines.length ?? 0) > 0))(
    'gives the same cells when it is read again: %s',
    async (id) => {
      const content = contentOf(id);
      const book = await readWorkbook(await writeWorkbook(content), `${id}.xlsx`);
      const proposal = propose(book, datasets, { dataset: id });
      expect(proposal.open).toEqual([]);
      const { header, rows, steps } = taken(book, proposal);
      expect(steps).toEqual([]);
      const found = difference(content.table, { header, rows }, content.dataset);
      expect({ id, same: isSame(found), changed: found.changed }).toEqual({
        id,
        same: true,
        changed: [],
      });
    },
  );

  it('has its fields and sources beside the data, and the same bytes each time', async () => {
    const content = contentOf('social-organisations');
    const bytes = await writeWorkbook(content);
    const { sheets } = await readWorkbook(bytes, 'a.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['数据 data', '字段 fields', '来源 sources']);
    expect(sheets[1]?.rows[2]?.slice(0, 6)).toEqual([
      'associations',
      '社会团体（万个）',
      'Social associations (ten thousands)',
      '数 · Number',
      '个组织 · organisations',
      '10000',
    ]);
    expect(sheets[2]?.rows).toHaveLength(sources.length + 1);
    expect(await writeWorkbook(content)).toEqual(bytes);
  });
});
