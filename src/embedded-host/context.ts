import type { HostError } from "./host-error";
import type { HostWorkbook } from "./model/workbook";

/** What the members of the object model need of the host that answers for them. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  /** Beyond so many cells `values` and the like are `null` without an error. */
  readonly cellsPerRead: number;
  /** The sheet in front when the request began: `select()` works on no other (office-js 5118). */
  readonly activeAtStart: string | null;
  /** The error of a member that this host does not have. */
  lacking(type: string, member: string): HostError;
  /** Refuses what the Excel played is too old for. @throws HostError */
  requireSet(type: string, member: string): void;
}
