import { digitsOf, droppedAt, type Slip } from "./slip";

/** 漏录一位数字. The point may have been typed in its place or set by the sheet's format. */
export const digitDropped: Slip = {
  pattern: "digit-dropped",
  likelihood: ({ actual, expected, actualTicks, expectedTicks }) => {
    if (actualTicks === 0 || Math.sign(actualTicks) !== Math.sign(expectedTicks)) return 0;
    const at = droppedAt(expected, actual);
    const wasDropped = at >= 0 && expected[at] !== ".";
    return wasDropped ? 0.08 / digitsOf(expected).length : 0;
  },
};
