import type { HostPort } from "../workbook/ports";
import type { Desk, DeskEvent } from "./desk";
import type { Pace } from "./pace";
import type { OneAtATime } from "./work";

/** Where the actions are done, and whom they tell. */
export interface Surroundings {
  readonly host: HostPort;
  readonly pace: Pace;
  readonly work: OneAtATime;
  /** The desk as it is now, with everything told so far. */
  readonly desk: () => Desk;
  readonly tell: (event: DeskEvent) => void;
}
