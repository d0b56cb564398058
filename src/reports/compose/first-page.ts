import { isHan } from '#src/i18n/languages.ts';
import { emWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';
import { spaceInFigure } from '../print/drawing-size.ts';
import { layoutStyles } from '../print/layout-styles.ts';
import { mapRuns } from '../tree/map-tree.ts';
import {
  plainText,
  type Block,
  type Inline,
  type ReportFigure,
  type ReportTree,
} from '../tree/tree.ts';
import { heightOf, roomOn, sheetOf } from './room.ts';

/**
 * The first page of a report that opens with a chart and the points of its summary, in the standard
 * layout. All heights are in points and estimated.
 */

/** Width of the text. */
export const { width: textWidth } = layoutStyles.standard;

/** Points that such a page has more than another, which is set less close, and that are left free. */
const gained = 108;
const safety = 12;

/** Size and distance of the lines of its title, which is smaller than that of other reports. */
const titleOf = (lang: Lang): { size: number; pitch: number } =>
  isHan(lang) ? { size: 21, pitch: 27 } : { size: 17, pitch: 22 };

/** Height below the title and the lede, with their notes. */
export function roomBelowTitle(tree: Pick<ReportTree, 'heading' | 'lede' | 'lang'>): number {
  const sheet = sheetOf('standard', tree.lang);
  const title = { width: sheet.width, ...titleOf(tree.lang) };
  const room = roomOn({ ...tree, blocks: [] }, 1, { ...sheet, title });
  return room + sheet.colophon + gained - safety;
}

/** Height of blocks without their notes. */
export const heightWithoutNotes = (blocks: readonly Block[], lang: Lang): number =>
  heightOf(mapRuns(blocks, withoutNotes), sheetOf('standard', lang));

/** Type of the texts of a figure and the distance of their lines. */
const [quiet, pitch] = [8.5, 12.5];

/** Height of the texts of a figure, whose evidence is a note, and the space around it. */
export function textsOf({ title, subtitle, caveat = [], source = [] }: ReportFigure): number {
  const lines = [title, ...subtitle, caveat, source]
    .filter((run) => run.length > 0)
    .reduce((sum, run) => sum + Math.ceil((emWidth(plainText(run)) * quiet) / textWidth), 0);
  return lines * pitch + spaceInFigure;
}

/** A figure whose caveat is a note at its title. */
export function withCaveatNoted(figure: ReportFigure): ReportFigure {
  const { caveat, ...rest } = figure;
  return caveat === undefined ? figure : { ...rest, title: [...rest.title, noteOf(caveat)] };
}

/** A figure whose evidence is a note at its title. */
export function withEvidenceNoted(figure: ReportFigure): ReportFigure {
  const { evidence, ...rest } = figure;
  return evidence === undefined ? figure : { ...rest, title: [...rest.title, noteOf(evidence)] };
}

/** Whether a block of a summary is one of its points, or their heading. */
export const isPoint = ({ kind }: Block): boolean => kind === 'heading' || kind === 'list';

const withoutNotes = (run: readonly Inline[]): Inline[] =>
  run.filter(({ kind }) => kind !== 'note' && kind !== 'noteref');

/** The title and the lede of a report without their notes. */
export const withoutNotesIn = ({
  heading,
  lede,
  lang,
}: ReportTree): Pick<ReportTree, 'heading' | 'lede' | 'lang'> => ({
  lang,
  heading: withoutNotes(heading),
  ...(lede === undefined ? {} : { lede: withoutNotes(lede) }),
});

const noteOf = (children: readonly Inline[]): Inline => ({ kind: 'note', children: [...children] });
