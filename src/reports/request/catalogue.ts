import type { Label, Lang } from '#src/model.ts';
import { ReportError, type ReportFault } from '../faults.ts';

/** What reports can be made of, in both languages: the file `/reports/catalogue.json` of a built site. */
export interface Catalogue {
  /** Version of the site, and the day of that version as `2026-11-22`. */
  version: string;
  date: string;
  values: CatalogueValues;
}

/** The values of every parameter of a report, each list in the order in which it is offered. */
export interface CatalogueValues {
  chapter: PageValue[];
  street: StreetValue[];
  theme: ThemeValue[];
  district: NamedValue[];
  year: NamedValue[];
  collection: NamedValue[];
}

export type Parameter = keyof CatalogueValues;

export interface NamedValue {
  id: string;
  name: Label;
}

/** A value with a page of its own; `page` is without base path and language: `/chapters/03-problems/`. */
export interface PageValue extends NamedValue {
  page: string;
}

export interface StreetValue extends PageValue {
  /** Ids of values of `district` and `year`. */
  district: string;
  year: string;
}

export interface ThemeValue extends PageValue {
  /** Id of a value of `collection`. */
  collection: string;
}

const pageOf: Readonly<Record<Parameter, boolean>> = {
  chapter: true,
  street: true,
  theme: true,
  district: false,
  year: false,
  collection: false,
};

/** What reports can be chosen by. */
export const parameters = Object.keys(pageOf) as readonly Parameter[];

const refersTo: readonly [from: Parameter, to: Parameter][] = [
  ['street', 'district'],
  ['street', 'year'],
  ['theme', 'collection'],
];

/**
 * Reads the catalogue from its text. Throws a `ReportError` that lists every value that is not of
 * its form, has an id twice or names a district, year or collection that is not listed.
 *
 * @param file What the file is called in faults.
 */
export function readCatalogue(text: string, file = 'reports/catalogue.json'): Catalogue {
  const faults: ReportFault[] = [];
  const found = parse(text);
  const tell = (where: string, zh: string, en: string): void => {
    faults.push({ page: file, where, zh: `${zh}${again.zh}`, en: `${en} ${again.en}` });
  };
  if (!isRecord(found) || !isRecord(found['values'])) {
    tell('{ version, date, values }', '文件不是报告目录。', 'The file is no catalogue of reports.');
    throw new ReportError(faults);
  }
  for (const name of ['version', 'date']) {
    if (!isText(found[name])) tell(name, '应为非空文字。', 'Expected a text that is not empty.');
  }
  for (const parameter of parameters) {
    checkList(parameter, found['values'][parameter], tell);
  }
  if (faults.length === 0) checkReferences(found as unknown as Catalogue, tell);
  if (faults.length > 0) throw new ReportError(faults);
  return found as unknown as Catalogue;
}

type Tell = (where: string, zh: string, en: string) => void;

const again: Record<Lang, string> = {
  zh: '请重新生成网站（npm run build）。',
  en: 'Build the site again (npm run build).',
};

function checkList(parameter: Parameter, list: unknown, tell: Tell): void {
  if (!Array.isArray(list)) {
    tell(parameter, '应为列表。', 'Expected a list.');
    return;
  }
  const seen = new Set<unknown>();
  for (const [index, value] of list.entries()) {
    const where = `${parameter}[${index}]`;
    if (!isNamed(value)) {
      tell(
        where,
        '应有 id 和中英文名称（name.zh、name.en）。',
        'Expected an id and a name in Chinese and English (name.zh, name.en).',
      );
      continue;
    }
    if (seen.has(value.id)) {
      tell(where, `代号“${value.id}”出现两次。`, `The id “${value.id}” occurs twice.`);
    }
    seen.add(value.id);
    if (pageOf[parameter] && !/^\/(?:[^/]+\/)+$/u.test(String(value.page))) {
      tell(
        `${where}.page`,
        `网页地址应以“/”开头和结尾，实为“${String(value.page)}”。`,
        `The address of its page should begin and end with “/”; found “${String(value.page)}”.`,
      );
    }
  }
}

function checkReferences({ values }: Catalogue, tell: Tell): void {
  for (const [from, to] of refersTo) {
    const known = new Set(values[to].map(({ id }) => id));
    for (const value of values[from] as unknown as Record<string, unknown>[]) {
      const id = String(value[to]);
      if (known.has(id)) continue;
      tell(
        `${from} “${String(value['id'])}”.${to}`,
        `没有这个${to}：“${id}”。`,
        `There is no ${to} “${id}”.`,
      );
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isNamed(value: unknown): value is NamedValue & { page?: unknown } {
  if (!isRecord(value) || !isText(value['id']) || !isRecord(value['name'])) return false;
  return isText(value['name']['zh']) && isText(value['name']['en']);
}
