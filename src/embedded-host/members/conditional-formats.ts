import type { Rectangle } from "../../workbook/address";
import type { HostContext } from "../context";
import { HostError, invalid, notFound } from "../host-error";
import { covers, type HostConditionalFormat } from "../model/conditional-format";
import type { HostSheet } from "../model/sheet";
import { bind, type HostObject, type ObjectType } from "../object";
import { capitalised, colorFrom, flagFrom, textFrom } from "./wire-values";

interface AreasTarget {
  readonly sheet: HostSheet;
  readonly areas: readonly Rectangle[];
}

interface FormatTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

const TYPES: readonly HostConditionalFormat["type"][] = [
  "Custom",
  "CellValue",
  "ColorScale",
  "DataBar",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
];

/** The format as it is now. @throws HostError where it is gone or Excel has lost its way to it */
function now({ sheet, id }: FormatTarget): HostConditionalFormat {
  const format = sheet.state.conditionalFormats.find((candidate) => candidate.id === id);
  if (!format || format.isUnreadable) throw notFound("ConditionalFormat");
  return format;
}

function change(
  target: FormatTarget,
  patch: Partial<HostConditionalFormat>,
  location: string,
  host: HostContext,
): void {
  host.workbook.requireChangeable(target.sheet, location);
  host.workbook.setConditionalFormats(
    target.sheet,
    target.sheet.state.conditionalFormats.map((format) => (format.id === target.id ? { ...format, ...patch } : format)),
  );
}

const CONDITIONAL_FORMAT: ObjectType<FormatTarget> = {
  name: "ConditionalFormat",
  check: now,
  scalars: {
    Id: { get: (target) => now(target).id },
    Type: { get: (target) => now(target).type },
  },
  objects: {
    Custom: (target, host) => {
      // Loading it from a list with other types in it fails for the whole list (office-js 2180).
      if (now(target).type !== "Custom")
        throw new HostError(
          "InvalidOperation",
          "This operation is not permitted for the current object.",
          "ConditionalFormat.custom",
        );
      return bind(CUSTOM, target, host);
    },
  },
  calls: {
    Delete: (target, _, host) => {
      host.workbook.requireChangeable(target.sheet, "ConditionalFormat.delete");
      host.workbook.setConditionalFormats(
        target.sheet,
        target.sheet.state.conditionalFormats.filter((format) => format.id !== target.id),
      );
    },
  },
};

const CUSTOM: ObjectType<FormatTarget> = {
  name: "CustomConditionalFormat",
  objects: { Rule: (target, host) => bind(RULE, target, host), Format: (target, host) => bind(FORMAT, target, host) },
};

const RULE: ObjectType<FormatTarget> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: (target) => now(target).formula,
      set: (target, value, host) => {
        change(
          target,
          { formula: textFrom(value, "ConditionalFormatRule.formula") },
          "ConditionalFormatRule.formula",
          host,
        );
      },
    },
  },
};

const FORMAT: ObjectType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  objects: { Fill: (target, host) => bind(FILL, target, host), Font: (target, host) => bind(FONT, target, host) },
};

const FILL: ObjectType<FormatTarget> = {
  name: "ConditionalRangeFill",
  scalars: {
    Color: {
      get: (target) => now(target).fill ?? "",
      set: (target, value, host) => {
        change(target, { fill: colorFrom(value, "ConditionalRangeFill.color") }, "ConditionalRangeFill.color", host);
      },
    },
  },
};

const FONT: ObjectType<FormatTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: {
      get: (target) => now(target).fontColor ?? "",
      set: (target, value, host) => {
        change(
          target,
          { fontColor: colorFrom(value, "ConditionalRangeFont.color") },
          "ConditionalRangeFont.color",
          host,
        );
      },
    },
    Bold: {
      get: (target) => now(target).bold ?? null,
      set: (target, value, host) => {
        change(target, { bold: flagFrom(value) }, "ConditionalRangeFont.bold", host);
      },
    },
  },
};

const COLLECTION: ObjectType<AreasTarget> = {
  name: "ConditionalFormatCollection",
  items: (target, host) => inAreas(target).map((format) => conditionalFormat(target.sheet, format, host)),
  item: (target, args, host) => {
    const format = inAreas(target).find(({ id }) => id === args.text(0));
    return format ? conditionalFormat(target.sheet, format, host) : null;
  },
  makes: {
    Add: ({ sheet, areas }, args, host) => {
      host.workbook.requireChangeable(sheet, "ConditionalFormatCollection.add");
      const type = TYPES.find((name) => name === capitalised(args.text(0)));
      if (!type) throw invalid("ConditionalFormatCollection.add");
      const format: HostConditionalFormat = { id: host.workbook.newId(), type, areas, formula: "", stopsIfTrue: false };
      host.workbook.setConditionalFormats(sheet, [format, ...sheet.state.conditionalFormats]);
      return conditionalFormat(sheet, format, host);
    },
    GetItemAt: (target, args, host) => {
      const format = inAreas(target)[args.count(0)];
      if (!format) throw notFound("ConditionalFormatCollection.getItemAt");
      return conditionalFormat(target.sheet, format, host);
    },
  },
  calls: { GetCount: (target) => inAreas(target).length },
};

const inAreas = ({ sheet, areas }: AreasTarget): readonly HostConditionalFormat[] =>
  sheet.state.conditionalFormats.filter((format) => covers(format, areas));

const conditionalFormat = (sheet: HostSheet, { id }: HostConditionalFormat, host: HostContext): HostObject =>
  bind(CONDITIONAL_FORMAT, { sheet, id }, host);

export const conditionalFormats = (target: AreasTarget, host: HostContext): HostObject =>
  bind(COLLECTION, target, host);

export const MEMBERS_OF_CONDITIONAL_FORMATS = [COLLECTION, CONDITIONAL_FORMAT, CUSTOM, RULE, FORMAT, FILL, FONT];
