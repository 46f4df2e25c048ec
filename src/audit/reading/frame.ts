import type { Quantity } from "./quantity";
import type { Said } from "./subject";

/**
 * What a figure says of its frame: how much it is; last year's; by how much it changed, in amount and in
 * rate; its share of something; something in a reason or in a list that is not paired (`note`).
 */
export type Role = "level" | "prior" | "change" | "rate" | "share" | "note";

/** A figure as the text claims it. */
export interface Claim {
  readonly quantity: Quantity;
  readonly role: Role;
  readonly frame: Frame;
  /** Whether a change goes up or down by its word; `null` where no word or both say it. */
  readonly direction: 1 | -1 | null;
  /** With what it is compared: `上年预算`; empty where nothing is said. */
  readonly base: string;
  /** Of what it is a share, where the words say so. */
  readonly shareOf: Said | null;
  /** （2025年未安排） behind it: what it grew from is nothing. */
  readonly isFromNothing: boolean;
  /** The clause right before it. */
  readonly before: string;
  /** 价值, 金额: which of several amounts of one thing. */
  readonly attribute: string;
  /** 决算, 执行数: not this budget's amount. */
  readonly isOtherAccount: boolean;
}

/** What is said of one subject: the figures of a clause and those that follow without a new subject. */
export interface Frame {
  readonly index: number;
  /** From zero. */
  readonly paragraph: number;
  /** The words of its own. */
  readonly own: Said;
  /** With what is inherited; the likeliest first. */
  readonly readings: readonly Said[];
  /** Whether it stands below the heading of a project. */
  readonly isOfProject: boolean;
  /** Words beyond what is known: it makes no claim on the tables. */
  readonly foreign: string;
  readonly label: string;
  /** The frame of which it is said to be a part. */
  readonly parent: Frame | null;
  /** Parts enumerated together: after one 其中. */
  readonly list: number;
  readonly claims: Claim[];
}

/** A path of the classification that the text names and no table has. */
export interface UnknownPath {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  /** Of the last of them: 1 for 类, 2 for 款, 3 for 项. */
  readonly level: number;
  readonly frame: Frame | null;
}
