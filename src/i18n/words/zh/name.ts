export const siteName = '邻里证据';
