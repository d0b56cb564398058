import { colour, family } from '../print/palette.ts';
import { layoutStyles, type LayoutStyle } from '../print/layout-styles.ts';

/** The look of a report in Typst; `report.typ` is what the main file of a report imports. */
export const templateNames = ['report.typ', 'pages.typ', 'boxes.typ', 'style.typ'] as const;

/** The texts of these files: read from the disk in Node, bundled for the browser. */
export type TemplateTexts = Readonly<Record<(typeof templateNames)[number], string>>;

/** What a compiler is asked for: the value of every element with this label. */
export const cornerLabel = '<box-corner>';

const thousandths = (value: number): number => Number(value.toFixed(3));

/** The lengths of a layout that the template sets, in points. */
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

/** What `style.typ` reads as `style.json`: colours and lengths that other writers use as well. */
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
  /** Room of a Chinese character in the official type area: 28 fill its lines. */
  officialCharacter: Math.floor((layoutStyles.official.width / 28) * 100) / 100,
};

/** The files that a compiler is given once, by name; they are the same for all reports. */
export function templateFiles(texts: TemplateTexts): ReadonlyMap<string, string> {
  return new Map([
    ...templateNames.map((name) => [name, texts[name]] as const),
    ['style.json', JSON.stringify(templateStyle)],
  ]);
}
