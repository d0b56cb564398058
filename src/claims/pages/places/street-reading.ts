import { listed } from '#src/i18n/listed.ts';
import { rankText } from '#src/i18n/ranks.ts';
import { indicator } from '#src/indicators/index.ts';
import { formatNumber, formatValue } from '#src/lib/text/format.ts';
import { joined, say } from '#src/lib/text/say.ts';
import type { Label, Lang, Measures, Observation, Said, Subject, Text } from '#src/model.ts';

/** Indicators that are held against all streets together, as a sentence names them. */
const compared: readonly [id: string, name: Label][] = [
  ['outside-share', { zh: '境外人员比例', en: 'the share from outside the mainland' }],
  ['migrants-share', { zh: '外来人口比例', en: 'the share of migrants' }],
  ['separation-rate', { zh: '人户分离率', en: 'household separation' }],
];

/** Ranks of a street, as a sentence names them. */
const ranked: readonly [id: string, name: Label][] = [
  ['population-rank', { zh: '登记总人口', en: 'registered total' }],
  ['outside-rank', { zh: '境外人员数', en: 'number from outside the mainland' }],
  ['outside-share-rank', { zh: '境外人员比例', en: 'share from outside' }],
  ['hukou-share-rank', { zh: '户籍人口比例', en: 'share of hukou residents' }],
  ['migrants-share-rank', { zh: '外来人口比例', en: 'share of migrants' }],
  ['separation-rank', { zh: '人户分离率', en: 'household separation' }],
];

/** An indicator of a street beside that of all streets together. */
interface Comparison {
  name: Label;
  own: Said;
  whole: Said;
}

/** How a street stands to all streets of its district together; `alike` are equal as shown. */
export interface StreetReading {
  above: Comparison[];
  below: Comparison[];
  alike: Comparison[];
  /** The best and the lowest rank, each with the indicators that have it. */
  best: Place;
  lowest: Place;
}

interface Place {
  rank: number;
  of: { name: Label; observation: Observation }[];
}

/** Reads the figures of a street by rule: what lies above, what below, where it ranks. */
export function readStreet(street: Subject, measures: Measures): StreetReading {
  const comparisons = compared.flatMap(([id, name]) => {
    const own = measures.find(id, street.key);
    const whole = measures.find(id, street.parent ?? '');
    return own === undefined || whole === undefined
      ? []
      : { name, own: said(own), whole: said(whole) };
  });
  const where = (passes: (own: number, whole: number) => boolean): Comparison[] =>
    comparisons.filter(
      ({ own, whole }) =>
        own.text !== whole.text && passes(own.observation.value, whole.observation.value),
    );
  return {
    above: where((own, whole) => own > whole),
    below: where((own, whole) => own < whole),
    alike: comparisons.filter(({ own, whole }) => own.text === whole.text),
    ...placesOf(street, measures),
  };
}

function placesOf(street: Subject, measures: Measures): Pick<StreetReading, 'best' | 'lowest'> {
  const ranks = ranked.flatMap(([id, name]) => {
    const observation = measures.find(id, street.key);
    return observation === undefined ? [] : { name, observation };
  });
  const values = ranks.map(({ observation }) => observation.value);
  const at = (rank: number): Place => ({
    rank,
    of: ranks.filter(({ observation }) => observation.value === rank),
  });
  return { best: at(Math.min(...values)), lowest: at(Math.max(...values)) };
}

function said(observation: Observation): Said {
  const { value, unit } = observation;
  return {
    text: formatValue(value, unit, indicator(observation.indicator).digits),
    observation,
  };
}

/** The reading of a street as a sentence or two. */
export function streetSentence(street: Subject, measures: Measures, lang: Lang): Text {
  const { above, below, alike, best, lowest } = readStreet(street, measures);
  const observation = measures.get('streets', street.parent ?? '');
  const all: Said = { text: formatNumber(observation.value), observation };
  const name = street.name[lang];
  const list = (some: readonly Comparison[]): Text =>
    listed(
      some.map(
        (one) =>
          ({
            zh: say`${one.name.zh}（${one.own}，合计${one.whole}）`,
            en: say`${one.name.en} (${one.own} against ${one.whole})`,
          })[lang],
      ),
      lang,
    );
  const parts = {
    zh: [
      ...(above.length === 0 ? [] : [say`高于合计的有${list(above)}`]),
      ...(below.length === 0 ? [] : [say`低于合计的有${list(below)}`]),
      ...(alike.length === 0 ? [] : [say`与合计相同的有${list(alike)}`]),
    ],
    en: [
      ...(above.length === 0 ? [] : [say`above them in ${list(above)}`]),
      ...(below.length === 0 ? [] : [say`below them in ${list(below)}`]),
      ...(alike.length === 0 ? [] : [say`level with them in ${list(alike)}`]),
    ],
  }[lang];
  const places = placesText(best, lowest, lang);
  return {
    zh: say`与${all}个街道的合计相比，${joined(parts, '；')}。${places}`,
    en: say`Set against all ${all} subdistricts together, ${name} is ${joined(parts, '; ')}. ${places}`,
  }[lang];
}

function placesText(best: Place, lowest: Place, lang: Lang): Text {
  const names = ({ of }: Place): Text =>
    listed(
      of.map(({ name, observation }) => [{ text: name[lang], observation }]),
      lang,
    );
  const rank = ({ of, rank: value }: Place): Text => {
    const [first] = of;
    if (first === undefined) return [];
    return [{ text: rankText(value, lang), observation: first.observation }];
  };
  if (best.rank === lowest.rank) {
    return {
      zh: say`各项都列第${rank(best)}位。`,
      en: say`It ranks ${rank(best)} in all of them.`,
    }[lang];
  }
  return {
    zh: say`位次最靠前的是${names(best)}，第${rank(best)}位；最靠后的是${names(lowest)}，第${rank(lowest)}位。`,
    en: say`It ranks highest by ${names(best)} (${rank(best)}) and lowest by ${names(lowest)} (${rank(lowest)}).`,
  }[lang];
}
