import { t } from '#src/i18n/index.ts';
import { apaCitation, gbtCitation } from '#src/i18n/citations.ts';
import { language } from '#src/i18n/languages.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import type { Site } from '#src/tables/site.ts';
import type { Source } from '#src/tables/sources.ts';

/** Something of this site that can be cited. */
export interface Citable {
  kind: 'chapter' | 'chart' | 'dataset' | 'case' | 'claim' | 'street';
  title: string;
  /** Absolute where the site’s address is known. */
  address: string;
  version: string;
  /** Day on which the version was published, `2026-11-22`. */
  date: string;
  lang: Lang;
}

/** A citation in every format offered. The day of access is left to whoever cites. */
export interface Citation {
  /** GB/T 7714—2025, an electronic document with its day of publication. */
  gbt: string;
  /** APA, seventh edition. */
  apa: string;
  bibtex: string;
  ris: string;
  /** CSL-JSON, an array of one item. */
  csl: string;
}

const isDataset = (kind: Citable['kind']): boolean => kind === 'chart' || kind === 'dataset';

/** Cites one thing of a site. */
export function citationOf(item: Citable, { id: stem, name }: Pick<Site, 'id' | 'name'>): Citation {
  const { kind, title, address, version, date, lang } = item;
  const site = name[lang];
  const year = date.slice(0, 4);
  const id = `${stem}-${address
    .replace(/^[a-z]+:\/\/[^/]+/u, '')
    .replace(/[^a-z0-9]+/giu, '-')
    .replace(/^-|-$/gu, '')}`;
  const carrier = isDataset(kind) ? 'DS/OL' : 'EB/OL';
  const edition = t(lang, 'cite.version', { version });
  const cited = { site, title, edition, date, address };
  return {
    gbt: gbtCitation(cited, carrier),
    apa: apaCitation(
      { ...cited, edition: `Version ${version}` },
      isDataset(kind) ? ' [Data set]' : '',
    ),
    bibtex: [
      `@misc{${id},`,
      `  author = {{${site}}},`,
      `  title = {${title.replace(/[%&#$_{}]/gu, '\\$&')}},`,
      `  year = {${year}},`,
      `  date = {${date}},`,
      `  version = {${version}},`,
      `  url = {${address}},`,
      `  langid = {${language(lang).bibtex}}`,
      '}',
      '',
    ].join('\n'),
    ris: [
      `TY  - ${isDataset(kind) ? 'DATA' : 'ELEC'}`,
      `AU  - ${site}`,
      `TI  - ${title}`,
      `PY  - ${year}`,
      `DA  - ${date.replaceAll('-', '/')}`,
      `ET  - ${version}`,
      `UR  - ${address}`,
      `LA  - ${language(lang).tag}`,
      'ER  - ',
      '',
    ].join('\r\n'),
    csl: JSON.stringify([
      {
        id,
        type: isDataset(kind) ? 'dataset' : 'webpage',
        title,
        author: [{ literal: site }],
        issued: { 'date-parts': [date.split('-').map(Number)] },
        version,
        URL: address,
        language: language(lang).tag,
      },
    ]),
  };
}

/**
 * A source as an entry of a list of references, after GB/T 7714 where readers cite so, with what its
 * copy gives.
 * More than three authors end in 等 or et al., by the language of the entry.
 */
export function sourceCitation(source: Source, lang: Lang): string {
  const { authors, title, container, year, issue, pages, identifier } = source;
  const list = authors?.[lang] ?? [];
  const { comma } = punctuation(lang);
  const others = list.length > 3 ? `${comma}${t(lang, 'cite.others')}` : '';
  const names = list.length === 0 ? undefined : `${list.slice(0, 3).join(comma)}${others}`;
  const when = year === undefined || issue === undefined ? year : `${year}(${issue})`;
  const where = [container?.[lang], when].filter((part) => part !== undefined);
  const range = pages === undefined ? '' : `: ${pages.replace('-', '–')}`;
  const codes = {
    article: '[J]',
    column: '[J]',
    web: '[EB/OL]',
    book: '[M]',
    report: '[R]',
    dataset: '[DS]',
  };
  const head = `${title[lang]}${language(lang).citation === 'GB/T 7714' ? codes[source.kind] : ''}`;
  const parts = [names, head, `${where.join(', ')}${range}`, identifier];
  return `${parts.filter((part) => part !== undefined && part !== '').join('. ')}.`;
}
