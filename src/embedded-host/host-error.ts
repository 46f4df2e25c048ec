/** Codes of Office.js that this host answers with. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "ItemAlreadyExists"
  | "InvalidSelection"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded";

/** A refusal as Excel words it; ends the batch in which it happens. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** The member at fault, `Range.values`. */
    readonly location: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Also for an error thrown by the code of another page, whose classes are others. */
export function isHostError(error: unknown): error is HostError {
  return typeof error === "object" && error !== null && "name" in error && error.name === "HostError";
}

export const notFound = (location: string): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
export const invalid = (location: string): HostError =>
  new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", location);
export const invalidSelection = (location: string): HostError =>
  new HostError("InvalidSelection", "The current selection is invalid for this operation.", location);
export const denied = (location: string): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", location);
/** A member this host does not have, or that the Excel it plays is too old for. */
export const missing = (location: string, why: string): HostError =>
  new HostError("ApiNotFound", `The API '${location}' is not available: ${why}`, location);
