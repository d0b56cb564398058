import type { APIRoute } from 'astro';
import { datasets } from '#data/index.ts';
import { readChanges } from '#src/claims/changes.ts';
import { evidence } from '#src/claims/site.ts';
import { formatNumber } from '#src/lib/format.ts';
import { escapeXml } from '#src/lib/xml.ts';
import { t } from '#src/i18n/index.ts';
import { language, languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { localizedPaths } from '#src/i18n/routes.ts';

export const getStaticPaths = localizedPaths;

/** The log of changes and the state of every dataset as RSS 2.0. */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const path = href(import.meta.env.BASE_URL, lang, '/changes/');
  const page = site === undefined ? path : new URL(path, site).href;
  const releases = readChanges('CHANGELOG.md');
  const [latest] = releases;
  const item = (guid: string, title: string, link: string, date: string, text: string): string =>
    [
      '<item>',
      `<title>${escapeXml(title)}</title>`,
      `<link>${escapeXml(link)}</link>`,
      `<guid isPermaLink="false">linli-evidence:${escapeXml(guid)}</guid>`,
      `<pubDate>${new Date(`${date}T00:00:00Z`).toUTCString()}</pubDate>`,
      `<description>${escapeXml(text)}</description>`,
      '</item>',
    ].join('');
  const entries = releases.flatMap(({ version, date, groups }) =>
    groups.flatMap(({ heading, entries: changes }) =>
      changes.map((change, index) =>
        item(
          `${version}:${heading.en}:${String(index)}`,
          `${heading[lang]} · ${version}`,
          `${page}#v${version}`,
          date,
          change[lang],
        ),
      ),
    ),
  );
  // A dataset whose content changes has another checksum, and so is a new entry for a reader.
  const states = datasets.map(({ id, title }) => {
    const { provenance } = evidence().tables.table(id);
    const rows = t(lang, 'data.rows', { n: formatNumber(provenance.rows) });
    return item(
      `dataset:${id}:${provenance.sha256.slice(0, 16)}`,
      `${t(lang, 'data.title')} · ${title[lang]}`,
      page.replace('/changes/', `/data/${id}/`),
      latest?.date ?? '1970-01-01',
      `${rows} · SHA-256 ${provenance.sha256}`,
    );
  });
  const channel = [
    `<title>${escapeXml(`${t(lang, 'site.name')} · ${t(lang, 'changes.title')}`)}</title>`,
    `<link>${escapeXml(page)}</link>`,
    `<description>${escapeXml(t(lang, 'changes.lede'))}</description>`,
    `<language>${language(lang).tag}</language>`,
    ...entries,
    ...states,
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n${channel.join('\n')}\n</channel></rss>\n`,
    { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } },
  );
};
