import type { Meaning } from "../../disclosure/meaning";
import { bareLabel } from "../../disclosure/recognition/label";
import type { Said } from "../reading/subject";
import type { Fact } from "./fact";

/** The facts of a workbook, found by what words say. */
export class Knowledge {
  readonly #byTopic = new Map<string, Fact[]>();
  readonly #byProject = new Map<string, Fact[]>();
  readonly #byCode = new Map<string, Fact[]>();
  readonly #rest = new Map<string, Fact[]>();

  constructor(readonly facts: readonly Fact[]) {
    for (const fact of facts) {
      if (fact.topic !== "") put(this.#byTopic, fact.topic, fact);
      if (fact.means === null) continue;
      if (fact.project !== "") put(this.#byProject, bareLabel(fact.project), fact);
      else if (fact.code !== "") put(this.#byCode, fact.code, fact);
      else put(this.#rest, fact.means.purpose, fact);
    }
  }

  /** The facts that are of what was said, and of nothing narrower; those of the first of the table come first. */
  of(said: Said, kind: Fact["kind"]): readonly Fact[] {
    if (said.topic !== undefined) return (this.#byTopic.get(said.topic) ?? []).filter((fact) => fact.kind === kind);
    if (kind === "count") return [];
    if (said.project !== undefined) return this.#byProject.get(bareLabel(said.project)) ?? [];
    const among = said.code !== undefined ? this.#byCode.get(said.code) : this.#rest.get(said.purpose ?? "none");
    return (among ?? []).filter(({ means }) => means !== null && fits(said, means));
  }

  get projects(): readonly string[] {
    return [...this.#byProject.keys()];
  }
}

function put(map: Map<string, Fact[]>, key: string, fact: Fact): void {
  const list = map.get(key);
  if (list) list.push(fact);
  else map.set(key, [fact]);
}

function fits(said: Said, means: Meaning): boolean {
  if (means.period !== "current" || means.economic !== (said.economic ?? "")) return false;
  if (said.flow !== undefined && said.flow !== "both" && said.flow !== means.flow) return false;
  if (said.purpose !== undefined && said.purpose !== "none")
    return said.fund === undefined
      ? means.fund === "fiscal" || means.fund === "generalPublic"
      : means.fund === said.fund;
  if ((said.fund ?? "all") !== means.fund) return false;
  const kinds = said.kind === undefined ? ["all", "spent"] : [said.kind];
  const origins = said.origin === undefined ? ["all", "currentYear", "own"] : [said.origin];
  return kinds.includes(means.kind) && origins.includes(means.origin);
}
