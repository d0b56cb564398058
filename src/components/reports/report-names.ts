import type { SiteData } from '#src/reports/browser.ts';
import { nearestName, parameters, valuesNamed } from '#src/reports/request.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { bracketed, list } from '#src/i18n/punctuation.ts';
import { rowsOfList } from '#src/lib/name-list.ts';
import type { Lang } from '#src/model.ts';

/** Bytes above which a file is no list of names. */
const largestList = 1_000_000;

/** Names that no value has, with the nearest one; and the ids of those that have one. */
interface ReadNames {
  ids: Set<string>;
  unknown: string[];
}

/**
 * Checks the values that a list names: a text or CSV file with a name in each row, in any of its
 * forms. What is not known is told, with the nearest name.
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
  const rows = rowsOfList(await file.arrayBuffer());
  const { ids, unknown } = readNames(rows, catalogue.values[parameter], parameter, lang);
  for (const box of frame.querySelectorAll<HTMLInputElement>('.options input'))
    if (ids.has(box.value)) box.checked = true;
  const found = interpolate(words.names.found, { n: ids.size });
  told.textContent =
    unknown.length === 0
      ? found
      : found + words.gap + interpolate(words.names.unknown, { names: list(unknown, lang) });
}

function readNames(
  rows: readonly string[][],
  known: Parameters<typeof nearestName>[1],
  parameter: (typeof parameters)[number],
  lang: Lang,
): ReadNames {
  const read: ReadNames = { ids: new Set(), unknown: [] };
  for (const [index, row] of rows.entries()) {
    const found = row.map((cell) => valuesNamed(cell, known, parameter));
    const values = found.find((some) => some.length > 0);
    for (const { id } of values ?? []) read.ids.add(id);
    const [name = ''] = row;
    // The first row may be the head of a table.
    if (values !== undefined || (index === 0 && rows.length > 1)) continue;
    const near = nearestName(name, known, parameter);
    read.unknown.push(near === undefined ? name : name + bracketed(`${near}?`, lang));
  }
  return read;
}
