import type { zh } from "./zh";

/** The same shape with any words. */
export type Widened<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** The interface's texts in one language. */
export type Texts = Widened<typeof zh>;
