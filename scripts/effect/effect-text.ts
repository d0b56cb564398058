import type {
  ClaimEffect,
  ClaimSide,
  DataTextEffect,
  EffectReport,
  ObservationEffect,
  PassageEffect,
} from '#src/claims/effect/report-types.ts';
import { t } from '#src/i18n/index.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';

const words = {
  zh: {
    nothing: '这项改动不影响任何观测值、主张或恒等式。',
    observations: '观测值',
    claims: '主张',
    statements: '不再成立的判断',
    sentencesTurned: '不再成立的句子',
    sentences: '要重读的句子（仍成立）',
    textsTurned: '不再相符的数据文字',
    texts: '要重读的数据文字（仍相符）',
    identities: '恒等式',
    charts: '变了的图',
    questions: '课堂提问：图变了，答案可能不同',
    pages: '要看的网页',
    reports: '要重做的报告',
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
    sentencesTurned: 'Sentences that turn false',
    sentences: 'Sentences to read again, still true',
    textsTurned: 'Texts of the data that turn false',
    texts: 'Texts of the data to read again, still true',
    identities: 'Identities',
    charts: 'Charts that change',
    questions: 'Questions on charts that change: answers may differ',
    pages: 'Pages that change',
    reports: 'Reports to make again',
    broken: 'broken',
    mended: 'mended',
    changed: 'off by another amount',
    none: 'none',
    off: 'off by',
  },
} satisfies Record<Lang, Record<string, string>>;

/** What a change leads to, for people: one section for each kind of thing, empty ones left out. */
export function effectText(report: EffectReport, lang: Lang): string {
  const word = words[lang];
  const { colon } = punctuation(lang);
  const sections: [string, string[]][] = [
    [
      word.statements,
      report.statements.map(
        ({ claim, words: said, found }) => `${claim}  ${said[lang]}${colon}${found[lang]}`,
      ),
    ],
    ...sentences(report, word),
    [word.textsTurned, report.texts.filter(({ holds }) => !holds).map(dataText)],
    [word.texts, report.texts.filter(({ holds }) => holds).map(dataText)],
    [
      word.identities,
      report.identities.map(
        ({ dataset, title, row, kind, after }) =>
          `${dataset} ${row}${colon}${title[lang]} ${word[kind]}${after === undefined ? '' : `, ${word.off} ${formatNumber(Math.abs(after))}`}`,
      ),
    ],
    [word.claims, report.claims.map((claim) => `${claim.id}  ${claimChange(claim, lang)}`)],
    [
      word.observations,
      report.observations.map(
        ({ name, label, ...values }) =>
          `${name[lang]}${colon}${label[lang]}  ${valueChange(values, word.none)}`,
      ),
    ],
    [word.charts, report.charts.map(({ chart, scope, state }) => `${chart} ${scope} ${state}`)],
    [
      word.questions,
      report.questions.map(({ file, line, text }) => `${file}:${String(line)}  ${text}`),
    ],
    [word.pages, report.pages.map(({ path, title }) => `${path}  ${title[lang]}`)],
    [word.reports, report.reports.map((one) => `${one.name}.${one.lang}`)],
  ];
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(
      ([title, lines]) =>
        `${title} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  const faults = report.faultText[lang];
  if (faults !== '') blocks.push(faults);
  return blocks.length === 0 ? word.nothing : blocks.join('\n\n');
}

function valueChange({ before, after }: Pick<ObservationEffect, 'before' | 'after'>, none: string) {
  return `${before ?? none} → ${after ?? none}`;
}

/** The sentences that turn false, and those still true, each with its place. */
function sentences({ passages }: EffectReport, word: (typeof words)[Lang]): [string, string[]][] {
  const all = passages.flatMap((passage) =>
    passage.sentences
      .filter(({ again }) => again)
      .map((sentence) => ({
        holds: sentence.parts.every((part) => typeof part === 'string' || part.holds),
        text: `${passage.file}:${passage.line}  ${sentenceText(sentence)}`,
      })),
  );
  const told = (holds: boolean): string[] =>
    all.filter((one) => one.holds === holds).map(({ text }) => text);
  return [
    [word.sentencesTurned, told(false)],
    [word.sentences, told(true)],
  ];
}

function sentenceText({ parts }: PassageEffect['sentences'][number]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const { before, after } = part;
      return before === after ? `[${after}]` : `[${before} → ${after}]`;
    })
    .join('')
    .trim();
}

/** A text of the data with its place and what its words rest on. */
function dataText({ file, line, column, parts }: DataTextEffect): string {
  const bound = parts.filter((part) => typeof part !== 'string');
  const rests = [...new Set(bound.map(({ target, words: said }) => `${target} “${said}”`))];
  const text = parts.map((part) => (typeof part === 'string' ? part : part.words)).join('');
  return `${file}:${line} ${column}  ${rests.join(' ')}  ${text}`;
}

function claimChange({ before, after }: ClaimEffect, lang: Lang): string {
  const status = (claim: ClaimSide | undefined): string =>
    claim === undefined ? words[lang].none : t(lang, `status.${claim.status}`);
  const changed = (was: string, is: string): string => (was === is ? is : `${was} → ${is}`);
  return [changed(before?.shown ?? '', after?.shown ?? ''), changed(status(before), status(after))]
    .filter((part) => part !== '')
    .join('  ');
}
