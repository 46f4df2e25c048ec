import { makeStyles, tokens } from "@fluentui/react-components";

/** How a figure of each class looks: a colour, and a line below that is there without colours too. */
export const useLooks = makeStyles({
  proved: {
    color: tokens.colorPaletteGreenForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "solid",
    textDecorationThickness: "1px",
    textUnderlineOffset: "2px",
  },
  derived: {
    color: tokens.colorPaletteBlueForeground2,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "1px",
    textUnderlineOffset: "2px",
  },
  contradicted: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    textUnderlineOffset: "2px",
  },
  open: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textDecorationThickness: "1px",
    textUnderlineOffset: "2px",
  },
  words: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    textUnderlineOffset: "2px",
  },
  acknowledged: {
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textDecorationThickness: "1px",
    textUnderlineOffset: "2px",
    color: tokens.colorNeutralForeground3,
  },
});
