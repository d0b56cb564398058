import { fromHtml } from 'hast-util-from-html';
import { ReportError } from './faults.ts';
import { attribute } from './reading.ts';
import { search } from './survey.ts';

/**
 * The path below `dist` where the report of a page belongs, as the page’s head says:
 * `<link rel="alternate" type="application/pdf" href="/BASE/reports/….pdf">`.
 * Undefined when the page has no report. Throws a `ReportError` when the address cannot be used.
 *
 * @param base Base path of the site with a slash before and none after it; empty at the root.
 */
export function reportPath(html: string, page: string, base: string): string | undefined {
  const end = html.indexOf('</head>');
  const head = end < 0 ? html : html.slice(0, end);
  // Most pages have no report; parsing them would take most of the time.
  if (!head.includes('application/pdf')) return undefined;
  const hrefs = search(fromHtml(head), isReportLink).map((link) => attribute(link, 'href') ?? '');
  if (hrefs.length === 0) return undefined;
  const [href = ''] = hrefs;
  const path = hrefs.length === 1 ? below(href, base) : undefined;
  if (path !== undefined) return path;
  throw new ReportError([
    {
      page,
      where: `<link type="application/pdf" href="${hrefs.join('", "')}">`,
      zh: `页面应恰有一个 PDF 链接，地址以“${base}/”开头、以“.pdf”结尾。请检查页面模板和 BASE_PATH。`,
      en: `A page should have one PDF link whose address begins with “${base}/” and ends in “.pdf”. Check the page’s template and BASE_PATH.`,
    },
  ]);
}

function isReportLink(element: Parameters<typeof attribute>[0]): boolean {
  const { rel } = element.properties;
  return (
    element.tagName === 'link' &&
    attribute(element, 'type') === 'application/pdf' &&
    Array.isArray(rel) &&
    rel.includes('alternate')
  );
}

function below(href: string, base: string): string | undefined {
  if (!href.startsWith(`${base}/`) || !href.endsWith('.pdf')) return undefined;
  const path = decodeURI(href.slice(base.length + 1));
  const safe = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return safe ? path : undefined;
}
