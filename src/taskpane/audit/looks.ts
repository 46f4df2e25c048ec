import { makeStyles, tokens } from "@fluentui/react-components";

/** How a figure of each class looks: a colour, and a line below that is there without colours too. */
export const useLooks = makeStyles({
  proved: {
    color: tokens.colorPaletteGreenForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "solid",
    textUnderlineOffset: "3px",
  },
  derived: {
    color: tokens.colorPaletteBlueForeground2,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
  },
  contradicted: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textUnderlineOffset: "3px",
  },
  open: {
    color: tokens.colorPaletteYellowForeground2,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textUnderlineOffset: "3px",
  },
  words: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textUnderlineOffset: "3px",
  },
  acknowledged: {
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textUnderlineOffset: "3px",
    color: tokens.colorNeutralForeground3,
  },
});
