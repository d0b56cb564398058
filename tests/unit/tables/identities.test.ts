import { describe, expect, it } from 'vitest';
import { folderWith, look, onlyFault, townsCsv, withCell } from './fixture.ts';

const title = 'title: { zh: 人口之和, en: Sum of people }';
const rowSum = `- { id: parts, kind: row-sum, ${title}, total: people, parts: [here, away] }\n`;

/** Towns with identities and a matching provenance. */
const withIdentities = (identities: string, csv = townsCsv): string =>
  folderWith({ 'towns/towns.csv': csv, 'towns/identities.yaml': identities });

const wrongParts = withCell(2, 'away', '250');
const known = (found: number, more = ''): string =>
  rowSum.replace(' }\n', `, known: [{ row: linhe@2010, found: ${found}${more} }] }\n`);

describe('identity failures', () => {
  it('reports a new one with both sides and the cells involved', () => {
    const fault = onlyFault(withIdentities(rowSum, wrongParts), 'identity-new');
    expect(fault).toMatchObject({
      file: 'towns/towns.csv',
      line: 2,
      row: 'linhe@2010',
      got: '-50',
    });
    expect(fault.zh).toContain('恒等式“人口之和”不成立，而且没有声明过');
    expect(fault.zh).toContain('第 2 行“people”列（linhe@2010）：左边 600，右边 650，差 -50');
    expect(fault.en).toContain('The identity “Sum of people” does not hold');
    expect(fault.en).toContain('the left side is 600, the right 650, the difference -50');
    expect(fault.en).toContain('under known');
  });

  it('returns a declared one as a result with its cells, not as a fault', () => {
    const note = ', note: { zh: 原表如此, en: So printed }';
    const { codes, identities } = look(withIdentities(known(-50, note), wrongParts));
    expect(codes).toEqual([]);
    expect(identities).toEqual([
      {
        identity: 'parts',
        kind: 'row-sum',
        title: { zh: '人口之和', en: 'Sum of people' },
        dataset: 'towns',
        tested: 3,
        row: 'linhe@2010',
        column: 'people',
        left: 600,
        right: 650,
        residual: -50,
        cells: ['people', 'here', 'away'].map((column) => ({
          dataset: 'towns',
          row: 'linhe@2010',
          column,
        })),
        note: { zh: '原表如此', en: 'So printed' },
      },
    ]);
  });

  it('reports a declared one that no longer occurs', () => {
    const fault = onlyFault(withIdentities(known(-50)), 'identity-gone');
    expect(fault).toMatchObject({ file: 'towns/identities.yaml', line: 1, row: 'linhe@2010' });
    expect(fault.zh).toContain('已经成立，却仍声明为不成立');
    expect(fault.zh).toContain('声明的差额是 -50');
    expect(fault.en).toContain('now holds but is still declared to fail');
  });

  it('reports a declared one with a different residual', () => {
    const fault = onlyFault(withIdentities(known(-40), wrongParts), 'identity-changed');
    expect(fault).toMatchObject({ file: 'towns/identities.yaml', got: '-50', expected: '-40' });
    expect(fault.zh).toContain('声明的差是 -40');
    expect(fault.en).toContain('the difference -50');
  });

  it('skips rows with an empty part', () => {
    const { codes, identities } = look(withIdentities(rowSum, withCell(2, 'away', '')));
    expect(codes).toEqual([]);
    expect(identities).toEqual([]);
  });

  it('skips tables with faults and warns', () => {
    const { codes, warnings } = look(withIdentities(rowSum, withCell(2, 'away', '２５０')));
    expect(codes).toEqual(['full-width-digits']);
    expect(warnings).toMatchObject([{ code: 'identities-skipped' }]);
  });
});

describe('kinds of identity', () => {
  const totals = `- id: totals
  kind: column-total
  ${title}
  columns: [people, here]
  rows: { record: town }
  against: { record: total }
  by: [year]
`;
  it('column-total compares sums with the printed total of the same group', () => {
    expect(look(withIdentities(totals)).codes).toEqual([]);
    const fault = onlyFault(withIdentities(totals, withCell(4, 'here', '710')), 'identity-new');
    expect(fault).toMatchObject({ line: 4, row: 'all@2010', column: 'here', got: '10' });
  });

  it('column-total skips groups without a printed total and sums with an unknown part', () => {
    const other = `${townsCsv}linhe,2011,town,old,110105,临河,650,,,,,临河镇\n`;
    expect(look(withIdentities(totals, other)).codes).toEqual([]);
    expect(look(withIdentities(totals, withCell(2, 'here', ''))).codes).toEqual([]);
  });

  it('column-total names the column of a failure if it covers several', () => {
    const entry = '  known: [{ row: all@2010, column: here, found: 10 }]\n';
    const { codes, identities } = look(withIdentities(totals + entry, withCell(4, 'here', '710')));
    expect(codes).toEqual([]);
    expect(identities).toMatchObject([{ column: 'here', residual: 10, tested: 2 }]);
  });

  it('group-total compares the rows of a group with the row for the group', () => {
    const group = `- { id: groups, kind: group-total, ${title}, column: people, rows: { record: town }, against: { record: total }, by: place }\n`;
    expect(look(withIdentities(group)).codes).toEqual([]);
    const fault = onlyFault(withIdentities(group, withCell(3, 'people', '390')), 'identity-new');
    expect(fault).toMatchObject({ row: 'all@2010', column: 'people', got: '10' });
  });

  it('percent compares a printed percentage with the quotient at its precision', () => {
    const percent = `- { id: shares, kind: percent, ${title}, part: people, whole: { sum: people, rows: { record: town } }, by: [year], printed: share, digits: 1 }\n`;
    expect(look(withIdentities(percent)).codes).toEqual([]);
    expect(look(withIdentities(percent, withCell(2, 'people', '600'))).codes).toEqual([]);
    const fault = onlyFault(withIdentities(percent, withCell(2, 'share', '60.1')), 'identity-new');
    expect(fault).toMatchObject({ row: 'linhe@2010', column: 'share', got: '0.1' });
  });

  const reading = `- { id: said, kind: reading-total, ${title}, columns: [people], rows: { record: town }, reading: people-total }\n`;
  const withReading = (value: string): string =>
    folderWith({
      'towns/identities.yaml': reading,
      'readings/readings.csv': `id,value,scale\npeople-total,${value},10000\n`,
    });

  it.each(['0.1', '0.10', '0.1000'])('reading-total accepts %s times 10000 for 1000', (value) => {
    expect(look(withReading(value)).codes).toEqual([]);
  });

  it('reading-total reports a difference beyond the printed precision', () => {
    expect(look(withReading('0.13')).codes).toEqual(['identity-new']);
    const fault = onlyFault(withReading('0.1001'), 'identity-new');
    expect(fault).toMatchObject({ row: 'people-total', column: 'value', got: '1' });
  });

  it('reports unknown names instead of testing', () => {
    const misspelt = onlyFault(withIdentities(rowSum.replace('here', 'heere')), 'unknown-column');
    expect(misspelt).toMatchObject({ got: 'heere', suggestion: 'here', row: 'parts', line: 1 });
    expect(misspelt.zh).toContain('最接近的是“here”');
    const words = onlyFault(withIdentities(rowSum.replace('here', 'name')), 'not-numeric');
    expect(words.en).toContain('holds no numbers');
    const lost = onlyFault(
      withIdentities(reading.replace('people-total', 'nothing')),
      'unknown-row',
    );
    expect(lost).toMatchObject({ got: 'nothing', expected: 'readings/readings.csv' });
    const unknown = look(withIdentities(rowSum.replace('row-sum', 'magic'))).faults;
    expect(unknown).toMatchObject([{ code: 'yaml-shape', file: 'towns/identities.yaml' }]);
    expect(look(withIdentities(rowSum + rowSum)).codes).toEqual(['duplicate-id']);
  });
});
