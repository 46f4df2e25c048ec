import type { Visibility } from "../../workbook/workbook";
import type { HostContext } from "../context";
import { denied, invalid, notFound } from "../host-error";
import type { HostSheet } from "../model/sheet";
import type { HostWorkbook } from "../model/workbook";
import { bind, type HostObject, type ObjectType } from "../object";
import { range, rangeAreas, usedRange } from "./range";
import { rangeByAddress } from "./range-target";
import { capitalised, textFrom } from "./wire-values";

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  visible: "visible",
  hidden: "hidden",
  veryhidden: "veryHidden",
};

const WORKSHEET: ObjectType<HostSheet> = {
  name: "Worksheet",
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name },
    Visibility: {
      get: (sheet) => capitalised(sheet.state.visibility),
      set: (sheet, value, host) => {
        const visibility = VISIBILITIES[textFrom(value, "Worksheet.visibility").toLowerCase()];
        if (!visibility) throw invalid("Worksheet.visibility");
        host.workbook.changeSheet(sheet, { visibility }, "Worksheet.visibility");
      },
    },
  },
  objects: { Protection: (sheet, host) => bind(PROTECTION, sheet, host) },
  makes: {
    GetRange: (sheet, args, host) =>
      range(rangeByAddress(sheet, args.optionalText(0), host, "Worksheet.getRange"), host),
    GetRanges: (sheet, args, host) =>
      rangeAreas(
        args
          .text(0)
          .split(",")
          .map((address) => rangeByAddress(sheet, address, host, "Worksheet.getRanges")),
        host,
      ),
    GetUsedRangeOrNullObject: (sheet, args, host) => usedRange(sheet, null, args.flag(0), host),
  },
  calls: {
    Activate: (sheet, _, host) => {
      if (sheet.state.visibility !== "visible") throw invalid("Worksheet.activate");
      host.workbook.activate(sheet);
    },
    Delete: (sheet, _, host) => {
      host.workbook.removeSheet(sheet);
    },
  },
};

const PROTECTION: ObjectType<HostSheet> = {
  name: "WorksheetProtection",
  scalars: { Protected: { get: (sheet) => sheet.state.isProtected } },
};

const WORKSHEETS: ObjectType<HostWorkbook> = {
  name: "WorksheetCollection",
  items: (workbook, host) => workbook.sheets.map((sheet) => worksheet(sheet, host)),
  item: (workbook, args, host) => worksheet(found(workbook, args.text(0)), host),
  makes: {
    GetItemOrNullObject: (workbook, args, host) => {
      const sheet = workbook.sheet(args.text(0));
      return sheet && worksheet(sheet, host);
    },
    Add: (workbook, args, host) => {
      if (workbook.isReadOnly || workbook.isStructureProtected) throw denied("WorksheetCollection.add");
      return worksheet(workbook.addSheet({ name: args.text(0) }), host);
    },
  },
  // Events need no more than an answer: the seam passes on what the model tells.
  calls: {
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
  },
};

function found(workbook: HostWorkbook, key: string): HostSheet {
  const sheet = workbook.sheet(key);
  if (!sheet) throw notFound("WorksheetCollection.getItem");
  return sheet;
}

const worksheet = (sheet: HostSheet, host: HostContext): HostObject => bind(WORKSHEET, sheet, host);

export const worksheets = (host: HostContext): HostObject => bind(WORKSHEETS, host.workbook, host);

export const MEMBERS_OF_WORKSHEETS = [WORKSHEETS, WORKSHEET, PROTECTION];
