import type { Frame } from '#src/charts/drawing.ts';
import type { Lang } from '#src/model.ts';
import { crossWords, remainderWords, valueName } from './cross-words.ts';
import { crossOf } from './cross.ts';
import type { CollectionData, ExploredCase, FrameData, Register } from './data.ts';
import { drawCross } from './draw-cross.ts';
import { drawRows } from './draw-rows.ts';
import { drawScatter } from './draw-scatter.ts';
import { crossRefusals, refusals, type Refusal } from './rules.ts';
import { viewOf, type RegisterView } from './rows.ts';
import { unknownPicks, type ExploreState, type Unknown } from './state.ts';
import { crossTable, tableOf, type ShownTable } from './table.ts';
import type { Told, Words } from './told.ts';
import { wordsOf, withUnit, type ViewWords } from './words.ts';

/** What a mark stands for. */
export interface Marked {
  name: string;
  /** Its values, the first of which its evidence is opened for. */
  values: readonly { label: string; told: Told }[];
  /** The cases that it counts. */
  cases?: readonly ExploredCase[];
}

/** One view, ready to be put on the page. */
export interface View {
  state: ExploreState;
  words: ViewWords;
  table: ShownTable;
  /** Why it is not drawn; empty where it is. */
  refusals: readonly Refusal[];
  draw(frame: Frame): SVGSVGElement;
  marks: ReadonlyMap<string, Marked>;
  /** Why a table does not add up. */
  remainder: readonly Words[];
  /** What of the address turned out to name nothing. */
  unknown: readonly Unknown[];
}

/** Fetches one of the files that the register names. */
export type Fetch = <T>(path: string) => Promise<T>;

/** The view of a state, with the files that it needs. */
export function loadView(
  state: ExploreState,
  register: Register,
  lang: Lang,
  fetch: Fetch,
): Promise<View> {
  return state.kind === 'cross'
    ? loadCross(state, register, lang, fetch)
    : loadRegister(state, register, lang, fetch);
}

async function loadRegister(
  asked: ExploreState,
  register: Register,
  lang: Lang,
  fetch: Fetch,
): Promise<View> {
  const frames = await Promise.all(
    asked.frames.flatMap((key) => {
      const entry = register.frames.find((frame) => frame.key === key);
      return entry === undefined
        ? []
        : [fetch<FrameData>(entry.file).then((data) => ({ entry, data }))];
    }),
  );
  const units = frames.flatMap(({ data }) => data.streets.map(({ unit }) => unit));
  const unknown = unknownPicks(asked, units);
  const pick = asked.pick.filter((id) => units.includes(id));
  const view = viewOf({ ...asked, pick }, register, frames, lang);
  const [words, refused] = [wordsOf(view), refusals(view)];
  // What is not drawn states no finding.
  const [title, description] = [[view.of.label[lang]], []];
  return {
    state: view.state,
    words: refused.length === 0 ? words : { ...words, title, description },
    table: tableOf(view),
    refusals: refused,
    draw: (frame) => (view.state.kind === 'scatter' ? drawScatter : drawRows)(view, frame),
    marks: marksOf(view),
    remainder: [],
    unknown,
  };
}

function marksOf({ rows, of, x, state, lang }: RegisterView): Map<string, Marked> {
  return new Map(
    rows.map(({ key, label, ...row }) => {
      const values = [
        ...(row.of === undefined ? [] : [{ label: withUnit(of, lang), told: row.of }]),
        ...(row.x === undefined || state.kind !== 'scatter'
          ? []
          : [{ label: withUnit(x, lang), told: row.x }]),
      ];
      return [key, { name: label, values }];
    }),
  );
}

async function loadCross(
  state: ExploreState,
  { collections }: Register,
  lang: Lang,
  fetch: Fetch,
): Promise<View> {
  const entry = collections.find(({ key }) => key === state.cases);
  if (entry === undefined) throw new Error(`There is no collection "${state.cases}"`);
  const view = crossOf(state, await fetch<CollectionData>(entry.file), lang);
  return {
    state,
    words: crossWords(view, entry),
    table: crossTable(view),
    refusals: crossRefusals(state, view.labels.down),
    draw: (frame) => drawCross(view, frame),
    marks: new Map(
      view.cells
        .flat()
        .map(({ key, down, across, cases }) => [
          key,
          { name: `${valueName(down, lang)} × ${valueName(across, lang)}`, values: [], cases },
        ]),
    ),
    remainder: remainderWords(view),
    unknown: [],
  };
}
