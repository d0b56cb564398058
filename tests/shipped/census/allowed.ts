/** Numbers without a path, by kind of report and format. The table may only shrink. */
export const allowed: Readonly<Record<string, number>> = {};
