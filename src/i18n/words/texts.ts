/** The same nested keys as `T` with string values, to type one language against another. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
