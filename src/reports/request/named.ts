import { bracketed, list } from '#src/i18n/punctuation.ts';
import { requestWords, type RequestWord } from '#src/i18n/requests.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { fromChineseNumber } from '#src/lib/text/numerals.ts';
import type { Lang } from '#src/model.ts';
import type { ReportFault } from '../faults.ts';
import type { NamedValue } from './catalogue.ts';

/**
 * Looks up values by id or name, without duplicates: of a name without what sets it apart in
 * brackets, all that have it. Unknown ones are added to `faults` with the nearest match.
 */
export function named<T extends NamedValue>(
  names: readonly string[],
  known: readonly T[],
  what: RequestWord,
  faults: ReportFault[],
  place?: { page: string; where: string },
): T[] {
  const values = names.flatMap((name) => {
    const found = valuesNamed(name, known, what);
    if (found.length > 0) return found;
    const near = nearestName(name, known, what);
    const listed = (lang: Lang): string[] => [
      ...known.slice(0, maxListedNames).map((value) => nameWithId(value, lang)),
      ...(known.length > maxListedNames ? ['…'] : []),
    ];
    faults.push({
      page: place?.page ?? name,
      where: place === undefined ? what : `${place.where}: ${name}`,
      zh: `没有这个${requestWords.zh[what]}。${near === undefined ? '' : `最接近的是“${near}”。`}有：${list(listed('zh'), 'zh')}。`,
      en: `There is no ${requestWords.en[what]} of this name. ${near === undefined ? '' : `The nearest is “${near}”. `}There are: ${list(listed('en'), 'en')}.`,
    });
    return [];
  });
  return [...new Set(values)];
}

/** The values of a name in any of its forms: id, name, name with its kind. */
export function valuesNamed<T extends NamedValue>(
  name: string,
  known: readonly T[],
  what: RequestWord,
): T[] {
  for (const form of [name, withoutKind(name, what)]) {
    const found = known.find((value) =>
      [value.id, value.name.zh, value.name.en].some((one) => plain(one) === plain(form)),
    );
    if (found !== undefined) return [found];
    const numbered = known.filter(({ id }) => numberOf(id) === numberOf(form));
    if (numberOf(form) !== undefined && numbered.length > 0) return numbered;
    const alike = known.filter(({ name: { zh, en } }) =>
      [zh, en].some((one) => plain(unbracketed(one)) === plain(form)),
    );
    if (alike.length > 0) return alike;
  }
  return [];
}

/** The number that an id begins with, as chapters do, or that a name is: 02-chaoyang, 2, 第2章, 第二章. */
function numberOf(name: string): number | undefined {
  const [, digits] = /^第?0*(\d{1,2})(?:-|$)/u.exec(name.trim()) ?? [];
  return digits === undefined ? fromChineseNumber(name.trim().replace(/^第/u, '')) : Number(digits);
}

/** The id or name of a value that is nearest to a name; undefined if none is near. */
export function nearestName(
  name: string,
  known: readonly NamedValue[],
  what: RequestWord,
): string | undefined {
  const forms = known.flatMap((value) => [value.id, value.name.zh, value.name.en]);
  const asked = plain(withoutKind(name, what));
  const near = nearest(withoutKind(name, what), forms);
  if (near !== undefined || asked.length < 2) return near;
  // 绿色 for 绿色社区, 朝阳区望京街道 for 望京: the only name that holds what was asked for, or that it ends with.
  const holding = forms.filter((form) => plain(form).includes(asked));
  const held = forms.filter((form) => plain(form).length > 1 && asked.endsWith(plain(form)));
  return [holding, held].find(({ length }) => length === 1)?.[0];
}

/** A name without case, spaces and marks, as readers may write it. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}

/** A name without the word for its kind: 望京街道, 望京街道办事处, Wangjing subdistrict, chapter 2. */
function withoutKind(name: string, what: RequestWord): string {
  const kinds = [requestWords.zh[what], requestWords.en[what]];
  const bare = kinds.reduce(
    (words, kind) => words.replace(new RegExp(`^${kind}\\s+|\\s*${kind}(?:办事处|办)?$`, 'iu'), ''),
    name.trim(),
  );
  return bare === '' ? name : bare;
}

/** The name of a value, and its id where that is another word. */
function nameWithId({ id, name }: NamedValue, lang: Lang): string {
  return plain(name[lang]) === plain(id) ? name[lang] : name[lang] + bracketed(id, lang);
}

/** A name without the part in brackets. */
const unbracketed = (name: string): string => name.replace(/\s*[（(].*[)）]$/u, '');

/** Maximum number of known names in a fault. */
const maxListedNames = 40;
