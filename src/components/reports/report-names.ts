import type { SiteData } from '#src/reports/browser.ts';
import { parameters, valuesListed } from '#src/reports/request.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { bracketed, list, punctuation } from '#src/i18n/punctuation.ts';
import { faultMessage, FaultsError } from '#src/lib/faults.ts';
import { lackOf } from '#src/lib/failure.ts';
import type { Lang } from '#src/model.ts';
import type { ListedRow } from '#src/tables/bring/name-list.ts';

/** Bytes above which a file is no list of names. */
const largestList = 1_000_000;
/** Unknown names that are told; of more, their number. */
const mostTold = 10;

/**
 * Checks the values that a list names: a text, CSV file or workbook with a name in each row, in any
 * of its forms. What is not known is told, with its line and the nearest name.
 */
export async function checkNames(
  field: HTMLInputElement,
  { catalogue }: SiteData,
  words: MakerWords,
  lang: Lang,
): Promise<void> {
  const frame = field.closest<HTMLElement>('[data-parameter]');
  const parameter = parameters.find((one) => one === frame?.dataset['parameter']);
  const [file] = field.files ?? [];
  const told = frame?.querySelector<HTMLElement>('[data-told]');
  if (!frame || !told || parameter === undefined || file === undefined) return;
  field.value = '';
  if (file.size > largestList) {
    told.textContent = words.names.tooLarge;
    return;
  }
  const rows = await rowsOf(file, words, lang);
  if (typeof rows === 'string') {
    told.textContent = rows;
    return;
  }
  const { values: known } = catalogue;
  const { values, unknown } = valuesListed(rows, known[parameter], parameter, known.district);
  const ids = new Set(values.map(({ id }) => id));
  for (const box of frame.querySelectorAll<HTMLInputElement>('.options input'))
    if (ids.has(box.value)) box.checked = true;
  const found = interpolate(words.names.found, { n: ids.size });
  const names = unknown.slice(0, mostTold).map(({ line, name, near }) =>
    interpolate(words.names.line, {
      line,
      name: near === undefined ? name : name + bracketed(`${near}?`, lang),
    }),
  );
  told.textContent =
    names.length === 0
      ? found
      : found +
        words.gap +
        interpolate(unknown.length > mostTold ? words.names.unknownMany : words.names.unknown, {
          names: list(names, lang),
          n: unknown.length,
        });
}

const reader = () => import('#src/tables/bring/name-list.ts');

/** Loads the reader of lists, so that it is there when the network is gone. */
export async function prepareNames(): Promise<void> {
  await reader().catch(() => undefined);
}

/** The rows of a list, or why it cannot be read. The reader is loaded when it is needed. */
async function rowsOf(file: File, words: MakerWords, lang: Lang): Promise<ListedRow[] | string> {
  try {
    const { readNameList } = await reader();
    return await readNameList(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    if (lackOf(error) !== 'fault') return words.reasons.offline;
    if (!(error instanceof FaultsError)) throw error;
    return error.faults
      .map((fault) => {
        const { what, fix } = faultMessage(fault, lang, error.book);
        return what + punctuation(lang).stop + fix;
      })
      .join(' ');
  }
}
