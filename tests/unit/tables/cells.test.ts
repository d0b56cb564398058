import { describe, expect, it } from 'vitest';
import type { FaultCode } from '#src/tables/fault.ts';
import { faultTexts } from '#src/tables/faults.ts';
import { look, onlyFault, townsCsv, withCell, withTowns } from './fixture.ts';

interface Case {
  title: string;
  column: string;
  cell: string;
  code: FaultCode;
  zh: string;
  en: string;
}

const cases: Case[] = [
  {
    title: 'a blank required cell',
    column: 'people',
    cell: '',
    code: 'blank',
    zh: '必填的格子是空的',
    en: 'A required cell is empty',
  },
  {
    title: 'full-width digits',
    column: 'people',
    cell: '６００',
    code: 'full-width-digits',
    zh: '半角数字',
    en: 'Ordinary digits',
  },
  {
    title: 'a thousands separator',
    column: 'people',
    cell: '"1,600"',
    code: 'thousands',
    zh: '千位分隔符',
    en: 'thousands separator',
  },
  {
    title: 'a dash for missing',
    column: 'here',
    cell: '—',
    code: 'missing-mark',
    zh: '没有数据时格子留空',
    en: 'An empty cell where there are no data',
  },
  {
    title: 'a slash for missing',
    column: 'here',
    cell: '/',
    code: 'missing-mark',
    zh: '没有数据时格子留空',
    en: 'An empty cell where there are no data',
  },
  {
    title: 'a percent sign',
    column: 'share',
    cell: '60.0%',
    code: 'percent-sign',
    zh: '删去百分号',
    en: 'Delete the percent sign',
  },
  {
    title: 'a negative count',
    column: 'people',
    cell: '-600',
    code: 'negative',
    zh: '零或更大的数',
    en: 'Zero or more',
  },
  {
    title: 'a fractional count',
    column: 'people',
    cell: '600.5',
    code: 'fraction',
    zh: '整数',
    en: 'A whole number',
  },
  {
    title: 'words in a number',
    column: 'people',
    cell: '约600人',
    code: 'not-a-number',
    zh: '去掉单位',
    en: 'Remove units',
  },
  {
    title: 'an unknown class',
    column: 'class',
    cell: 'modern',
    code: 'not-in-vocabulary',
    zh: '其中之一：old | new',
    en: 'One of: old | new',
  },
  {
    title: 'a formula',
    column: 'name',
    cell: '=A1',
    code: 'formula',
    zh: '选择性粘贴',
    en: 'Paste special',
  },
  {
    title: 'HTML',
    column: 'name',
    cell: '<b>临河</b>',
    code: 'html',
    zh: '网页标签',
    en: 'HTML tags',
  },
  {
    title: 'a NUL byte',
    column: 'name',
    cell: '临\0河',
    code: 'nul',
    zh: '空字节',
    en: 'NUL byte',
  },
  {
    title: 'a date that a spreadsheet rewrote',
    column: 'year',
    cell: 'Mar-10',
    code: 'not-a-date',
    zh: '格式设为“文本”',
    en: 'format to “Text”',
  },
  {
    title: 'an id in Chinese',
    column: 'id',
    cell: '临河',
    code: 'not-a-key',
    zh: '小写拉丁字母',
    en: 'Lower-case Latin letters',
  },
  {
    title: 'space at the end',
    column: 'name',
    cell: '临河　',
    code: 'padded',
    zh: '首尾有空格',
    en: 'begins or ends with a space',
  },
  {
    title: 'a mark other than yes',
    column: 'pilot',
    cell: '是',
    code: 'not-yes',
    zh: 'yes 或留空',
    en: 'yes or nothing',
  },
  {
    title: 'a long anchor phrase',
    column: 'anchor',
    cell: '一二三四五六七八九十一二三',
    code: 'too-long',
    zh: '最多 12 个字',
    en: 'At most 12 characters',
  },
  {
    title: 'an error of the spreadsheet',
    column: 'name',
    cell: '#REF!',
    code: 'spreadsheet-error',
    zh: '电子表格的报错',
    en: 'an error of the spreadsheet',
  },
  {
    title: 'a character lost before',
    column: 'name',
    cell: '临�',
    code: 'lost-characters',
    zh: '转码时丢了',
    en: 'lost in a conversion',
  },
  {
    title: 'a line break',
    column: 'name',
    cell: '"临\n河"',
    code: 'line-break',
    zh: '格子里有换行',
    en: 'a line break',
  },
];

describe('one invalid cell', () => {
  it.each(cases)('reports row and column: $title', ({ column, cell, code, zh, en }) => {
    const fault = onlyFault(withTowns(withCell(2, column, cell)), code);
    const got = cell.replace(/^"|"$/gu, '');
    expect(fault).toMatchObject({ file: 'towns/towns.csv', line: 2, column, got });
    expect(fault.row).toBe(
      `${column === 'id' ? got : 'linhe'}@${column === 'year' ? got : '2010'}`,
    );
    expect(fault.zh).toContain(`第 2 行“${column}”列`);
    expect(fault.zh).toContain(zh);
    expect(fault.zh).toContain('怎么改：');
    expect(fault.en).toContain(`line 2, column “${column}”`);
    expect(fault.en).toContain(en);
    expect(fault.en).toContain('What to do: ');
  });

  it('shows what was found, with invisible characters made visible', () => {
    expect(onlyFault(withTowns(withCell(2, 'people', '６００')), 'full-width-digits').zh).toContain(
      '读到“６００”',
    );
    expect(onlyFault(withTowns(withCell(2, 'people', '')), 'blank').en).toContain('found nothing');
    expect(onlyFault(withTowns(withCell(2, 'name', 'a\0')), 'nul').en).toContain('found “a\\0”');
  });

  it('an empty optional cell is null and not zero', () => {
    const table = look(withTowns(townsCsv)).tables.get('towns');
    expect(table?.rows[2]?.values).toMatchObject({ share: null, pilot: false, people: 1000 });
    expect(table?.rows[2]?.printed['share']).toBe('');
  });
});

describe('rows and keys', () => {
  it('reports an unknown division code, with the nearest known one', () => {
    const fault = onlyFault(withTowns(withCell(3, 'place', '110106')), 'unknown-reference');
    expect(fault).toMatchObject({ line: 3, row: 'shanqian@2010', column: 'place', got: '110106' });
    expect(fault).toMatchObject({ expected: 'places/places.csv', suggestion: '110105' });
    expect(fault.zh).toContain('引用的代号不存在');
    expect(fault.zh).toContain('最接近的是“110105”');
    expect(fault.en).toContain('A key of places/places.csv; the nearest is “110105”');
  });

  it('reports a duplicate key, with its first line', () => {
    const twice = townsCsv.replace('shanqian,', 'linhe,');
    const fault = onlyFault(withTowns(twice), 'duplicate-key');
    expect(fault).toMatchObject({ line: 3, row: 'linhe@2010', expected: '2' });
    expect(fault.zh).toContain('第一次在第 2 行');
    expect(fault.en).toContain('it stands first on line 2');
  });

  it.each(['合计', '合 计', '总计', '小计：', 'Total', 'Subtotal', 'Grand total'])(
    'reports the total row “%s” among the data',
    (name) => {
      const row = `whole,2010,town,old,110105,${name},1000,,,,,全部\n`;
      const fault = onlyFault(withTowns(townsCsv + row), 'total-row');
      expect(fault).toMatchObject({ line: 5, row: 'whole@2010', column: 'name', got: name });
      expect(fault.zh).toContain('合计行混在数据里');
      expect(fault.en).toContain('A total row stands among the data');
    },
  );

  it('takes no quotation for a total', () => {
    const row = 'whole,2011,town,old,110105,Whole,1000,,,,,合计\n';
    expect(look(withTowns(townsCsv + row)).codes).toEqual([]);
  });

  it('accepts a total row declared by the record column', () => {
    const row = 'whole,2011,total,old,110105,合计,1000,,,,,全部\n';
    expect(look(withTowns(townsCsv + row)).codes).toEqual([]);
  });
});

describe('fault messages', () => {
  it('exist for every fault in both languages and say what to do', () => {
    for (const [code, { what, fix }] of Object.entries(faultTexts)) {
      for (const sentence of [what, fix]) {
        const said =
          typeof sentence === 'function' ? sentence({ code: 'blank', file: '' }) : sentence;
        expect(said.zh, code).toMatch(/\p{Script=Han}/u);
        expect(said.en.replace('万', ''), code).toMatch(/^[^\p{Script=Han}]{12,}$/u);
      }
    }
  });
});
