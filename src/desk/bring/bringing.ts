import type { DeskWords } from '#src/i18n/desk.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { titleOf, type Desk } from '../desk-state.ts';
import { make } from '../dom.ts';
import type { DeskAnswer, DeskRequest, TakenTable } from '../messages.ts';
import { openDataset } from '../opening.ts';
import { understoodView } from './understood-view.ts';

/** Cells that were written in another way, as one sentence each. */
function stepTexts({ steps }: TakenTable, words: DeskWords): string[] {
  return steps.map(({ column, change, count, first: { from, to } }) =>
    interpolate(words.step, {
      ...{ column, change: words.change[change], n: count },
      from: from === '' ? words.nothing : from,
      to: to === '' ? words.nothing : to,
    }),
  );
}

/**
 * Shows what was understood of a file and waits until it is taken or given up.
 *
 * @param leave Shows the first view again, with a sentence if there is something to say.
 */
export function bring(
  desk: Desk,
  request: DeskRequest & { kind: 'read' | 'paste' },
  leave: (said?: string) => void,
): void {
  const { root, words } = desk;
  const name = request.kind === 'read' ? request.name : words.pasted;
  const reading = interpolate(words.reading, { name });
  root.replaceChildren(make('p', { class: 'quiet', role: 'status' }, reading));
  desk.tell(request);
  desk.onFile = (answer: DeskAnswer): void => {
    if (answer.kind === 'unread') leave(answer.text);
    else if (answer.kind === 'understood') {
      const { understood } = answer;
      const fileName = request.kind === 'read' ? understood.fileName : words.pasted;
      understoodView(
        root,
        { ...understood, fileName },
        {
          ...{ words, lang: desk.lang, datasets: desk.datasets },
          choose: (choice) => desk.tell({ kind: 'choose', choice }),
          take: (extent) => desk.tell({ kind: 'take', extent }),
          cancel: () => leave(),
        },
      );
    } else if (answer.kind === 'taken') void take(desk, { ...answer.taken, fileName: name }, leave);
  };
}

/** Opens what was taken, in place of any draft of its dataset. */
async function take(desk: Desk, taken: TakenTable, leave: () => void): Promise<void> {
  const { store, words } = desk;
  const { dataset, fileName, rows, steps } = taken;
  const before = await store?.read(dataset).catch(() => undefined);
  const title = titleOf(desk, dataset);
  if (before !== undefined && !confirm(interpolate(words.replaceAsk, { title }))) return;
  await store?.remove(dataset);
  await openDataset(desk, dataset, { start: { from: fileName, rows }, leave: () => leave() });
  const count = steps.reduce((sum, step) => sum + step.count, 0);
  if (count > 0)
    desk.open?.view.notice(
      interpolate(words.steps, { n: count }),
      undefined,
      stepTexts(taken, words),
    );
}
