/** A heading ends with its id and the claims that its words are bound to: `[#where outside-highest]`. */
export const chapterHeading = /^(#{2,3}) (.+?) \[#([a-z0-9-]+)((?: [a-z0-9-]+)*)\]$/u;
