import { formatDate } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import { chooser, type Choice } from './chooser.ts';
import type { CollectionData, FrameData, Register } from './data.ts';
import { takesLog } from './rules.ts';
import { part, partOf, type ExploreSite } from './site.ts';
import type { Axis, ExploreState, Kind, Order } from './state.ts';
import { dimensions, type Dimension } from './data.ts';

/** The form in which a view is chosen. */
export interface Controls {
  /** Shows a state, once the files of its districts or collection are there. */
  set(state: ExploreState, frames: readonly FrameData[], cases?: CollectionData): void;
}

/** A count and the shares of it, between which a reader can switch. */
function counterpart(
  { indicators }: Pick<Register, 'indicators'>,
  id: string,
): { absolute: string; share: string } | undefined {
  const share = indicators.find(
    ({ id: own, denominator }) =>
      denominator !== undefined &&
      !denominator.ofDistrict &&
      (own === id || denominator.part === id),
  );
  const absolute = share?.denominator?.part;
  return share === undefined || absolute === undefined ? undefined : { absolute, share: share.id };
}

const options = (
  select: HTMLSelectElement,
  entries: readonly { id: string; name: string }[],
  chosen: string,
): void => {
  const known = [...select.options].map(({ value, text }) => `${value}\n${text}`).join('\n');
  if (known !== entries.map(({ id, name }) => `${id}\n${name}`).join('\n'))
    select.replaceChildren(...entries.map(({ id, name }) => new Option(name, id)));
  select.value = chosen;
};

const frameChoices = ({ frames }: Register, lang: Lang): Choice[] =>
  frames.map(({ key, name, asOf }) => ({
    id: key,
    name: `${name[lang]} ${formatDate(asOf, lang)}`,
    words: `${Object.values(name).join(' ')} ${asOf}`,
  }));

/** The subdistricts of some districts, each once. */
function streetChoices(frames: readonly FrameData[], lang: Lang): Choice[] {
  const streets = frames.flatMap((frame) => frame.streets);
  const once = new Map(streets.map((street) => [street.unit, street]));
  return [...once.values()].map(({ unit, name }) => ({
    id: unit,
    name: name[lang],
    words: `${Object.values(name).join(' ')} ${unit}`,
  }));
}

/** Makes the form work; `changed` gets the state that the reader chose. */
export function controls(
  form: HTMLFormElement,
  site: ExploreSite,
  register: Register,
  changed: (state: ExploreState) => void,
): Controls {
  const { lang } = site;
  let state: ExploreState | undefined;
  const change = (next: Partial<ExploreState>): void => {
    // Another view has other marks.
    if (state !== undefined) changed({ ...state, mark: undefined, ...next });
  };
  const select = (name: string): HTMLSelectElement =>
    partOf(form, `select[name="${name}"]`, HTMLSelectElement);
  const frames = chooser(part(form, '[data-chooser="in"]'), site, (ids) => {
    const [first] = register.frames;
    if (ids.length > 0) change({ frames: ids });
    else if (first !== undefined) change({ frames: [first.key] });
  });
  const pick = chooser(part(form, '[data-chooser="pick"]'), site, (ids) => change({ pick: ids }));

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (state === undefined) return;
    if (target instanceof HTMLSelectElement) {
      const { name, value } = target;
      if (name === 'of' || name === 'x') change({ [name]: value, log: [] });
      if (name === 'sort') change({ order: value as Order });
      if (name === 'cases') change({ cases: value });
      if (name === 'down' || name === 'across') change({ [name]: value as Dimension });
    }
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'chart') change({ kind: target.value as Kind });
    if (target.name === 'measure') {
      const pair = counterpart(register, state.of);
      const of = pair?.[target.value as 'absolute' | 'share'];
      if (of !== undefined) change({ of, log: state.log.filter((axis) => axis !== 'of') });
    }
    if (target.name === 'log') {
      const axes = form.querySelectorAll<HTMLInputElement>('input[name="log"]:checked');
      change({ log: [...axes].map(({ value }) => value as Axis) });
    }
  });

  return {
    set(shown, loaded, cases) {
      state = shown;
      const { kind, of, x } = shown;
      form.dataset['kind'] = kind;
      for (const input of form.querySelectorAll<HTMLInputElement>('input[name="chart"]'))
        input.checked = input.value === kind;
      if (kind === 'cross') {
        const entries = register.collections.map(({ key, name }) => ({
          id: key,
          name: name[lang],
        }));
        options(select('cases'), entries, shown.cases);
        const names = dimensions.map((id) => ({ id, name: cases?.labels[id][lang] ?? id }));
        options(select('down'), names, shown.down);
        options(select('across'), names, shown.across);
        return;
      }
      // What no chosen district has is not offered, but for what the address asked for.
      const measured = register.indicators.filter(
        ({ id }) => [of, x].includes(id) || loaded.some(({ values }) => id in values),
      );
      const names = measured.map(({ id, label }) => ({ id, name: label[lang] }));
      options(select('of'), names, of);
      options(select('x'), names, x);
      select('sort').value = shown.order;
      const pair = counterpart(register, of);
      part(form, '.measure').hidden = pair === undefined || kind === 'scatter';
      for (const input of form.querySelectorAll<HTMLInputElement>('input[name="measure"]'))
        input.checked = pair?.[input.value as 'absolute' | 'share'] === of;
      for (const input of form.querySelectorAll<HTMLInputElement>('input[name="log"]')) {
        const id = input.value === 'x' ? x : of;
        const indicator = register.indicators.find((one) => one.id === id);
        input.checked = shown.log.includes(input.value as Axis);
        input.disabled =
          !input.checked && (kind === 'bars' || indicator === undefined || !takesLog(indicator));
      }
      frames.set(frameChoices(register, lang), shown.frames);
      pick.set(streetChoices(loaded, lang), shown.pick);
    },
  };
}
