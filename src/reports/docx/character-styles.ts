import {
  BorderStyle,
  UnderlineType,
  type ICharacterStyleOptions,
  type IRunStylePropertiesOptions,
} from 'docx';
import { chipStyles } from './inlines.ts';
import { emphasised, type WordStyle } from './layout.ts';
import { hex } from './units.ts';
import { colour } from '../print/palette.ts';

/** Character styles: emphasis, small type, footnote references, links, and claim chips. */
export function characterStyles(wordStyle: WordStyle): ICharacterStyleOptions[] {
  const own = (
    id: string,
    name: string,
    properties: IRunStylePropertiesOptions,
  ): ICharacterStyleOptions => ({
    id,
    name,
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    run: properties,
  });
  const tones = {
    confirmed: '--confirmed',
    contradicted: '--contradicted',
    computed: '--computed',
    reported: '--reported',
    plain: '--muted',
  } as const;
  const chips = Object.entries(tones).map(([tone, name]) => {
    const color = hex(colour(name));
    const id = chipStyles[tone as keyof typeof tones];
    return own(id, id.replace('Chip', 'Chip '), {
      color,
      border: { style: BorderStyle.SINGLE, size: 4, space: 1, color },
    });
  });
  return [
    own('Strong', 'Strong', { bold: true }),
    own('Emphasis', 'Emphasis', { italics: true, font: { eastAsia: emphasised.eastAsia } }),
    own('Small', 'Small', { size: 16 }),
    own('FootnoteReference', 'footnote reference', {
      superScript: true,
      color: hex(colour(wordStyle.centred ? '--ink' : '--accent')),
    }),
    own('Hyperlink', 'Hyperlink', {
      color: hex(colour('--computed')),
      underline: { type: UnderlineType.SINGLE, color: hex(colour('--rule')) },
    }),
    ...chips,
  ];
}
