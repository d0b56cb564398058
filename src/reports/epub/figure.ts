import { element, textElement } from '#src/lib/xml.ts';
import { inlineXhtml } from './inlines.ts';
import type { EpubFileContext } from './context.ts';
import { plainText, type ReportFigure } from '../tree/tree.ts';

/** Id of a figure's data table, by its index in `ReportTree.data`. */
export function dataId(index: number): string {
  return `data-${index + 1}`;
}

/** A figure as XHTML; its drawings become separate files. */
export function figureXhtml(figure: ReportFigure, context: EpubFileContext): string {
  const { report, file } = context;
  const id = `figure-${figure.number}`;
  const label = report.words.figure.replace('{number}', `${figure.number}`);
  const text = `${label} ${plainText(figure.title)}`;
  report.illustrations.push({ level: 1, text, href: `${file}#${id}` });
  report.drawings.push(...figure.drawings);
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
      ...images(figure, text, context),
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
): string[] {
  return drawings.map(({ name }, index) => {
    const alt =
      index === 0
        ? description
        : context.report.words.epub.drawingOf
            .replace('{title}', title)
            .replace('{n}', `${index + 1}`)
            .replace('{count}', `${drawings.length}`);
    return element('div', { class: 'drawing' }, element('img', { src: `images/${name}`, alt }));
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
