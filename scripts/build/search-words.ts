import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { inSite } from '#src/lib/site-dir-node.ts';
import type { Lang } from '#src/model.ts';
import type { SearchWords } from '#src/search/index-node.ts';
import type { Synonym } from '#src/search/pack.ts';

/** The words that the search knows: the term list, the words of readers, and names of places. */

const list = (cell = ''): string[] =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const rows = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** “household registration (hukou)” is sought without what stands in brackets. */
const bare = (name: string): string => name.replace(/\s*[(（].*?[)）]/gu, '').trim();

/** Names of subdistricts in the other language, as a reader may have them from a map or an address. */
function placeNames(lang: Lang, other: Lang): Synonym[] {
  const streets = rows(inSite('data/streets/streets.csv')).filter(
    ({ record }) => record === 'street',
  );
  const names = streets.map((street) => [street[`name_${other}`], street[`name_${lang}`]] as const);
  return [...new Map(names)].flatMap(([word = '', own = '']) =>
    word === '' || own === '' || word === own ? [] : [{ words: [word], means: [own] }],
  );
}

/** Reads the words for one language of the site. */
export function searchWords(lang: Lang): SearchWords {
  const terms = rows(inSite('data/terms/terms.csv'));
  const names = terms.map((term) => bare(term[lang] ?? ''));
  const settled = new Set(names.map((name) => name.toLowerCase()));
  const other = lang === 'zh' ? 'en' : 'zh';
  const ofTerms = terms.map((term): Synonym => ({
    words: [bare(term[other] ?? ''), ...list(term['avoid'])].filter(
      (word) => !settled.has(word.toLowerCase()),
    ),
    means: [bare(term[lang] ?? '')],
  }));
  const ofReaders = rows(inSite('content/search/reader-words.csv')).map((row): Synonym => ({
    words: [...list(row['words_zh']), ...list(row['words_en'])],
    means: list(row[`means_${lang}`]),
  }));
  return { synonyms: [...ofTerms, ...ofReaders, ...placeNames(lang, other)], terms: names };
}
