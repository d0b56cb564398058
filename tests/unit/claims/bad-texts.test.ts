import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCharts } from '#src/charts/index.ts';
import { contentFaults } from '#src/claims/content/content-files-node.ts';
import { claimBook } from '#src/claims/faults.ts';
import { markupFaults } from '#src/claims/markup/check-markup.ts';
import { inspectProject } from '#src/claims/site.ts';
import { formatFaults } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { copyOfProject, project } from '../../fixtures/tables.ts';

/** What is wrong with the text of a chapter whose body begins at line 9. */
const markupFaultsOf = (body: string) =>
  markupFaults({ file: 'content/chapters/zh/07-test.mdx', body, firstLine: 9 });

/** Bad markup, with the code and the line of its faults, and what is told in both languages. */
const badMarkup: readonly [
  name: string,
  body: string,
  faults: readonly string[],
  zh: string,
  en: string,
][] = [
  [
    'a misspelt attribute',
    '有<Value off="total" />人。',
    ['unknown-attribute 9'],
    '<Value> 没有“off”这个属性\n      第 9 行（Value）：读到“off”\n    应为：其中之一：of, as；最接近的是“of”。',
    '<Value> has no attribute “off”',
  ],
  [
    'a component in lower case',
    '有<value of="total" />人。',
    ['unknown-component 9'],
    '章里不能用 <value> 这个标签',
    'the nearest is “Value”',
  ],
  ['single quotes', "有<Value of='total' />人。", ['tag-form 9'], '用双引号', 'with double quotes'],
  [
    'attributes in another order',
    '第<Value as="ordinal" of="rank" />位。',
    ['tag-form 9'],
    '属性按这个次序',
    'the attributes in this order',
  ],
  [
    'a value in braces',
    '有<Value of={total} />人。',
    ['tag-form 9'],
    '<Value of="…" />',
    '<Value of="…" />',
  ],
  [
    'a tag without its attribute',
    '有<Value />人。',
    ['missing-attribute 9'],
    '<Value> 缺少属性“of”',
    '<Value> lacks the attribute “of”',
  ],
  [
    'an unclosed claim',
    '第一段。\n\n<Claim of="a">合肥在内。',
    ['mdx-syntax 11'],
    '第 11 行：<Claim> 没有收尾，这一段结束之前应有 </Claim>',
    '<Claim> is not closed; </Claim> should stand before the paragraph ends',
  ],
  [
    'a claim that begins twice',
    '<Claim of="a">合肥<Claim>在内。',
    ['mdx-syntax 9'],
    '没有收尾',
    'is not closed',
  ],
  [
    'a claim closed by another name',
    '<Claim of="a">合肥</Clam>在内。',
    ['mdx-syntax 9'],
    '遇到 </Clam>，而前面打开的是 <Claim>',
    'found </Clam>, but <Claim> is open before it',
  ],
  [
    'a closing tag alone',
    '合肥</Claim>在内。',
    ['mdx-syntax 9'],
    '</Claim> 前面没有打开的标签',
    'no tag is open before </Claim>',
  ],
  [
    'a section that does not end',
    '<Summary>\n\n一段。\n\n## 题 [#a]',
    ['mdx-syntax 9'],
    '<Summary> 没有收尾',
    '<Summary> is not closed',
  ],
  [
    'a stray brace',
    '集合 { 没有收尾。\n\n第二段。',
    ['mdx-syntax 9'],
    '有一个“{”没有对应的“}”',
    'a “{” has no “}” that belongs to it',
  ],
  [
    'braces around words',
    '集合 {甲 乙}。',
    ['mdx-syntax 9'],
    '会被当成程序，而它读不懂',
    'is taken for code, and is none',
  ],
  ['an expression', '有 {total} 人。', ['code-in-chapter 9'], '读到“{total}”', 'found “{total}”'],
  [
    'a comment in braces',
    '{/* 备注 */}',
    ['code-in-chapter 9'],
    '章里有程序代码',
    'A chapter holds code',
  ],
  ['an import', "import a from 'b';", ['code-in-chapter 9'], '没有 import', 'no import'],
  ['an export', 'export const a = 1;', ['code-in-chapter 9'], '没有 import', 'no import'],
  [
    'a script',
    '<script>alert(1)</script>',
    ['unknown-component 9'],
    '章里不能用 <script> 这个标签',
    'Chapters have no tag <script>',
  ],
  [
    'a comment of HTML',
    '第一段<!-- 备注 -->。',
    ['mdx-syntax 9'],
    '“<”会被当成标签的开头，而后面是“!”',
    '“<” is taken for the beginning of a tag, but “!” follows',
  ],
  [
    'a less-than sign before a digit',
    '小于<5的。',
    ['mdx-syntax 9'],
    '写成 &lt; 和 &#123;',
    'write &lt; and &#123;',
  ],
  [
    'a tag cut off',
    '有<Value of="total',
    ['mdx-syntax 9'],
    '有一个以“<”开头的标签没有写完',
    'a tag that begins with “<” does not end',
  ],
  ['a heading without id', '## 题目', ['heading-form 9'], '标题没有代号', 'A heading has no id'],
  ['a heading of the first level', '# 题目 [#a]', ['heading-form 9'], '## 题目', '## Title'],
  [
    'a heading with capitals in its id',
    '## 题目 [#Where]',
    ['heading-form 9'],
    '小写字母',
    'lower-case letters',
  ],
  [
    'two headings of one id',
    '## 甲 [#a]\n\n一段。\n\n### 乙 [#a]',
    ['duplicate-heading 13'],
    '每个代号一次；另一处：甲。',
    'Every id once; the other is: 甲.',
  ],
  [
    'an id of the page',
    '## 来源 [#chapter-sources]',
    ['duplicate-heading 9'],
    '已经用过',
    'is used on this page already',
  ],
  [
    'a chart inside a paragraph',
    '如图<Figure chart="gini" scope="a" />所示。',
    ['component-place 9'],
    '应自成一行，前后各空一行',
    'it needs a line of its own between empty lines',
  ],
  [
    'a chart without scope',
    '<Figure chart="gini" />',
    ['missing-attribute 9'],
    '<Figure> 缺少属性“scope”',
    '<Figure> lacks the attribute “scope”',
  ],
  [
    'a claim inside a claim',
    '<Claim of="a">合肥<Claim of="b">在内</Claim></Claim>。',
    ['component-place 9'],
    '标签不能套标签',
    'tags do not hold tags',
  ],
  [
    'a claim without words',
    '<Claim of="a"></Claim>。',
    ['component-place 9'],
    '<Claim> 里没有内容',
    '<Claim> holds nothing',
  ],
  [
    'a claim that is a paragraph',
    '<Claim of="a">合肥在内。</Claim>',
    ['component-alone 9'],
    '把句号放在标签后面',
    'Put the full stop behind the tag',
  ],
  [
    'a claim over two lines',
    '有<Claim of="a">合肥\n在内</Claim>。',
    ['tag-form 9'],
    '写在一行里',
    'on one line',
  ],
  ['a quotation', '> 引文', ['block-kind 9'], '章里不能有这种段落', 'Chapters have no such block'],
  [
    'a table',
    '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |',
    ['block-kind 9'],
    '改写成段落、列表或图',
    'Make it a paragraph, a list or a chart',
  ],
  ['a picture', '见![图](a.png)。', ['block-kind 9'], '读到“![图](a.png)”', 'found “![图](a.png)”'],
  ['a rule', '甲。\n\n---\n\n乙。', ['block-kind 11'], '读到“---”', 'found “---”'],
  [
    'a list right below a paragraph',
    '一段。\n- 甲\n- 乙',
    ['block-lines 10'],
    '空行的位置不对',
    'Empty lines are not where they must be',
  ],
  ['an empty line in a list', '- 甲\n\n- 乙', ['block-lines 10'], '没有空行', 'none inside a list'],
  [
    'several at once',
    '## 题\n\n有 { 人。\n\n<Claim of="a">合肥。\n\n有<Value off="b" />人。',
    ['heading-form 9', 'mdx-syntax 11', 'mdx-syntax 13', 'unknown-attribute 15'],
    '有 4 处问题',
    'have 4 faults',
  ],
];

describe('markup that the build would refuse, or the checks would not see', () => {
  it.each(badMarkup)('%s is told with its line and what to do', (_, body, codes, zh, en) => {
    const faults = markupFaultsOf(body);
    expect(faults.map(({ code, line }) => `${code} ${String(line)}`)).toEqual(codes);
    expect(formatFaults(faults, 'zh', claimBook)).toContain(zh);
    expect(formatFaults(faults, 'en', claimBook)).toContain(en);
  });

  it('does not stand in the chapters, nor in what they may hold', () => {
    const body = [
      '<Summary>',
      '',
      '- 有<Value of="total" />人；<Claim of="a">合肥在内</Claim>。',
      '- 列第<Value of="rank" as="ordinal" />位。',
      '',
      '</Summary>',
      '',
      '## 题目 [#a first second]',
      '',
      '一段，[链接](/problems/)，**粗体**，a < b，5 > 3，}。下面是：',
      '',
      '1. 甲',
      '2. 乙',
      '',
      '<Figure chart="gini" scope="a@2010-03" />',
      '',
    ].join('\n');
    expect(markupFaultsOf(body)).toEqual([]);
    expect(markupFaults({ file: 'a.mdx', body: '', firstLine: 1 })).toEqual([]);
  });
});

/** Changes below `content` of a copy, with what the check of the files finds. */
const badFiles: readonly [
  name: string,
  change: (content: string) => void,
  told: readonly string[],
][] = [
  [
    'a renamed folder, once, with its new name',
    (content) => renameSync(join(content, 'chapters/zh'), join(content, 'chapters/zhh')),
    ['content-folder chapters/zh zhh'],
  ],
  [
    'a missing folder',
    (content) => rmSync(join(content, 'claims'), { recursive: true }),
    ['content-folder claims'],
  ],
  [
    'a file in place of a folder',
    (content) => {
      rmSync(join(content, 'charts'), { recursive: true });
      writeFileSync(join(content, 'charts'), '');
    },
    ['content-no-folder charts'],
  ],
  [
    'a folder in place of a file',
    (content) => {
      rmSync(join(content, 'claims/03-problems.yaml'));
      mkdirSync(join(content, 'claims/03-problems.yaml'));
    },
    ['content-no-file claims/03-problems.yaml'],
  ],
  [
    'copies that systems and editors make',
    (content) => {
      for (const name of ['audit (1).yaml', 'audit - 副本.yaml', 'audit.yaml.bak', 'audit.yml']) {
        writeFileSync(join(content, 'charts', name), '');
      }
    },
    [
      'content-stray charts/audit (1).yaml audit.yaml',
      'content-stray charts/audit - 副本.yaml audit.yaml',
      'content-stray charts/audit.yaml.bak audit.yaml',
      'content-stray charts/audit.yml audit.yaml',
    ],
  ],
  [
    'chapters of another form',
    (content) => writeFileSync(join(content, 'chapters/en/03-Problems.md'), ''),
    ['content-stray chapters/en/03-Problems.md 03-problems.mdx'],
  ],
  [
    'claims of no chapter',
    (content) =>
      renameSync(join(content, 'claims/03-problems.yaml'), join(content, 'claims/03-problem.yaml')),
    ['claims-of-no-chapter claims/03-problem.yaml 03-problems'],
  ],
  [
    'words of readers under another name',
    (content) =>
      renameSync(
        join(content, 'search/reader-words.csv'),
        join(content, 'search/readers-words.csv'),
      ),
    ['content-missing search/reader-words.csv readers-words.csv'],
  ],
  [
    'a chapter and words of readers that are too large to be read',
    (content) => {
      for (const file of ['chapters/en/03-problems.mdx', 'search/reader-words.csv'])
        truncateSync(join(content, file), 647_000_000);
    },
    ['oversized-file chapters/en/03-problems.mdx', 'oversized-file search/reader-words.csv'],
  ],
  [
    'words of readers with another head',
    (content) => {
      const file = join(content, 'search/reader-words.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace('words_zh', 'word_zh'));
    },
    ['content-header search/reader-words.csv'],
  ],
  [
    'a chapter with a byte order mark',
    (content) => {
      const file = join(content, 'chapters/en/03-problems.mdx');
      writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    },
    ['content-encoding chapters/en/03-problems.mdx'],
  ],
  [
    'a chapter in UTF-16',
    (content) => {
      const file = join(content, 'chapters/zh/03-problems.mdx');
      writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`, 'utf16le');
    },
    ['content-encoding chapters/zh/03-problems.mdx'],
  ],
  [
    'a chapter in GB 18030',
    (content) =>
      // 题目, a line break.
      writeFileSync(
        join(content, 'chapters/zh/03-problems.mdx'),
        Uint8Array.of(0xcc, 0xe2, 0xc4, 0xbf, 0x0a),
      ),
    ['content-encoding chapters/zh/03-problems.mdx'],
  ],
  [
    'a document of Word under the name of a chapter',
    (content) =>
      writeFileSync(
        join(content, 'chapters/zh/03-problems.mdx'),
        Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0),
      ),
    ['spreadsheet-file chapters/zh/03-problems.mdx'],
  ],
  [
    'characters that nobody sees, and those that look like others',
    (content) => {
      edit(content, 'chapters/en/03-problems.mdx', 'kicker:', 'kicker: \u200B');
      edit(content, 'claims/03-problems.yaml', 'claims:', 'claims: # \u202E\uFF21');
      edit(content, 'reports/book.yaml', 'path:', 'path: # p\u0430th\n# path');
      edit(content, 'charts/audit.yaml', 'zh:', '# \u2F08\nzh:');
    },
    [
      'content-character chapters/en/03-problems.mdx',
      'content-character charts/audit.yaml',
      'content-character claims/03-problems.yaml',
      'content-character reports/book.yaml',
    ],
  ],
  [
    'nothing that systems leave behind',
    (content) => {
      for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini']) {
        writeFileSync(join(content, 'charts', name), '');
      }
    },
    [],
  ],
];

describe('files of the texts', () => {
  it.each(badFiles)('tell %s', (_, change, told) => {
    const content = join(copyOfProject(), 'content');
    change(content);
    const faults = contentFaults(content).map(({ code, file, suggestion }) =>
      [code, file.slice(content.length + 1).replaceAll('\\', '/'), suggestion]
        .filter((part) => part !== undefined)
        .join(' '),
    );
    expect(faults).toEqual(told);
  });

  it('show an odd character by its number, with what stands around it', () => {
    const content = join(copyOfProject(), 'content');
    edit(content, 'chapters/zh/03-problems.mdx', 'kicker: ', 'kicker: 甲\u200B乙');
    const told = (lang: Lang) => formatFaults(contentFaults(content), lang, claimBook);
    expect(told('zh')).toMatch(/第 \d 行：看不见的字符 U\+200B\n {8}…kicker: 甲⟦U\+200B⟧乙/u);
    expect(told('en')).toMatch(/line \d: an invisible character, U\+200B\n/u);
  });

  it('are all known', () => {
    expect(contentFaults(join(project, 'content'))).toEqual([]);
  });
});

/** What the check of a whole copy finds, without its folder. */
function codesAfter(change: (root: string) => void): string[] {
  const root = copyOfProject();
  change(root);
  return inspectProject(root, allCharts).faults.map(({ code, file, line }) =>
    [code, file.replace(`${root}/`, ''), line].filter((part) => part !== undefined).join(' '),
  );
}

function edit(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, before.replace(from, to));
}

describe('a project', () => {
  it('without any text is told, not thrown', () => {
    expect(
      codesAfter((root) => rmSync(join(root, 'content'), { recursive: true })).slice(0, 5),
    ).toEqual([
      'content-folder content/chapters',
      'content-folder content/charts',
      'content-folder content/claims',
      'content-folder content/reports',
      'content-folder content/search',
    ]);
  });

  it('tells two chapters of one number, and numbers that differ between the languages', () => {
    const codes = codesAfter((root) => {
      edit(root, 'content/chapters/zh/04-structure.mdx', 'number: "04"', 'number: "03"');
    });
    expect(codes).toEqual([
      'duplicate-number content/chapters/zh/04-structure.mdx 2',
      'different-number content/chapters/en/04-structure.mdx 2',
    ]);
  });

  it('tells a missing language, a misspelt key and a fault of YAML beside a broken table', () => {
    const codes = codesAfter((root) => {
      rmSync(join(root, 'content/chapters/en/09-testing-ground.mdx'));
      edit(root, 'content/chapters/zh/04-structure.mdx', 'kicker:', 'kiker:');
      edit(root, 'content/charts/audit.yaml', 'zh:', 'zh: [');
      edit(root, 'content/claims/06-174-innovations.yaml', "expect: '174'", "expect: '175'");
      edit(root, 'data/streets/streets.csv', '12901', 'many');
    });
    for (const found of [
      'missing-version content/chapters/zh/09-testing-ground.mdx',
      'front-matter content/chapters/zh/04-structure.mdx 5',
      'yaml-syntax content/charts/audit.yaml',
      'moved-value content/claims/06-174-innovations.yaml',
    ]) {
      expect(
        codes.some((one) => one.startsWith(found)),
        found,
      ).toBe(true);
    }
    expect(codes).not.toContain('unknown-observation');
  });

  it.each<[string, (root: string) => void, readonly string[]]>([
    [
      'claims that are no YAML, without what follows',
      (root) => edit(root, 'content/claims/03-problems.yaml', '{ id: c03-law,', '{ id: c03-law'),
      ['yaml-syntax content/claims/03-problems.yaml 8'],
    ],
    [
      'claims that are gone, without what follows',
      (root) => writeFileSync(join(root, 'content/claims/03-problems.yaml'), ''),
      ['claim-shape content/claims/03-problems.yaml 1'],
    ],
    [
      'a name of another place in YAML that leads nowhere',
      (root) =>
        edit(root, 'content/claims/03-problems.yaml', '{ source: dual-', '{ source: *dual-'),
      ['yaml-syntax content/claims/03-problems.yaml 8'],
    ],
    [
      'a site without its name in English, without what follows',
      (root) => edit(root, 'content/site.yaml', ', en: Linli Evidence }', ' }'),
      ['yaml-shape content/site.yaml 4'],
    ],
    [
      'a source without its name in English, without what follows',
      (root) => edit(root, 'data/sources.yaml', ', en: Wang and Yang (2011) }', ' }'),
      ['yaml-shape data/sources.yaml 4'],
    ],
    [
      'a source with its languages swapped',
      (root) =>
        edit(
          root,
          'data/sources.yaml',
          'zh: 王名、杨丽（2011）, en: Wang and Yang (2011)',
          'zh: Wang and Yang (2011), en: 王名、杨丽（2011）',
        ),
      ['content-language data/sources.yaml 4', 'content-language data/sources.yaml 4'],
    ],
    [
      'a source twice, without what follows',
      (root) => {
        const file = join(root, 'data/sources.yaml');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text + (text.split(/\n(?=- )/u).at(-1) ?? ''));
      },
      ['duplicate-id data/sources.yaml 75'],
    ],
    [
      'a chapter without text, without what follows',
      (root) => {
        const file = join(root, 'content/chapters/zh/03-problems.mdx');
        writeFileSync(file, `${readFileSync(file, 'utf8').split('\n---\n')[0] ?? ''}\n---\n`);
      },
      [
        'different-claims content/chapters/en/03-problems.mdx',
        'different-figures content/chapters/en/03-problems.mdx',
        'different-headings content/chapters/en/03-problems.mdx',
        'no-decision content/chapters/zh/03-problems.mdx 9',
        'no-summary content/chapters/zh/03-problems.mdx 9',
      ],
    ],
    [
      'an ordinal that is none, and sources in one language only',
      (root) => {
        const file = 'content/chapters/zh/03-problems.mdx';
        edit(
          root,
          file,
          '<Value of="c03-library-week" />',
          '<Value of="outside-share" as="ordinal" />',
        );
        edit(root, file, ', xin-shiye-2018]', ']');
      },
      [
        'different-claims content/chapters/en/03-problems.mdx',
        'different-sources content/chapters/en/03-problems.mdx',
        'not-ordinal content/chapters/zh/03-problems.mdx 13',
      ],
    ],
    [
      'statements that compare what cannot be compared',
      (root) => {
        const file = 'content/claims/02-chaoyang-in-figures.yaml';
        edit(
          root,
          file,
          "minority, of: 'outside-top/chaoyang@2010-03#3'",
          'minority, of: gini/chaoyang@2010-03',
        );
        edit(
          root,
          file,
          'left: outside-share/maizidian@2010-03',
          'left: outside/maizidian@2010-03',
        );
        edit(root, file, ', below: 0.05 } }', ' } }');
      },
      [
        'claim-shape content/claims/02-chaoyang-in-figures.yaml 20',
        'no-share content/claims/02-chaoyang-in-figures.yaml 25',
        'unlike-units content/claims/02-chaoyang-in-figures.yaml 45',
      ],
    ],
    [
      'addresses that moved in circles, and to no page',
      (root) => {
        edit(root, 'content/site.yaml', ': /data/street-profiles/\n', ': /data/pilot-streets/\n');
        edit(root, 'content/site.yaml', ': /streets/datun/', ': /street/datun/');
      },
      [
        'dead-link content/site.yaml',
        'dead-link content/site.yaml',
        'yaml-shape content/site.yaml 16',
      ],
    ],
    [
      'words of readers that are not whole',
      (root) => edit(root, 'content/search/reader-words.csv', '负担过重;', '负担过重；'),
      ['content-words content/search/reader-words.csv 2'],
    ],
    [
      'a day of a version that no calendar has',
      (root) => writeFileSync(join(root, 'CHANGELOG.md'), '## 0.1.0 · 2026-11-31\n'),
      ['change-version CHANGELOG.md 1'],
    ],
  ])('tells %s', (_, change, told) => {
    expect(codesAfter(change).sort()).toEqual(told);
  });

  it('tells a log of changes that the build cannot read', () => {
    expect(codesAfter((root) => writeFileSync(join(root, 'CHANGELOG.md'), '## 一\n'))).toEqual([
      'change-version CHANGELOG.md 1',
    ]);
    expect(codesAfter((root) => rmSync(join(root, 'CHANGELOG.md')))).toEqual([
      'missing-file CHANGELOG.md',
    ]);
  });
});
