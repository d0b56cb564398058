import type { DeskWords } from '#src/i18n/desk.ts';
import type { Lang } from '#src/model.ts';
import type { Extent } from '#src/tables/bring/place.ts';
import type { Choice } from '#src/tables/bring/types.ts';
import type { DatasetName } from '../start.ts';

/** What the view of a file being brought works with. */
export interface BringContext {
  words: DeskWords;
  lang: Lang;
  datasets: readonly DatasetName[];
  /** Proposes again with other choices. */
  choose: (choice: Choice) => void;
  take: (extent: Extent) => void;
  cancel: () => void;
}
