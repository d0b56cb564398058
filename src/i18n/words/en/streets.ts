import type { streets as zh } from '../zh/streets.ts';

/** Texts of the subdistrict pages. */
export const streets: Record<keyof typeof zh, string> = {
  'streets.title': 'Subdistricts',
  'streets.lede':
    'One page for each subdistrict (jiedao): key indicators, ranks, all subdistricts together for comparison, and where the row does not add up.',
  'streets.districts': 'Districts compared',
  'streets.district': 'District',
  'streets.alike':
    'All districts count alike, so that their figures can be compared; mind the dates.',
  'streets.notAlike':
    'Districts that count alike share a table. Those in different tables count differently and must not be compared.',
  'streets.byDistrict': 'Each district has a page; the table has its totals at its newest date.',
  'streets.filter': 'Find by the name of a district, city or province',
  'streets.charts': 'Charts of this district',
  'streets.earlier':
    'There are figures of {dates} too: choose a date on the page of a subdistrict.',
  'streets.former': 'Subdistricts of earlier dates',
  'streets.asOf': 'Register of {date}',
  'streets.street': 'Subdistrict',
  'streets.kind': 'Subdistrict (jiedao)',
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
    'With a temporary residence permit {with}, without one {without}: together {sum}, which is {gap} more than the table’s {migrants} migrants.',
  'street.gapLess':
    'With a temporary residence permit {with}, without one {without}: together {sum}, which is {gap} fewer than the table’s {migrants} migrants.',
  'street.gapMeans':
    'At least one cell must be wrong, but the sum cannot tell which; the table stays as printed.',
  'street.findings': 'Profile',
  'street.findingsText': 'On this subdistrict, from {sources}.',
  'street.readings': 'Figures in the text of the sources',
  'street.reading': 'As printed',
  'street.subject': 'What is counted',
  'street.limits': 'Before you quote these figures',
  'street.limitsText': 'The figures are those of {date}.',
  'street.lede':
    '{date}: a registered total of {population}, of whom {outside}, or {share}, are residents from outside the mainland.',
  'street.ledeNobody':
    '{date}: a registered total of {population}; residents from outside the mainland: {outside}.',
  'street.dates': 'Date',
  'street.former': 'Continues',
  'street.later': 'Continued by',
  'street.basis':
    'This site holds figures that were counted in different ways; those must not be compared.',
  'street.changes': 'Change over time',
  'street.changesText':
    'Compared with {date}, in persons and percentage points, computed before rounding.',
  'street.changesSum':
    'The figures of {date} are those of {names}, which were later renamed or merged.',
  'street.changesNone':
    'Nothing is compared with {date}: the figures were counted otherwise, or the subdistrict was split.',
  'street.change': 'Change',
  'street.pdf': 'Download this subdistrict’s report (PDF)',
  'street.all': 'All subdistricts',
  'street.inCharts': 'Among all subdistricts',
};
