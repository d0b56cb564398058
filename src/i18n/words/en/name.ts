export const siteName = 'Linli Evidence';
