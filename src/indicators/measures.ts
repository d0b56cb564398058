import { suggestionFor } from '#src/lib/faults.ts';
import type {
  Formula,
  Indicator,
  Label,
  Measures,
  Observation,
  Subject,
  Unit,
} from '#src/model.ts';
import { indicatorError } from './faults.ts';
import { pagesFilled } from './pages.ts';
import { observe } from './provenance.ts';

/** Where indicator families write subjects and observations. */
export interface Recorder extends Measures {
  /** Adds a subject. Throws if the key exists. */
  add(subject: Subject): void;
  /**
   * Adds an observation in the indicator’s unit or the given one, with a cross-check if the source
   * prints the same quantity twice, and the name of the part if the key names one. Throws if it
   * exists.
   */
  record(
    indicator: Indicator,
    key: string,
    formula: Formula,
    more?: { unit?: Unit; crossCheck?: Formula | undefined; part?: Label },
  ): Observation;
}

/** File named in a fault when the caller does not give a location. */
const file = 'src/indicators/index.ts';

/** Creates an empty recorder. */
export function recorder(): Recorder {
  const subjects = new Map<string, Subject>();
  const byKind = new Map<string, Subject[]>();
  const observations = new Map<string, Map<string, Observation>>();
  const indicators = new Map<string, Indicator>();
  const pageFor = pagesFilled();

  const list = (kind: string, parent?: string): Subject[] =>
    byKind.get(listKey(kind, parent)) ?? [];
  const measures: Recorder = {
    subjects: (kind, parent) => list(kind, parent),
    subject(key) {
      const subject = subjects.get(key);
      if (subject === undefined)
        throw indicatorError({
          code: 'unknown-subject',
          file,
          got: key,
          ...suggestionFor(key, subjects.keys()),
        });
      return subject;
    },
    findSubject: (key) => subjects.get(key),
    find: (indicator, key) => observations.get(indicator)?.get(key),
    has: (indicator, key) => observations.get(indicator)?.has(key) ?? false,
    get(indicator, key) {
      const found = measures.find(indicator, key);
      if (found !== undefined) return found;
      const known = observations.get(indicator);
      if (known === undefined)
        throw indicatorError({
          code: 'unknown-indicator',
          file,
          got: indicator,
          ...suggestionFor(indicator, observations.keys()),
        });
      throw indicatorError({
        code: 'unknown-observation',
        file,
        got: key,
        expected: indicator,
        ...suggestionFor(key, known.keys()),
      });
    },
    label(id) {
      const found = indicators.get(id);
      if (found === undefined)
        throw indicatorError({
          code: 'unknown-indicator',
          file,
          got: id,
          ...suggestionFor(id, indicators.keys()),
        });
      return found.short ?? found.label;
    },
    all: (indicator) => [...(observations.get(indicator)?.values() ?? [])],
    add(subject) {
      if (subjects.has(subject.key))
        throw indicatorError({ code: 'duplicate-subject', file, got: subject.key });
      subjects.set(subject.key, subject);
      for (const parent of new Set([undefined, subject.parent])) {
        const key = listKey(subject.kind, parent);
        const others = byKind.get(key);
        if (others === undefined) byKind.set(key, [subject]);
        else others.push(subject);
      }
    },
    record(indicator, key, formula, { unit = indicator.unit, crossCheck, part } = {}) {
      indicators.set(indicator.id, indicator);
      const known = observations.get(indicator.id) ?? new Map<string, Observation>();
      if (known.has(key))
        throw indicatorError({
          code: 'duplicate-observation',
          file,
          got: key,
          expected: indicator.id,
        });
      const observation = observe(indicator.id, key, unit, formula, {
        ...{ crossCheck, part, page: pageFor(indicator.id, formula) },
      });
      observations.set(indicator.id, known.set(key, observation));
      return observation;
    },
  };
  return measures;
}

function listKey(kind: string, parent: string | undefined): string {
  return parent === undefined ? kind : `${kind}\n${parent}`;
}
