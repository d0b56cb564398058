import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { byLanguage, languages } from '#src/i18n/languages.ts';
import { requestWords } from '#src/i18n/requests.ts';
import type { Label, Lang } from '#src/model.ts';
import { printable, type Printable } from '../read/printable.ts';
import type { PrintablePage } from '../request/catalogue.ts';
import { pageFile } from '../request/choice.ts';
import { opening } from '../tree/opening.ts';

/** Lists the pages of a built site that can be printed, with their sections in all languages. */
export function printablePages(dist: string): PrintablePage[] {
  const [main] = languages;
  return addresses(dist)
    .filter((address) =>
      languages.every(({ id, prefix }) => id === main.id || !address.startsWith(`/${prefix}`)),
    )
    .flatMap((address): PrintablePage[] => {
      const read = new Map<Lang, Printable>();
      for (const { id, prefix } of languages) {
        const page = pageIn(dist, `/${prefix}${address.slice(1)}`);
        if (page !== undefined) read.set(id, page);
      }
      const first = read.get(main.id);
      if (first === undefined || read.size < languages.length) return [];
      const { kind } = first;
      const title = (lang: Lang): string => read.get(lang)?.title ?? first.title;
      return [
        {
          id: address === '/' ? 'home' : address.slice(1, -1),
          name: byLanguage(title),
          page: address,
          kind,
          sections: first.sections.map(({ id }) => ({ id, name: sectionName(id, read) })),
        },
      ];
    });
}

function addresses(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => parentPath.slice(dist.length).split(sep).join('/'))
    .map((path) => `/${path.replace(/^\//u, '')}/`.replace('//', '/'))
    .sort();
}

function pageIn(dist: string, address: string): Printable | undefined {
  try {
    return printable(readFileSync(join(dist, pageFile(address)), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function sectionName(id: string, read: ReadonlyMap<Lang, Printable>): Label {
  return byLanguage((lang) => {
    if (id === opening) return requestWords[lang].opening;
    return read.get(lang)?.sections.find((one) => one.id === id)?.name ?? id;
  });
}
