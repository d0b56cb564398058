import { describe, expect, test } from 'vitest';
import { readRecipe } from '#src/reports/request/recipes-node.ts';

const head = 'title: { zh: 题, en: Title }\nabout: { zh: 一, en: One }\npath: x\n';

/** The faults of a recipe with these entries: line, entry, and what is told in English. */
function told(entries: string): string[] {
  const { faults } = readRecipe('own.yaml', head + entries);
  return faults.map(({ page, where, en }) => `${page.slice('own.yaml:'.length)} ${where}: ${en}`);
}

const page = (more: string): string => `parts:\n  - page: /a/\n${more}`;
const chosen = 'choose: { parameter: street, least: 2 }\n';
const table =
  '    tables:\n      - section: indicators\n        rows: indicator\n        column: value\n';

const contradictions: readonly [name: string, entries: string, faults: readonly string[]][] = [
  [
    'a section twice and left out as well',
    page('    sections: [figure, figure?, table]\n    leave-out: [table?]\n'),
    [
      '6 parts[0].sections[1]: “figure” stands twice in sections',
      '7 parts[0].leave-out[0]: sections prints “table” and leave-out leaves it out',
    ],
  ],
  [
    'lists of briefs in a report that is none',
    page('    give-way: [a]\n    whole: [b]\n'),
    [
      '6 parts[0].give-way: give-way has an effect only with most-pages',
      '7 parts[0].whole: whole has an effect only with most-pages',
    ],
  ],
  [
    'what is no section in lists of sections',
    page(
      "    most-pages: 2\n    sections: [chart-data]\n    give-way: [figure]\n    new-page: [opening, 'figure:a']\n",
    ),
    [
      '7 parts[0].sections[0]: chart-data can only stand in leave-out',
      '8 parts[0].give-way[0]: give-way names sections with a heading, which “figure” is not',
      '9 parts[0].new-page[0]: new-page names sections with a heading, which “opening” is not',
      '9 parts[0].new-page[1]: new-page names sections with a heading, which “figure:a” is not',
    ],
  ],
  [
    'one page with a cover, evidence at the foot, contents and another length',
    `one-page: true\ncover: true\nevidence: foot\ncontents: 2\n${page('    most-pages: 2\n')}`,
    [
      '5 cover: one-page puts the summary on the first page',
      '6 evidence: one-page prints evidence behind its first page',
      '7 contents: A brief (most-pages, one-page) has no contents',
      '10 parts[0].most-pages: one-page has a length of its own',
    ],
  ],
  [
    'a brief with contents, and a part that goes on after none',
    `contents: 1\n${page('    most-pages: 2\n    titled: false\n')}`,
    [
      '4 contents: A brief (most-pages, one-page) has no contents',
      '8 parts[0].titled: titled: false has an effect only where there are several parts',
    ],
  ],
  [
    'a chart first behind a cover',
    `chart-first: true\ncover: true\n${page('')}`,
    ['4 chart-first: chart-first puts a chart and the summary above the contents'],
  ],
  [
    'a chart first in a brief',
    `chart-first: true\n${page('    most-pages: 2\n')}`,
    ['4 chart-first: chart-first puts a chart and the summary above the contents'],
  ],
  [
    'a chart first of several pages',
    `chart-first: true\n${page('  - page: /b/\n')}`,
    ['4 chart-first: chart-first puts a chart and the summary above the contents'],
  ],
  [
    'a page twice',
    page('  - page: /a/\n  - page: /b/\n    sections: [c]\n  - page: /b/\n    sections: [d, c]\n'),
    [
      '6 parts[1]: parts[0] prints the same of this page',
      '9 parts[3]: parts[2] prints the same of this page',
    ],
  ],
  [
    'a comparison of one page, and two comparisons',
    `parts:\n  - side-by-side: /a/\n${table}  - side-by-side: /b/\n${table}`,
    [
      '5 parts[0].side-by-side: side-by-side needs several pages: add choose',
      '10 parts[1].side-by-side: A recipe can have one side-by-side',
    ],
  ],
];

describe('entries of parts that contradict each other or have no effect', () => {
  test.each(contradictions)('%s', (_, entries, faults) => {
    const found = told(entries);
    expect(found).toHaveLength(faults.length);
    for (const fault of faults) expect(found).toContainEqual(expect.stringContaining(fault));
  });

  test('are told beside invalid entries elsewhere, each limit once', () => {
    expect(
      told(
        `contents: 99999999999999999999\ncover: 1\n${page('    sections: [b, b]\n  - page: /b/\n    most-pages: 99999999999999999999\n')}`,
      ),
    ).toEqual([
      expect.stringContaining(
        '4 contents: Found 100000000000000000000; expected one of: 0, 1, 2, 3.',
      ),
      expect.stringContaining('5 cover: Found 1; expected true or false.'),
      expect.stringContaining(
        '10 parts[1].most-pages: Found 100000000000000000000; expected at most 99.',
      ),
      expect.stringContaining('8 parts[0].sections[1]: “b” stands twice in sections'),
    ]);
  });

  test('are told in the Chinese of a reader', () => {
    const { faults } = readRecipe(
      'own.yaml',
      `${head.replace('zh: 题', "zh: '  '")}contents: 4\n${page('    whole: [b]\n')}`,
    );
    expect(faults.map(({ zh }) => zh)).toEqual([
      '写的是“  ”，应为不空的文字。请按 content/reports/README.md 改正。',
      '写的是 4，应为以下之一：0、1、2、3。请按 content/reports/README.md 改正。',
      'whole 只在有 most-pages 时起作用；加上 most-pages，或去掉它。请按 content/reports/README.md 改正。',
    ]);
  });

  test('are not: parts of one page, a part of a section that is left out before, a joined comparison', () => {
    expect(
      told(
        page(
          '    sections: [figure]\n  - page: /a/\n    leave-out: [b]\n  - page: /a/\n    sections: [b-part]\n',
        ),
      ),
    ).toEqual([]);
    expect(told(`${chosen}parts:\n  - side-by-side: /streets/{street}/\n${table}`)).toEqual([]);
    expect(told(`one-page: true\nevidence: end\n${page('    sections: [a]\n')}`)).toEqual([]);
  });
});
