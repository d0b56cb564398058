import type { Formula, Label } from '#src/model.ts';
import { rowPath } from '#src/tables/parts.ts';
import { codeOf, codesOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';
import { corpus, sourceKey } from '../cases/corpus.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { count, countedRow } from '../provenance.ts';
import { item } from './item.ts';

const problemCount = item(
  'problems',
  { zh: '难题数', en: 'Problems' },
  {
    zh: '文献指出的难题，同一难题只计一次。',
    en: 'Problems that the sources name, each counted once.',
  },
);

const reformCount = item(
  'reforms',
  { zh: '改革数', en: 'Reforms' },
  {
    zh: '文献主张或记述的改革，同一改革只计一次。',
    en: 'Reforms that the sources argue for or describe, each counted once.',
  },
);

const linkCount = item(
  'links',
  { zh: '联系数', en: 'Links' },
  {
    zh: '文献主张的“用某项改革应对某个难题”，一份文献一条。',
    en: 'Links from a problem to a reform that a source makes, one for each source.',
  },
);

const withStance = item(
  'links-of-stance',
  { zh: '某一立场的联系数', en: 'Links of one stance' },
  {
    zh: '主张、记为成功或指出局限的联系数。',
    en: 'Links that argue for, report a success or report limits.',
  },
);

const stanceSources = item(
  'stance-sources',
  { zh: '持某一立场的文献数', en: 'Sources of one stance' },
  {
    zh: '对一项改革持同一立场的文献数；一份文献可以持几种立场。',
    en: 'Number of sources that take one stance on a reform; a source may take several.',
  },
);

const withoutReform = item(
  'problems-without-reform',
  { zh: '没有对应改革的难题', en: 'Problems without a reform' },
  {
    zh: '各份文献都未提出改革的难题数。',
    en: 'Number of problems to which no source answers with a reform.',
  },
);

const mentionCount = item(
  'mentions',
  { zh: '提到的次数', en: 'Passages' },
  { zh: '各份文献中提到它的段落数。', en: 'Number of passages in the sources that name it.' },
);

const mentioningSources = item(
  'mention-sources',
  { zh: '提到它的文献数', en: 'Sources that name it' },
  {
    zh: '提到它的文献数；同一份文献只计一次。',
    en: 'Number of sources that name it, each counted once.',
  },
);

/**
 * Problems and reforms, the links that the sources make between them, and how often each is named.
 */
export const problems: Family = {
  indicators: [
    problemCount,
    reformCount,
    linkCount,
    withStance,
    stanceSources,
    withoutReform,
    mentionCount,
    mentioningSources,
  ],
  measure(tables, recorder) {
    addSubjects(tables, recorder, 'problem');
    addSubjects(tables, recorder, 'reform');
    addLinks(tables, recorder);
    countLinks(tables, recorder);
    countMentions(tables, recorder);
  },
};

function addSubjects(tables: Tables, recorder: Recorder, kind: 'problem' | 'reform'): void {
  const id = kind === 'problem' ? 'problems' : 'reforms';
  const table = tables.any(id);
  for (const [index, row] of tables.table(id).rows.entries()) {
    const { key, values } = row;
    recorder.add({
      key: `${kind}:${key}`,
      kind,
      name: { zh: values.name_zh, en: values.name_en },
      parent: corpus,
      order: index + 1,
      marks: [],
      codes: codesOf(tables, id, row, 'family'),
      path: `/${id}/${key}/`,
      text: { zh: values.summary_zh, en: values.summary_en },
      place: { source: values.source, section: values.section, anchor: values.anchor },
    });
  }
  const rows = table.rows.map((row) => countedRow(table, row, 'id'));
  const total = kind === 'problem' ? problemCount : reformCount;
  recorder.record(
    total,
    corpus,
    count(rows, () => true, { zh: '行', en: 'rows' }),
  );
}

function addLinks(tables: Tables, recorder: Recorder): void {
  for (const [index, row] of tables.table('problem-reform-links').rows.entries()) {
    const { key, values } = row;
    const joins = [`problem:${values.problem}`, `reform:${values.reform}`];
    const name = (lang: 'zh' | 'en'): string =>
      joins.map((joined) => recorder.subject(joined).name[lang]).join(' → ');
    recorder.add({
      key: `link:${key}`,
      kind: 'link',
      name: { zh: name('zh'), en: name('en') },
      parent: sourceKey(values.source),
      order: index + 1,
      marks: [],
      codes: codesOf(tables, 'problem-reform-links', row, 'stance'),
      path: rowPath('problem-reform-links', key, tables),
      text: { zh: values.argument_zh, en: values.argument_en },
      place: { source: values.source, section: values.section, anchor: values.anchor },
      joins,
    });
  }
}

function countLinks(tables: Tables, recorder: Recorder): void {
  const table = tables.table('problem-reform-links');
  const links: Label = { zh: '联系', en: 'links' };
  const tally = (rows: typeof table.rows): Formula =>
    count(
      rows.map((row) => countedRow(table, row, 'stance')),
      () => true,
      links,
    );
  recorder.record(linkCount, corpus, tally(table.rows));
  for (const { id } of tables.sources) {
    recorder.record(
      linkCount,
      sourceKey(id),
      tally(table.rows.filter(({ values }) => values.source === id)),
    );
  }
  for (const column of ['problem', 'reform'] as const) {
    for (const { key } of recorder.subjects(column)) {
      recorder.record(
        linkCount,
        key,
        tally(table.rows.filter(({ values }) => `${column}:${values[column]}` === key)),
      );
    }
  }
  for (const stance of new Set(table.rows.map(({ values }) => values.stance))) {
    const rows = table.rows.filter(({ values }) => values.stance === stance);
    const { label: part } = codeOf(tables, 'problem-reform-links', 'stance', stance);
    recorder.record(withStance, `${corpus}#${stance}`, tally(rows), { part });
    for (const reform of recorder.subjects('reform')) {
      const own = rows.filter(({ values }) => `reform:${values.reform}` === reform.key);
      const first = own.filter(
        (row, index) =>
          own.findIndex(({ values }) => values.source === row.values.source) === index,
      );
      recorder.record(stanceSources, `${reform.key}#${stance}`, tally(first), { part });
    }
  }
  const perProblem = recorder
    .subjects('problem')
    .map(({ key }) => recorder.get('links', key).formula);
  recorder.record(
    withoutReform,
    corpus,
    count(perProblem, (value) => value === 0, { zh: '= 0', en: '= 0' }),
  );
}

function countMentions(tables: Tables, recorder: Recorder): void {
  const table = tables.table('mentions');
  const passages: Label = { zh: '段落', en: 'passages' };
  for (const kind of ['problem', 'reform'] as const) {
    for (const { key } of recorder.subjects(kind)) {
      const rows = table.rows.filter(({ values }) => `${values.subject}:${values.of}` === key);
      const of = (some: typeof rows): Formula =>
        count(
          some.map((row) => countedRow(table, row, 'source')),
          () => true,
          passages,
        );
      recorder.record(mentionCount, key, of(rows));
      for (const source of new Set(rows.map(({ values }) => values.source))) {
        const own = rows.filter(({ values }) => values.source === source);
        const part = recorder.subject(sourceKey(source)).name;
        recorder.record(mentionCount, `${key}#${sourceKey(source)}`, of(own), { part });
      }
      const first = rows.filter(
        (row, index) =>
          rows.findIndex(({ values }) => values.source === row.values.source) === index,
      );
      recorder.record(mentioningSources, key, of(first));
    }
  }
}
