import type { Lang } from '#src/model.ts';
import { chineseOrdinals, withArabicNumerals } from './numerals.ts';

const numbered = new RegExp(`^[${chineseOrdinals}](?:$|[.、])`, 'u');

/** Formats a section number for a language: `二.（三）` is `section 2.3` in English. */
export function sectionText(section: string, lang: Lang): string {
  return forms[lang](section);
}

const forms: Record<Lang, (section: string) => string> = {
  zh: (section) => (numbered.test(section) ? `第${section}节` : section),
  en: english,
};

function english(section: string): string {
  const table = /^(附?)表\s*(\d+(?:[-–.]\d+)*)$/u.exec(section);
  if (table !== null) return `${table[1] === '' ? 'Table' : 'Annex table'} ${table[2] ?? ''}`;
  const known = englishSections[section];
  if (known !== undefined) return known;
  return `section ${withArabicNumerals(section.replace(/[（）()]/gu, ''))}`;
}

/** Sections without a number. */
const englishSections: Record<string, string> = {
  摘要: 'abstract',
  英文摘要: 'English abstract',
  注: 'note to the table',
  引言: 'introduction',
  参考文献: 'references',
  作者简介: 'note on the author',
  编者说明: 'editors’ note',
  国际化社区是: 'part 1, “A phenomenon of the new era”',
  试点探索: 'part 2, “Pilots and new ideas”',
  优化党政: 'part 3, “A testing ground”',
};
