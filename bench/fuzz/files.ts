import { readWorkbook, UnreadableFile } from "../../src/xlsx";
import { Random } from "../random";
import type { Attack } from "./attack";

/** Bytes from a place on become others, or are cut out. */
interface Step {
  readonly at: number;
  readonly bytes: readonly number[];
  readonly cut: number;
}

/** Damaged files: each is a workbook, or is refused with a sentence. */
export function files(base: Uint8Array): Attack<Step> {
  return {
    name: "files",
    steps: (seed) => {
      const random = new Random(seed);
      return Array.from({ length: 1 + random.below(4) }, () => ({
        at: random.below(base.length),
        bytes: Array.from({ length: random.below(6) }, () => random.below(256)),
        cut: random.next() < 0.2 ? random.below(2000) : 0,
      }));
    },
    fault: (steps) => {
      let bytes = Uint8Array.from(base);
      for (const { at, bytes: others, cut } of steps) {
        others.forEach((byte, offset) => {
          if (at + offset < bytes.length) bytes[at + offset] = byte;
        });
        if (cut > 0) bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + cut)]);
      }
      try {
        readWorkbook(bytes, "a.xlsx");
        return null;
      } catch (error) {
        if (error instanceof UnreadableFile) return /。$/u.test(error.sentence.zh) ? null : error.sentence.zh;
        throw error;
      }
    },
    say: (step) => JSON.stringify(step),
  };
}
