import type { Lang } from '#src/model.ts';

const numerals = '一二三四五六七八九十';

/** A section as readers of each language see it: `二.（三）` is `section 2.3` in English. */
export function sectionText(section: string, lang: Lang): string {
  return forms[lang](section);
}

const forms: Record<Lang, (section: string) => string> = {
  zh: (section) =>
    /^[一二三四五六七八九十](?:$|[.、])/u.test(section) ? `第${section}节` : section,
  en: english,
};

function english(section: string): string {
  const table = /^表\s*(\d+)$/u.exec(section);
  if (table !== null) return `Table ${table[1] ?? ''}`;
  const known = englishSections[section];
  if (known !== undefined) return known;
  const arabic = section
    .replace(/[（）()]/gu, '')
    .replace(/[一二三四五六七八九十]/gu, (numeral) => String(numerals.indexOf(numeral) + 1));
  return `section ${arabic}`;
}

/** Sections without a number. */
const englishSections: Record<string, string> = {
  摘要: 'abstract',
  英文摘要: 'English abstract',
  注: 'note to the table',
  引言: 'introduction',
  作者简介: 'note on the author',
  国际化社区是: 'part 1 (国际化社区是)',
  试点探索: 'part 2 (试点探索)',
  优化党政: 'part 3 (优化党政)',
};
