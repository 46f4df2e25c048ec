import { hexColor } from "../../src/workbench/looks/colors";

describe("a colour of a file", () => {
  const theme = ["000000", "FFFFFF", "44546A", "E7E6E6", "4472C4"];

  test("is taken as written, without its transparency", () => {
    expect(hexColor({ rgb: "FF00B050" }, theme)).toBe("#00B050");
  });

  test("of the theme counts light before dark", () => {
    expect(hexColor({ theme: 0 }, theme)).toBe("#FFFFFF");
    expect(hexColor({ theme: 1 }, theme)).toBe("#000000");
    expect(hexColor({ theme: 4 }, theme)).toBe("#4472C4");
  });

  test("is lightened and darkened by its tint", () => {
    expect(hexColor({ theme: 0, tint: -0.5 }, theme)).toBe("#808080");
    expect(hexColor({ theme: 1, tint: 0.5 }, theme)).toBe("#808080");
  });

  test("of the old palette is looked up", () => {
    expect(hexColor({ indexed: 22 }, theme)).toBe("#C0C0C0");
  });

  test("left to the program is none", () => {
    expect(hexColor({ indexed: 64 }, theme)).toBeUndefined();
    expect(hexColor(undefined, theme)).toBeUndefined();
    expect(hexColor({ theme: 2 }, undefined)).toBeUndefined();
  });
});
