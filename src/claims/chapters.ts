import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languages } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';

const frontmatter = z.strictObject({
  number: z.string().regex(/^\d\d$/u),
  title: z.string(),
  /** Short title for menus. */
  menu: z.string(),
  kicker: z.string(),
  lede: z.string(),
  sources: z.array(z.string()).min(1),
});

/** A use of a claim or a chart in a chapter, in the order of the text. */
export interface Use {
  component: 'Value' | 'Claim' | 'Figure' | 'placeholder';
  id: string;
  line: number;
  /** The sentence around it, without markup. */
  sentence: string;
  /** What the author wrote inside `<Claim>`. */
  words: string | undefined;
}

/** A chapter in one language, as written. */
export interface Chapter {
  slug: string;
  lang: Lang;
  file: string;
  meta: z.output<typeof frontmatter>;
  /** The text below the front matter, with the number of its first line. */
  body: string;
  firstLine: number;
  headings: { depth: number; id: string; text: string }[];
  uses: Use[];
}

/** Reads all chapters below `content/chapters`. Throws with the file's name when a front matter is wrong. */
export function readChapters(root: string): Chapter[] {
  return languages.flatMap(({ id: lang }) => {
    const folder = join(root, 'chapters', lang);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) =>
        parseChapter(readFileSync(join(folder, name), 'utf8'), lang, name, join(folder, name)),
      );
  });
}

/** Takes a chapter's text apart. Throws when its front matter is missing or wrong. */
export function parseChapter(written: string, lang: Lang, name: string, file: string): Chapter {
  const text = written.replaceAll('\r\n', '\n');
  const match = /^---\n([\s\S]*?)\n---\n/u.exec(text);
  if (match === null) throw new Error(`${file}: no front matter between two lines of ---`);
  const [all, head = ''] = match;
  const meta = frontmatter.safeParse(parse(head));
  if (!meta.success) throw new Error(`${file}: front matter\n${z.prettifyError(meta.error)}`);
  const body = text.slice(all.length);
  return {
    slug: name.replace(/\.mdx$/u, ''),
    lang,
    file,
    meta: meta.data,
    body,
    firstLine: all.split('\n').length,
    headings: [...body.matchAll(/^(#{2,3}) (.+?) \[#([a-z0-9-]+)\]$/gmu)].map(
      ([, hashes = '', title = '', id = '']) => ({
        depth: hashes.length,
        id,
        text: title,
      }),
    ),
    uses: [...placeholders(meta.data), ...components(body, all.split('\n').length)],
  };
}

function placeholders(meta: z.output<typeof frontmatter>): Use[] {
  return [meta.title, meta.lede].flatMap((text) =>
    [...text.matchAll(/\{([a-z0-9-]+)\}/gu)].map(([, id = '']) => ({
      component: 'placeholder' as const,
      id,
      line: 1,
      sentence: text,
      words: undefined,
    })),
  );
}

function components(body: string, firstLine: number): Use[] {
  return body.split('\n').flatMap((line, index) =>
    [
      ...line.matchAll(
        /<(Value|Claim) of="([^"]*)"(?:>(.*?)<\/Claim>)?|<(Figure) chart="([^"]*)"/gu,
      ),
    ].map((found) => ({
      component: (found[1] ?? found[4] ?? 'Value') as Use['component'],
      id: found[2] ?? found[5] ?? '',
      line: firstLine + index,
      sentence: sentenceAround(line, found.index),
      words: found[3]?.replace(/<[^>]+>/gu, ''),
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

/** The claims that have a note in a chapter, in the order of the notes’ numbers. */
export function notesOf(chapter: Chapter): string[] {
  const noted = chapter.uses.filter(
    ({ component }) => component === 'Value' || component === 'Claim',
  );
  return [...new Set(noted.map(({ id }) => id))];
}

/** Where each claim is used, with the number of its note there; a title or a lede has none. */
export function usesByClaim(
  chapters: readonly Chapter[],
): Map<string, { chapter: Chapter; note: number | undefined }[]> {
  const uses = new Map<string, { chapter: Chapter; note: number | undefined }[]>();
  for (const chapter of chapters) {
    const notes = notesOf(chapter);
    for (const id of new Set(
      chapter.uses.filter(({ component }) => component !== 'Figure').map((use) => use.id),
    )) {
      const note = notes.indexOf(id);
      uses.set(id, [...(uses.get(id) ?? []), { chapter, note: note < 0 ? undefined : note + 1 }]);
    }
  }
  return uses;
}
