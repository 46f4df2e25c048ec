/** What a program says by mistake where a sentence should have words. */
export const BROKEN_WORDS = /undefined|\[object|NaN|Infinity/u;
