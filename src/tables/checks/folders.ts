import { nearest } from '#src/lib/text/nearest.ts';
import { suggestionFor } from '#src/lib/faults.ts';
import type { Label } from '#src/model.ts';
import type { Fault } from '../fault.ts';
import type { Entry, Files } from '../disk/files.ts';

const workbooks = /\.(?:xlsx?|xlsm|xlsb|et|ett|ods|numbers)$/iu;
/** What systems and open programs leave behind. */
const droppings = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu;
const sources = /\.(?:ts|md)$/u;

/** The names that are read in the folder of a dataset. */
const namesIn = (id: string): string[] => [
  `${id}.csv`,
  'schema.ts',
  'provenance.yaml',
  'identities.yaml',
  'corrections.yaml',
  'history.yaml',
];

/** The fault of a file that is not read: a workbook, a misspelt name, or any other. */
function notRead(file: string, name: string, known: readonly string[]): Fault {
  const [first = ''] = known;
  if (workbooks.test(name)) return { code: 'workbook', file, expected: first };
  const expected = known.join(', ');
  const plain = name.replace(/\s*(?:\(\d+\)|[-–]?\s*(?:副本|copy|Kopie))(?=\.)/iu, '');
  const isOtherTable = /\.csv$/iu.test(name) && first.endsWith('.csv');
  const suggestion = isOtherTable ? first : nearest(plain, known);
  if (suggestion === undefined) return { code: 'stray-file', file, expected };
  return { code: 'misspelt-file', file, expected, suggestion };
}

function strayFaults(folder: string, entries: readonly Entry[], known: readonly string[]): Fault[] {
  return entries
    .filter(({ name }) => !known.includes(name) && !droppings.test(name))
    .filter(({ name, isFolder }) => isFolder || !sources.test(name))
    .map(({ name }) => notRead(`${folder}/${name}`, name, known));
}

/** What lies in the folder of the data. */
export interface Folders {
  /** Whether it is such a folder at all. */
  found: boolean;
  /** Ids of the datasets whose folder is there. */
  present: Set<string>;
  faults: Fault[];
}

/** Why a folder cannot be that of the data; undefined where it holds any part of them. */
function noDataFolder(
  listed: readonly Entry[] | string,
  ids: readonly string[],
): Label | undefined {
  if (listed === 'missing-file') return { zh: '没有这个文件夹', en: 'there is no such folder' };
  const isPart = ({ name, isFolder }: Entry): boolean =>
    isFolder ? ids.includes(name) : name === 'sources.yaml';
  if (typeof listed === 'string' || listed.some(isPart)) return undefined;
  return {
    zh: '里面没有 sources.yaml，也没有一个数据集的文件夹',
    en: 'there is neither sources.yaml nor the folder of any dataset',
  };
}

/**
 * Lists the folder of the data and those of its datasets: missing and unregistered folders, and
 * files that nothing reads.
 */
export function checkFolders(root: string, ids: readonly string[], files: Files): Folders {
  const listed = files.list(root);
  const detail = noDataFolder(listed, ids);
  if (detail !== undefined)
    return {
      found: false,
      present: new Set(),
      faults: [{ code: 'no-data-folder', file: root, detail }],
    };
  if (typeof listed === 'string')
    return { found: false, present: new Set(), faults: [{ code: listed, file: root }] };
  const folders = listed.filter(({ isFolder }) => isFolder).map(({ name }) => name);
  const unregistered = folders.filter((name) => !ids.includes(name) && !droppings.test(name));
  const missing = ids.filter((id) => !folders.includes(id));
  const present = new Set(ids.filter((id) => !missing.includes(id)));
  const atRoot = ['sources.yaml', 'index.ts'];
  const faults = [
    ...strayFaults(
      root,
      listed.filter(({ name, isFolder }) => !isFolder && !ids.includes(name)),
      atRoot,
    ),
    ...unregistered.map((name): Fault => ({
      code: 'unregistered',
      file: `${root}/${name}`,
      ...suggestionFor(name, missing),
    })),
    ...missing.map((id): Fault => ({
      code: 'missing-folder',
      file: `${root}/${id}`,
      ...suggestionFor(id, unregistered),
    })),
  ];
  for (const id of present) {
    const folder = `${root}/${id}`;
    const within = files.list(folder);
    if (typeof within === 'string') faults.push({ code: within, file: folder });
    else faults.push(...strayFaults(folder, within, namesIn(id)));
  }
  return { found: true, present, faults };
}
