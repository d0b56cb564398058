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
  { place, districts }: { place?: Place; districts?: readonly NamedValue[] } = {},
): T[] {
  const values = names.flatMap((name) => {
    const found = valuesNamed(name, known, what, districts);
    if (found.length > 0) return found;
    const near = nearestForm(name, known, what);
    const nearIn = (lang: Lang): string | undefined =>
      near?.form === near?.value.id ? near?.form : near?.value.name[lang];
    const listed = (lang: Lang): string =>
      list(
        known.map((value) => nameWithId(value, lang)),
        lang,
      );
    const isShort = known.length <= maxListedNames;
    const count = String(known.length);
    faults.push({
      page: place?.page ?? name,
      where: place === undefined ? what : `${place.where}: ${name}`,
      zh: `没有${thisOne[what] ?? `这个${requestWords.zh[what]}`}。${near === undefined ? '' : `最接近的是“${nearIn('zh') ?? ''}”。`}${isShort ? `有：${listed('zh')}。` : `共 ${count} 个，用 --list 看全部。`}`,
      en: `There is no ${requestWords.en[what]} of this name. ${near === undefined ? '' : `The nearest is “${nearIn('en') ?? ''}”. `}${isShort ? `There are: ${listed('en')}.` : `There are ${count}; --list shows all.`}`,
    });
    return [];
  });
  return [...new Set(values)];
}

/** Where a name stands, if not in a command. */
interface Place {
  page: string;
  where: string;
}

/** How Chinese points at one thing of a kind where “这个” would be wrong. */
const thisOne: Partial<Record<RequestWord, string>> = {
  recipe: '这份配方',
  chapter: '这一章',
  section: '这一节',
  reform: '这项改革',
  chart: '这张图',
  page: '可以印的这个网页',
};

/**
 * The values of a name in any of its forms: id, name, name with its kind; a subdistrict with the
 * district that it lies in, a district without what sets a part of it apart.
 */
export function valuesNamed<T extends NamedValue>(
  name: string,
  known: readonly T[],
  what: RequestWord,
  districts: readonly NamedValue[] = [],
): T[] {
  for (const form of new Set([name, withoutKind(name, what), withoutKind(plain(name), what)])) {
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
  const asked = plain(name);
  if (what === 'district') return known.filter((one) => isDistrict(asked, one));
  return known.filter((value) => isAddress(withoutKind(asked, what), value, districts));
}

/** 朝阳区 of 朝阳区城市部分; the whole name where it has no kind. */
const districtIn = ({ name }: NamedValue): string =>
  /^.*?[区县市旗]/u.exec(name.zh)?.[0] ?? name.zh;

/** Whether a name is that of a district: 朝阳, 朝阳区, 北京市朝阳区. */
function isDistrict(asked: string, value: NamedValue): boolean {
  const own = districtIn(value);
  return asked === own.slice(0, -1) || (asked.endsWith(own) && isAbove(asked, own));
}

/** Whether a name is the address of a value: 北京市朝阳区望京. */
function isAddress(asked: string, value: NamedValue, districts: readonly NamedValue[]): boolean {
  const own = plain(unbracketed(value.name.zh));
  const district = districts.find(({ id }) => 'district' in value && value.district === id);
  if (district === undefined || !asked.endsWith(own)) return false;
  const before = asked.slice(0, -own.length);
  return before.endsWith(districtIn(district)) && isAbove(before, districtIn(district));
}

/** Whether what stands before a name is nothing or a place above it, such as a city. */
const isAbove = (text: string, name: string): boolean =>
  /^(?:\p{Script=Han}{2,}[省市州盟区])?$/u.test(text.slice(0, -name.length));

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
  return nearestForm(name, known, what)?.form;
}

/** The same, with its value. */
function nearestForm<T extends NamedValue>(
  name: string,
  known: readonly T[],
  what: RequestWord,
): { form: string; value: T } | undefined {
  const forms = known.flatMap((value) =>
    [value.id, value.name.zh, value.name.en].map((form) => ({ form, value })),
  );
  const words = forms.map(({ form }) => form);
  const asked = plain(withoutKind(name, what));
  const near = nearest(withoutKind(name, what), words);
  if (near !== undefined) return forms[words.indexOf(near)];
  if (asked.length < 2) return undefined;
  // 绿色 for 绿色社区, 朝阳区望京街道 for 望京: the only name that holds what was asked for, or that it ends with.
  const holding = forms.filter(({ form }) => plain(form).includes(asked));
  const held = forms.filter(({ form }) => plain(form).length > 1 && asked.endsWith(plain(form)));
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

/** Most names that a fault lists. */
const maxListedNames = 40;
