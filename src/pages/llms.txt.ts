import type { APIRoute } from 'astro';
import { evidence } from '#src/claims/site.ts';
import { isFilled } from '#src/components/filled.ts';
import { t, type Word } from '#src/i18n/index.ts';
import { languages } from '#src/i18n/languages.ts';
import { asset, href } from '#src/i18n/paths.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { licence } from '#src/lib/licence.ts';

const rooms: { word: Word; path: string }[] = [
  { word: 'nav.chapters', path: '/chapters/' },
  { word: 'nav.problems', path: '/problems/' },
  { word: 'nav.charts', path: '/charts/' },
  { word: 'explore.title', path: '/explore/' },
  { word: 'teach.title', path: '/teach/' },
  { word: 'nav.streets', path: '/streets/' },
  { word: 'nav.evidence', path: '/evidence/' },
  { word: 'errata.title', path: '/errata/' },
  { word: 'nav.data', path: '/data/' },
  { word: 'nav.sources', path: '/sources/' },
];
const files = ['/datapackage.json', '/evidence.json', '/code-book.skos.json', '/code-book.qdc'];

/** The site for programs that read text (llmstxt.org): what it is, its rooms and its files. */
export const GET: APIRoute = ({ site: address }) => {
  const { site } = evidence();
  const base = import.meta.env.BASE_URL;
  const absolute = (path: string): string =>
    address === undefined ? path : new URL(path, address).href;
  const parts = languages.flatMap(({ id, name }) => [
    `## ${name}`,
    '',
    labelled(site.name[id], site.description[id], id),
    '',
    ...rooms
      .filter(({ path }) => isFilled(path))
      .map(({ word, path }) => `- [${t(id, word)}](${absolute(href(base, id, path))})`),
    '',
  ]);
  const data = [...files, `/data/${site.id}-data.zip`].map(
    (path) => `- [${path.replace(/^.*\//u, '')}](${absolute(asset(base, path))})`,
  );
  const head = [`# ${site.name.zh} · ${site.name.en}`, '', `> ${site.description.en}`, ''];
  const end = ['## Data', '', ...data, '', `Licence: ${licence.id}, ${licence.url}`, ''];
  return new Response([...head, ...parts, ...end].join('\n'));
};
