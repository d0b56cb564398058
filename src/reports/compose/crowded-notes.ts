import { emWidth } from '#src/lib/text/text-width.ts';
import { mapRuns } from '../tree/map-tree.ts';
import { notesIn, plainText, type Block, type ReportNote } from '../tree/tree.ts';

/** Width of the text that a page holds beside its notes, in em. */
const page = 620;

/** Notes that are together wider than the text of a page by this factor take too much of it. */
const most = 1.1;

/** Width of notes that gain nothing at the end: where they stand there takes a line. */
const shortNote = 106;

/** What the space around a block, and a drawing, take of a page, in em. */
const around: Partial<Record<Block['kind'], number>> = { heading: 60, part: 200, figure: 400 };

/** A paragraph, an item of a list or another block, with its notes. */
interface Unit {
  text: number;
  notes: ReportNote[];
}

/**
 * Notes that stand so close together that a page would be more notes than text: the longest, until
 * the rest leave the page to its text. Returns their ids.
 */
export function crowdedNotes(blocks: readonly Block[]): ReadonlySet<string> {
  const units = blocks.flatMap(unitsOf);
  const moved = new Set<string>();
  for (const start of units.keys()) {
    const notes = onPageFrom(units, start).filter(({ id }) => !moved.has(id ?? ''));
    let width = notes.reduce((sum, note) => sum + widthOf(note), 0);
    for (const note of notes.sort((one, other) => widthOf(other) - widthOf(one))) {
      if (width <= most * page || widthOf(note) < shortNote) break;
      if (note.id === undefined) continue;
      moved.add(note.id);
      width -= widthOf(note);
    }
  }
  return moved;
}

/** The notes of the units that a page holds from one on. */
function onPageFrom(units: readonly Unit[], start: number): ReportNote[] {
  const notes: ReportNote[] = [];
  let text = 0;
  for (const unit of units.slice(start)) {
    text += unit.text;
    if (text > page) break;
    notes.push(...unit.notes);
  }
  return notes;
}

const widthOf = ({ children }: ReportNote): number => emWidth(plainText(children));

/** Lists go on overleaf item by item. */
function unitsOf(block: Block): Unit[] {
  const parts = block.kind === 'list' ? block.items : [[block]];
  return parts.map((blocks) => {
    const unit: Unit = { text: around[block.kind] ?? 0, notes: [] };
    mapRuns(blocks, (run) => {
      unit.text += emWidth(plainText(run));
      unit.notes.push(...notesIn(run));
      return [...run];
    });
    return unit;
  });
}
