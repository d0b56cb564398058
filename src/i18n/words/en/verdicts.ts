import type { verdicts as zh } from '../zh/verdicts.ts';

/** The verdicts at the head of claims, whole and short. */
export const verdicts: Record<keyof typeof zh, string> = {
  'verdict.error': 'Printed {printed}; the source’s own data give {data}; use {use}.',
  'verdict.error.short': 'source in error',
  'verdict.rounding':
    'Printed {printed}; the parts add up to {data}, which is within their rounding and no error; say which of the two you quote.',
  'verdict.rounding.short': 'within rounding',
  'verdict.definition':
    'Printed {printed}; by another definition it is {data}; neither replaces the other, so name the definition when quoting.',
  'verdict.definition.short': 'another definition',
  'verdict.interpretation':
    'Printed {printed}; on another reading the data give {data}; the source need not be wrong, so say which reading you quote.',
  'verdict.interpretation.short': 'another reading',
  'verdict.implication':
    'Printed {printed}; its other figures imply {data}; which of them is wrong cannot be told, so quote both.',
  'verdict.implication.short': 'implied otherwise',
  'verdict.agrees':
    'Printed {printed}; recomputed from the source’s data {data}, which agrees; use {use}.',
  'verdict.agrees.short': 'agrees',
  'verdict.crossed':
    'Printed {value}; recomputed from the other data of the source, it agrees; use {value}.',
  'verdict.crossed.short': 'agrees',
  'verdict.doubtful':
    'The table prints {value}; a relation that it is part of does not hold ({relation}), and which cell is wrong cannot be told; quote it as doubtful.',
  'verdict.doubtful.short': 'doubtful',
  'verdict.doubtfulSum':
    'No source prints this; computed here, it is {value}, from cells of a relation that does not hold ({relation}); quote it as doubtful.',
  'verdict.doubtfulSum.short': 'from doubtful cells',
  'verdict.reported':
    'Said by the source: {value}; no other data here can check it, so quote it with its place.',
  'verdict.reported.short': 'source only',
  'verdict.cell':
    'The table prints {value}; no second place can check it, so quote it with its place.',
  'verdict.cell.short': 'table only',
  'verdict.bound':
    'No source prints this; the wording, the cases named and the totals imply at least {value}; say that it is implied when quoting.',
  'verdict.bound.short': 'implied lower bound',
  'verdict.computed':
    'No source prints this; computed here from the source’s data, it is {value}; say so when quoting.',
  'verdict.computed.short': 'computed here',
  'verdict.holds': 'The data bear this statement out. {found}.',
  'verdict.holds.short': 'holds',
  'verdict.fails': 'The data no longer bear this statement out. {found}.',
  'verdict.fails.short': 'does not hold',
  'verdict.finding': 'Printed {printed}; found on checking ({kind}): {found}.',
  'verdict.finding.short': 'found on checking',
  'verdict.coded':
    'Put together by this site from the sources, in its own words; the passages below are the grounds.',
  'verdict.coded.short': 'summarised here',
  'verdict.words':
    'The source says so, and the place has been checked; to judge whether it is right takes other data.',
  'verdict.words.short': 'said by the source',
};
