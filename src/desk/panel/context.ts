import type { Lang } from '#src/model.ts';
import type { DeskWords } from '#src/i18n/desk.ts';
import type { EffectSource } from '../effects/source.ts';
import type { Grid } from '../grid/grid.ts';
import type { HandOnSource } from '../hand-on/source.ts';
import type { Session } from '../session.ts';

/** What a panel beside the grid works with. */
export interface PanelContext {
  session: Session;
  grid: Grid;
  words: DeskWords;
  lang: Lang;
  /** What the draft changes. */
  effects: EffectSource;
  /** By which the draft is handed on. */
  handOn: HandOnSource;
}
