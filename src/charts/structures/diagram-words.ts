import { boundParts } from '#src/lib/text/bound-text.ts';
import type { Lang, Measures, Said, SourceLocation, Subject, Text } from '#src/model.ts';

type Words = 'title' | 'subtitle' | 'description' | 'caveat';

const written = ({ written: texts = {} }: Subject, name: Words, lang: Lang): string =>
  texts[name]?.[lang] ?? '';

/** Words of a diagram from its row; values that they name by `{value:…|…}` keep their observations. */
export function wordsOf(measures: Measures, diagram: Subject, name: Words, lang: Lang): Text {
  return boundParts(written(diagram, name, lang)).map((part): string | Said => {
    if (typeof part === 'string' || part.kind !== 'value') {
      return typeof part === 'string' ? part : part.words;
    }
    const slash = part.target.indexOf('/');
    const [id, key] = [part.target.slice(0, slash), part.target.slice(slash + 1)];
    return { text: part.words, observation: measures.get(id, key) };
  });
}

/** The indicators whose values the words of a diagram name, each once. */
export function indicatorsNamed(diagram: Subject): string[] {
  const parts = (['title', 'subtitle', 'description', 'caveat'] as const).flatMap((name) =>
    boundParts(written(diagram, name, 'zh')),
  );
  const named = parts.flatMap((part) =>
    typeof part !== 'string' && part.kind === 'value' ? (part.target.split('/')[0] ?? '') : [],
  );
  return [...new Set(named)];
}

/** The parts of a diagram, in order. */
export const panelsOf = (measures: Measures, { key }: Subject): readonly Subject[] =>
  [...measures.subjects('panel', key)].sort((a, b) => a.order - b.order);

/** What a part of a diagram rests on: the subject whose place in a source it names. */
export function citedBy(measures: Measures, { joins = [] }: Subject): Subject {
  return measures.subject(joins[0] ?? '');
}

/** The places in the sources that the parts of a diagram are drawn after, each once. */
export function placesCited(measures: Measures, diagram: Subject): SourceLocation[] {
  const places = panelsOf(measures, diagram).flatMap(
    (panel) => citedBy(measures, panel).place ?? [],
  );
  return [
    ...new Map(
      places.map(({ source, section }) => [`${source}\n${section}`, { source, section }]),
    ).values(),
  ];
}

/** The bodies in a part of a diagram. */
export const boxesOf = (measures: Measures, { key }: Subject): readonly Subject[] =>
  measures.subjects('box', key);

/** What a body stands for, if anything. */
export function standsFor(measures: Measures, { joins = [] }: Subject): Subject | undefined {
  const [key] = joins;
  return key === undefined ? undefined : measures.subject(key);
}

/** A relation between two bodies of a diagram. */
export interface BodyRelation {
  from: Subject;
  to: Subject;
  kind: string;
  relation: Subject;
}

/** The relations of a diagram, in the order of the data. */
export function relationsOf(measures: Measures, { key }: Subject): BodyRelation[] {
  return measures.subjects('relation', key).map((relation) => {
    const [from = '', to = ''] = relation.joins ?? [];
    return {
      from: measures.subject(from),
      to: measures.subject(to),
      kind: relation.codes?.['kind']?.id ?? '',
      relation,
    };
  });
}
