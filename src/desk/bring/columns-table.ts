import { interpolate } from '#src/i18n/interpolate.ts';
import type { ProposedColumn } from '#src/tables/bring/types.ts';
import { make } from '../dom.ts';
import type { Understood } from '../messages.ts';
import { chooser } from './chooser.ts';
import type { BringContext } from './context.ts';

/** Powers of ten in which tables count, by the signs that they use. */
const signs: readonly (readonly [number, string])[] = [
  [-2, '%'],
  [3, '千 · 10³'],
  [4, '万 · 10⁴'],
  [8, '亿 · 10⁸'],
];

/** The columns of the file: what each is taken for, why, and in which unit. */
export function columnsTable(understood: Understood, context: BringContext): HTMLElement {
  const { words } = context;
  const heads = [words.fileColumn, words.examples, words.becomes, words.inUnit];
  const body = make('tbody');
  for (const column of understood.proposal.columns)
    body.append(columnRow(column, understood, context));
  return make(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.becomes },
    make(
      'table',
      {},
      make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
      body,
    ),
  );
}

function columnRow(
  { at, letter, name, column = '', by, nearest, scale, dates, examples }: ProposedColumn,
  { proposal, targets }: Understood,
  { words, lang, choose }: BringContext,
): HTMLElement {
  const { choice } = proposal;
  const options = [
    { value: '', text: words.notTaken },
    ...targets.map((target) => ({ value: target.column, text: target.label[lang] })),
  ];
  const target = chooser(`${words.becomes} ${name}`, `column-${at}`, options, column, (value) =>
    choose({
      ...choice,
      ...(proposal.dataset === undefined ? {} : { dataset: proposal.dataset }),
      columns: { ...choice.columns, [at]: value === '' ? null : value },
    }),
  );
  const near = targets.find((one) => one.column === nearest)?.label[lang];
  const why = [
    column === '' || by === undefined ? '' : words.by[by],
    column === '' && near !== undefined ? interpolate(words.nearest, { column: near }) : '',
    dates === undefined ? '' : words.datesWritten,
  ].filter((part) => part !== '');
  const unit = make('td');
  if (scale !== undefined && column !== '') {
    const units = [[0, words.asWritten] as const, ...signs].map(([power, text]) => ({
      value: String(power),
      text,
    }));
    unit.append(
      chooser(`${words.inUnit} ${name}`, `power-${at}`, units, String(scale.power), (value) =>
        choose({ ...choice, powers: { ...choice.powers, [at]: Number(value) } }),
      ),
      make('small', {}, ` ${scale.word ?? ''}`),
    );
  }
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, make('code', {}, letter), ` ${name}`),
    make('td', { class: 'quiet' }, examples.slice(0, 3).join(' · ')),
    make('td', {}, target, make('small', {}, ` ${why.join(' · ')}`)),
    unit,
  );
}
