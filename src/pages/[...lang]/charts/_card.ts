import { cardSvg, cardWidth, drawSvg, viewPages } from '#src/charts/page.ts';
import { evidence } from '#src/claims/site.ts';
import { languages } from '#src/i18n/languages.ts';
import { href } from '#src/i18n/paths.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Chart, Lang } from '#src/model.ts';
import { nodeRasterise } from '#src/reports/images-node.ts';

/** One view of a chart for one scope. */
interface View {
  chart: Chart;
  scope: string;
  state: string;
}

/** The views with a card: those of the first scope of every chart, which chapters show. */
export const cardViews = () =>
  viewPages(evidence().measures).filter(({ props }) => props.card === `${props.path}card.png`);

function cardOf({ chart, scope, state }: View, lang: Lang): string {
  const { measures, site } = evidence();
  const link = (path: string): string => href(import.meta.env.BASE_URL, lang, path);
  const svg = drawSvg({ chart, scope, state, form: 'wide', lang }, measures, link);
  return cardSvg(plain(chart.title(measures, scope, lang, state)), svg, site.name[lang]);
}

/** The characters of all cards, so that the font is subset only once per build. */
function allCharacters(): string {
  return languages.flatMap(({ id }) => cardViews().map(({ props }) => cardOf(props, id))).join('');
}

// Keep all colours: at this size a reduced palette would turn thin red lines grey.
const draw = nodeRasterise(undefined, allCharacters, 'full');

/** The card of a view as a PNG; drawn once, whoever asks for it. */
export const cardPng = async (view: View, lang: Lang): Promise<Uint8Array> =>
  draw(cardOf(view, lang), cardWidth);
