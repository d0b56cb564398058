import type { ChartEffect } from '#src/claims/effect/report-types.ts';
import type { EffectWords } from '#src/i18n/desk-effects.ts';
import type { Lang } from '#src/model.ts';
import type { DeskAnswer, DeskRequest } from '../messages.ts';
import type { DrawnPair } from './draw.ts';

/** An answer of the worker about what the draft changes. */
export type EffectAnswer = DeskAnswer & { kind: 'effect' };

/** What the page knows of the effects of the open draft. */
export interface EffectSource {
  words: EffectWords;
  lang: Lang;
  base: string;
  /** Has every answer sent to `act`, the last one at once; a listener before it is forgotten. */
  listen: (act: (answer: EffectAnswer) => void) => void;
  draw: (view: ChartEffect) => Promise<DrawnPair>;
  /** Takes an answer of the worker. */
  take: (answer: DeskAnswer & { kind: 'effect' | 'drawn' }) => void;
  /** Forgets the draft that was open. */
  reset: () => void;
}

/** Makes the source of effects of a page; `tell` sends a request to the worker. */
export function effectSource(
  about: Pick<EffectSource, 'words' | 'lang' | 'base'>,
  tell: (request: DeskRequest) => void,
): EffectSource {
  let last: EffectAnswer | undefined;
  let act: ((answer: EffectAnswer) => void) | undefined;
  let count = 0;
  const waiting = new Map<number, (answer: DeskAnswer & { kind: 'drawn' }) => void>();
  return {
    ...about,
    listen: (listener) => {
      act = listener;
      if (last !== undefined) listener(last);
    },
    draw: (view) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, ({ pair, lack = '' }) => {
          if (pair === undefined) reject(new Error(lack));
          else resolve(pair);
        });
        tell({ kind: 'draw', id: count, view, lang: about.lang, base: about.base });
      }),
    take: (answer) => {
      if (answer.kind === 'effect') {
        last = answer;
        act?.(answer);
        return;
      }
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
    reset: () => {
      last = undefined;
      act = undefined;
    },
  };
}
