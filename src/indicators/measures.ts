import type { Formula, Indicator, Measures, Observation, Subject, Unit } from '#src/model.ts';
import { observe } from './provenance.ts';

/** Where an indicator writes what it measured. */
export interface Recorder extends Measures {
  /** Adds a subject. Throws when its key is taken. */
  add(subject: Subject): void;
  /**
   * Adds an observation in the indicator’s unit, or in another one, with its cross-check if the source
   * prints the same quantity a second time. Throws when it exists.
   */
  record(
    indicator: Indicator,
    key: string,
    formula: Formula,
    more?: { unit?: Unit; crossCheck?: Formula | undefined },
  ): Observation;
}

/** An empty record of measures. */
export function recorder(): Recorder {
  const subjects = new Map<string, Subject>();
  const byKind = new Map<string, Subject[]>();
  const observations = new Map<string, Map<string, Observation>>();
  const indicators = new Map<string, Indicator>();

  const list = (kind: string, parent?: string): Subject[] =>
    byKind.get(listKey(kind, parent)) ?? [];
  const measures: Recorder = {
    subjects: (kind, parent) => list(kind, parent),
    subject(key) {
      const subject = subjects.get(key);
      if (subject === undefined)
        throw new Error(`No subject "${key}". ${nearest(key, subjects.keys())}`);
      return subject;
    },
    find: (indicator, key) => observations.get(indicator)?.get(key),
    get(indicator, key) {
      const found = measures.find(indicator, key);
      if (found !== undefined) return found;
      const known = observations.get(indicator);
      if (known === undefined)
        throw new Error(`No indicator "${indicator}". ${nearest(indicator, observations.keys())}`);
      throw new Error(
        `"${indicator}" was not measured for "${key}". ${nearest(key, known.keys())}`,
      );
    },
    label(id) {
      const found = indicators.get(id);
      if (found === undefined)
        throw new Error(`No indicator "${id}". ${nearest(id, indicators.keys())}`);
      return found.short ?? found.label;
    },
    all: (indicator) => [...(observations.get(indicator)?.values() ?? [])],
    add(subject) {
      if (subjects.has(subject.key)) throw new Error(`Two subjects have the key "${subject.key}"`);
      subjects.set(subject.key, subject);
      for (const parent of new Set([undefined, subject.parent])) {
        const key = listKey(subject.kind, parent);
        const others = byKind.get(key);
        if (others === undefined) byKind.set(key, [subject]);
        else others.push(subject);
      }
    },
    record(indicator, key, formula, { unit = indicator.unit, crossCheck } = {}) {
      indicators.set(indicator.id, indicator);
      const known = observations.get(indicator.id) ?? new Map<string, Observation>();
      if (known.has(key)) throw new Error(`"${indicator.id}" was measured twice for "${key}"`);
      const observation = observe(indicator.id, key, unit, formula, crossCheck);
      observations.set(indicator.id, known.set(key, observation));
      return observation;
    },
  };
  return measures;
}

function listKey(kind: string, parent: string | undefined): string {
  return parent === undefined ? kind : `${kind}\n${parent}`;
}

/** A hint for a misspelt name: the known names that share most of its letters. */
function nearest(name: string, known: Iterable<string>): string {
  const shared = (other: string): number => {
    let length = 0;
    while (length < name.length && name[length] === other[length]) length += 1;
    return length;
  };
  const best = [...known].sort((a, b) => shared(b) - shared(a)).slice(0, 3);
  return best.length === 0 ? 'Nothing has been measured yet.' : `Did you mean ${best.join(', ')}?`;
}
