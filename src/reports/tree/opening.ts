/** Stands for what comes before the first heading of a page, among the ids of its sections. */
export const opening = 'opening';
