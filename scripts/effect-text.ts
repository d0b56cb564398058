import { claimBook } from '#src/claims/faults.ts';
import {
  restingQuestions,
  type ChangedClaim,
  type Effect,
  type ProjectState,
} from '#src/claims/effect.ts';
import { filledIn } from '#src/claims/placeholders.ts';
import type { RestingText } from '#src/claims/texts/resting.ts';
import { t } from '#src/i18n/index.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { indicator } from '#src/indicators/index.ts';
import { plainText } from '#src/lib/bound-text.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { formatNumber, formatValue } from '#src/lib/format.ts';
import type { Lang, Observation } from '#src/model.ts';
import type { ChangedChart } from './effect-charts.ts';

const words = {
  zh: {
    nothing: '这项改动不影响任何观测值、主张或恒等式。',
    observations: '观测值',
    claims: '主张',
    statements: '不再成立的判断',
    sentences: '要重读的句子',
    texts: '要重读的数据文字',
    turned: '不再相符',
    identities: '恒等式',
    charts: '变了的图',
    questions: '课堂提问：图变了，答案可能不同',
    reports: '要重做的报告',
    faults: '数据的问题',
    broken: '不再成立',
    mended: '现在成立',
    changed: '差额变了',
    none: '没有',
    off: '相差',
  },
  en: {
    nothing: 'The change affects no observation, claim or identity.',
    observations: 'Observations',
    claims: 'Claims',
    statements: 'Statements that turn false',
    sentences: 'Sentences to read again',
    texts: 'Texts of the data to read again',
    turned: 'no longer holds',
    identities: 'Identities',
    charts: 'Charts that change',
    questions: 'Questions on charts that change: answers may differ',
    reports: 'Reports to make again',
    faults: 'Faults of the data',
    broken: 'broken',
    mended: 'mended',
    changed: 'off by another amount',
    none: 'none',
    off: 'off by',
  },
} satisfies Record<Lang, Record<string, string>>;

/** What a change leads to, for people: one section for each kind of thing, empty ones left out. */
export function effectText(
  effect: Effect,
  state: ProjectState,
  { charts, reports }: { charts: readonly ChangedChart[]; reports: readonly string[] },
  lang: Lang,
): string {
  const word = words[lang];
  const { colon } = punctuation(lang);
  const shown = (id: string): string => state.claims.find((claim) => claim.id === id)?.shown ?? id;
  const sections: [string, string[]][] = [
    [
      word.observations,
      effect.observations.map(
        ({ indicator: id, key, before, after }) =>
          `${subjectName(key, state, lang)}${colon}${indicator(id).label[lang]}  ${valueChange(before, after, word.none)}`,
      ),
    ],
    [word.claims, effect.claims.map((claim) => `${claim.id}  ${claimChange(claim, lang)}`)],
    [
      word.statements,
      effect.claims
        .filter(({ after }) => after?.finding?.holds === false)
        .map(({ id, after }) => `${id}${colon}${after?.finding?.found[lang] ?? ''}`),
    ],
    [
      word.sentences,
      [
        ...new Set(
          effect.claims.flatMap(({ uses }) =>
            uses.map(({ chapter, use }) => `${chapter.file}:${use.line}  ${use.sentence}`),
          ),
        ),
      ].sort(),
    ],
    [word.texts, effect.texts.map((resting) => restingText(resting, lang))],
    [
      word.identities,
      effect.identities.map(
        ({ dataset, title, key, kind, after }) =>
          `${dataset} ${key}${colon}${title[lang]} ${word[kind]}${after === undefined ? '' : `, ${word.off} ${formatNumber(Math.abs(after))}`}`,
      ),
    ],
    [word.charts, charts.map(({ id, scope, state: view }) => `${id} ${scope} ${view}`)],
    [
      word.questions,
      restingQuestions(
        state,
        effect,
        charts.map(({ id }) => id),
      ).map(({ file, line, text }) => `${file}:${String(line)}  ${filledIn(text, shown)}`),
    ],
    [word.reports, [...reports]],
  ];
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([title, lines]) =>
        `${title} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  const faults = formatFaults(effect.faults, lang, claimBook);
  if (faults !== '') blocks.push(faults);
  return blocks.length === 0 ? word.nothing : blocks.join('\n\n');
}

/** Both values, with as many decimals as it takes to see that they differ. */
function valueChange(
  before: Observation | undefined,
  after: Observation | undefined,
  none: string,
): string {
  const shown = (one: Observation | undefined, more: number): string =>
    one === undefined
      ? none
      : formatValue(one.value, one.unit, indicator(one.indicator).digits + more);
  const more =
    [0, 1, 2, 3, 4].find((digits) => shown(before, digits) !== shown(after, digits)) ?? 4;
  return `${shown(before, more)} → ${shown(after, more)}`;
}

/** A text of the data with its place, what its words rest on, and whether they still hold. */
function restingText({ text, target, words: said, holds }: RestingText, lang: Lang): string {
  const { file, line, column } = text;
  const turned = holds ? '' : `  [${words[lang].turned}]`;
  return `${file}:${line} ${column}  ${target} “${said}”${turned}  ${plainText(text.text)}`;
}

function subjectName(key: string, { measures }: ProjectState, lang: Lang): string {
  const [base = key, part] = key.split('#');
  const known = measures.subject(base).name[lang];
  return part === undefined ? known : `${known} #${part}`;
}

function claimChange({ before, after }: ChangedClaim, lang: Lang): string {
  const status = (claim: ChangedClaim['before']): string =>
    claim === undefined ? words[lang].none : t(lang, `status.${claim.status}`);
  const value = (claim: ChangedClaim['before']): string => claim?.shown ?? '';
  const values =
    value(before) === value(after) ? value(after) : `${value(before)} → ${value(after)}`;
  const statuses =
    status(before) === status(after) ? status(after) : `${status(before)} → ${status(after)}`;
  return [values, statuses].filter((part) => part !== '').join('  ');
}
