import { describe, expect, test } from 'vitest';
import { printable } from '#src/reports/read/printable.ts';
import { chosenSections, type SectionOption } from '#src/reports/request/section-options.ts';

const options: SectionOption[] = ['a', 'b', 'c'].map((id) => {
  return { id, name: { zh: id, en: id }, on: id !== 'c' };
});

describe('sections of a report', () => {
  test('are those of the recipe unless the choice differs, and keep the order of the page', () => {
    expect(chosenSections(options, new Set(['b', 'a']))).toBeUndefined();
    expect(chosenSections(options, new Set(['c', 'a']))).toEqual(['a', 'c']);
    expect(chosenSections(options, new Set())).toEqual([]);
  });

  test('are read from the printed part of a page', () => {
    const page = (inner: string): string =>
      `<body data-search="case"><main><article data-report data-report-title="T">${inner}</article></main></body>`;
    const marked = '<h1>甲</h1><p class="lede">x</p>';
    const one = '<h2 id="a">一<sup class="ref">1</sup></h2><p>y</p>';
    const skipped = '<section data-report="skip"><h2 id="b">二</h2></section>';
    expect(printable(page(marked + one + skipped))).toEqual({
      title: 'T',
      kind: 'case',
      sections: [{ id: 'a', name: '一' }],
    });
    const before = printable(page(`${marked}<p>z</p>${one}`))?.sections.map(({ id }) => id);
    expect(before).toEqual(['opening', 'a']);
    expect(printable('<main><p>a</p></main>')).toBeUndefined();
  });
});
