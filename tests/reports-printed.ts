import { formatDate } from '#src/lib/format.ts';
import type { ReportTree } from '#src/reports/tree.ts';
import { reportWords } from '#src/reports/words.ts';
import type { Expected } from './reports-expected.ts';
import type { Leaf, LogicalPdf } from './reports-logical.ts';
import { catalogue, plain } from './reports-shipped.ts';

/** What a PDF says, sorted as `Expected` is; without blanks. */
export interface Printed {
  /** Without figures, notes, contents and the line with name and version. */
  body: string;
  /** The words around each drawing, in the order of the figures; empty where they are not found. */
  figures: string[];
  notes: string;
}

const inside = ({ roles }: Leaf, ...names: string[]): boolean =>
  roles.some((role) => names.includes(role));

/** A pattern for words whose page number is not known before they are set. */
function anyPage(words: string): RegExp {
  const escaped = plain(words).replace(/[.*+?^$()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(escaped.replace('{page}', String.raw`\d+`), 'u');
}

/** Sorts what a PDF says. What it adds to the tree must be there, and is taken away once. */
export function printedOf(pdf: LogicalPdf, tree: ReportTree, { figures }: Expected): Printed {
  const words = reportWords[tree.lang];
  const leaves = pdf.leaves.filter(
    (leaf) =>
      !inside(leaf, 'Lbl', 'TOC', 'Figure', 'Note') &&
      // A line of the list of figures or tables.
      !(inside(leaf, 'Link') && inside(leaf, 'Div')),
  );
  let body = plain(leaves.map(({ text }) => text).join(''));
  const cut = (text: string | RegExp): string => {
    const [found = ''] =
      typeof text === 'string' ? [body.includes(text) ? text : ''] : (text.exec(body) ?? []);
    body = body.replace(found, '');
    return found;
  };
  const imprint =
    words.siteName +
    words.version.replace('{version}', catalogue.version) +
    formatDate(catalogue.date, tree.lang);
  if (cut(plain(imprint)) === '' && cut(plain(imprintOfCover(tree))) === '') {
    body = `no imprint: ${body}`;
  }
  if (pdf.leaves.some((leaf) => inside(leaf, 'TOC'))) cut(plain(words.contents));
  for (const listed of [words.figures, words.tables]) {
    if (leaves.some(({ text }) => plain(text) === plain(listed))) cut(plain(listed));
  }
  const shown = tree.blocks
    .filter((block) => block.kind === 'figure')
    .map(({ number, path, data }, index) => {
      const name = words.figure.replace('{number}', String(number));
      cut(anyPage(words.figureOnPage.replace('{figure}', name)));
      const { title = '', subtitle = [], caveat = '', source = '' } = figures[index] ?? {};
      const table = data === undefined ? undefined : tree.data[data]?.table.number;
      const pointer =
        data === undefined
          ? ''
          : words.dataOnPage.replace(
              '{table}',
              table === undefined ? '' : words.table.replace('{number}', String(table)),
            );
      return cut(
        anyPage(
          name +
            words.afterNumber +
            [title, ...subtitle, caveat, source, pointer].join('') +
            words.figureOnWeb.replace('{path}', path),
        ),
      );
    });
  const notes = pdf.leaves.filter((leaf) => inside(leaf, 'Note') && !inside(leaf, 'Lbl'));
  return { body, figures: shown, notes: plain(notes.map(({ text }) => text).join('')) };
}

/** The cover of the official layout has the version last. */
function imprintOfCover({ lang }: ReportTree): string {
  const words = reportWords[lang];
  return (
    words.siteName +
    formatDate(catalogue.date, lang) +
    words.version.replace('{version}', catalogue.version)
  );
}
