import { t } from '#src/i18n/index.ts';
import type { Lang } from '#src/model.ts';
import type { Source } from '#src/tables/sources.ts';

/**
 * A chart as an entry of a list of references, after GB/T 7714 (Chinese) and APA (English).
 * The version stands for the date: a chart of one version never changes.
 */
export function chartCitation(title: string, address: string, version: string, lang: Lang): string {
  const site = t(lang, 'site.name');
  return lang === 'zh'
    ? `${site}. ${title}[DS/OL]. 版本${version}. ${address}.`
    : `${site}. ${title} (Version ${version}) [Chart]. ${address}`;
}

/** A source as an entry of a list of references, with what its copy gives. */
export function sourceCitation(source: Source, lang: Lang): string {
  const { authors, title, container, year, issue, pages, identifier } = source;
  const names = authors?.[lang].join(lang === 'zh' ? '，' : ', ');
  const where = [
    container?.[lang],
    year === undefined ? undefined : issue === undefined ? year : `${year}(${issue})`,
  ].filter((part) => part !== undefined);
  const range = pages === undefined ? '' : `: ${pages.replace('-', '–')}`;
  const code = {
    article: '[J]',
    column: '[J]',
    web: '[EB/OL]',
    book: '[M]',
    report: '[R]',
    dataset: '[DS]',
  }[source.kind];
  const parts = [
    names,
    `${title[lang]}${lang === 'zh' ? code : ''}`,
    `${where.join(', ')}${range}`,
    identifier,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('. ')}.`;
}
