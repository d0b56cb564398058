import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { languages } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import { elementName, ReportError, textOf, type ReportFault } from '../faults.ts';
import { readBlocks } from './blocks.ts';
import { readInlines } from './inlines.ts';
import { attribute, hasClass, type ReadContext } from './context.ts';
import { search, scanArticle, type ScannedArticle } from './scan-article.ts';
import { titleBreaks } from './title-breaks.ts';
import { notesIn, plainText, type ReportTree } from '../tree/tree.ts';

/** Location of the site, the pages that are parts of the same report, and access to other pages. */
export type SiteLocation = Pick<
  ReadContext,
  'siteUrl' | 'base' | 'natives' | 'parts' | 'html' | 'linked' | 'mostRows'
>;

/** Reads the report from a built page. Throws a `ReportError` that lists all faults. */
export function readPage(html: string, page: string, site: SiteLocation = {}): ReportTree {
  const root = fromHtml(html);
  const article = articleOf(root, page);
  const found = scanArticle(article);
  const { kicker, h1, lede } = found;
  const context: ReadContext = {
    page,
    lang: langOf(root, page),
    ...site,
    faults: [],
    front: new Set([kicker, h1, lede].filter((element) => element !== undefined)),
    notes: found.notes,
    printed: new Set(),
    sheet: search(article, (one) => hasClass(one, 'answer-lines')).length > 0,
    told: new Set(),
    ids: found.ids,
    headings: found.headings,
    figures: 0,
    data: [],
    names: new Set(),
  };
  const tree = readTree(article, found, context);
  checkNotes(context);
  if (context.faults.length > 0) throw new ReportError(context.faults);
  return tree;
}

function readTree(article: Element, front: ScannedArticle, context: ReadContext): ReportTree {
  const given = attribute(article, 'dataReportTitle');
  const heading = front.h1 === undefined ? [] : readInlines(front.h1.children, context);
  const title = given ?? plainText(heading);
  if (title === '') {
    context.faults.push({
      page: context.page,
      where: elementName(article),
      zh: '报告没有标题。请在 article 上写 data-report-title，或加一个 h1。',
      en: 'The report has no title. Give the article a data-report-title or an h1.',
    });
  }
  const kicker =
    front.kicker === undefined ? undefined : plainText(readInlines(front.kicker.children, context));
  const shownKicker = kicker ?? attribute(article, 'dataReportKicker');
  const lede = front.lede === undefined ? undefined : readInlines(front.lede.children, context);
  for (const { id, again } of notesIn(lede ?? []))
    if (id !== undefined && again !== true) context.told.add(id);
  const blocks = readBlocks(article.children, context);
  const breaks = titleBreaks(front.h1, front.h1 === undefined ? title : plainText(heading));
  return {
    lang: context.lang,
    title,
    ...(shownKicker === undefined ? {} : { kicker: shownKicker }),
    heading: heading.length > 0 ? heading : [{ kind: 'text', text: title }],
    ...(breaks === undefined ? {} : { breaks }),
    ...(lede === undefined ? {} : { lede }),
    cover: false,
    blocks,
    data: context.data,
  };
}

function articleOf(root: Root, page: string): Element {
  const articles = search(root, (element) => element.properties['dataReport'] === '');
  const article = articles[0];
  if (article !== undefined && articles.length === 1) return article;
  throw new ReportError([
    {
      page,
      where: '<article data-report>',
      zh: `要印的网页应当恰有一个 article 或 main 带 data-report，实际有 ${articles.length} 个。请检查网页的模板。`,
      en: `A page that is printed needs exactly one article or main with data-report; found ${articles.length}. Check the page’s template.`,
    },
  ]);
}

function langOf(root: Root, page: string): Lang {
  const html = root.children.find((node) => node.type === 'element' && node.tagName === 'html');
  const lang = html?.type === 'element' ? attribute(html, 'lang') : undefined;
  const known = languages.find(({ tag }) => tag === lang);
  if (known !== undefined) return known.id;
  throw new ReportError([
    {
      page,
      where: `<html lang="${lang ?? ''}">`,
      zh: '语言应为 zh-CN 或 en。请改正 html 的 lang。',
      en: 'The language should be zh-CN or en. Correct the lang of the html element.',
    },
  ]);
}

/** A note without a reference would be dropped silently. */
function checkNotes(context: ReadContext): void {
  for (const [id, note] of context.notes) {
    if (!context.printed.has(id)) context.faults.push(lostNote(context.page, note, id));
  }
}

function lostNote(page: string, note: Element, id: string): ReportFault {
  return {
    page,
    where: elementName(note),
    zh: `没有注号指向注释 #${id}（“${textOf(note).slice(0, 20)}”），印出来会丢掉它。请加上 a.ref，或加 data-report="skip"。`,
    en: `No mark points to note #${id}, so it would be lost in print. Add its a.ref, or mark it data-report="skip".`,
  };
}
