import type { APIRoute } from 'astro';
import { readChanges } from '#src/claims/changes.ts';
import { escapeXml } from '#src/lib/xml.ts';
import { t } from '#src/i18n/index.ts';
import { language, languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { inEveryLanguage } from '#src/i18n/routes.ts';

export const getStaticPaths = inEveryLanguage;

/** The log of changes as RSS 2.0. */
export const GET: APIRoute = ({ params, site }) => {
  const lang = languageOf(params['lang']).id;
  const path = href(import.meta.env.BASE_URL, lang, '/changes/');
  const page = site === undefined ? path : new URL(path, site).href;
  const items = readChanges('CHANGELOG.md').flatMap(({ version, date, groups }) =>
    groups.flatMap(({ heading, entries }) =>
      entries.map((entry, index) =>
        [
          '<item>',
          `<title>${escapeXml(`${heading[lang]} · ${version}`)}</title>`,
          `<link>${escapeXml(`${page}#v${version}`)}</link>`,
          `<guid isPermaLink="false">linli-evidence:${version}:${escapeXml(heading.en)}:${String(index)}</guid>`,
          `<pubDate>${new Date(`${date}T00:00:00Z`).toUTCString()}</pubDate>`,
          `<description>${escapeXml(entry[lang])}</description>`,
          '</item>',
        ].join(''),
      ),
    ),
  );
  const channel = [
    `<title>${escapeXml(`${t(lang, 'site.name')} · ${t(lang, 'changes.title')}`)}</title>`,
    `<link>${escapeXml(page)}</link>`,
    `<description>${escapeXml(t(lang, 'changes.lede'))}</description>`,
    `<language>${language(lang).tag}</language>`,
    ...items,
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n${channel.join('\n')}\n</channel></rss>\n`,
    { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } },
  );
};
