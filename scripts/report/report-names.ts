import { existsSync } from 'node:fs';
import { punctuation } from '#src/i18n/punctuation.ts';
import { requestWords } from '#src/i18n/requests.ts';
import { faultMessage, FaultsError } from '#src/lib/faults.ts';
import type { Lang } from '#src/model.ts';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';
import { valuesListed, type Catalogue, type ReportRequest } from '#src/reports/request.ts';
import { readNameList } from '#src/tables/bring/name-list.ts';
import { bytesOf } from '#src/tables/disk/read-node.ts';
import type { NameList } from './report-flags.ts';

/**
 * The request with the names of its lists. Throws a `ReportError` with every file that cannot be
 * read, and every name that is not known, with its line and the nearest one.
 */
export async function withListedNames(
  request: ReportRequest,
  lists: readonly NameList[],
  { values }: Pick<Catalogue, 'values'>,
): Promise<ReportRequest> {
  const faults: ReportFault[] = [];
  const asked = { ...request.values };
  for (const list of lists) {
    const { parameter, file } = list;
    const rows = await rowsOf(list, faults);
    const { names, unknown } = valuesListed(rows, values[parameter], parameter, values.district);
    asked[parameter] = [...(asked[parameter] ?? []), ...names];
    if (rows.length > 0 && names.length + unknown.length === 0) faults.push(nothingIn(list));
    for (const { line, name, near } of unknown)
      faults.push({
        page: `${file}:${String(line)}`,
        where: `--${parameter} @${file}`,
        zh: `第 ${String(line)} 行：读到“${name}”，应为${requestWords.zh[parameter]}的名称或代号。${near === undefined ? '没有相近的。' : `最接近的是“${near}”。`}用 --list 看全部名称。`,
        en: `Line ${String(line)}: found “${name}”, expected the name or id of a ${requestWords.en[parameter]}. ${near === undefined ? 'None is near. ' : `The nearest is “${near}”. `}--list shows all names.`,
      });
  }
  if (faults.length > 0) throw new ReportError(faults);
  return { ...request, values: asked };
}

async function rowsOf(
  { parameter, file }: NameList,
  faults: ReportFault[],
): Promise<Awaited<ReturnType<typeof readNameList>>> {
  const where = `--${parameter} @${file}`;
  if (!existsSync(file)) {
    const zh = '没有这个名单文件。@ 后面写文件的路径，文件里每行一个名称。';
    const en = 'There is no such list. Write the path of a file after @, with a name in each row.';
    faults.push({ page: where, where: 'npm run report', zh, en });
    return [];
  }
  try {
    return await readNameList(bytesOf(file), file);
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    for (const fault of error.faults) {
      if (fault.code === 'empty-workbook') {
        faults.push(nothingIn({ parameter, file }));
        continue;
      }
      const [zh, en] = [
        faultMessage(fault, 'zh', error.book),
        faultMessage(fault, 'en', error.book),
      ];
      const what = (told: typeof zh, lang: Lang): string =>
        [told.where, told.what, told.found].filter(Boolean).join(punctuation(lang).semicolon);
      faults.push({
        page: fault.line === undefined ? file : `${file}:${String(fault.line)}`,
        where,
        zh: `${what(zh, 'zh')}。应为：${zh.expected}${zh.fix}`,
        en: `${what(en, 'en')}. Expected: ${en.expected} ${en.fix}`,
      });
    }
    return [];
  }
}

function nothingIn({ parameter, file }: NameList): ReportFault {
  return {
    page: file,
    where: `--${parameter} @${file}`,
    zh: '名单里没有名称，是空的或者只有表头。请每行写一个名称。',
    en: 'The list has no names: it is empty, or has a head only. Write one in each row.',
  };
}
