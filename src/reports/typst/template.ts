import { colour, family } from '../print/palette.ts';
import { layoutStyles, type LayoutStyle } from '../print/layout-styles.ts';

/** The template files; the main file of a report imports `report.typ`. */
export const templateNames = [
  'report.typ',
  'pages.typ',
  'contents.typ',
  'heads.typ',
  'ends.typ',
  'sheets.typ',
  'figures.typ',
  'boxes.typ',
  'style.typ',
] as const;

/** Contents of these files: read from disk in Node, bundled for the browser. */
export type TemplateTexts = Readonly<Record<(typeof templateNames)[number], string>>;

/** Label of the elements queried for table and figure boxes. */
export const cornerLabel = '<box-corner>';

const thousandths = (value: number): number => Number(value.toFixed(3));

/** Lengths of a layout used by the template, in points. */
function lengthsOf({ margin, size, pitch }: LayoutStyle) {
  const { top, right, bottom, left } = margin;
  return {
    margin: {
      top: thousandths(top),
      right: thousandths(right),
      bottom: thousandths(bottom),
      left: thousandths(left),
    },
    size,
    pitch: { zh: thousandths(pitch.zh), en: thousandths(pitch.en) },
  };
}

/** Content of `style.json`, read by `style.typ`: colours and lengths shared with other writers. */
export const templateStyle = {
  family,
  colours: {
    ink: colour('--ink'),
    muted: colour('--muted'),
    rule: colour('--rule'),
    accent: colour('--accent'),
    wash: colour('--wash'),
  },
  tones: {
    confirmed: colour('--confirmed'),
    contradicted: colour('--contradicted'),
    computed: colour('--computed'),
    reported: colour('--reported'),
    plain: colour('--muted'),
  },
  layouts: {
    standard: lengthsOf(layoutStyles.standard),
    official: lengthsOf(layoutStyles.official),
  },
  /** Width of a Chinese character in the official layout, 28 per line. */
  officialCharacter: Math.floor((layoutStyles.official.width / 28) * 100) / 100,
};

/** Files passed to a compiler once, by name; the same for all reports. */
export function templateFiles(texts: TemplateTexts): ReadonlyMap<string, string> {
  return new Map([
    ...templateNames.map((name) => [name, texts[name]] as const),
    ['style.json', JSON.stringify(templateStyle)],
  ]);
}
