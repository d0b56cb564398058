/** How many reforms can be compared at a time. */
export const mostCompared = 4;
