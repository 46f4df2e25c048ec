import { splitCodedLabel } from "../recognition/label";
import type {
  AssetLine,
  Assets,
  CategoryUse,
  GlossaryEntry,
  InputReadingProblem,
  Procurement,
  ProjectNote,
  Statements,
} from "./inputs";
import type { Bilingual } from "../bilingual";
import type { StatedName } from "./input-figure";
import type { InputSheet } from "./input-sheet";
import { linesOf, reportUnknown } from "./lines";
import { INPUTS } from "./sheets";
import { VEHICLE_KINDS } from "./sheets/assets";
import { USE_LABEL } from "./sheets/statements";
import type { Located } from "../table";

/** Reads 项目情况, in the order of the sheet. */
export function readProjectNotes(sheet: InputSheet | null): ProjectNote[] {
  return (sheet?.rows ?? []).flatMap((row) => {
    const name = row.text("name");
    if (name === null) return [];
    return {
      name,
      basis: row.text("basis"),
      scale: row.figure(
        "scale",
        { row: { zh: name.value, en: name.value }, column: { zh: "预算安排规模", en: "scale" } },
        "万元",
      ),
      unit: row.text("unit"),
      allocation: row.text("allocation"),
      period: row.text("period"),
    };
  });
}

/** Reads 政府采购. */
export function readProcurement(sheet: InputSheet | null, problems: InputReadingProblem[]): Procurement {
  const lines = linesOf(sheet, INPUTS.procurement.lines, problems);
  reportUnknown(sheet, lines.others, problems);
  return {
    total: lines.figure("total", "amount"),
    goods: lines.figure("goods", "amount"),
    works: lines.figure("works", "amount"),
    services: lines.figure("services", "amount"),
    smallAndMedium: lines.figure("smallAndMedium", "amount"),
    microAndSmall: lines.figure("microAndSmall", "amount"),
  };
}

/** Reads 国有资产. */
export function readAssets(sheet: InputSheet | null, problems: InputReadingProblem[]): Assets {
  const { lines: definitions } = INPUTS.assets;
  const lines = linesOf(sheet, definitions, problems);
  reportUnknown(sheet, lines.others, problems);
  const line = (key: keyof typeof definitions): AssetLine | null => {
    const label = lines.label(key);
    const row = lines.row(key);
    if (label === null || row === null) return null;
    const { zh, en } = definitions[key];
    const name = (column: Bilingual): StatedName => ({ row: { zh, en }, column: { zh: column.zh, en: column.en } });
    const unit = "unit" in definitions[key] ? definitions[key].unit : null;
    return {
      label: { ...label, value: zh },
      quantity: unit && row.figure("quantity", name(INPUTS.assets.columns.quantity), unit),
      value: row.figure("value", name(INPUTS.assets.columns.value), "万元"),
    };
  };
  return {
    buildings: line("buildings"),
    vehicles: line("vehicles"),
    vehicleKinds: VEHICLE_KINDS.flatMap((kind) => line(kind) ?? []),
    furniture: line("furniture"),
    otherAssets: line("otherAssets"),
    equipmentAbove50: line("equipmentAbove50"),
    equipmentAbove100: line("equipmentAbove100"),
    plannedVehicles: line("plannedVehicles"),
    plannedAbove50: line("plannedAbove50"),
    plannedAbove100: line("plannedAbove100"),
  };
}

/** Reads 其他. A line labelled `…主要用途` says what a 类 is used for. */
export function readStatements(sheet: InputSheet | null, problems: InputReadingProblem[]): Statements {
  const lines = linesOf(sheet, INPUTS.statements.lines, problems);
  const isUse = (label: Located): string | null => USE_LABEL.exec(splitCodedLabel(label.value).name)?.[1] ?? null;
  reportUnknown(
    sheet,
    lines.others.filter(({ label }) => isUse(label) === null),
    problems,
  );
  return {
    agencyOperatingFunds: lines.figure("agencyOperatingFunds", "content"),
    overallTargets: lines.figure("overallTargets", "content"),
    fiscalProjectTargets: lines.figure("fiscalProjectTargets", "content"),
    otherProjectTargets: lines.figure("otherProjectTargets", "content"),
    otherMatters: lines.text("otherMatters", "content"),
    uses: lines.others.flatMap(({ label, row }): CategoryUse[] => {
      const category = isUse(label);
      const use = row.text("content");
      return category === null || use === null ? [] : [{ category, use }];
    }),
  };
}

/** Reads the functions of 部门概况: a paragraph a row, or a line break within one cell. */
export function readFunctions(sheet: InputSheet | null): Located[] {
  return (sheet?.rows ?? []).flatMap((row) => {
    const content = row.text("content");
    return content === null
      ? []
      : content.value
          .split(/\n+/u)
          .map((value) => ({ value: value.trim(), cell: content.cell }))
          .filter(({ value }) => value !== "");
  });
}

/** Reads 名词解释. */
export function readGlossary(sheet: InputSheet | null): GlossaryEntry[] {
  return (sheet?.rows ?? []).flatMap((row) => {
    const term = row.text("term");
    const meaning = row.text("meaning");
    return term === null || meaning === null ? [] : { term, meaning };
  });
}
