import type { Label, Lang } from '#src/model.ts';
import { chineseOrdinals, withArabicNumerals } from './numerals.ts';

const numbered = new RegExp(`^[${chineseOrdinals}](?:$|[.、])`, 'u');

/** What sections of a source are called that have no number of their own. */
export type SectionNames = Readonly<Record<string, Label>>;

/**
 * Formats a section number for a language: `二.（三）` is 第二节（三） in Chinese, `二.3` is 第二节第3点, and
 * both are `section 2.3` in English. A section that
 * the source’s own `names` have is called as they say; another without a number is quoted.
 */
export function sectionText(section: string, lang: Lang, names: SectionNames = {}): string {
  return names[section]?.[lang] ?? forms[lang](section);
}

const forms: Record<Lang, (section: string) => string> = {
  zh: (section) => (numbered.test(section) ? chinese(section) : section),
  en: english,
};

/** A section, and what is numbered within it as its source numbers it. */
function chinese(section: string): string {
  const [first = '', ...within] = section.split('.');
  const points = within.map((part) => (/^\d+$/u.test(part) ? `第${part}点` : part));
  return `第${first}节${points.join('')}`;
}

function english(section: string): string {
  const table = /^(附?)表\s*(\d+(?:[-–.]\d+)*)$/u.exec(section);
  if (table !== null) return `${table[1] === '' ? 'Table' : 'Annex table'} ${table[2] ?? ''}`;
  const known = englishSections[section];
  if (known !== undefined) return known;
  const number = withArabicNumerals(section.replace(/[（）()]/gu, ''));
  return /\p{Script=Han}/u.test(number) ? `section “${section}”` : `section ${number}`;
}

/** Sections without a number that many documents have. */
const englishSections: Record<string, string> = {
  摘要: 'abstract',
  英文摘要: 'English abstract',
  注: 'note to the table',
  引言: 'introduction',
  参考文献: 'references',
  作者简介: 'note on the author',
  编者说明: 'editors’ note',
};
