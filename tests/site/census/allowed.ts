/**
 * Numbers without a path, by kind of page, that are known and being worked on. The table may only
 * shrink, and is empty when the work is done.
 */
export const allowed: Readonly<Record<string, number>> = {
};
