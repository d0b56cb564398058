import { say } from '#src/lib/text/say.ts';
import type { Lang, Measures, Subject } from '#src/model.ts';
import { themeColour } from '../draw/colours.ts';
import { drawing, endAt } from '../draw/elements.ts';
import type { Portrait } from '../draw/portrait.ts';
import { themesOf } from './innovation.ts';
import { drawByClass } from './waffle-forms.ts';
import { writeNamedNote } from './waffle.ts';

/** The cases of one theme, a square each, class by class: its part of the chart of all cases. */
export function themeSquares(theme: Subject, measures: Measures, lang: Lang): Portrait {
  const own = themesOf(measures, theme.parent ?? '').filter(
    ({ subject }) => subject.key === theme.key,
  );
  const name = theme.name[lang];
  const hasNamed = own.some(({ classes }) => classes.some(({ named }) => named.length > 0));
  return {
    id: 'theme-squares',
    title: { zh: `${name}主题的案例，按创新点排列`, en: `Cases of the theme ${name} by class` }[
      lang
    ],
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
