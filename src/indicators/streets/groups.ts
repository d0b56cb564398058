import type { Formula, Indicator, Label, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { count, countedRow, ratio, sum } from '../provenance.ts';
import { unitsOf } from './street-units.ts';

const members: Indicator = {
  id: 'group-streets',
  label: { zh: '分组的街道数', en: 'Subdistricts of a group' },
  definition: {
    zh: '本区属于一个分组的街道数，分组由文献列出。',
    en: 'Number of the district’s subdistricts that belong to a group, as a source names it.',
  },
  unit: 'streets',
  digits: 0,
};

const share: Indicator = {
  id: 'group-outside-share',
  label: {
    zh: '一组街道占各街道境外人员合计',
    en: 'A group’s share of all subdistricts’ residents from outside the mainland',
  },
  definition: {
    zh: '一组街道的境外人员之和除以各街道境外人员的合计。',
    en: 'Residents from outside the mainland in all subdistricts of a group divided by those of all subdistricts together.',
  },
  unit: 'share',
  digits: 1,
};

/** How many subdistricts of a district a group has, and what part of residents from outside they hold. */
export const groups: Family = {
  indicators: [members, share],
  measure(tables, recorder) {
    const cellsOf = membershipCells(tables);
    for (const district of recorder.subjects('district')) {
      const whole = recorder.get('outside', district.key).formula;
      for (const group of recorder.subjects('group')) {
        const id = group.key.slice('group:'.length);
        const streets = recorder
          .subjects('street', district.key)
          .filter(({ marks }) => marks.includes(id));
        if (streets.length === 0) continue;
        const key = `${district.key}#${id}`;
        const part = partOf(group);
        const rows = streets.flatMap(({ unit = '' }) => cellsOf.get(`${id}\n${unit}`) ?? []);
        const counted = count(rows, () => true, group.short ?? group.name);
        recorder.record(members, key, counted, { part });
        if (whole.value > 0)
          recorder.record(share, key, ratio(outsideOf(streets, recorder), whole), { part });
      }
    }
  },
};

function partOf({ plural, name }: Subject): Label {
  return plural ?? name;
}

function outsideOf(streets: readonly Subject[], recorder: Recorder): Formula {
  return sum(streets.map(({ key }) => recorder.get('outside', key).formula));
}

/** The cell that makes each subdistrict a member of a group. */
function membershipCells(tables: Tables): Map<string, Formula> {
  const table = tables.table('street-group-members');
  const unitOf = unitsOf(tables);
  return new Map(
    table.rows.map((row) => {
      const { group, street, district } = row.values;
      return [`${group}\n${unitOf(street, district)}`, countedRow(table, row, 'street')];
    }),
  );
}
