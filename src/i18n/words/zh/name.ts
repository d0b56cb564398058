/** The name of the site. */
export const siteName = '邻里证据';
