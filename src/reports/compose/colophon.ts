import { capitalised } from '#src/lib/text/capitalised.ts';
import { citationText } from '#src/i18n/citations.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { href } from '#src/i18n/paths.ts';
import type { Lang } from '#src/model.ts';
import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import type { Catalogue } from '../request/catalogue.ts';
import { partsOf, reportName, type ReportChoice } from '../request/choice.ts';
import { materialOf } from '../print/material.ts';
import type { Block, Colophon, Inline, ReportTree } from '../tree/tree.ts';

/**
 * The end of a report: its number, address, licence and contact, how to cite it, and the date of its
 * data. Without an address of the site its number finds it, and its code holds the citation.
 *
 * @param title Title of the page or pages, whatever title a reader gives the report.
 * @param years Years of the data and documents behind it.
 */
export function colophonOf(
  choice: ReportChoice,
  title: string,
  { catalogue, siteUrl }: { catalogue: Catalogue; siteUrl?: string },
  years: Pick<ReportTree, 'years' | 'documents'>,
): Colophon {
  const { lang } = choice;
  const { site, version, date, licence, contact } = catalogue;
  const words = reportWords[lang].colophon;
  const number = `${reportName(choice, catalogue)}.${lang}`;
  const url = siteUrl === undefined ? undefined : addressOf(choice, siteUrl);
  const edition = interpolate(reportWords[lang].version, { version });
  const cited = { site: site[lang], title, edition, date, address: url ?? number };
  const citation = citationText(cited, lang);
  const { stop } = punctuation(lang);
  const data = [interpolate(words.edition, { version, date: formatDate(date, lang) })];
  const material = materialOf({ lang, ...years });
  if (material !== '') data.push(capitalised(material));
  const text = (value: string): Inline[] => [{ kind: 'text', text: value }];
  const web = (address: string, shown = address): Inline[] => [
    { kind: 'link', target: { kind: 'web', url: address, shown: false }, children: text(shown) },
  ];
  const rows = [
    { label: words.number, value: text(number) },
    ...(url === undefined ? [] : [{ label: words.address, value: web(url) }]),
    { label: words.data, value: text(data.join(stop)) },
    { label: words.cite, value: text(citation) },
    { label: words.licence, value: text(licence[lang]) },
    {
      label: words.contact,
      value:
        contact === undefined
          ? maintainers(lang, site[lang], siteUrl)
          : web(contact, contact.replace(/^mailto:/u, '')),
    },
  ];
  const description = interpolate(url === undefined ? words.codeOfCitation : words.code, { title });
  return { rows, code: { content: url ?? citation, description } };
}

/**
 * Whom to tell of an error where the site has no address for it: its maintainers, with what they need
 * to find the place; and the page with the errors that are known.
 */
function maintainers(lang: Lang, site: string, siteUrl: string | undefined): Inline[] {
  const path = href('', lang, '/errata/').slice(1);
  const words = interpolate(reportWords[lang].colophon.maintainers, { site });
  const [before = '', after = ''] = words.split('{path}');
  const text = (value: string): Inline => ({ kind: 'text', text: value });
  const page: Inline =
    siteUrl === undefined
      ? text(path)
      : {
          kind: 'link',
          target: { kind: 'web', url: new URL(path, siteUrl).href, shown: false },
          children: [text(path)],
        };
  return [text(before), page, text(after)];
}

/** The address of the page of a report, or of the site where there are several. */
function addressOf(choice: ReportChoice, siteUrl: string): string {
  const [first, ...others] = partsOf(choice);
  return others.length > 0 || first === undefined
    ? siteUrl
    : new URL(first.address.slice(1), siteUrl).href;
}

/**
 * Years of the data: those of the chosen values; else those of the charts that are printed, apart from
 * the years of the documents behind the site, or only the latter.
 */
export function yearsOf(
  { values }: ReportChoice,
  { years, values: known }: Catalogue,
  blocks: readonly Block[] = [],
): Pick<ReportTree, 'years' | 'documents'> {
  const ids = new Set(values.map(({ id }) => id));
  const chosen = [...known.street, ...known.chart].filter(({ id }) => ids.has(id));
  const own = rangeOf(chosen.flatMap(({ year }) => year ?? []));
  if (own !== undefined) return { years: own };
  const paths = blocks.flatMap((block) => (block.kind === 'figure' ? [`/${block.path}`] : []));
  const drawn = known.chart.filter(({ page }) => paths.some((path) => path.includes(page)));
  const data = rangeOf(drawn.flatMap(({ year }) => year ?? []));
  const documents = years === undefined ? undefined : rangeOf([years.from, years.to]);
  if (data === undefined) return documents === undefined ? {} : { years: documents };
  return documents === undefined || documents === data
    ? { years: data }
    : { years: data, documents };
}

/** The first and the last of some years, or the only one. */
function rangeOf(years: readonly string[]): string | undefined {
  const sorted = [...years].sort();
  const [from, to] = [sorted.at(0), sorted.at(-1)];
  return from === undefined || to === undefined || from === to ? from : `${from}–${to}`;
}
