import type { EmbeddedHost } from "../host";
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

/** Asked by `Office.actions` once the page is ready. */
const ADD_IN_SERVICE: ObjectType<HostWorkbook> = {
  name: "Microsoft.InternalService.AddinInternalService",
  calls: { NotifyActionHandlerReady: () => null },
};

export const rootObject = (host: EmbeddedHost): HostObject => bind(WORKBOOK, host.workbook, host);

export function serviceObject(name: string, host: EmbeddedHost): HostObject {
  if (name !== ADD_IN_SERVICE.name) throw host.lacking("Service", name);
  return bind(ADD_IN_SERVICE, host.workbook, host);
}

export const MEMBERS_OF_WORKBOOK = [WORKBOOK, ADD_IN_SERVICE];

