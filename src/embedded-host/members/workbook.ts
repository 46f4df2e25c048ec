import type { HostContext } from "../context";
import type { HostWorkbook } from "../model/workbook";
import { bind, type HostObject, type ObjectType } from "../object";
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
};

export const rootObject = (host: HostContext): HostObject => bind(WORKBOOK, host.workbook, host);

export const MEMBERS_OF_WORKBOOK = [WORKBOOK];
