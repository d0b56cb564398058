/** Addresses of what a class gets, without base path and language. */
export const worksheetPath = (chart: string): string => `/teach/charts/${chart}/`;
export const keyPath = (chart: string): string => `/teach/charts/${chart}/key/`;
export const lessonPath = (chapter: string): string => `/teach/chapters/${chapter}/`;
