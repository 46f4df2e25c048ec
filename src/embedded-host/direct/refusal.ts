import { HostRefusal } from "../../workbook/ports";
import { isHostError } from "../host-error";
import type { HostWorkbook } from "../model/workbook";

/** Does something with the workbook as one step of the add-in. @throws HostRefusal */
export function asAddIn<T>(workbook: HostWorkbook, where: string, act: () => T): T {
  refuseWhileEditing(workbook);
  try {
    return workbook.perform("add-in", act);
  } catch (error) {
    throw refusalOf(error, where, workbook);
  }
}

export function refuseWhileEditing(workbook: HostWorkbook): void {
  if (workbook.isCellBeingEdited) throw new HostRefusal("cell-being-edited", "", "a cell is being edited");
}

/** Why the model refused, as a refusal. */
export function refusalOf(error: unknown, where: string, workbook: HostWorkbook): HostRefusal {
  if (error instanceof HostRefusal) return error;
  if (!isHostError(error)) return new HostRefusal("host-failed", where, String(error));
  const detail = `${error.code}: ${error.message}`;
  if (error.code !== "AccessDenied") return new HostRefusal("host-failed", where, detail);
  return workbook.isReadOnly ? new HostRefusal("read-only", "", detail) : new HostRefusal("protected", where, detail);
}
