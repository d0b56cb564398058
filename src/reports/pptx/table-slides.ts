import { punctuation } from '#src/i18n/punctuation.ts';
import type { Lang } from '#src/model.ts';
import { titledSlide } from './deck.ts';
import { numbered, type Of, type SlidesContext } from './slide-parts.ts';
import { saidText, speakerNotes } from './speaker-notes.ts';
import { slidesOf, slideTable, tableOn, type SlideTable } from './table.ts';

/** A table, on as many slides as its rows need; the speaker is told its rows and its evidence. */
export function tableSlides({ title, table }: Of<'table'>, context: SlidesContext): void {
  const { deck, tree, evidence } = context;
  const { columns, rows } = slideTable(table);
  const parts = slidesOf({ columns, rows });
  const proofs = [...table.headNotes.map(saidText), ...table.headNotes.flatMap(evidence)];
  for (const [index, some] of parts.entries()) {
    const slide = titledSlide(deck, numbered(title, index, parts.length, tree.lang));
    tableOn(slide, { columns, rows: some }, deck);
    const said = some.map((row) => saidRow(columns, row, tree.lang)).join('\n');
    slide.addNotes(speakerNotes([title, said], [...new Set(proofs)], tree));
  }
}

/** A row as it is said: its name, then each cell after the name of its column. */
function saidRow(
  columns: SlideTable['columns'],
  [name = '', ...cells]: readonly string[],
  lang: Lang,
) {
  const { colon, semicolon } = punctuation(lang);
  const named = cells.flatMap((cell, index) => {
    const label = columns[index + 1]?.label ?? '';
    return /^[—–-]?$/u.test(cell) ? [] : [label === '' ? cell : `${label} ${cell}`];
  });
  return name + (named.length === 0 ? '' : colon) + named.join(semicolon);
}
