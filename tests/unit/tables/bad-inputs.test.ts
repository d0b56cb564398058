import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Fault, FaultCode } from '#src/tables/fault.ts';
import { accept } from '#src/tables/write/accept-node.ts';
import { inGb18030 } from './fixture.ts';
import { MemoryData } from './memory.ts';

/** A bad input, the faults it must have, and words of their report in both languages. */
interface Case {
  title: string;
  change: (data: MemoryData) => MemoryData;
  /** Code and place of each fault: `code file line row column`, without what is not told. */
  faults: string[];
  zh?: string;
  en?: string;
}

const placeOf = ({ code, file, line, row, column }: Fault): string =>
  [code, file.replace(/^data\//u, ''), line, row, column]
    .filter((part) => part !== undefined)
    .join(' ');

/** A cell of the streets with another text: Shuangjing, the second subdistrict, is on line 3. */
function ofStreet(column: string, cell: string, code: FaultCode, zh?: string, en?: string): Case {
  return {
    title: `${column}: ${JSON.stringify(cell.slice(0, 30))}`,
    change: (data) => data.cells('streets', 3, { [column]: cell }),
    faults: [`${code} streets/streets.csv 3 shuangjing@2010-03 ${column}`],
    ...(zh === undefined ? {} : { zh }),
    ...(en === undefined ? {} : { en }),
  };
}

function ofCell(
  [id, line, row, column]: [string, number, string, string],
  cell: string,
  code: FaultCode,
  zh?: string,
  en?: string,
): Case {
  return {
    title: `${id}, ${column}: ${JSON.stringify(cell.slice(0, 30))}`,
    change: (data) => data.cells(id, line, { [column]: cell }),
    faults: [`${code} ${id}/${id}.csv ${String(line)} ${row} ${column}`],
    ...(zh === undefined ? {} : { zh }),
    ...(en === undefined ? {} : { en }),
  };
}

const bytes = (encoding: 'latin1' | 'utf8', text: string): Uint8Array =>
  Uint8Array.from(Buffer.from(text, encoding));
const decoded = (encoding: string, content: Uint8Array): string =>
  new TextDecoder(encoding).decode(content);

/** “國際化社區治理研究” and “社區居民自治” in Big5. */
const big5 = bytes('latin1', '\xB0\xEA\xBB\xDA\xA4\xC6\xAA\xC0\xB0\xCF\xAAv\xB2z\xAC\xE3\xA8s');
/** “地域社会の国際化と住民自治” in Shift-JIS. */
const shiftJis = bytes(
  'latin1',
  '\x92n\x88\xE6\x8E\xD0\x89\xEF\x82\xCC\x8D\x91\x8D\xDB\x89\xBB\x82\xC6\x8FZ\x96\xAF\x8E\xA9\x8E\xA1',
);

/** The streets with the Chinese names of all rows in other bytes. */
function streetsIn(data: MemoryData, name: Uint8Array): MemoryData {
  return data.csv('streets', (text) => {
    const lines = text.trimEnd().split('\n');
    const parts = lines.map((line) => {
      const cells = line.split(',');
      const head = bytes('latin1', `${cells.slice(0, 5).join(',')},`);
      const tail = bytes('latin1', `,${cells.slice(6).join(',')}\n`);
      const middle = line === lines[0] ? bytes('latin1', 'name_zh') : name;
      return [...head, ...middle, ...tail];
    });
    return Uint8Array.from(parts.flat());
  });
}

const aClass = (column: string): [string, number, string, string] => [
  'innovation-classes',
  22,
  'material-culture',
  column,
];
const aCase = (column: string): [string, number, string, string] => [
  'innovation-cases',
  2,
  'beijing-haidian-yangfangdian',
  column,
];
const dongcheng = (column: string): [string, number, string, string] => [
  'divisions',
  3,
  '110101',
  column,
];

function ofFamily(id: string, code: FaultCode): Case {
  return {
    title: `an id ${JSON.stringify(id.slice(0, 20))}`,
    change: (data) => data.row('problem-families', 2, { id, name_zh: '别的', name_en: 'Other' }),
    faults: [`${code} problem-families/problem-families.csv 8`],
  };
}

function added(path: string, code: FaultCode, zh = '', en = ''): Case {
  return {
    title: path,
    change: (data) => data.file(`data/${path}`, 'a,b\n'),
    faults: [`${code} ${path}`],
    zh,
    en,
  };
}

const policy: [string, number, string, string] = ['policies', 2, 'community-services-1986', 'year'];

/** A reading with another wording, number, scale, unit or qualifier: the first of Chaoyang, on line 4. */
const ofReading = (cells: Record<string, string>, faults: string[], zh = '', en = ''): Case => ({
  title: JSON.stringify(cells),
  change: (data) => data.cells('readings', 4, cells),
  faults: faults.map((fault) => {
    const [code = '', column = ''] = fault.split(' ');
    return `${code} readings/readings.csv 4 wy-chaoyang-census-outside ${column}`;
  }),
  zh,
  en,
});

/** A row whose place in the order another row of its group has. */
const ofOrder = (id: string, line: number, key: string, order: string, code: FaultCode): Case => ({
  title: `${id}, order ${order}`,
  change: (data) => data.cells(id, line, { order }),
  faults: [`${code} ${id}/${id}.csv ${String(line)} ${key} order`],
});

const kinds: Record<string, Case[]> = {
  'readings against their wording': [
    ofReading(
      { scale: '1' },
      ['scale-differs scale'],
      '10000（6.2万人）',
      'followed by the character wan',
    ),
    ofReading({ printed: '6.2亿人' }, ['scale-differs scale'], '100000000（6.2亿人）'),
    ofReading({ printed: '6.2人' }, ['scale-differs scale'], '1（6.2人）'),
    ofReading({ printed: '6.2 million' }, ['scale-differs scale']),
    ofReading({ printed: '三万人', value: '3', scale: '1' }, ['scale-differs scale'], '10000'),
    ofReading({ printed: '五个', value: '5' }, ['scale-differs scale'], '1（五个）'),
    ofReading({ printed: '五个', value: '6', scale: '1' }, ['wording-differs value']),
    ofReading({ printed: 'five', value: '6', scale: '1' }, ['wording-differs value']),
    ofReading(
      { printed: '约6.2万人' },
      ['word-differs qualifier'],
      'about（约6.2万人）',
      'about, more than, %',
    ),
    ofReading({ printed: '6.2万余人' }, ['word-differs qualifier'], 'over'),
    ofReading({ printed: '不超过6.2万人', qualifier: 'over' }, ['word-differs qualifier']),
    ofReading({ printed: '6.2万人以上', qualifier: 'about' }, ['word-differs qualifier']),
    ofReading({ printed: 'nearly 62', value: '62', scale: '1' }, ['word-differs qualifier']),
    ofReading({ qualifier: 'about' }, ['word-differs qualifier'], 'exact（6.2万人）'),
    ofReading({ printed: '6.2%', scale: '1' }, ['word-differs unit'], 'percent（6.2%）'),
    ofReading({ printed: '6.2个百分点', scale: '1' }, ['word-differs unit'], 'points'),
  ],
  'places in an order': [
    ofOrder('diagrams', 3, 'six-layers', '1', 'same-order'),
    ofOrder('diagram-panels', 3, 'committee-station@separated', '1', 'same-order'),
    ofOrder('innovation-classes', 3, 'organisation', '1', 'same-order'),
    ofOrder('policies', 3, 'residents-committees-law-1989', '1', 'same-order'),
    ofOrder('scheme-items', 3, 'wy-p2', '1', 'same-order'),
    ofOrder('streets', 3, 'shuangjing@2010-03', '1', 'same-order'),
    ofOrder('coders', 3, 'second', '1', 'same-order'),
    ofOrder('support-kinds', 3, 'told', '1', 'same-order'),
    ofOrder('community-types', 3, 'industrial-cluster', '1', 'same-order'),
    {
      ...ofOrder('diagrams', 3, 'six-layers', '0', 'zeroth'),
      zh: '从 1 编起',
      en: 'A whole number from 1',
    },
    ofOrder('streets', 3, 'shuangjing@2010-03', '0', 'zeroth'),
    {
      title: 'a part of a practice twice',
      change: (data) => data.row('practice-parts', 2, {}),
      faults: ['duplicate-key practice-parts/practice-parts.csv'],
    },
  ],
  'garbled words': [
    ofStreet('name_zh', '涓叧鏉', 'garbled', '文字是乱码', 'The words are garbled'),
    ofStreet('name_zh', decoded('gb18030', bytes('utf8', '双井街道')), 'garbled'),
    ofStreet('name_zh', decoded('windows-1252', bytes('utf8', '双井')), 'garbled'),
    ofStreet('name_zh', decoded('windows-1252', inGb18030('双井街道')), 'garbled'),
    ofStreet('name_zh', decoded('gb18030', big5), 'garbled'),
    ofStreet('name_zh', '锟斤拷锟斤拷', 'garbled'),
    ofStreet('name_en', 'Jia Gu’s ShuangjingÂ·', 'garbled'),
    ofStreet('name_zh', '???', 'question-marks', '字变成了问号', 'turned into question marks'),
    ofStreet('name_zh', '双?? ', 'question-marks'),
    ofStreet('name_zh', '双?井', 'question-marks'),
    ofStreet('name_zh', '双�', 'lost-characters'),
    ofStreet('name_zh', '□□', 'question-marks'),
    ofStreet('name_zh', '〓井', 'question-marks'),
    ofStreet('name_zh', '双井\u{F0000}', 'garbled'),
    ofStreet('name_zh', '&#21452;&#20117;', 'escaped', '字写成了代码', 'written as codes'),
    ofStreet('name_zh', '&#x53CC;井', 'escaped'),
    ofStreet('name_zh', '双井&nbsp;街道', 'escaped'),
    ofStreet('name_zh', '\\u53cc\\u4e95', 'escaped'),
    ofStreet('name_zh', '%E5%8F%8C%E4%BA%95', 'escaped'),
    ofStreet('name_en', 'Shuangjing &amp; Jianwai', 'escaped'),
    {
      title: 'a file in Big5',
      change: (data) => streetsIn(data, big5),
      faults: ['foreign-encoding streets/streets.csv'],
      zh: '编码像是 Big5',
      en: 'seems to be in Big5',
    },
    {
      title: 'a file in Shift-JIS',
      change: (data) => streetsIn(data, shiftJis),
      faults: ['foreign-encoding streets/streets.csv'],
      en: 'seems to be in Shift-JIS',
    },
    {
      title: 'garbled words in sources.yaml',
      change: (data) =>
        data.edit('data/sources.yaml', (text) => text.replace('王名、杨丽', '鐜嬪悕')),
      faults: ['garbled sources.yaml 4'],
    },
  ],
  'what spreadsheets do on saving': [
    ofCell(aCase('section'), '2001-01-01', 'turned-date', '变成了日期', 'turned into a date'),
    ofCell(aCase('section'), '1月1日', 'turned-date'),
    ofCell(aCase('section'), 'Jan-01', 'turned-date'),
    ofCell(aCase('section'), '3-1', 'turned-date'),
    ofCell(aCase('section'), '2001/1/3', 'turned-date'),
    ofCell(aCase('practice_zh'), '3月1日', 'turned-date'),
    ofCell(aCase('anchor'), '1.1E+05', 'turned-scientific'),
    ofStreet('hukou', '7.15E+04', 'scientific', '科学记数', 'scientific notation'),
    ofStreet('hukou', '071515', 'leading-zeros'),
    ofStreet('hukou', '71,515', 'thousands'),
    ofStreet('hukou', '７１５１５', 'full-width-digits'),
    ofCell(aClass('percent'), '0.00', 'more-digits', '最多 1 位小数', 'At most 1 decimal'),
    ofCell(aClass('percent'), '0', 'fewer-digits', '丢掉末尾的零', 'drop final zeros'),
    {
      title: 'a printed percentage with one digit more',
      change: (data) => data.csv('readings', (text) => text.replace(',57.7%,', ',57.70%,')),
      faults: ['wording-differs readings/readings.csv'],
      zh: '照录的写法“57.70%”',
      en: 'digits of the wording “57.70%”',
    },
    ofCell(['divisions', 3, '110101', 'name_zh'], '#REF!', 'spreadsheet-error'),
    ofStreet('name_en', "'Shuangjing", 'text-mark', '标记文本用的撇号', 'mark text'),
    ofStreet('name_en', "'=cmd|' /C calc'!A0", 'text-mark'),
  ],
  'numbers and days': [
    ofStreet('hukou', '9007199254740993', 'beyond-double', '最多 15 位', 'At most 15 digits'),
    ofCell(policy, '2010-02-30', 'no-such-day', '日历上没有这一天', 'no such day'),
    ofCell(policy, '2010-13', 'no-such-day'),
    ofCell(policy, '40238', 'not-a-date'),
    ofCell(policy, '2019', 'impossible-date', '不晚于 2018', 'no later than 2018'),
    ofCell(policy, '0201-03', 'impossible-date'),
    {
      title: 'a date in the future, where the source has none',
      change: (data) =>
        data.csv('readings', (text) => text.replace('years,over,,中国', 'years,over,2031,中国')),
      faults: ['impossible-date readings/readings.csv'],
      en: '2026-11-28',
    },
  ],
  rows: [
    ofStreet(
      'name_zh',
      '合计',
      'total-row',
      '合计行混在数据里',
      'A total row stands among the data',
    ),
    ofStreet('name_zh', '朝阳区合计', 'total-row'),
    ofStreet('name_zh', '小计（人）', 'total-row'),
    ofStreet('name_en', 'Total of the district', 'total-row'),
    {
      title: 'the total of a district typed as a subdistrict',
      change: (data) =>
        data.csv('streets', (text) => {
          const moved = text.replace(
            /^chaoyang,(.*),total,.*?,朝阳.*?,(\d.*)$/mu,
            'all,$1,street,24,城市部分,Urban part,$2',
          );
          return moved;
        }),
      faults: ['total-by-value streets/streets.csv 25 all@2010-03'],
      zh: '像是合计',
      en: 'seems to be a total',
    },
    {
      title: 'the same subdistrict under another id',
      change: (data) => data.row('streets', 3, { street: 'shuang-jing', order: '24' }),
      faults: ['same-thing streets/streets.csv 26 shuang-jing@2010-03 name_zh'],
      zh: '同一个对象有两个代号',
      en: 'One and the same thing has two keys',
    },
    {
      title: 'the same key twice',
      change: (data) => data.row('streets', 3, {}),
      faults: ['duplicate-key streets/streets.csv 26 shuangjing@2010-03 street@as_of'],
      zh: '逐格比较这两行',
      en: 'Compare the two rows',
    },
    {
      title: 'short Chinese heads',
      change: (data) =>
        data.csv('streets', (text) => text.replace('district', '所属区').replace('as_of', '时 点')),
      faults: ['renamed-column streets/streets.csv 1', 'renamed-column streets/streets.csv 1'],
      zh: '“所属区”改成“district”',
      en: 'change “所属区” in the header to “district”',
    },
    {
      title: 'a title above the header',
      change: (data) =>
        data.csv(
          'streets',
          (text) => `北京市朝阳区人口登记${','.repeat(15)}\n单位：人${','.repeat(15)}\n${text}`,
        ),
      faults: ['title-above-head streets/streets.csv 1', 'title-above-head streets/streets.csv 2'],
      zh: '表头上面还有标题',
      en: 'A title stands above the header',
    },
    {
      title: 'labels below the header',
      change: (data) =>
        data.csv('problem-families', (text) =>
          text.replace('\n', '\n代号,名称（中文）,名称（英文）\n'),
        ),
      faults: ['two-heads problem-families/problem-families.csv 2'],
      zh: '表头有两行',
      en: 'The header has two lines',
    },
    {
      title: 'a header of two lines with merged cells',
      change: (data) =>
        data.csv('streets', (text) =>
          text.replace(
            /^.*\n/u,
            '街道代号,时点,所属区,记录类型,序号,名称,,试点,户籍人口,,,外来人口,,,境外人员,总计\n,,,,,中文,英文,,小计,本区户籍,人户分离,小计,已办理暂住证,未办理暂住证,,\n',
          ),
        ),
      faults: ['two-heads streets/streets.csv 1'],
      en: 'Make one line of the two',
    },
    {
      title: 'no header at all',
      change: (data) => data.csv('streets', (text) => text.replace(/^.*\n/u, '')),
      faults: ['no-known-column streets/streets.csv 1'],
      zh: '没有一个认识的列名',
      en: 'no known column name',
    },
  ],
  codes: [
    ofStreet('district', '11010', 'unknown-reference'),
    ofStreet('district', '110000', 'wrong-row', '不是这一列要的那一种', 'of another kind'),
    {
      title: 'a code of five digits',
      change: (data) => data.csv('divisions', (text) => text.replace('120000,', '12000,')),
      faults: [
        'not-a-code divisions/divisions.csv',
        'unknown-reference innovation-places/innovation-places.csv',
      ],
      zh: '六位数字',
      en: 'Six digits',
    },
    {
      title: 'two divisions of one name under one parent',
      change: (data) => data.cells('divisions', 4, { name_zh: '东城区' }),
      faults: ['same-thing divisions/divisions.csv 4 110102 name_zh'],
      zh: '同样的名称在第 3 (110101) 行',
      en: 'the same name stands on line 3 (110101)',
    },
    ofCell(dongcheng('level'), 'province', 'code-level', '110101: county', '110101: county'),
    ofCell(dongcheng('parent'), '', 'no-parent', '没有写上级', 'The parent is not given'),
    ofCell(dongcheng('parent'), '120000', 'code-parent', '上级和代码不合', 'does not fit the code'),
    ofCell(dongcheng('parent'), '110101', 'own-ancestor', '绕回了它自己', 'lead back to itself'),
    ofCell(dongcheng('parent'), '650000x', 'unknown-reference'),
    {
      title: 'two divisions that are parents of each other',
      change: (data) =>
        data.csv('divisions', (text) =>
          text
            .replace('county,110000,', 'county,110102,')
            .replace(/^(110102,.*,county),110000,/mu, '$1,110101,'),
        ),
      faults: [
        'own-ancestor divisions/divisions.csv 3 110101 parent',
        'own-ancestor divisions/divisions.csv 4 110102 parent',
      ],
    },
    ofCell(['innovation-places', 2, 'beijing', 'division'], '110101', 'wrong-row'),
  ],
  'vocabulary across tables': [
    ofCell(aCase('theme'), 'culture', 'disagrees', '说法不同', 'disagree'),
    {
      title: 'a class in place of a theme',
      change: (data) => data.cells('innovation-cases', 2, { theme: 'party-building', class: '' }),
      faults: [
        'wrong-row innovation-cases/innovation-cases.csv 2 beijing-haidian-yangfangdian theme',
      ],
    },
    ofCell(aCase('class'), 'institution', 'wrong-row', '主题、省', 'theme or province'),
    {
      title: 'a misspelt collection',
      change: (data) =>
        data.csv('innovation-cases', (text) =>
          text.replace(
            /^(.*)-hankou,wang-ke-2018|(?<=^beijing-haidian-yangfangdian,)wang-ke-2018/mu,
            'wang-ke-2081',
          ),
        ),
      faults: [
        'disagrees innovation-cases/innovation-cases.csv 2 beijing-haidian-yangfangdian collection',
        'disagrees innovation-cases/innovation-cases.csv 2 beijing-haidian-yangfangdian collection',
        'unknown-reference innovation-cases/innovation-cases.csv 2 beijing-haidian-yangfangdian collection',
      ],
      en: 'wang-ke-2018',
    },
    {
      title: 'more counted cases than the class has',
      change: (data) =>
        data
          .cells('innovation-cases', 2, { class: 'material-culture', theme: 'culture' })
          .csv('innovation-cases', (text) =>
            text.replace(
              /^(beijing-haidian-yangfangdian,.*?),institution,party-building,/mu,
              '$1,culture,material-culture,',
            ),
          ),
      faults: [
        'more-than-stated innovation-cases/innovation-cases.csv 2 beijing-haidian-yangfangdian class',
      ],
      zh: '最多 0 行',
      en: 'At most 0 rows',
    },
    {
      title: 'a theme of another record',
      change: (data) =>
        data.csv('innovation-classes', (text) =>
          text.replace('class,institution,2,', 'class,administrative-system,2,'),
        ),
      faults: [
        ...[2, 3, 4, 5].map(
          (line) => `disagrees innovation-cases/innovation-cases.csv ${String(line)}`,
        ),
        'wrong-row innovation-classes/innovation-classes.csv 9 party-building theme',
      ],
    },
  ],
  texts: [
    ofStreet('name_en', '@SUM(1+1)', 'formula', '以 = @ + - 开头', 'begins with = @ + or -'),
    ofStreet('name_en', '+A1', 'formula'),
    ofStreet('name_en', '-A1+2', 'formula'),
    ofStreet('name_en', '＝A1', 'formula'),
    ofStreet(
      'name_en',
      'Shuang\u001B[31mjing',
      'control-character',
      '\\u{001B}[31m',
      '\\u{001B}[31m',
    ),
    ofStreet('name_en', 'Shuang\tjing', 'control-character'),
    ofStreet('name_en', 'Shuang\u202Ejing', 'direction-character', '书写方向', '\\u{202E}'),
    ofStreet('name_zh', '双\u200B井', 'invisible-character', '零宽空格', 'zero-width space'),
    ofStreet('name_zh', '双\uFEFF井', 'invisible-character'),
    ofStreet('name_en', 'Shu\u0430ngjing', 'look-alike', '样子相近', 'only looks like'),
    ofStreet('name_en', 'Shuang\u00A0jing', 'look-alike'),
    ofStreet('name_zh', '双井⼈', 'look-alike'),
    ofStreet('name_zh', '双井１', 'look-alike'),
    ofStreet('name_en', 'Shua\u0301ngjing', 'look-alike'),
    ofStreet('name_en', 'x'.repeat(1_000_000), 'too-large', '最多 10000', 'At most 10,000'),
    ofStreet('name_en', '双井', 'wrong-language', '另一种语言', 'the other language'),
    ofStreet('name_en', 'Shuangjing 街道', 'wrong-language'),
    ofStreet('name_en', 'Shuangjing，old town', 'wrong-language'),
    ofStreet('name_zh', 'Shuangjing', 'wrong-language'),
    ofCell(aCase('remark_en'), '', 'one-language', '只有一种语言', 'one language only'),
    ofCell(aCase('remark_zh'), '', 'one-language'),
    ofStreet('name_zh', '双\0井', 'nul'),
  ],
  ids: [
    ...['con', 'aux', 'com1', 'nul', 'lpt9'].map((id) => ofFamily(id, 'reserved-key')),
    ...['a.b', 'a/b', 'Access', 'a b', '訪問', 'a_b', 'a--b'].map((id) =>
      ofFamily(id, 'not-a-key'),
    ),
    ofFamily('..', 'missing-mark'),
    ofFamily('-a', 'formula'),
    ofFamily('x'.repeat(61), 'too-long'),
    {
      title: 'an id in sources.yaml',
      change: (data) =>
        data.edit(
          'data/sources.yaml',
          (text) =>
            `${text}- { id: con, title: { zh: 某书, en: A book } }\n- { id: A/B, title: { zh: 某书, en: A book } }\n`,
        ),
      faults: ['reserved-key sources.yaml', 'not-a-key sources.yaml'],
      zh: '不能作文件名',
      en: 'No file can bear this id',
    },
  ],
  files: [
    added('streets/streets.xlsx', 'workbook', '另存为', 'keep the workbook itself outside data'),
    {
      title: 'a workbook in place of the CSV',
      change: (data) =>
        data.file('data/streets/streets.csv', undefined).file('data/streets/streets.xlsx', 'PK'),
      faults: ['workbook streets/streets.xlsx', 'missing-file streets/streets.csv'],
      zh: '取名 streets.csv',
      en: 'under the name streets.csv',
    },
    added('streets/streets (1).csv', 'misspelt-file', '不会被读到', 'This file is not read'),
    added('streets/streets - 副本.csv', 'misspelt-file'),
    added('streets/Streets.csv', 'misspelt-file'),
    added(
      'streets/population.csv',
      'misspelt-file',
      '应是“streets.csv”',
      'should perhaps be “streets.csv”',
    ),
    added('streets/correction.yaml', 'misspelt-file', '“corrections.yaml”', '“corrections.yaml”'),
    added('streets/notes.txt', 'stray-file', '移到 data 之外', 'keep this one outside data'),
    added('source.yaml', 'misspelt-file', '“sources.yaml”', '“sources.yaml”'),
    added('table.csv', 'stray-file'),
    {
      title: 'a folder of another name with a CSV of yet another',
      change: (data) => data.file('data/parks/green.csv', 'a,b\n'),
      faults: ['unregistered parks'],
      zh: '没有登记',
      en: 'not registered',
    },
    {
      title: 'a folder where the CSV should be',
      change: (data) =>
        data.file('data/terms/terms.csv', undefined).file('data/terms/terms.csv/terms.csv', 'a\n'),
      faults: ['folder-not-file terms/terms.csv'],
      zh: '却是文件夹',
      en: 'a folder where a file should be',
    },
    {
      title: 'no permission',
      change: (data) => data.fail('data/terms/terms.csv', 'no-permission'),
      faults: ['no-permission terms/terms.csv'],
      zh: '没有读取的权限',
      en: 'no permission',
    },
    {
      title: 'a disk that fails',
      change: (data) => data.fail('data/terms/terms.csv', 'unreadable-file'),
      faults: ['unreadable-file terms/terms.csv'],
      en: 'cannot be read',
    },
    {
      title: 'a renamed folder',
      change: (data) => data.rename('data/terms', 'data/term'),
      faults: ['unregistered term', 'missing-folder terms'],
      zh: '最接近的是“term”',
      en: 'the nearest is “term”',
    },
    {
      title: 'a misspelt key in sources.yaml',
      change: (data) =>
        data.edit('data/sources.yaml', (text) => text.replace('  caution:', '  cauton:')),
      faults: ['unknown-key sources.yaml 65 3.cauton'],
      zh: '可能是“caution”',
      en: 'Perhaps “caution”',
    },
    {
      title: 'a misspelt language in sources.yaml',
      change: (data) =>
        data.edit('data/sources.yaml', (text) =>
          text.replace('container: { zh: 新视野, en:', 'container: { zh: 新视野, fr: x, en:'),
        ),
      faults: ['unknown-key sources.yaml'],
    },
    {
      title: 'a misspelt key in provenance.yaml',
      change: (data) => data.edit('data/terms/provenance.yaml', (text) => `${text}compild: true\n`),
      faults: ['unknown-key terms/provenance.yaml 9 compild'],
      en: 'Perhaps “compiled”',
    },
    {
      title: 'a misspelt key in identities.yaml',
      change: (data) =>
        data.edit('data/streets/identities.yaml', (text) => text.replace('  known:', '  knwon:')),
      faults: [
        ...Array<string>(11).fill('identity-new streets'),
        'unknown-key streets/identities.yaml',
      ].slice(11),
      en: 'Perhaps “known”',
    },
    {
      title: 'a misspelt key in corrections.yaml',
      change: (data) =>
        data.file(
          'data/streets/corrections.yaml',
          "- row: shuangjing@2010-03\n  colum: total\n  printed: '121491'\n  action: flag\n  reason: { zh: 存疑, en: Doubtful }\n  status: open\n",
        ),
      faults: ['unknown-key streets/corrections.yaml 2 0.colum'],
      en: 'Perhaps “column”',
    },
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  it.each(cases)('$title', ({ change, faults, zh = '', en = '' }) => {
    const found = change(new MemoryData()).faults();
    // Sums that no longer hold are what follows, not what is wrong.
    const places = found.faults.map(placeOf).filter((place) => !place.startsWith('identity-'));
    const wanted = faults.map((place) => places.find((one) => one.startsWith(place)) ?? place);
    expect(places.sort(), found.en).toEqual(wanted.sort());
    expect(found.zh).toContain(zh);
    expect(found.en).toContain(en);
  });
});

describe('wordings that agree', () => {
  const agreeing: Record<string, string>[] = [
    { printed: '6.2 万余人', qualifier: 'over' },
    { printed: '近6.2万人', qualifier: 'nearly' },
    { printed: '6—7万人', value: '6' },
    { printed: '公约6.2万份' },
    { printed: '附近6.2万人' },
    { printed: '超过6.2万多人', qualifier: 'over' },
    { printed: '不少于6.2万人', qualifier: 'at-least' },
    { printed: '约6.2万余人', qualifier: 'over' },
    { printed: '三万五千人', value: '35000', scale: '1' },
    { printed: '两三个', value: '2', scale: '1' },
    { printed: '一半', value: '50', scale: '1', unit: 'percent', qualifier: 'about' },
    { printed: '62千米', value: '62', scale: '1' },
    { printed: 'no more than 62', value: '62', scale: '1', qualifier: 'at-most' },
    { printed: '6631', value: '6', scale: '1' },
  ];
  it.each(agreeing)('%o', (cells) => {
    const { faults } = new MemoryData().cells('readings', 4, cells).faults();
    expect(faults.map(placeOf)).toEqual([]);
  });
});

describe('what is only rewritten is no fault', () => {
  const same: [string, (data: MemoryData) => MemoryData][] = [
    ['GB 18030', (data) => data.csv('streets', (text) => inGb18030(text))],
    ['a byte order mark', (data) => data.csv('streets', (text) => `\uFEFF${text}`)],
    ['Windows line ends', (data) => data.csv('reforms', (text) => text.replaceAll('\n', '\r\n'))],
    [
      'quotes around every cell',
      (data) =>
        data.csv('streets', (text) =>
          Papa.unparse(Papa.parse(text.trimEnd()).data, { quotes: true }),
        ),
    ],
    [
      'other order of columns',
      (data) => data.csv('streets', (text) => text.replace(/^(.*?),(.*)$/gmu, '$2,$1')),
    ],
    [
      'empty lines',
      (data) => data.csv('streets', (text) => text.replaceAll('\n', `\n${','.repeat(15)}\n`)),
    ],
    ['no last line end', (data) => data.csv('streets', (text) => text.trimEnd())],
    [
      'files of the system',
      (data) => data.file('data/streets/.DS_Store', '').file('data/~$streets.xlsx', ''),
    ],
    ['notes beside the data', (data) => data.file('data/streets/README.md', '# Notes')],
  ];
  it.each(same)('%s', (_, change) => {
    const { faults, tables } = change(new MemoryData()).inspect();
    expect(faults).toEqual([]);
    const original = new MemoryData();
    expect(tables.get('streets')?.text).toBe(original.text('data/streets/streets.csv'));
  });

  it('one digit changes the checksum', () => {
    const { faults } = new MemoryData().cells('streets', 3, { order: '24' }).inspect();
    expect(faults.map(({ code }) => code)).toEqual(['checksum']);
  });
});

describe('texts that are right', () => {
  it.each([
    '居委会本应是居民的“头”，却成了街道的“腿”。',
    '國際化社區治理研究，與居民自治',
    '涓涓细流，楠木、榛树与溧阳榕城',
    '一.（一）',
    '1+3、5S、333+X',
    '纬度（Tönnies 的“社区”）……①②〈〉→²',
    '联通与连通',
    '囍龘靐齉',
  ])('%s', (text) => {
    expect(new MemoryData().cells('terms', 2, { note_zh: text }).faults().en).toBe('');
  });

  it.each([
    'The paper speaks of 党建引领 (Party-building leadership), 20 cases in all.',
    '“出人境管理”',
    'Café, naïve, Tönnies — “quoted” … Zürich’s',
    'Is it so? Nobody says.',
  ])('%s', (text) => {
    expect(new MemoryData().cells('terms', 2, { note_en: text }).faults().en).toBe('');
  });
});

describe('accepting', () => {
  const accepting = (data: MemoryData, id: string) => () => accept(data.inspect(), id);

  it('is refused while a fault stands that the checksum alone would have let pass', () => {
    const garbled = new MemoryData().cells('streets', 3, { name_zh: '涓叧鏉' });
    expect(accepting(garbled, 'streets')).toThrow('文字是乱码');
    const copied = new MemoryData().file('data/streets/streets (1).csv', 'a\n');
    expect(accepting(copied, 'streets')).toThrow('streets (1).csv');
  });

  it('is refused while rows of another dataset do not agree', () => {
    const fewer = new MemoryData().csv('innovation-classes', (text) =>
      text.replace(/^(party-building,.*?),20,/mu, '$1,2,'),
    );
    expect(accepting(fewer, 'innovation-classes')).toThrow('写明的数多');
  });

  it('of a dataset whose folder is missing says so', () => {
    expect(accepting(new MemoryData().rename('data/terms', 'data/term'), 'terms')).toThrow(
      '缺少文件夹',
    );
  });
});
