import type { Lang } from '#src/model.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import type { DeskColumn } from '../messages.ts';
import type { DraftTable } from '../table.ts';

/** Rows that are looked at for the widths of the columns. */
const sample = 200;
/** Limits of a column in em. */
const [least, most] = [4.5, 19];
/** How much wider the bold words of heads are. */
const bold = 1.15;

/** The width of each column in em, from its head and its first cells. */
export function columnWidths(
  { rows }: DraftTable,
  columns: readonly DeskColumn[],
  lang: Lang,
): number[] {
  return columns.map(({ label, unit }, index) => {
    // Heads may take two lines.
    const name = label[lang];
    const words = Math.max(
      emWidth(name) * (emWidth(name) > 9 ? 0.62 : 1),
      ...name.split(' ').map((word) => emWidth(word) * bold),
    );
    const units = unit === undefined ? 0 : emWidth(unit.label[lang]);
    const cells = rows.slice(0, sample).map(({ cells: all }) => emWidth(all[index] ?? ''));
    const widest = Math.max(words, units, ...cells) + 1.8;
    return Math.min(most, Math.max(least, Math.round(widest * 10) / 10));
  });
}
