import { languages } from '#src/i18n/languages.ts';
import { parseFlags } from '#src/lib/flags-node.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { ReportError, type ReportFault } from '#src/reports/faults.ts';
import { formats, layouts } from '#src/reports/options.ts';
import {
  optionNamed,
  ownFields,
  parameters,
  type OwnField,
  type OwnWords,
  type Parameter,
  type ReportRequest,
} from '#src/reports/request.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { isZip } from './report-zip.ts';

/** A file that names values of a parameter. */
export interface NameList {
  parameter: Parameter;
  file: string;
}

/** Parsed command-line flags. */
export interface Flags {
  request: ReportRequest;
  /** Files with the names of values, by parameter. */
  lists: readonly NameList[];
  all: boolean;
  list: boolean;
  /** Whether recipes are compared with the pages of the site, and nothing is made. */
  check: boolean;
  help: boolean;
  /** Whether cached reports are ignored and rebuilt. */
  force: boolean;
  out: string;
  dist: string;
  /** Recipe folder. */
  recipes: string;
  /** Report cache folder. */
  cache: string;
  site?: string;
  shard?: string;
  processes?: number;
}

const lists = [...parameters, 'sections', 'lang', 'format', 'layout', 'field'] as const;
const switches = ['all', 'full', 'list', 'check', 'help', 'force'] as const;
const texts = ['out', 'dist', 'recipes', 'cache', 'site', 'shard', 'jobs'] as const;

/** Parses the arguments. Throws a `ReportError` that lists every invalid flag and value. */
export function readFlags(args: readonly string[]): Flags {
  const options = {
    ...entries(lists, { type: 'string', multiple: true } as const),
    ...entries(switches, { type: 'boolean' } as const),
    ...entries(texts, { type: 'string' } as const),
  };
  const { values, positionals, faults: flagFaults } = parseFlags(args, options);
  const faults = flagFaults.map(({ flag, zh, en }) => ({
    ...{ page: flag, where: 'npm run report' },
    ...{ zh: `${zh}用 --help 看全部选项。`, en: `${en} --help lists them all.` },
  }));
  const listed = (name: (typeof lists)[number]): string[] =>
    (values[name] ?? [])
      .filter((value) => !isList(value))
      .flatMap((value) => value.split(/[,，、]/u))
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const named = parameters.flatMap((parameter) =>
    (values[parameter] ?? []).filter(isList).map((value) => ({ parameter, file: value.slice(1) })),
  );
  const oneOf = <T extends string>(name: 'lang' | 'format' | 'layout', known: readonly T[]): T[] =>
    listed(name).flatMap((value) => {
      const found = optionNamed(value, known);
      if (found === undefined) faults.push(unknownValue(name, value, known));
      return found === undefined ? [] : [found];
    });
  const text = (name: (typeof texts)[number]): string | undefined => values[name];
  const jobs = text('jobs');
  if (jobs !== undefined && !/^[1-9]\d?$/u.test(jobs)) faults.push(wrongJobs(jobs));
  const site = text('site');
  if (site !== undefined && !isSite(site)) {
    faults.push(unknownValue('site', site, ['https://example.org/']));
  }
  const dist = text('dist') ?? inSite('dist');
  const request: ReportRequest = {
    recipes: positionals,
    values: Object.fromEntries(parameters.map((name) => [name, listed(name)])),
    langs: oneOf(
      'lang',
      languages.map(({ id }) => id),
    ),
    formats: oneOf('format', formats),
    layouts: oneOf('layout', layouts),
    sections: listed('sections'),
    full: values.full === true,
    own: ownWords(values.field ?? [], faults),
  };
  // Nothing but commas chooses nothing, which would make everything.
  for (const name of lists) {
    const given = values[name] ?? [];
    if (name !== 'field' && given.length > 0 && listed(name).length === 0 && !given.some(isList))
      faults.push(emptyList(name));
  }
  if (values.all === true && isZip(text('out') ?? '')) faults.push(zipOfAll);
  if (faults.length > 0) throw new ReportError(faults);
  const shard = text('shard');
  return {
    request,
    lists: named,
    all: values.all === true,
    list: values.list === true,
    check: values.check === true,
    help: values.help === true,
    force: values.force === true,
    out: text('out') ?? (values.all === true ? `${dist}/reports` : 'reports'),
    dist,
    recipes: text('recipes') ?? inSite('content/reports'),
    cache: text('cache') ?? inSite('.cache/reports'),
    ...(site === undefined ? {} : { site }),
    ...(shard === undefined ? {} : { shard }),
    ...(jobs === undefined ? {} : { processes: Number(jobs) }),
  };
}

function entries<K extends string, V>(keys: readonly K[], value: V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>;
}

/** Whether a value is the address of a site; links and codes of other kinds lead readers nowhere. */
const isSite = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);

/** Whether a value names a file with the names of values: `@list.csv`. */
const isList = (value: string): boolean => value.startsWith('@');

/** Own words of `--field name=value`, each field once. */
function ownWords(given: readonly string[], faults: ReportFault[]): OwnWords {
  const words: Partial<Record<OwnField, string>> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    const name = (at < 0 ? one : one.slice(0, at)).trim();
    const field = ownFields.find((known) => known === name);
    if (field === undefined) faults.push(unknownValue('field', name, ownFields));
    else if (at < 0) faults.push(emptyField(field));
    else if (words[field] !== undefined) faults.push(repeatedField(field));
    else words[field] = one.slice(at + 1);
  }
  return words;
}

function emptyList(name: string): ReportFault {
  return {
    page: `--${name}`,
    where: 'npm run report',
    zh: `只有逗号或空格，没有选到什么。请写成 --${name} 某某；要全部就去掉 --${name}。`,
    en: `Only commas or spaces; nothing is chosen. Write --${name} something, or leave it out for all.`,
  };
}

function emptyField(field: OwnField): ReportFault {
  return {
    page: `--field ${field}`,
    where: 'npm run report',
    zh: `没有写内容。请写成 --field ${field}=内容；内容里有空格时加引号。`,
    en: `There are no words. Write --field ${field}=words, in quotes where they have spaces.`,
  };
}

const zipOfAll: ReportFault = {
  page: '--out',
  where: 'npm run report',
  zh: '--all 做网站上的全部报告，要放在文件夹里，不能放进 ZIP。请写一个文件夹，或去掉 --all、写明配方。',
  en: '--all makes all reports of the site, which stand in a folder, not in a zip. Name a folder, or name recipes instead of --all.',
};

function wrongJobs(value: string): ReportFault {
  return {
    page: `--jobs ${value}`,
    where: 'npm run report',
    zh: `读到“${value}”，应为 1 到 99 的整数：同时几个进程。不写 --jobs，就和处理器的核一样多。`,
    en: `Found “${value}”; expected a whole number from 1 to 99: how many processes run at a time. Without --jobs there are as many as processor cores.`,
  };
}

function repeatedField(field: OwnField): ReportFault {
  return {
    page: `--field ${field}`,
    where: 'npm run report',
    zh: `写了两次。每项只能写一次；几段话写在同一个 --field ${field} 里，用换行隔开。`,
    en: `It is given twice. Each field can be given once; write several paragraphs into one --field ${field}, with line breaks between them.`,
  };
}

function unknownValue(name: string, value: string, known: readonly string[]): ReportFault {
  const near = nearest(value, known);
  return {
    page: `--${name} ${value}`,
    where: 'npm run report',
    zh: `不认识“${value}”。${near === undefined ? '' : `最接近的是“${near}”。`}可以写：${known.join('、')}。`,
    en: `“${value}” is not known. ${near === undefined ? '' : `The nearest is “${near}”. `}It can be: ${known.join(', ')}.`,
  };
}
