import { widest, wrap } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import type { Rechecked } from './audit-rows.ts';
import { accent, muted, rule } from '../draw/colours.ts';
import { levelLine, write } from '../draw/elements.ts';
import type { Frame } from '../draw/frame.ts';

/** Where a list of readings stands. */
export interface ListPlace {
  svg: Element;
  frame: Frame;
  lang: Lang;
  top: number;
}

/** An entry: a reading and the word or figure that leads to it. */
export interface AuditEntry {
  row: Rechecked;
  lead: string;
}

/** Lists readings that do not agree, with both figures; returns where it ends. */
export function listOff(place: ListPlace, entries: readonly AuditEntry[]): number {
  const { svg, frame, lang } = place;
  const leads = Math.ceil(
    widest(
      entries.map(({ lead }) => lead),
      frame.text,
      true,
    ),
  );
  const left = leads === 0 ? 0 : leads + 12;
  const leading = frame.text * 1.35;
  const figures = ({ row }: AuditEntry): string => {
    const kind = row.grade?.label[lang];
    return {
      zh: `原文${row.printedText.text}，复算${row.againText.text}${kind === undefined ? '' : `；${kind}`}`,
      en: `printed ${row.printedText.text}, recomputed ${row.againText.text}${kind === undefined ? '' : `; ${kind}`}`,
    }[lang];
  };
  let y = place.top;
  for (const entry of entries) {
    levelLine(svg, [0, frame.width], y, { stroke: rule });
    const first = y + 7 + leading / 2;
    const { key } = entry.row;
    const lines = wrap(entry.row.name, frame.width - left - 4, frame.text);
    write(svg, entry.lead, { x: 0, y: first, size: frame.text, bold: true, fill: accent, key });
    write(svg, lines, { x: left, y: first, size: frame.text, leading, key });
    const second = first + lines.length * leading;
    const below = wrap(figures(entry), frame.width - left - 4, frame.minor);
    write(svg, below, { x: left, y: second, size: frame.minor, fill: muted, leading, key });
    y = second + (below.length - 0.5) * leading + 7;
  }
  return y;
}
