import { MARK_LOOKS } from "../../src/marking/looks";

type Channels = readonly [red: number, green: number, blue: number];

const linear = (hex: string): Channels => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const times = (matrix: readonly Channels[], [r, g, b]: Channels): Channels =>
  matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Channels;

/** How colours arrive without red, or without green, receptors (Viénot, Brettel, Mollon 1999). */
const SIGHT: Readonly<Record<string, readonly Channels[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

/** CIE Lab, in which equal distances look equally different. */
function lab(colour: Channels): Channels {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    colour,
  );
  const f = (part: number): number => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
const distance = (a: Channels, b: Channels): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const luminance = (hex: string): number =>
  times(
    [
      [0.2126, 0.7152, 0.0722],
      [0, 0, 0],
      [0, 0, 0],
    ],
    linear(hex),
  )[0];
const contrast = (a: string, b: string): number =>
  (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

const looks = Object.entries(MARK_LOOKS);

describe("the looks of marks", () => {
  test.each(Object.keys(SIGHT))("levels and unmarked cells are told apart with %s sight", (sight) => {
    const seen = [...looks.map(([level, { fill }]) => [level, fill] as const), ["unmarked", "#FFFFFF"] as const].map(
      ([level, fill]) => [level, lab(times(SIGHT[sight] ?? [], linear(fill)))] as const,
    );
    for (const [index, [level, colour]] of seen.entries()) {
      for (const [other, otherColour] of seen.slice(index + 1))
        expect([level, other, distance(colour, otherColour) >= 9]).toEqual([level, other, true]);
    }
  });

  test("figures stay readable on every mark", () => {
    for (const [, { fill, fontColor = "#000000" }] of looks) expect(contrast(fill, fontColor)).toBeGreaterThan(4.5);
  });

  test("the cell most likely wrong looks stronger than all others", () => {
    const others = looks.filter(([level]) => level !== "culprit").map(([, { fill }]) => luminance(fill));
    expect(luminance(MARK_LOOKS.culprit.fill)).toBeLessThan(Math.min(...others) / 3);
    expect(looks.filter(([, { bold }]) => bold).map(([level]) => level)).toEqual(["culprit"]);
  });
});
