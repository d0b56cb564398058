import type { Lang } from '#src/model.ts';
import { changeList } from '#src/tables/history/change-list.ts';
import { prepareWriter } from '#src/tables/bring/written-sheets.ts';
import { writeWorkbook } from '#src/tables/bring/write-workbook.ts';
import { csvOf } from '#src/tables/history/history-file.ts';
import type { Published } from '../check/published.ts';
import type { DeskAnswer, DeskRequest } from '../messages.ts';
import type { DraftTable } from '../table.ts';
import { changesOf, draftOf, handedOn } from './build.ts';
import { reasoned } from './form.ts';
import type { DraftChanges, MadeFile } from './messages.ts';

type HandRequest = DeskRequest & { kind: 'changes' | 'hand-on' | 'export' };

/** Loads what writes workbooks, before a file is worked on. */
export const prepareHandOn = prepareWriter;

/** How the draft differs, and what its reasons may name. */
function draftChanges(published: Published, id: string, table: DraftTable): DraftChanges {
  const draft = draftOf(published, id, table);
  const { changes } = changesOf(draft, []);
  const provenance = published.inspection.tables.get(id)?.provenance;
  const { sources } = published.inspection;
  return {
    list: changeList(changes),
    isCompiled: provenance?.compiled === true,
    own: provenance?.sources ?? [],
    sources: sources.map(({ id: value, short }) => ({ value, label: short })),
    version: published.version,
  };
}

async function made(
  { what, form }: HandRequest & { kind: 'export' },
  published: Published,
  { id, table }: { id: string; table: DraftTable },
): Promise<MadeFile> {
  const draft = draftOf(published, id, table);
  const { changes, table: rows } = changesOf(draft, form.declared);
  if (what === 'csv') return { name: `${id}.csv`, type: 'text/csv', content: csvOf(rows) };
  if (what === 'csv-bom') {
    const content = `\uFEFF${csvOf(rows).replaceAll('\n', '\r\n')}`;
    return { name: `${id}.csv`, type: 'text/csv', content };
  }
  const { sources: own = [] } = published.inspection.tables.get(id)?.provenance ?? {};
  const content = await writeWorkbook({
    dataset: draft.dataset,
    table: rows,
    sources: published.inspection.sources.filter((source) => own.includes(source.id)),
    record: { who: form.who, when: form.when, changes: reasoned(changes, form) },
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${id}.xlsx`, type, content };
}

/** Answers a request about handing the open draft on. */
export async function handOn(
  request: HandRequest,
  published: Published,
  draft: { id: string; table: DraftTable },
  lang: Lang,
): Promise<DeskAnswer> {
  const { id, table } = draft;
  switch (request.kind) {
    case 'changes':
      return { kind: 'changes', changes: draftChanges(published, id, table) };
    case 'hand-on': {
      const handed = handedOn(draftOf(published, id, table), request.form, lang);
      return { kind: 'handed', handed };
    }
    case 'export':
      return { kind: 'exported', file: await made(request, published, draft) };
  }
}
