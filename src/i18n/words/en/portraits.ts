import type { portraits as zh } from '../zh/portraits.ts';

/** Texts of what the pages of subdistricts show beyond the table of indicators. */
export const portraits: Record<keyof typeof zh, string> = {
  'street.peers': 'Subdistricts of similar composition',
  'street.peersText':
    'Closest by their shares of registered residents, migrants and residents from outside the mainland; the difference is the share of people who would have to change groups.',
  'street.peersNone':
    'Cells are missing, so no difference from other subdistricts can be computed.',
  'street.distance': 'Difference',
  'street.this': 'this one',
  'street.documents': 'This subdistrict in the documents',
  'street.documentsNone':
    'The documents collected here describe no practice or case in this subdistrict.',
  'street.located': 'Practices and cases that the documents place in this subdistrict:',
  'street.disagree': 'Figures in the documents that count something else or differ:',
  'street.agree': 'The figures in the documents agree with the table.',
  'themes.title': 'Themes of innovation',
  'themes.lede':
    'The themes into which the cases are divided, with the number of cases and of those named.',
  'themes.theme': 'Theme',
  'themes.classes': 'Classes',
  'cases.provinces': 'Province by province',
  'cases.provincesText':
    'Selected and named cases in each of {n} mainland province-level units. Printed numbers are given as they are; where only an interval is known, its bounds.',
  'cases.named': 'Named cases',
  'cases.knownNumber': 'Selected cases',
  'cases.said': 'What the source says',
  'cases.ofProvince': 'Cases here',
  'cases.provinceNone':
    'No case is named here. The table of provinces gives what is known of the number selected.',
};
