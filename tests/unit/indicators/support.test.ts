import { describe, expect, it } from 'vitest';
import type { Family } from '#src/indicators/family.ts';
import { support } from '#src/indicators/reforms/support.ts';
import { measured } from '../../fixtures/tables.ts';

const kinds = ['argued', 'told', 'figure', 'before-after', 'comparison'].map((id, index) => ({
  id,
  order: index + 1,
}));
const link = (reform: string, stance: string, more: Record<string, string> = {}) => ({
  problem: 'load',
  reform,
  stance,
  source: 'one',
  ...more,
});

/** The subjects that the family of problems adds. */
const subjects: Family = {
  indicators: [],
  measure(tables, recorder) {
    for (const kind of ['problem', 'reform'] as const) {
      for (const [order, { key }] of tables.any(`${kind}s`).rows.entries()) {
        const name = { zh: key, en: key };
        recorder.add({ key: `${kind}:${key}`, kind, name, order, marks: [] });
      }
    }
  },
};

describe('support of reforms, by hand', () => {
  // split: two sources, an example of success and limits; open: argued, a figure; lone: nothing.
  const record = measured(
    {
      'problem-families': [{ id: 'work' }],
      divisions: [
        { code: '110000', level: 'province' },
        { code: '110105', level: 'county', parent: '110000' },
        { code: '440300', level: 'city' },
      ],
      'support-kinds': kinds,
      problems: [{ id: 'load', family: 'work' }],
      reforms: ['split', 'open', 'lone'].map((id) => ({ id, family: 'work' })),
      practices: [
        { id: 'a', family: 'service', division: '110105' },
        { id: 'b', family: 'service', division: '110105' },
        { id: 'c', family: 'service', division: '110000' },
        { id: 'd', family: 'service', division: '310000', state: 'aim' },
      ],
      'innovation-cases': [{ id: 'x', division: '440300' }],
      'problem-reform-links': [
        link('split', 'reports-success', { practice: 'a' }),
        link('split', 'reports-limits', { source: 'two' }),
        link('open', 'argues-for', { practice: 'b' }),
      ],
      mentions: [{ id: 'm', subject: 'reform', of: 'split', source: 'one' }],
      'reform-passages': [
        {
          id: 'p',
          reform: 'open',
          aspect: 'effect',
          support: 'figure',
          practice: 'd',
          source: 'three',
        },
        {
          id: 'q',
          reform: 'open',
          aspect: 'implementation',
          level: 'city',
          case: 'x',
          source: 'one',
        },
        {
          id: 'r',
          reform: 'open',
          aspect: 'implementation',
          level: 'city',
          practice: 'c',
          source: 'one',
        },
      ],
    },
    subjects,
    support,
  );
  const value = (indicator: string, key: string) => record.find(indicator, key)?.value;

  it('counts each source once', () => {
    expect(value('speaking-sources', 'reform:split')).toBe(2);
    expect(value('speaking-sources', 'reform:open')).toBe(2);
    expect(value('speaking-sources', 'reform:lone')).toBe(0);
    expect(value('speaking-sources', 'problem:load')).toBe(2);
  });

  it('grades by the strongest row', () => {
    expect(value('support-kind', 'reform:split')).toBe(2);
    expect(value('support-kind', 'reform:open')).toBe(3);
    expect(value('support-kind', 'reform:lone')).toBeUndefined();
    // The figure is not tied to the problem.
    expect(value('support-kind', 'problem:load')).toBe(2);
  });

  it('counts stances, places, aspects and levels', () => {
    expect(value('stance-links', 'reform:split#reports-limits')).toBe(1);
    expect(value('stance-links', 'problem:load#argues-for')).toBe(1);
    expect(value('tried-places', 'reform:split')).toBe(1);
    // 110105 lies in 110000 and is not counted apart; 440300 is elsewhere.
    expect(value('tried-places', 'reform:open')).toBe(2);
    expect(value('tried-places', 'problem:load')).toBe(1);
    expect(value('aspect-passages', 'reform:open#implementation')).toBe(2);
    expect(value('aspect-passages', 'reform:open#risk')).toBe(0);
    expect(value('acting-levels', 'reform:open')).toBe(1);
  });
});
