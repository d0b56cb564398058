import { pathText, shapeFaults, valueAt } from '#src/lib/shape.ts';
import type { Label } from '#src/model.ts';
import { ReportError, type ReportFault } from '../faults.ts';
import { parameters, type Catalogue, type Parameter } from './catalogue.ts';
import { catalogueShape } from './catalogue-schema.ts';

const expected: Readonly<Record<string, Label>> = {
  text: { zh: '不空的文字', en: 'a text that is not empty' },
  page: { zh: '以“/”开头和结尾的网页地址', en: 'the address of a page, with “/” at both ends' },
};

const again: Label = {
  zh: '请重新生成网站（npm run build）。',
  en: 'Build the site again (npm run build).',
};

/**
 * Parses the catalogue. Throws a `ReportError` that lists every invalid value, duplicate id, and
 * reference to an unlisted district, year or collection.
 *
 * @param file File name for fault messages.
 */
export function readCatalogue(text: string, file = 'reports/catalogue.json'): Catalogue {
  const data = parsed(text);
  if (data === undefined) {
    throw new ReportError([
      {
        page: file,
        where: 'JSON',
        zh: `文件不完整，读不出来。${again.zh}`,
        en: `The file is cut off and cannot be read. ${again.en}`,
      },
    ]);
  }
  const read = catalogueShape.safeParse(data);
  const problems = [
    ...shapeFaults(read.error?.issues ?? [], data, catalogueShape, expected).map(
      ({ path, ...words }) => ({ where: pathText(path), ...words }),
    ),
    ...repeatedIds(data),
    ...(read.success ? unknownReferences(read.data) : []),
  ];
  const faults = problems.map(({ where, zh, en }): ReportFault => {
    return { page: file, where, zh: `${zh}${again.zh}`, en: `${en} ${again.en}` };
  });
  if (faults.length > 0 || !read.success) throw new ReportError(faults);
  return read.data;
}

type LocatedLabel = Label & { where: string };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Duplicate ids in a list, regardless of other faults. */
function repeatedIds(data: unknown): LocatedLabel[] {
  return parameters.flatMap((parameter) => {
    const list = valueAt(data, ['values', parameter]);
    const ids = Array.isArray(list) ? list.map((value) => valueAt(value, ['id'])) : [];
    return ids.flatMap((id, index): LocatedLabel[] => {
      if (typeof id !== 'string' || ids.indexOf(id) === index) return [];
      return [
        {
          where: pathText(['values', parameter, index, 'id']),
          zh: `代号“${id}”出现两次。`,
          en: `The id “${id}” occurs twice.`,
        },
      ];
    });
  });
}

/** Streets and themes that reference an unlisted district, year or collection. */
function unknownReferences({ values }: Catalogue): LocatedLabel[] {
  const named: { from: string; to: Parameter; id: string }[] = [
    ...values.street.flatMap(({ id, district, year }) => [
      { from: `street “${id}”`, to: 'district' as const, id: district },
      { from: `street “${id}”`, to: 'year' as const, id: year },
    ]),
    ...values.theme.map(({ id, collection }) => {
      return { from: `theme “${id}”`, to: 'collection' as const, id: collection };
    }),
  ];
  return named
    .filter(({ to, id }) => !values[to].some((value) => value.id === id))
    .map(({ from, to, id }) => ({
      where: `${from}.${to}`,
      zh: `没有这个${to}：“${id}”。`,
      en: `There is no ${to} “${id}”.`,
    }));
}
