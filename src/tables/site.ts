import { z } from 'zod';
import { below } from '#src/lib/file-names.ts';
import { plainText } from '#src/lib/text/bound-text.ts';
import { languages } from '#src/i18n/languages.ts';
import type { Label } from '#src/model.ts';
import type { Fault } from './fault.ts';
import type { Files } from './disk/files.ts';
import { emptyLog, readText } from './disk/log.ts';
import { label } from './sources.ts';
import type { WrittenText } from './text-columns.ts';
import { parseYaml } from './yaml.ts';

const address = z.string().regex(/^\/\S*$/u, 'address');

const nameLists = z
  .strictObject({ zh: z.array(z.string()), en: z.array(z.string()) })
  .default({ zh: [], en: [] });

/** The lists of names of a file in which something else may be wrong. */
const nameFile = z.object({ names: nameLists, properNames: nameLists });

/** Schema of `content/site.yaml`. */
const siteFile = z.strictObject({
  /** Stem of file names and identifiers. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'id'),
  name: label,
  /** What it is about, in one line. */
  tagline: label,
  description: label,
  licence: label,
  /** Addresses that pages and files had before, without language, and where they are now. */
  moved: z.record(address, address).default({}),
  /** Parameters of addresses that have another name now or, with `value`, values that have. */
  renamed: z
    .array(z.strictObject({ name: z.string(), value: z.string().optional(), to: z.string() }))
    .default([]),
  /** Whether a page once read is there without a network (a service worker). */
  offline: z.boolean().default(false),
  /** Names in texts of the data that hold a numeral or a word of comparison and count nothing. */
  names: nameLists,
  /** Proper names that hold a numeral and count nothing, in chapters too. */
  properNames: nameLists,
  home: z.strictObject({
    /** Headline; a line break is where it may break. */
    title: label,
    lede: label,
    /** Sentences with a number each, whose placeholders lead to their evidence. */
    figures: z.array(label).default([]),
    /** The chart at the end of the page. */
    chart: z.strictObject({ id: z.string(), scope: z.string() }).optional(),
  }),
});

/** What the patterns of the schema expect, by their messages. */
const expectations: Readonly<Record<string, Label>> = {
  address: {
    zh: '网站上的地址，以“/”开头，不带语言',
    en: 'an address of the site that begins with “/”, without language',
  },
};

/** What the site is: its names, and the words of its home page. */
export type Site = z.output<typeof siteFile>;

/** The site as its file declares it, with faults and texts that may hold placeholders. */
export interface DeclaredSite {
  /** Undefined where the file is missing or wrong. */
  site: Site | undefined;
  /** Names that count nothing; undefined where the file cannot tell. */
  names: Pick<Site, 'names' | 'properNames'> | undefined;
  texts: WrittenText[];
  faults: Fault[];
}

/** Reads `content/site.yaml` below the folder of a site. */
export function readSite(root: string, files: Files): DeclaredSite {
  const file = below(root, 'content/site.yaml');
  const log = emptyLog(files);
  const text = readText(file, log);
  if (text === undefined) {
    return { site: undefined, names: undefined, texts: [], faults: log.faults };
  }
  const read = parseYaml(text, siteFile, file, expectations);
  const { value, faults, lineOf } = read;
  const names = nameFile.safeParse(read.data).data;
  if (value === undefined) return { site: undefined, names, texts: [], faults };
  const moves = moveFaults(value.moved, (from) => ({ file, line: lineOf(['moved', from]) }));
  const named: [PropertyKey[], Label][] = [
    [['description'], value.description],
    [['home', 'title'], value.home.title],
    [['home', 'lede'], value.home.lede],
    ...value.home.figures.map((one, index): [PropertyKey[], Label] => [
      ['home', 'figures', index],
      one,
    ]),
  ];
  const texts = named.flatMap(([path, one]) =>
    languages.map(({ id: lang }): WrittenText => {
      const column = [...path, lang].join('.');
      const at = { file, line: lineOf([...path, lang]), column };
      return { ...at, dataset: 'site', row: 'site', lang, text: one[lang] };
    }),
  );
  const description = { zh: plainText(value.description.zh), en: plainText(value.description.en) };
  return { site: { ...value, description }, names, texts, faults: [...faults, ...moves] };
}

/** Addresses that have moved to themselves, or to one that has moved on: readers would go in circles. */
function moveFaults(
  moved: Site['moved'],
  at: (from: string) => Pick<Fault, 'file' | 'line'>,
): Fault[] {
  return Object.entries(moved).flatMap(([from, to]): Fault[] => {
    const detail =
      from === to
        ? { zh: `“${from}”指向它自己`, en: `“${from}” leads to itself` }
        : to in moved
          ? {
              zh: `“${to}”自己也搬了，请直接写它现在的地址`,
              en: `“${to}” has moved itself; give the address where it is now`,
            }
          : undefined;
    return detail === undefined
      ? []
      : [{ code: 'yaml-shape', ...at(from), column: `moved.${from}`, detail }];
  });
}
