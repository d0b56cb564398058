import { codeOf } from '#src/lib/codes.ts';
import { supportOf, type Support } from '#src/indicators/reforms/support-of.ts';
import { rowsAbout } from '#src/indicators/reforms/support-rules.ts';
import type { Code, Label, Measures, Observation, Subject } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';

/** How many links of one stance there are. */
export interface StanceCount {
  stance: Code;
  links: Observation;
}

/** A problem as the list of problems shows it. */
export interface ProblemEntry {
  id: string;
  subject: Subject;
  family: Code;
  /** With placeholders. */
  summary: Label;
  /** Ids of the sources that speak of it, in the order of the sources. */
  sources: string[];
  /** How many they are. */
  speaking: Observation;
  /** The stances that occur, in the order of their list. */
  stances: StanceCount[];
  support: Support;
}

/** The problems of one family. */
export interface ProblemFamily {
  family: Code;
  problems: ProblemEntry[];
}

/** One problem as the list shows it. Throws when there is none with this id. */
export function problemEntry(
  id: string,
  { measures, tables }: { measures: Measures; tables: Tables },
): ProblemEntry {
  const subject = measures.subject(`problem:${id}`);
  const { written } = tables.table('problems').row(id);
  const rows = rowsAbout(tables, 'problem', id);
  const speaking = new Set(
    [...rows.mentions, ...rows.links, ...rows.passages].map(({ values }) => values.source),
  );
  return {
    id,
    subject,
    family: codeOf(subject, 'family'),
    summary: { zh: written.summary_zh, en: written.summary_en },
    sources: tables.sources.map((source) => source.id).filter((source) => speaking.has(source)),
    speaking: measures.get('speaking-sources', subject.key),
    stances: wordsOf(tables, 'problem-reform-links', 'stance')
      .map((stance) => ({
        stance,
        links: measures.get('stance-links', `${subject.key}#${stance.id}`),
      }))
      .filter(({ links }) => links.value > 0),
    support: supportOf(tables, measures, 'problem', id),
  };
}

/** All problems by family, both in the order of the data; families without a problem are left out. */
export function problemFamilies(evidence: { measures: Measures; tables: Tables }): ProblemFamily[] {
  const { tables } = evidence;
  const entries = tables.table('problems').rows.map(({ key }) => problemEntry(key, evidence));
  return wordsOf(tables, 'problems', 'family')
    .map((family) => ({
      family,
      problems: entries.filter((entry) => entry.family.id === family.id),
    }))
    .filter(({ problems }) => problems.length > 0);
}
