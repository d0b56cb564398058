import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { datasets } from '#data/index.ts';
import { readChanges } from '#src/claims/pages/data/changes-node.ts';
import { dataChanges } from '#src/claims/pages/data/data-changes.ts';
import { evidence } from '#src/claims/site.ts';
import { inSite } from '#src/lib/site-dir-node.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import { textElement } from '#src/lib/text/xml.ts';
import { t } from '#src/i18n/index.ts';
import { language, languageOf } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { localizedPaths } from '#src/i18n/routes.ts';

export const getStaticPaths = localizedPaths;

/** Placeholder origin for builds without a site address; removed from the feed afterwards. */
const unknownSite = 'http://unknown-site.invalid';

/** The changelog and the state of every dataset as RSS 2.0. */
export const GET: APIRoute = async ({ params, site = new URL(unknownSite) }) => {
  const lang = languageOf(params['lang']).id;
  const page = new URL(href(import.meta.env.BASE_URL, lang, '/changes/'), site).href;
  const releases = readChanges(inSite('CHANGELOG.md'));
  const [latest] = releases;
  const item = (
    guid: string,
    title: string,
    link: string,
    date: string,
    description: string,
  ): RSSFeedItem => ({
    ...{ title, link, description },
    pubDate: new Date(`${date}T00:00:00Z`),
    customData: textElement('guid', { isPermaLink: 'false' }, `${evidence().site.id}:${guid}`),
  });
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
  const changed = dataChanges(evidence().tables).map((change) => {
    const { dataset, title, who, when, id, count, reasons } = change;
    const why = reasons.map((reason) => `${reason.why} · ${reason.source.name[lang]}`);
    const counted = t(lang, 'history.count', { n: formatNumber(count) });
    return item(
      `${dataset}:${id}`,
      `${t(lang, 'history.changes')} · ${title[lang]}`,
      page.replace('/changes/', `/data/${dataset}/#${id}`),
      when,
      [who, ...why, counted].join(' · '),
    );
  });
  // The checksum is part of the id, so a changed dataset is a new entry.
  const states = datasets.map(({ id, title }) => {
    const { provenance, sha256 } = evidence().tables.table(id);
    const rows = t(lang, 'data.rows', { n: formatNumber(provenance.rows) });
    return item(
      `dataset:${id}:${sha256.slice(0, 16)}`,
      `${t(lang, 'data.title')} · ${title[lang]}`,
      page.replace('/changes/', `/data/${id}/`),
      latest?.date ?? '1970-01-01',
      `${rows} · SHA-256 ${sha256}`,
    );
  });
  const feed = await getRssString({
    title: `${evidence().site.name[lang]} · ${t(lang, 'changes.title')}`,
    description: t(lang, 'changes.lede'),
    site: page,
    items: [...changed, ...entries, ...states],
    customData: textElement('language', {}, language(lang).tag),
  });
  return new Response(feed.replaceAll(unknownSite, ''), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
