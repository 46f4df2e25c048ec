import type { Interval } from "../../disclosure/interval";
import type { Decimal } from "../../disclosure/money";
import type { Knowledge } from "../facts/knowledge";
import type { Claim, Frame } from "../reading/frame";
import { levelOf, type Ledger } from "./ledger";

/** Amounts that the text enumerates below a whole. */
export interface Enumeration {
  readonly whole: Claim | null;
  readonly wholeRange: Interval;
  readonly wholeAmount: Decimal;
  readonly name: string;
  readonly parts: readonly Claim[];
  /** The parts are meant to be all: an allocation, or kinds that make up a whole. */
  readonly isExhaustive: boolean;
}

/** The lists of parts below a frame, with what their whole is. */
export function enumerationsOf(
  frame: Frame,
  frames: readonly Frame[],
  knowledge: Knowledge,
  ledger: Ledger,
): Enumeration[] {
  const children = frames.filter(({ parent }) => parent === frame);
  if (children.length === 0) return [];
  const lists = [...new Set(children.map(({ list }) => list))];
  const isAllocation = /资金分配/u.test(frame.label);
  const kinds = [
    { kind: "money", attribute: "" },
    { kind: "money", attribute: "价值" },
    { kind: "count", attribute: "" },
  ];
  return lists.flatMap((list) =>
    kinds.flatMap(({ kind, attribute }): Enumeration[] => {
      const unit = kind === "count" ? levelOf(frame, kind, attribute)?.quantity.unit : undefined;
      const parts = withoutInner(
        children
          .filter((child) => child.list === list)
          .flatMap((child) => levelOf(child, kind, attribute) ?? [])
          .filter(({ quantity }) => unit === undefined || quantity.unit === unit),
      );
      if (parts.length === 0) return [];
      const whole = levelOf(frame, kind, attribute);
      const isExhaustive = isAllocation || isWholeKnownByParts(parts);
      if (whole && parts.length > 1) {
        const [fact] = ledger.standing(whole).facts;
        const isWrong = ledger.standing(whole).class === "contradicted" && fact;
        return [
          {
            whole,
            wholeRange: isWrong ? fact.interval : ledger.rangeOf(whole),
            wholeAmount: isWrong ? fact.amount : whole.quantity.amount,
            name: frame.label,
            parts,
            isExhaustive,
          },
        ];
      }
      const project = isAllocation ? projectFact(frame, knowledge) : null;
      return project && kind === "money" && attribute === ""
        ? [
            {
              whole: null,
              wholeRange: project.interval,
              wholeAmount: project.amount,
              name: `项目${project.project}`,
              parts,
              isExhaustive,
            },
          ]
        : [];
    }),
  );
}

/** The project under whose heading an allocation stands. */
function projectFact({ readings }: Frame, knowledge: Knowledge) {
  const project = readings.find(({ project: name }) => name !== undefined)?.project;
  return project === undefined ? null : (knowledge.of({ project }, "money")[0] ?? null);
}

function isWholeKnownByParts(parts: readonly Claim[]): boolean {
  if (parts.length < 2) return false;
  const owns = parts.map(({ frame }) => frame.own);
  const kinds = new Set(owns.map(({ kind }) => kind));
  const topics = new Set(owns.map(({ topic }) => topic));
  const purposes = new Set(owns.map(({ purpose }) => purpose));
  return (
    (kinds.has("basic") && kinds.has("project")) ||
    (kinds.has("personnel") && kinds.has("operating")) ||
    (topics.has("procurement.goods") && topics.has("procurement.works") && topics.has("procurement.services")) ||
    (purposes.has("travelAbroad") &&
      purposes.has("reception") &&
      (purposes.has("vehicles") || purposes.has("vehicleOperation"))) ||
    /^其[他它余]/u.test(parts.at(-1)?.frame.label ?? "")
  );
}

/** 公务用车购置费 within 公务用车购置及运行费, where both are in one list. */
function withoutInner(parts: readonly Claim[]): readonly Claim[] {
  const hasVehicles = parts.some(({ frame }) => frame.own.purpose === "vehicles");
  return hasVehicles
    ? parts.filter(({ frame }) => frame.own.purpose !== "vehiclePurchase" && frame.own.purpose !== "vehicleOperation")
    : parts;
}
