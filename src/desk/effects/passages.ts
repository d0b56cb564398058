import type {
  ChangedWords,
  DataTextEffect,
  EffectReport,
  PassageEffect,
  PassageSentence,
  QuestionEffect,
} from '#src/claims/effect/report-types.ts';
import type { Lang } from '#src/model.ts';
import { make } from '../dom.ts';
import { filled, fold, inLanguage, link, type EffectContext } from './context.ts';

const isTurned = ({ parts }: PassageSentence): boolean =>
  parts.some((part) => typeof part !== 'string' && !part.holds);

const countOf = (passages: readonly PassageEffect[]): number =>
  passages.flatMap(({ sentences }) => sentences).filter(({ again }) => again).length;

/** The sentences to read again, in the language of the page first, by chapter. */
export function passageParts({ passages }: EffectReport, context: EffectContext): Node[] {
  const { lang: own, words } = context;
  const byLang = [...Map.groupBy(passages, ({ lang }) => lang)].sort(
    ([a], [b]) => Number(b === own) - Number(a === own),
  );
  return byLang.map(([lang, inLang]) =>
    fold(
      `passages ${lang}`,
      [words.names[lang], ' ', count(filled(words.sentences, countOf(inLang)))],
      () => chapters(inLang, lang, context),
      context,
    ),
  );
}

const count = (text: string): HTMLElement => make('span', { class: 'count' }, text);

function chapters(passages: readonly PassageEffect[], lang: Lang, context: EffectContext): Node[] {
  return [...Map.groupBy(passages, ({ chapter }) => chapter)].map(([chapter, own]) => {
    const title = make('span', inLanguage(lang, context), own[0]?.title ?? chapter);
    const key = `chapter ${lang} ${chapter}`;
    return fold(
      key,
      [title, ' ', count(String(countOf(own)))],
      () => own.map((passage) => paragraph(passage, context)),
      context,
    );
  });
}

/** A paragraph in which the sentences to read again stand out from the others. */
function paragraph(passage: PassageEffect, context: EffectContext): HTMLElement {
  const { lang, sentences, path, file, line } = passage;
  const turned = sentences.some(isTurned);
  const text = make('p', inLanguage(lang, context));
  for (const sentence of sentences) text.append(shownSentence(sentence, context));
  return make(
    'article',
    { class: turned ? 'passage turned' : 'passage' },
    text,
    make(
      'p',
      { class: 'foot' },
      link(context.words.onPage, path, context, lang),
      ' ',
      make('code', {}, `${file}:${String(line)}`),
    ),
  );
}

function shownSentence(sentence: PassageSentence, context: EffectContext): HTMLElement {
  const parts = sentence.parts.map((part) =>
    typeof part === 'string' ? document.createTextNode(part) : changedWords(part, context),
  );
  return make('span', { class: sentence.again ? 'again' : 'aside' }, ...parts);
}

/** What changes in a sentence: a value old and new, or words that are no longer true or still are. */
function changedWords({ before, after, holds }: ChangedWords, context: EffectContext): Node {
  const { words } = context;
  if (before !== after) {
    // A claim that cannot be resolved has no value.
    const now = after === '' ? words.gone : after;
    const was = before === '' ? words.new : before;
    return make('span', { class: 'change' }, make('del', {}, was), make('ins', {}, now));
  }
  const remark = holds ? words.still : words.turned;
  return make(
    'mark',
    { class: holds ? 'still' : 'turned', title: remark },
    after,
    make('span', { class: 'unseen' }, ` (${remark})`),
  );
}

/** The texts of the data and the home page, those that are no longer true first. */
export function dataTexts(texts: readonly DataTextEffect[], context: EffectContext): HTMLElement[] {
  const turnedFirst = [...texts].sort((a, b) => Number(a.holds) - Number(b.holds));
  return turnedFirst.map(({ parts, holds, lang, path, file, line, column }) => {
    const text = make('p', inLanguage(lang, context));
    for (const part of parts) {
      text.append(
        typeof part === 'string'
          ? part
          : changedWords(
              { claim: part.target, before: part.words, after: part.words, holds: part.holds },
              context,
            ),
      );
    }
    const place = make('code', {}, `${file}:${String(line)} ${column}`);
    const foot = make(
      'p',
      { class: 'foot' },
      link(context.words.onPage, path, context),
      ' ',
      place,
    );
    return make('article', { class: holds ? 'passage' : 'passage turned' }, text, foot);
  });
}

/** Questions in the language of the page first. */
export function questions(all: readonly QuestionEffect[], context: EffectContext): HTMLElement[] {
  const own = all.filter(({ lang }) => lang === context.lang);
  return own.map(({ text, path, file, line }) =>
    make(
      'article',
      { class: 'passage' },
      make('p', {}, text),
      make(
        'p',
        { class: 'foot' },
        link(context.words.onPage, path, context),
        ' ',
        make('code', {}, `${file}:${String(line)}`),
      ),
    ),
  );
}
