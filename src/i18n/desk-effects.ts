import type { Lang, Status } from '#src/model.ts';
import { t } from './index.ts';
import { languages } from './languages.ts';
import { deskEffects as en } from './words/en/desk-effects.ts';
import type { Texts } from './words/texts.ts';
import { deskEffects as zh } from './words/zh/desk-effects.ts';

/** Texts of what a draft changes; the script of the desk receives them as JSON. */
export interface EffectWords extends Texts<typeof zh> {
  statuses: Readonly<Record<Status, string>>;
  /** Names of the languages, by id. */
  names: Readonly<Record<Lang, string>>;
}

const words: Record<Lang, Texts<typeof zh>> = { zh, en };

/** The texts in one language, with the names of statuses and languages. */
export function effectWords(lang: Lang): EffectWords {
  return {
    ...words[lang],
    statuses: {
      confirmed: t(lang, 'status.confirmed'),
      contradicted: t(lang, 'status.contradicted'),
      computed: t(lang, 'status.computed'),
      reported: t(lang, 'status.reported'),
    },
    names: Object.fromEntries(languages.map(({ id, name }) => [id, name])) as Record<Lang, string>,
  };
}
