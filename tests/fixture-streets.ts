import { street } from './fixture-tables.ts';

/** Shares from outside: a 10 of 100, b 4 of 200, c 4 of 100, d 2 of 600; all 20 of 1,000. */
export const fourStreets = [
  street('a', {
    hukou: 60,
    hukou_local: 45,
    hukou_separated: 15,
    migrants: 30,
    outside: 10,
    pilot: 'yes',
    migrants_permit: 20,
    migrants_no_permit: 10,
  }),
  street('b', {
    hukou: 150,
    hukou_local: 150,
    hukou_separated: 0,
    migrants: 46,
    outside: 4,
    migrants_permit: 40,
    migrants_no_permit: 10,
  }),
  street('c', { hukou: 80, hukou_local: 60, hukou_separated: 20, migrants: 16, outside: 4 }),
  street('d', {
    hukou: 398,
    hukou_local: 199,
    hukou_separated: 199,
    migrants: 200,
    outside: 2,
    pilot: 'yes',
    migrants_permit: 150,
    migrants_no_permit: 49,
  }),
];
/** The printed total of the four. */
export const theirTotal = street('all', {
  record: 'total',
  hukou: 688,
  hukou_local: 454,
  hukou_separated: 234,
  migrants: 292,
  outside: 20,
  migrants_permit: 210,
  migrants_no_permit: 69,
});
