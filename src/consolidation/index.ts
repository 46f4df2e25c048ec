export { compareWithUnits } from "./compare-with-units";
export type { Consolidation, ConsolidationFinding, ConsolidationKind, NamedDisclosure, NotCompared } from "./finding";
