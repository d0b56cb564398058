import type { Indicator, Label } from '#src/model.ts';
import { rowPath } from '#src/tables/parts.ts';
import { codesOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { indicatorError } from '../faults.ts';
import { corpus } from './corpus.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { count, countedRow } from '../provenance.ts';

const panelCount: Indicator = {
  id: 'diagram-panels',
  label: { zh: '图里并列的各幅', en: 'Parts of the diagram' },
  definition: {
    zh: '一张关系图分成几幅，每幅照一处说法。',
    en: 'Number of parts of a diagram, each after one passage.',
  },
  unit: 'items',
  digits: 0,
};

const boxCount: Indicator = {
  id: 'diagram-boxes',
  label: { zh: '图里的机构', en: 'Bodies shown' },
  definition: {
    zh: '关系图的一幅里画了几个机构。',
    en: 'Number of bodies that one part of a diagram shows.',
  },
  unit: 'items',
  digits: 0,
};

const labelOf = (zh: string | null, en: string | null): Label => ({ zh: zh ?? '', en: en ?? '' });

/** Throws when a row stands for something that is not measured. */
function known(
  recorder: Recorder,
  at: { dataset: string; row: string; column: string },
  got: string,
) {
  if (recorder.findSubject(got) !== undefined) return got;
  throw indicatorError({ code: 'unknown-subject', file: at.dataset, ...at, got });
}

function addBoxes(tables: Tables, recorder: Recorder): void {
  const panels = new Set(tables.table('diagram-panels').rows.map(({ key }) => key));
  for (const [index, row] of tables.table('diagram-boxes').rows.entries()) {
    const { diagram, panel, row: line, subject, name_zh, name_en, role, look } = row.values;
    const dataset = 'diagram-boxes';
    const parent = `${diagram}@${panel}`;
    if (!panels.has(parent)) {
      const at = { dataset, row: row.key, column: 'panel' };
      throw indicatorError({ code: 'unknown-subject', file: dataset, ...at, got: panel });
    }
    const stands =
      subject === null
        ? undefined
        : known(recorder, { dataset, row: row.key, column: 'subject' }, subject);
    const words = { zh: String(line), en: String(line) };
    recorder.add({
      key: `box:${row.key}`,
      kind: 'box',
      name:
        name_zh === null
          ? (recorder.findSubject(stands ?? '')?.name ?? labelOf('', ''))
          : labelOf(name_zh, name_en),
      parent: `panel:${parent}`,
      order: index + 1,
      marks: [...(look === null ? [] : [look]), ...(role ? ['role'] : [])],
      codes: { row: { id: String(line), label: words, order: line } },
      path: rowPath(dataset, row.key, tables),
      joins: stands === undefined ? [] : [stands],
    });
  }
}

function addRelations(tables: Tables, recorder: Recorder): void {
  for (const [index, row] of tables.table('diagram-relations').rows.entries()) {
    const { diagram, from, to, label_zh, label_en, weak, subject, ...at } = row.values;
    const { source, section, anchor } = at;
    const dataset = 'diagram-relations';
    const box = (column: 'from' | 'to', id: string): string =>
      known(recorder, { dataset, row: row.key, column }, `box:${diagram}@${id}`);
    const codes = codesOf(tables, dataset, row, 'kind');
    const stands =
      subject === null
        ? []
        : [known(recorder, { dataset, row: row.key, column: 'subject' }, subject)];
    recorder.add({
      key: `relation:${row.key}`,
      kind: 'relation',
      name:
        label_zh === null ? (codes['kind']?.label ?? labelOf('', '')) : labelOf(label_zh, label_en),
      parent: `diagram:${diagram}`,
      order: index + 1,
      marks: weak ? ['weak'] : [],
      codes,
      path: rowPath(dataset, row.key, tables),
      place: { source, section, anchor },
      joins: [box('from', from), box('to', to), ...stands],
    });
  }
}

/** Diagrams of bodies: their parts, the bodies in them, and what these do to one another. */
export const diagrams: Family = {
  indicators: [panelCount, boxCount],
  measure(tables, recorder) {
    const panels = tables.table('diagram-panels');
    const boxes = tables.table('diagram-boxes');
    const panelTest = { zh: '图里的各幅', en: 'parts of the diagram' };
    const boxTest = { zh: '这一幅里的机构', en: 'bodies in this part' };
    for (const row of tables.table('diagrams').rows) {
      const { key, values, written } = row;
      const texts = ['title', 'subtitle', 'description', 'caveat'].map((name): [string, Label] => {
        const cells: Record<string, string> = written;
        return [name, { zh: cells[`${name}_zh`] ?? '', en: cells[`${name}_en`] ?? '' }];
      });
      recorder.add({
        key: `diagram:${key}`,
        kind: 'diagram',
        name: { zh: values.view_zh, en: values.view_en },
        parent: corpus,
        order: values.order,
        marks: [],
        codes: codesOf(tables, 'diagrams', row, 'form'),
        path: rowPath('diagrams', key, tables),
        written: Object.fromEntries(texts),
      });
      const own = panels.rows.filter((panel) => panel.values.diagram === key);
      for (const panel of own) {
        const { cite, verdict, name_zh: zh, name_en: en, order, up } = panel.values;
        const at = { dataset: 'diagram-panels', row: panel.key };
        recorder.add({
          key: `panel:${panel.key}`,
          kind: 'panel',
          name: { zh, en },
          parent: `diagram:${key}`,
          order,
          marks: up ? ['up'] : [],
          path: rowPath('diagram-panels', panel.key, tables),
          joins: [
            known(recorder, { ...at, column: 'cite' }, cite),
            ...(verdict === null ? [] : [known(recorder, { ...at, column: 'verdict' }, verdict)]),
          ],
        });
        const inside = boxes.rows.filter(
          (box) => box.values.diagram === key && box.values.panel === panel.values.panel,
        );
        const bodies = inside.map((box) => countedRow(boxes, box, 'box'));
        recorder.record(
          boxCount,
          `panel:${panel.key}`,
          count(bodies, () => true, boxTest),
        );
      }
      const counted = own.map((panel) => countedRow(panels, panel, 'cite'));
      recorder.record(
        panelCount,
        `diagram:${key}`,
        count(counted, () => true, panelTest),
      );
    }
    addBoxes(tables, recorder);
    addRelations(tables, recorder);
  },
};
