import type { zh } from "./zh";

type Widened<T> = T extends (...parameters: infer P) => string
  ? (...parameters: P) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** The interface's texts in one language. */
export type Texts = Widened<typeof zh>;
