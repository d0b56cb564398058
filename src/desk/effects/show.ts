import { make } from '../dom.ts';
import { charts } from './charts.ts';
import { fold, type EffectContext } from './context.ts';
import { pages, reports } from './pages.ts';
import type { DraftEffect } from './compute.ts';
import { dataTexts, passageParts, questions } from './passages.ts';
import { rows, rowsCount } from './rows.ts';
import { claims, countOf, identities, statements, values } from './values.ts';

/** Where the effects of a draft are shown. */
export interface EffectPanel {
  /** Shows what a draft changes; returns how many things it lists. */
  show: (effect: DraftEffect) => number;
  /** Says that it is being worked out; what is shown stays. */
  wait: () => void;
  /** Says why there is nothing to show. */
  say: (text: string) => void;
}

type PartName = keyof EffectContext['words']['parts'];

/** A part of the effects: its name, how many things it holds, and what it shows when open. */
interface Part {
  name: PartName;
  count: number;
  fill: () => readonly (Node | string)[];
}

/** Makes the panel of effects in a container. Folds that a reader opens stay open when a draft changes. */
export function effectPanel(
  container: HTMLElement,
  about: Omit<EffectContext, 'open'>,
): EffectPanel {
  const context: EffectContext = {
    ...about,
    open: new Set(['part statements', 'part passages', `passages ${about.lang}`, 'rows changed']),
  };
  const { words } = context;
  const status = make('p', { class: 'status', role: 'status' });
  const body = make('div', { class: 'parts' });
  container.classList.add('effects');
  container.replaceChildren(status, body);
  return {
    wait: () => {
      status.textContent = words.waiting;
      status.dataset['state'] = 'waiting';
    },
    say: (text) => {
      status.textContent = text;
      status.dataset['state'] = 'told';
      body.replaceChildren();
    },
    show: (effect) => {
      const parts = partsOf(effect, context).filter(({ count }) => count > 0);
      status.textContent = summary(parts, context);
      status.dataset['state'] = 'told';
      const note = effect.partial ? [make('p', { class: 'partial' }, words.partial)] : [];
      body.replaceChildren(...note, ...parts.map((part) => partElement(part, context)));
      return parts.reduce((sum, { count }) => sum + count, 0);
    },
  };
}

function summary(parts: readonly Part[], { words }: EffectContext): string {
  if (parts.length === 0) return words.none;
  const counted = parts.map(({ name, count }) => `${words.parts[name]} ${String(count)}`);
  return `${words.summary}${counted.join(' · ')}`;
}

function partElement({ name, count, fill }: Part, context: EffectContext): HTMLElement {
  const head = [
    make('h3', {}, context.words.parts[name]),
    ' ',
    make('span', { class: 'count' }, String(count)),
  ];
  const element = fold(`part ${name}`, head, fill, context);
  element.classList.add('part', name);
  return element;
}

/** The parts, strongest first: what turns false, what to read again, then numbers and places. */
function partsOf(effect: DraftEffect, context: EffectContext): Part[] {
  const { report, rows: ofRows, unlisted } = effect;
  const { words, lang } = context;
  const ranks = report.observations.filter(({ isRank }) => isRank);
  const others = report.observations.filter(({ isRank }) => !isRank);
  const sentences = report.passages
    .flatMap((passage) => passage.sentences)
    .filter(({ again }) => again).length;
  const asked = report.questions.filter((question) => question.lang === lang);
  const hint = (text: string): Node => make('p', { class: 'quiet' }, text);
  return [
    {
      name: 'statements',
      count: report.statements.length,
      fill: () => statements(report.statements, context),
    },
    { name: 'passages', count: sentences, fill: () => passageParts(report, context) },
    { name: 'rows', count: rowsCount(ofRows), fill: () => rows(ofRows, context) },
    {
      name: 'identities',
      count: report.identities.length,
      fill: () => identities(report.identities, context),
    },
    {
      name: 'ranks',
      count: countOf(ranks, unlisted),
      fill: () => values(ranks, unlisted, context),
    },
    {
      name: 'values',
      count: countOf(others, unlisted),
      fill: () => values(others, unlisted, context),
    },
    { name: 'claims', count: report.claims.length, fill: () => claims(report.claims, context) },
    { name: 'charts', count: report.charts.length, fill: () => charts(report.charts, context) },
    { name: 'texts', count: report.texts.length, fill: () => dataTexts(report.texts, context) },
    {
      name: 'questions',
      count: asked.length,
      fill: () => [hint(words.questionsHint), ...questions(report.questions, context)],
    },
    { name: 'pages', count: report.pages.length, fill: () => pages(report.pages, context) },
    {
      name: 'reports',
      count: report.reports.length,
      fill: () => [hint(words.reportsHint), ...reports(report.reports, context)],
    },
    {
      name: 'faults',
      count: report.faults.length,
      fill: () => [make('pre', {}, report.faultText[lang])],
    },
  ];
}
