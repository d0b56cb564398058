import { describe, expect, it } from 'vitest';
import { folderWith, look, onlyFault } from './fixture.ts';

interface Entry {
  row?: string;
  column?: string;
  printed?: string;
  expected?: string;
  action?: string;
  status?: string;
}

/** A folder with one correction of `people` of linhe, with the given entries replaced. */
function withCorrection(...entries: Entry[]): string {
  const list = entries.map((entry) => {
    const { row, column, printed, expected, action, status } = {
      row: 'linhe@2010',
      column: 'people',
      printed: '600',
      action: 'flag',
      status: 'open',
      expected: undefined,
      ...entry,
    };
    const hope = expected === undefined ? '' : `, expected: '${expected}'`;
    return `- { row: ${row}, column: ${column}, printed: '${printed}'${hope}, action: ${action}, reason: { zh: 存疑, en: In doubt }, status: ${status} }\n`;
  });
  return folderWith({ 'towns/corrections.yaml': list.join('') });
}

/** The corrected row and the flags of a folder without faults. */
function corrected(root: string) {
  const { codes, tables } = look(root);
  expect(codes).toEqual([]);
  const towns = tables.get('towns');
  return { row: towns?.rows[0], flags: towns?.flags };
}

describe('a correction', () => {
  it('with `flag` marks the cell and changes nothing', () => {
    const { row, flags } = corrected(withCorrection({}));
    expect(row?.values['people']).toBe(600);
    expect(flags).toMatchObject([
      { row: 'linhe@2010', column: 'people', action: 'flag', status: 'open' },
    ]);
  });

  it('with `override` replaces the value, parsed by its column, and keeps the printed cell', () => {
    const root = withCorrection({ action: 'override', expected: '610', status: 'confirmed' });
    const { row, flags } = corrected(root);
    expect(row?.values['people']).toBe(610);
    expect(row?.printed['people']).toBe('600');
    expect(flags).toHaveLength(1);
  });

  it('with `drop` sets the value to null and keeps the printed cell', () => {
    const { row } = corrected(
      withCorrection({ column: 'here', printed: '400', action: 'drop', status: 'confirmed' }),
    );
    expect(row?.values['here']).toBeNull();
    expect(row?.printed['here']).toBe('400');
  });

  it('that was rejected neither changes nor marks the cell', () => {
    const { row, flags } = corrected(
      withCorrection({ action: 'override', expected: '610', status: 'rejected' }),
    );
    expect(row?.values['people']).toBe(600);
    expect(flags).toEqual([]);
  });

  it('does not affect identities, which test the printed values', () => {
    const root = withCorrection({ action: 'override', expected: '610', status: 'confirmed' });
    const identities = `- { id: parts, kind: row-sum, title: { zh: 和, en: Sum }, total: people, parts: [here, away] }\n`;
    const corrections =
      "- { row: linhe@2010, column: people, printed: '600', expected: '610', action: override, reason: { zh: 存疑, en: In doubt }, status: confirmed }\n";
    expect(look(root).codes).toEqual([]);
    expect(
      look(
        folderWith({ 'towns/identities.yaml': identities, 'towns/corrections.yaml': corrections }),
      ).codes,
    ).toEqual([]);
  });
});

describe('an invalid correction', () => {
  it('is reported when the cell holds something else', () => {
    const fault = onlyFault(withCorrection({ printed: '601' }), 'correction-printed');
    expect(fault).toMatchObject({
      file: 'towns/corrections.yaml',
      line: 1,
      row: 'linhe@2010',
      column: 'people',
      got: '601',
      expected: '600',
    });
    expect(fault.zh).toContain('printed 和表格中的值不同');
    expect(fault.en).toContain('The same as in the table: “600”');
  });

  it('is reported when row or column do not exist', () => {
    expect(onlyFault(withCorrection({ row: 'linhe@2011' }), 'unknown-row')).toMatchObject({
      suggestion: 'linhe@2010',
    });
    expect(onlyFault(withCorrection({ column: 'poeple' }), 'unknown-column')).toMatchObject({
      suggestion: 'people',
    });
  });

  it('is reported when it would change a value without being confirmed', () => {
    const fault = onlyFault(
      withCorrection({ action: 'override', expected: '610' }),
      'correction-open',
    );
    expect(fault.zh).toContain('先用 flag 标出');
    expect(fault.en).toContain('flag it first');
  });

  it('is reported when it drops a required value, or overrides with nothing or an invalid cell', () => {
    const confirmed = { status: 'confirmed' };
    expect(
      onlyFault(withCorrection({ action: 'drop', ...confirmed }), 'correction-required').en,
    ).toContain('cannot be dropped');
    expect(
      onlyFault(withCorrection({ action: 'override', ...confirmed }), 'correction-expected').zh,
    ).toContain('没有写改成什么');
    const wrong = withCorrection({ action: 'override', expected: '6,100', ...confirmed });
    expect(onlyFault(wrong, 'thousands')).toMatchObject({
      file: 'towns/corrections.yaml',
      got: '6,100',
    });
  });

  it('is reported when a cell has two', () => {
    expect(onlyFault(withCorrection({}, {}), 'correction-twice')).toMatchObject({ line: 2 });
  });
});
