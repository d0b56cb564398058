/** Drawing units that fill the width of the text; a narrower drawing is never enlarged. */
export const fullWidth = 720;

/** Height of the rules and gaps of a figure and of the line of its address, in points. */
export const spaceInFigure = 62;
