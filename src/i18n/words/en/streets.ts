import type { streets as zh } from '../zh/streets.ts';

/** Texts of the subdistrict pages. */
export const streets: Record<keyof typeof zh, string> = {
  'streets.title': 'Subdistricts',
  'streets.lede':
    'One page for each subdistrict (jiedao): key indicators, ranks, all subdistricts together for comparison, and where the row does not add up.',
  'streets.asOf': 'Register of {date}',
  'streets.street': 'Subdistrict',
  'streets.kind': 'Subdistrict (jiedao)',
  'streets.pilot': 'pilot',
  'streets.pilotLong': 'Pilot subdistrict (jiedao)',
  'street.indicators': 'Key indicators',
  'street.from': 'The values, and the columns that the computations name, are all from',
  'street.indicator': 'Indicator',
  'street.value': 'Value',
  'street.rank': 'Rank',
  'street.district': 'Together',
  'street.rankAmong': 'Rank (of {n})',
  'street.rankOf': '{rank}',
  'street.composition': 'Population by group',
  'street.compositionText':
    'Registered residents, migrants and residents from outside the mainland add up to the registered total.',
  'street.part': 'Group',
  'street.persons': 'Persons',
  'street.share': 'Share',
  'street.gap': 'What does not add up',
  'street.gapNone': 'The sums in the table hold.',
  'street.gapText':
    'With a temporary residence permit {with}, without one {without}: together {sum}, which is {gap} more than the table’s {migrants} migrants. The column “without a permit” came from other offices. At least one cell must be wrong, but the sum cannot tell which; none is changed here.',
  'street.pilotProfile': 'Pilot profile',
  'street.pilotProfileText': 'On this international-community pilot, from {sources}.',
  'street.readings': 'Figures in the text of the sources',
  'street.reading': 'As printed',
  'street.subject': 'What is counted',
  'street.limits': 'Before you quote this page',
  'street.limitsText':
    'These are registered totals of {date}, not the residents of a census; they must not be mixed. Residents from outside the mainland are people from Hong Kong, Macao and Taiwan and foreign nationals.',
  'street.lede':
    '{date}: a registered total of {population}, of whom {outside}, or {share}, are residents from outside the mainland.',
  'street.pdf': 'Download this subdistrict’s report (PDF)',
  'street.all': 'All subdistricts',
  'street.inCharts': 'Among all subdistricts',
};
