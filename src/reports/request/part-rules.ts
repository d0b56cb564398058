import type { Label } from '#src/model.ts';
import { opening } from '../tree/opening.ts';
import type { Parameter } from './catalogue.ts';
import { pageOf } from './recipe.ts';
import type { PartShape } from './recipe-schema.ts';

/** A part and its place in its recipe. */
export interface IndexedPart {
  part: PartShape;
  index: number;
}

/** What else of a recipe its parts are compared with. */
interface Around {
  onePage: boolean;
  /** The parameter that several values are chosen of. */
  choose: Parameter | undefined;
}

/** Entries of a part that contradict each other or have no effect: where, and why. */
export interface PartFault extends Label {
  path: PropertyKey[];
}

type PagePart = Extract<PartShape, { page: string }>;

const lists = ['sections', 'leave-out', 'give-way', 'whole', 'new-page'] as const;

/** All that the parts of a recipe cannot mean. */
export function partFaults(parts: readonly IndexedPart[], around: Around): PartFault[] {
  return [
    ...parts.flatMap(({ part, index }) => {
      const own = 'page' in part ? pageFaults(part, around, parts.length) : [];
      const path = ['parts', index];
      return own.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
    }),
    ...parts.flatMap((one, at) => repeatedPart(one, parts.slice(0, at))),
    ...comparisonFaults(parts, around),
  ];
}

function pageFaults(part: PagePart, { onePage, choose }: Around, count: number): PartFault[] {
  const isShort = part['most-pages'] !== undefined;
  return [
    ...lists.flatMap((name) => listFaults(name, part[name] ?? [])),
    ...leftOutAndPrinted(part),
    ...(isShort && onePage ? [onePageShortened] : []),
    ...(isShort
      ? []
      : (['give-way', 'whole'] as const).filter((name) => part[name].length > 0).map(needsMost)),
    ...(!part.titled && count === 1 && choose === undefined ? [titledAlone] : []),
  ];
}

const onePageShortened: PartFault = {
  path: ['most-pages'],
  zh: 'one-page 自己定篇幅，不能再写 most-pages；去掉其中一个',
  en: 'one-page has a length of its own, so there can be no most-pages; remove one of them',
};

const titledAlone: PartFault = {
  path: ['titled'],
  zh: 'titled: false 只在有几部分时起作用，这份配方只有一部分；去掉它',
  en: 'titled: false has an effect only where there are several parts, and this recipe has one; remove it',
};

const needsMost = (name: string): PartFault => ({
  path: [name],
  zh: `${name} 只在有 most-pages 时起作用；加上 most-pages，或去掉它`,
  en: `${name} has an effect only with most-pages; add most-pages, or remove it`,
});

/** Names that a list has twice, or that it cannot have. */
function listFaults(name: (typeof lists)[number], ids: readonly string[]): PartFault[] {
  return ids.flatMap((id, index): PartFault[] => {
    const path = [name, index];
    if (ids.findIndex((one) => plain(one) === plain(id)) < index)
      return [
        {
          path,
          zh: `“${plain(id)}”在 ${name} 里写了两次；去掉一个`,
          en: `“${plain(id)}” stands twice in ${name}; remove one`,
        },
      ];
    return canName(name, plain(id)) ? [] : [{ path, ...cannotName(name, id) }];
  });
}

function canName(name: (typeof lists)[number], id: string): boolean {
  if (name === 'leave-out') return true;
  if (id === 'chart-data') return false;
  return name === 'sections' || (id !== opening && !/^figures?(?::|$)/u.test(id));
}

const cannotName = (name: string, id: string): Label =>
  id === 'chart-data'
    ? {
        zh: 'chart-data 只能写在 leave-out 里：图的数据跟着图印',
        en: 'chart-data can only stand in leave-out: the data of a chart are printed with it',
      }
    : {
        zh: `${name} 只能写有标题的节，不能写“${id}”；去掉它`,
        en: `${name} names sections with a heading, which “${id}” is not; remove it`,
      };

/** Names of `leave-out` that `sections` prints. */
function leftOutAndPrinted({ sections = [], 'leave-out': left }: PagePart): PartFault[] {
  const printed = sections.map(plain);
  return left.flatMap((id, index) =>
    printed.includes(plain(id))
      ? [
          {
            path: ['leave-out', index],
            zh: `sections 要印“${plain(id)}”，leave-out 又不印；去掉其中一个`,
            en: `sections prints “${plain(id)}” and leave-out leaves it out; remove one of them`,
          },
        ]
      : [],
  );
}

/** A part that prints again what an earlier one prints of the same page. */
function repeatedPart({ part, index }: IndexedPart, before: readonly IndexedPart[]): PartFault[] {
  const same = before.find((other) => printsAgain(part, other.part));
  if (same === undefined) return [];
  return [
    {
      path: ['parts', index],
      zh: `parts[${String(same.index)}] 已经印了这一页的同样内容，图和表会印两次；去掉一个，或用 sections 分开`,
      en: `parts[${String(same.index)}] prints the same of this page, so that figures and tables would stand twice; remove one, or divide them with sections`,
    },
  ];
}

function printsAgain(part: PartShape, other: PartShape): boolean {
  const [own, earlier] = [pageOf(part), pageOf(other)];
  if (own === undefined) return JSON.stringify(part) === JSON.stringify(other);
  if (own.entry !== earlier?.entry || own.pattern !== earlier.pattern) return false;
  if (!('page' in part) || !('page' in other)) return true;
  const [some = [], others = []] = [part.sections, other.sections].map((ids) => ids?.map(plain));
  if (some.length > 0 && others.length > 0) return some.some((id) => others.includes(id));
  const whole = [part, other].filter(({ sections }) => sections === undefined);
  return whole.some(({ 'leave-out': left }) => left.every((id) => id === 'chart-data'));
}

/** Comparisons that lay nothing side by side, or that would be one with another. */
function comparisonFaults(parts: readonly IndexedPart[], { choose }: Around): PartFault[] {
  const compared = parts.filter(({ part }) => 'side-by-side' in part);
  return compared.flatMap(({ part, index }, at): PartFault[] => {
    const path = ['parts', index, 'side-by-side'];
    if (at > 0)
      return [
        {
          path,
          zh: '一份配方只能有一个 side-by-side；请把它的表写进前一个的 tables，或另写一份配方',
          en: 'A recipe can have one side-by-side; put its tables into those of the first, or write another recipe',
        },
      ];
    if (choose !== undefined && (pageOf(part)?.pattern ?? '').includes(`{${choose}}`)) return [];
    return [
      {
        path,
        zh: 'side-by-side 要有几个网页才能并列：加上 choose，并把它的参数写进地址，如 /streets/{street}/',
        en: 'side-by-side needs several pages: add choose, and write its parameter into the address, as in /streets/{street}/',
      },
    ];
  });
}

/** A name without the `?` of sections that a page may lack. */
const plain = (id: string): string => id.replace(/\?$/u, '');
