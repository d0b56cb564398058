import type { Element } from 'hast';
import { reportWords } from '#src/i18n/print.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { groupBy } from '#src/lib/group.ts';
import type { Lang } from '#src/model.ts';
import { textOf } from '../faults.ts';
import { cellNumber } from '../tree/cell-text.ts';
import type { ReportCell, ReportTable } from '../tree/tree.ts';
import { attribute, elementsIn, findAll, hasClass, type ReadContext } from './context.ts';
import { pageOf } from './evidence.ts';
import { fileOf } from './evidence-pages.ts';
import { pathBelow } from './links.ts';

/** A mark of a drawing: what it stands for, the page of its indicator, and its value. */
interface Mark {
  name: string;
  path: string;
  value: string;
}

/**
 * What the marks of a wide drawing say, as a table with a row for each subject and a column for each
 * indicator. Undefined where marks lead to no indicator whose page is at hand.
 */
export function marksTable(figure: Element, context: ReadContext): ReportTable | undefined {
  const { lang } = context;
  const wide = findAll(figure, (one) => hasClass(one, 'figure-wide'));
  const marks = elementsIn({ children: wide }, ({ tagName }) => tagName === 'a').flatMap((link) =>
    markOf(link, context),
  );
  const columns = [...groupBy(marks, ({ path }) => path)].map(([path, own]) => {
    const title = pageOf(fileOf(path), context)?.title;
    const values = new Map(own.map(({ name, value }) => [name, value]));
    return { label: title === undefined ? '' : textOf(title).trim(), values };
  });
  if (columns.length === 0 || columns.some(({ label }) => label === '')) return undefined;
  const names = [...new Set(marks.map(({ name }) => name))];
  const body = names.map((name) => [
    cellOf(name),
    ...columns.map(({ values }) => cellOf(values.get(name) ?? '', true)),
  ]);
  // The drawing has the subject that it is about on top of the others, so last.
  body.sort(([, one], [, other]) => numberIn(other) - numberIn(one));
  return {
    columns: 1 + columns.length,
    head: [
      [reportWords[lang].annex.item, ...columns.map(({ label }) => label)].map((label) =>
        cellOf(label),
      ),
    ],
    body,
    headNotes: [],
  };
}

/** A mark that is a link to a value of an indicator; its title names the subject and the value. */
function markOf(link: Element, context: ReadContext): Mark[] {
  const [mark] = elementsIn(link, (one) => hasClass(one, 'mark'));
  const [title] = elementsIn(link, ({ tagName }) => tagName === 'title');
  const place = pathBelow(attribute(link, 'href') ?? '', context);
  if (mark === undefined || title === undefined || place === undefined) return [];
  if (!place.path.includes('/indicators/')) return [];
  const { name, value } = named(textOf(title), context.lang);
  return value === '' ? [] : [{ name, path: place.path, value }];
}

/** Name and value of a title such as “Wangjing: 4.89%”. */
function named(title: string, lang: Lang): { name: string; value: string } {
  const { colon } = punctuation(lang);
  const at = title.indexOf(colon);
  return at < 0
    ? { name: title, value: '' }
    : { name: title.slice(0, at).trim(), value: title.slice(at + colon.length).trim() };
}

const numberIn = (cell: ReportCell | undefined): number => cellNumber(cell)?.value ?? 0;

const cellOf = (text: string, numeric = false): ReportCell => ({
  blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
  numeric,
  colspan: 1,
  rowspan: 1,
});
