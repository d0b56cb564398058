import { listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Measures, Subject } from '#src/model.ts';
import { themeColour } from '../draw/colours.ts';
import { drawing, endAt } from '../draw/elements.ts';
import type { Portrait } from '../draw/portrait.ts';
import { className, themesOf, type InnovationClass } from './innovation.ts';
import { drawByClass } from './waffle-forms.ts';
import { writeNamedNote } from './waffle.ts';

/** Which classes of a theme have the most cases; their numbers stand in the drawing. */
function findingOf(classes: readonly InnovationClass[], theme: string, lang: Lang): string {
  const most = Math.max(...classes.map(({ cases }) => cases.value));
  const largest = classes.filter(({ cases }) => cases.value === most);
  const names = listInSentence(
    largest.map((member) => className(member, lang)),
    lang,
  );
  if (classes.length < 2)
    return {
      zh: `${theme}主题的案例都属于${names}`,
      en: `All cases of the theme ${theme} are of the class ${names}`,
    }[lang];
  if (largest.length === classes.length)
    return {
      zh: `${theme}主题的各创新点案例一样多`,
      en: `The classes of the theme ${theme} have equally many cases`,
    }[lang];
  const [noun, verb] = largest.length === 1 ? ['class', 'has'] : ['classes', 'have'];
  return {
    zh: `${theme}主题的案例以${names}最多`,
    en: `In the theme ${theme}, the ${noun} ${names} ${verb} the most cases`,
  }[lang];
}

/** The cases of one theme, a square each, class by class: its part of the chart of all cases. */
export function themeSquares(theme: Subject, measures: Measures, lang: Lang): Portrait {
  const own = themesOf(measures, theme.parent ?? '').filter(
    ({ subject }) => subject.key === theme.key,
  );
  const name = theme.name[lang];
  const hasNamed = own.some(({ classes }) => classes.some(({ named }) => named.length > 0));
  return {
    id: 'theme-squares',
    title: findingOf(
      own.flatMap(({ classes }) => classes),
      name,
      lang,
    ),
    subtitle: {
      zh: say`一格一例，每行是一个创新点。`,
      en: say`One square, one case; one row, one class.`,
    }[lang],
    description: {
      zh: `方格图，${name}主题的每个创新点一行，行末是案例数；各数见上面的表。`,
      en: `A chart of squares with a row for each class of the theme ${name} and its number of cases at the end; the numbers are in the table above.`,
    }[lang],
    draw: (frame) => {
      const svg = drawing(frame);
      const waffle = { svg, lang, frame };
      const top = hasNamed ? writeNamedNote(waffle, themeColour(own[0]?.index ?? 0)) : 0;
      return endAt(svg, drawByClass(waffle, own, top) + 4);
    },
  };
}
