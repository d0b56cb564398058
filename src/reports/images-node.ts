/** The typeface of pictures, cut to the characters that they show. */
export { cardFonts } from './images/card-fonts-node.ts';
