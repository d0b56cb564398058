import { element, textElement } from '#src/lib/text/xml.ts';
import { inlineXhtml } from './inlines.ts';
import { figureId } from './xml.ts';
import type { EpubFileContext } from './context.ts';
import { plainText, type ReportFigure } from '../tree/tree.ts';

/** Id of a figure's data table, by its index in `ReportTree.data`. */
export function dataId(index: number): string {
  return `data-${index + 1}`;
}

/** Screens on which the words of a wide drawing cannot be read. */
const narrowScreen = '(max-width: 36em)';

const narrowName = (name: string): string => name.replace(/\.svg$/u, '-narrow.svg');

/** A figure as XHTML; its drawings become separate files. */
export function figureXhtml(figure: ReportFigure, context: EpubFileContext): string {
  const { report, file } = context;
  const id = figureId(figure.number);
  const label = report.words.figure.replace('{number}', `${figure.number}`);
  const text = `${label} ${plainText(figure.title)}`;
  report.illustrations.push({ level: 1, text, href: `${file}#${id}` });
  const narrow = figure.narrow?.() ?? [];
  // A narrow drawing that stands for another number of wide ones is not told apart.
  const narrowed = narrow.length === figure.drawings.length ? narrow : [];
  const small = narrowed.map((one, index) => ({
    ...one,
    name: narrowName(figure.drawings[index]?.name ?? ''),
  }));
  report.drawings.push(...figure.drawings, ...small);
  const title = `${textElement('span', { class: 'label' }, label)} ${inlineXhtml(figure.title, context)}`;
  return element(
    'figure',
    { id },
    [
      '',
      element(
        'figcaption',
        {},
        [
          element('p', { class: 'figure-title' }, title),
          ...figure.subtitle.map((line) => aside('figure-subtitle', inlineXhtml(line, context))),
        ].join('\n'),
      ),
      ...images(figure, text, context, small.length > 0),
      ...(figure.caveat === undefined
        ? []
        : [aside('figure-caveat', inlineXhtml(figure.caveat, context))]),
      ...(figure.evidence === undefined
        ? []
        : [aside('figure-evidence', inlineXhtml(figure.evidence, context))]),
      ...(figure.source === undefined
        ? []
        : [aside('figure-source', inlineXhtml(figure.source, context))]),
      aside('way', figureLinks(figure, context).join(' · ')),
      '',
    ].join('\n'),
  );
}

function aside(name: string, markup: string): string {
  return element('p', { class: name }, markup);
}

/** The first image carries the description; further ones only say which they are. */
function images(
  { drawings, description }: ReportFigure,
  title: string,
  context: EpubFileContext,
  hasNarrow: boolean,
): string[] {
  return drawings.map(({ name }, index) => {
    const alt =
      index === 0
        ? description
        : context.report.words.epub.drawingOf
            .replace('{title}', title)
            .replace('{n}', `${index + 1}`)
            .replace('{count}', `${drawings.length}`);
    const image = element('img', { src: `images/${name}`, alt });
    if (!hasNarrow) return element('div', { class: 'drawing' }, image);
    const source = { media: narrowScreen, srcset: `images/${narrowName(name)}` };
    const both = element('picture', {}, element('source', source) + image);
    return element('div', { class: 'drawing' }, both);
  });
}

function figureLinks(figure: ReportFigure, { report }: EpubFileContext): string[] {
  const words = report.words.epub;
  const data =
    figure.data === undefined
      ? []
      : [textElement('a', { href: `${report.dataFile}#${dataId(figure.data)}` }, words.toData)];
  const online =
    figure.url === undefined
      ? textElement('span', {}, words.onlinePath.replace('{path}', figure.path))
      : textElement('a', { href: figure.url }, words.online);
  return [...data, online];
}
