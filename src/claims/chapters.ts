import { z } from 'zod';
import { languages } from '#src/i18n/languages.ts';
import type { Fault } from '#src/lib/faults.ts';
import { baseName, below } from '#src/lib/file-names.ts';
import type { Label, Lang } from '#src/model.ts';
import { entryFaults } from './content/shapes.ts';
import { chapterHeading } from './markup/headings.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Files } from '#src/tables/disk/files.ts';
import { textFilesIn } from '#src/tables/disk/folder.ts';
import { emptyLog, readText } from '#src/tables/disk/log.ts';
import { parseYaml } from '#src/tables/yaml.ts';

const frontmatter = z.strictObject({
  number: z.string('number').regex(/^\d\d$/u, 'number'),
  title: z.string(),
  /** Short title for menus. */
  menu: z.string(),
  kicker: z.string(),
  lede: z.string(),
  sources: z
    .array(z.string())
    .refine((ids) => new Set(ids).size === ids.length, { error: 'sources' }),
});

const headExpectations: Readonly<Record<string, Label>> = {
  sources: { zh: '每个来源写一次', en: 'Every source once' },
  number: { zh: '引号里的两位数，例如 "07"', en: 'two digits in quotes, as in "07"' },
};

type Meta = z.output<typeof frontmatter>;

/** Lines of the entries of a front matter that hold text or references. */
type MetaLines = Record<'number' | 'title' | 'menu' | 'kicker' | 'lede' | 'sources', number>;

/** A use of a claim or a chart in a chapter, in the order of the text. */
export interface Use {
  component: 'Value' | 'Claim' | 'Figure' | 'heading' | 'placeholder';
  id: string;
  line: number;
  /** The sentence around it, without markup. */
  sentence: string;
  /** What the author wrote inside `<Claim>`, in a bound heading or placeholder. */
  words: string | undefined;
  /** What the chart of a `<Figure>` is drawn for. */
  scope: string | undefined;
}

/** A chapter in one language, as written. */
export interface Chapter {
  slug: string;
  lang: Lang;
  file: string;
  meta: Meta;
  metaLines: MetaLines;
  /** The text below the front matter, with the number of its first line. */
  body: string;
  firstLine: number;
  headings: { depth: number; id: string; text: string }[];
  uses: Use[];
}

/** Reads all chapters below `chapters` in the folder `content`, with all faults of their front matter. */
export function readChapters(
  content: string,
  files: Files,
): { chapters: Chapter[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const chapters = languages.flatMap(({ id: lang }) => {
    const folder = below(content, `chapters/${lang}`);
    return textFilesIn(files, folder, '.mdx').flatMap((file) => {
      const text = readText(file, emptyLog(files));
      // What cannot be decoded is told by the check of the files.
      if (text === undefined) return [];
      const read = parseChapter(text, lang, baseName(file), file);
      faults.push(...read.faults);
      return [read.chapter];
    });
  });
  return { chapters, faults };
}

/**
 * Takes a chapter's text apart. Where its front matter is missing or wrong, the faults say so and
 * the chapter has what could be read, so that the rest of it can be checked all the same.
 */
export function parseChapter(
  written: string,
  lang: Lang,
  name: string,
  file: string,
): { chapter: Chapter; faults: Fault[] } {
  const text = written.replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---\n/u.exec(text);
  const [all, head] = [match?.[0] ?? '', match?.[1]];
  const { meta, lines, faults } = readHead(head, file);
  const body = text.slice(all.length);
  const firstLine = all.split('\n').length;
  const chapter: Chapter = {
    slug: name.replace(/\.mdx$/u, ''),
    lang,
    file,
    meta,
    metaLines: lines,
    body,
    firstLine,
    headings: headingsOf(body).map(({ depth, id, text: title }) => ({ depth, id, text: title })),
    uses: [
      ...placeholders(meta, lines),
      ...boundHeadings(body, firstLine),
      ...components(body, firstLine),
    ],
  };
  return { chapter, faults };
}

function headingsOf(body: string) {
  return body.split('\n').flatMap((line, index) => {
    const [, hashes = '', text = '', id = '', claims = ''] = chapterHeading.exec(line) ?? [];
    const bound = claims.split(' ').filter((claim) => claim !== '');
    return id === '' ? [] : [{ depth: hashes.length, id, text, claims: bound, index }];
  });
}

function boundHeadings(body: string, firstLine: number): Use[] {
  return headingsOf(body).flatMap(({ text, claims, index }) =>
    claims.map((id) => ({
      component: 'heading' as const,
      id,
      line: firstLine + index,
      sentence: text,
      words: text,
      scope: undefined,
    })),
  );
}

/** The front matter, with the line of each entry in the file. */
function readHead(
  head: string | undefined,
  file: string,
): { meta: Meta; lines: MetaLines; faults: Fault[] } {
  const yaml = parseYaml(head ?? '', frontmatter, file);
  // The front matter begins below the line of ---.
  const lineOf = (entry: keyof Meta): number => yaml.lineOf([entry]) + 1;
  const lines = {
    number: lineOf('number'),
    title: lineOf('title'),
    menu: lineOf('menu'),
    lede: lineOf('lede'),
    kicker: lineOf('kicker'),
    sources: lineOf('sources'),
  };
  if (head === undefined) {
    return { meta: empty, lines, faults: [{ code: 'no-front-matter', file, line: 1 }] };
  }
  const shape = { schema: frontmatter, file, code: 'front-matter', expected: headExpectations };
  const faults = entryFaults(yaml, shape).map((fault): Fault => {
    return { ...fault, line: (fault.line ?? 0) + 1 };
  });
  return { meta: yaml.value ?? whatIsRight(head, file), lines, faults };
}

const empty: Meta = { number: '', title: '', menu: '', kicker: '', lede: '', sources: [] };

/** The texts of a front matter in which something else is wrong. */
function whatIsRight(head: string, file: string): Meta {
  const entries = parseYaml(head, z.record(z.string(), z.unknown()), file).value ?? {};
  const texts = Object.entries(entries).filter(([, value]) => typeof value === 'string');
  return { ...empty, ...Object.fromEntries(texts), sources: [] };
}

function placeholders(meta: Meta, lines: MetaLines): Use[] {
  return (['title', 'lede'] as const).flatMap((entry) =>
    placeholdersIn(meta[entry]).map(({ id, words }) => ({
      component: 'placeholder' as const,
      id,
      line: lines[entry],
      sentence: meta[entry],
      words,
      scope: undefined,
    })),
  );
}

function components(body: string, firstLine: number): Use[] {
  return body.split('\n').flatMap((line, index) =>
    [
      ...line.matchAll(
        /<(Value|Claim) of="([^"]*)"(?:>(.*?)<\/Claim>)?|<(Figure) chart="([^"]*)"(?: scope="([^"]*)")?/gu,
      ),
    ].map((found) => ({
      component: (found[1] ?? found[4] ?? 'Value') as Use['component'],
      id: found[2] ?? found[5] ?? '',
      line: firstLine + index,
      sentence: sentenceAround(line, found.index),
      words: found[3]?.replace(/<[^>]+>/gu, ''),
      scope: found[6],
    })),
  );
}

/** The sentence of a line that holds a position, with values shown as `[id]`. */
function sentenceAround(line: string, position: number): string {
  const ended = [...line.slice(0, position).matchAll(/[。！？]|[.!?]\s/gu)].at(-1);
  const before = line.slice(ended === undefined ? 0 : ended.index + ended[0].length, position);
  const after = line.slice(position).split(/(?<=[。！？]|[.!?](?:\s|$))/u)[0] ?? '';
  return (before + after)
    .replace(/<Value of="([^"]*)"[^>]*>/gu, '[$1]')
    .replace(/<[^>]+>/gu, '')
    .trim();
}

/**
 * Where each claim is used. With `numbers`, which gives the note of each claim of a chapter, each use
 * has the number of its note there.
 */
export function usesByClaim(
  chapters: readonly Chapter[],
  numbers: (chapter: Chapter) => ReadonlyMap<string, number> = () => new Map(),
): Map<string, { chapter: Chapter; note: number | undefined }[]> {
  const uses = new Map<string, { chapter: Chapter; note: number | undefined }[]>();
  for (const chapter of chapters) {
    const notes = numbers(chapter);
    for (const id of new Set(
      chapter.uses.filter(({ component }) => component !== 'Figure').map((use) => use.id),
    )) {
      uses.set(id, [...(uses.get(id) ?? []), { chapter, note: notes.get(id) }]);
    }
  }
  return uses;
}
