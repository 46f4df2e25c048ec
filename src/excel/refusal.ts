import { HostRefusal, type RefusalReason } from "../workbook/ports";
import type { OfficeConnection } from "./connection";

const REASONS: Readonly<Record<string, RefusalReason>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  AccessDenied: "protected",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedFeature: "not-supported",
  UnsupportedOperation: "not-supported",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
};

/** The code of an Office error, empty for anything else. */
export function officeCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** Any error as a refusal with its reason; a refusal stays what it is. */
export function refusalOf(error: unknown, where = ""): HostRefusal {
  if (error instanceof HostRefusal) return error;
  const code = officeCode(error);
  const message =
    error instanceof Error || (typeof error === "object" && error !== null && "message" in error)
      ? String(error.message)
      : String(error);
  return new HostRefusal(REASONS[code] ?? "host-failed", where, code ? `${code}: ${message}` : message);
}

/** Like `refusalOf`, but finds out whether what Excel denies is denied for the whole workbook. */
export async function refusalWithCause(
  error: unknown,
  where: string,
  connection: OfficeConnection,
): Promise<HostRefusal> {
  const refusal = refusalOf(error, where);
  if (refusal.reason !== "protected" || !connection.has("1.8")) return refusal;
  const isReadOnly = await connection
    .run(async (context) => {
      context.workbook.load("readOnly");
      await context.sync();
      return context.workbook.readOnly;
    })
    .catch(() => false);
  return isReadOnly ? new HostRefusal("read-only", "", refusal.detail) : refusal;
}
