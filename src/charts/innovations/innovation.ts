import { quoted } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Measures, Observation, Subject, Text } from '#src/model.ts';
import { whole } from '../text/words.ts';

/** A class of innovations with its counted cases that the source names. */
export interface InnovationClass {
  subject: Subject;
  cases: Observation;
  share: Observation;
  /** Place within its theme, from 0; tells its shade. */
  index: number;
  named: readonly Subject[];
  /** How many these are. */
  namedCount: Observation;
}

/** A theme with its classes. */
export interface InnovationTheme {
  subject: Subject;
  cases: Observation;
  share: Observation;
  classes: InnovationClass[];
  /** Its place in the collection, from 0; tells its colour. */
  index: number;
  /** Counted cases that the source names but puts only under the theme. */
  themeOnly: Observation;
}

/** Whether a named case is said to be among the counted ones. */
function counted(subject: Subject): boolean {
  return subject.marks.includes('yes');
}

/** Named cases that a chart marks one by one; where there are more, their class is one mark. */
const mostMarks = 400;

/** The themes of a collection, with their classes, in source order. */
export function themesOf(measures: Measures, collection: string): InnovationTheme[] {
  const isFew = measures.get('identified-cases', collection).value <= mostMarks;
  return measures.subjects('theme', collection).map((subject, index) => ({
    subject,
    index,
    cases: measures.get('theme-cases', subject.key),
    share: measures.get('theme-share', subject.key),
    themeOnly: measures.get('theme-only-cases', subject.key),
    classes: measures.subjects('class', subject.key).map((member, place) => ({
      subject: member,
      cases: measures.get('class-cases', member.key),
      share: measures.get('class-share', member.key),
      index: place,
      named: isFew ? measures.subjects('case', member.key).filter(counted) : [],
      namedCount: measures.get('identified-cases', member.key),
    })),
  }));
}

/** The name of a class in a sentence. */
export function className({ subject }: InnovationClass, lang: Lang): string {
  return { zh: subject.name.zh, en: quoted(subject.name.en, 'en') }[lang];
}

/** Names of the classes without a case. */
export function emptyClasses(themes: readonly InnovationTheme[], lang: Lang): string[] {
  return themes.flatMap((theme) =>
    theme.classes.filter(({ cases }) => cases.value === 0).map((member) => className(member, lang)),
  );
}

/** `16例`, `16 cases`, `1 case`. */
export function casesText(cases: Observation, lang: Lang): Text {
  const count = whole(cases);
  return { zh: say`${count}例`, en: say`${count} ${cases.value === 1 ? 'case' : 'cases'}` }[lang];
}
