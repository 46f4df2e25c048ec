import type { HostContext } from "../context";
import type { HostWorkbook } from "../model/workbook";
import { bind, type HostObject, type ObjectType } from "../object";
import { invalidSelection } from "../host-error";
import { range } from "./range";
import { settings } from "./settings";
import { worksheets } from "./worksheets";

const WORKBOOK: ObjectType<HostWorkbook> = {
  name: "Workbook",
  scalars: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (workbook) => workbook.isReadOnly },
  },
  objects: {
    Worksheets: (_, host) => worksheets(host),
    Settings: (_, host) => settings(host),
  },
  makes: {
    GetSelectedRange: ({ selection: { sheet, areas } }, _, host) => {
      const [area, ...others] = areas;
      if (!area || others.length > 0) throw invalidSelection("Workbook.getSelectedRange");
      return range({ sheet, area }, host);
    },
  },
};

export const rootObject = (host: HostContext): HostObject => bind(WORKBOOK, host.workbook, host);

export const MEMBERS_OF_WORKBOOK = [WORKBOOK];
