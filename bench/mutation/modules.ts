/** What is mutated, and the quick tests that must notice: whole workbooks only where they are the point. */
export interface Module {
  readonly name: string;
  /** A file, or a folder with everything below it. */
  readonly source: string;
  /** Test files, from the root of the repository. */
  readonly tests: readonly string[];
}

const testsIn = (folder: string, ...names: string[]): string[] => names.map((name) => `test/${folder}/${name}.test.ts`);

/** Files of a folder, each a module by its own name, and the tests that are about them. */
const of = (folder: string, files: readonly string[], tests: readonly string[]): Module[] =>
  files.map((file) => ({ name: file, source: `src/${folder}/${file}.ts`, tests: testsIn(folder, ...tests) }));

/** Equations on paper, searched for the cells that are wrong. */
const SEARCHED: readonly string[] = [
  ...["budget", "clusters", "elimination", "explain", "linear-system", "locate"],
  ...["misprint", "problem", "rank", "rounding-likelihood", "search", "slips", "solution", "diagnosed-on-paper"],
];

export const MODULES: readonly Module[] = [
  { name: "money", source: "src/disclosure/money.ts", tests: testsIn("disclosure", "money") },
  { name: "interval", source: "src/disclosure/interval.ts", tests: testsIn("disclosure", "interval") },
  { name: "equation", source: "src/checks/equation.ts", tests: testsIn("checks", "equation") },
  { name: "sums", source: "src/checks/balances/adds-up.ts", tests: testsIn("checks", "adds-up") },
  { name: "fold", source: "src/checks/fold.ts", tests: testsIn("checks", "equation") },
  { name: "order", source: "src/checks/order.ts", tests: testsIn("checks", "order") },
  { name: "run", source: "src/checks/run.ts", tests: testsIn("checks", "run-on-paper") },
  ...of("diagnosis", ["budget", "clusters", "elimination", "misprint", "problem", "rank"], SEARCHED),
  ...of("diagnosis", ["rounding-likelihood", "search", "candidates", "solution", "linear-system"], SEARCHED),
  ...of("diagnosis", ["assemble", "diagnose"], [...SEARCHED, "whole-rows"]),
  ...of("diagnosis", ["rows-alike"], ["rows-alike-on-paper", "whole-rows"]),
  ...of("diagnosis", ["row-faults"], ["row-faults", "whole-rows"]),
  ...of("diagnosis", ["data"], ["whole-rows"]),
  ...of("diagnosis", ["explain", "pattern-names"], ["explain", "sentences"]),
  ...of("diagnosis", ["column-faults"], ["columns-mistaken"]),
  ...of("diagnosis", ["blind-spots"], ["blind-spots-on-paper"]),
  ...of("diagnosis", ["formula-links"], ["formula-links"]),
  ...of("diagnosis", ["move-counts"], ["move-counts"]),
  { name: "slips", source: "src/diagnosis/slips", tests: testsIn("diagnosis", "slips", "slip-likelihoods") },
  {
    name: "inference",
    source: "src/diagnosis/inference",
    tests: testsIn("diagnosis", "inferred-on-paper", "inferred-beside-others"),
  },
  ...of("workbook", ["number-format", "shown-number", "shown-date", "display"], ["number-format", "display"]),
  ...of("workbook", ["decimal-text"], ["decimal-text", "number-format", "display"]),
  ...of("workbook", ["exact"], ["exact"]),
  ...of("workbook", ["formula-references"], ["formula-references"]),
  ...of("workbook", ["recalculation"], ["recalculation"]),
  ...of("workbook", ["invisible"], ["invisible"]),
  ...of("workbook", ["cell", "cell-text"], ["cell"]),
  ...of("workbook", ["grid"], ["grid"]),
  ...of("workbook", ["workbook"], ["workbook"]),
  ...of("workbook", ["changed-cells"], ["changed-cells"]),
  ...of("workbook", ["remembered"], ["remembered"]),
  ...of("workbook", ["steps", "first-where", "stored-value"], ["steps"]),
  ...of("workbook", ["text-rows"], ["text-rows"]),
  ...of("workbook", ["ports"], ["ports"]),
  ...of("workbook", ["edits"], ["edits", "write-through", "witness"]),
  ...of("workbook", ["write-through"], ["write-through"]),
  ...of("workbook", ["address", "witness"], ["address", "witness"]),
  ...of("actions", ["accept"], ["accept"]),
  ...of("actions", ["mark"], ["mark"]),
  ...of("actions", ["desk"], ["desk"]),
  ...of("actions", ["history"], ["history"]),
  ...of("actions", ["doing-and-undoing"], ["doing-and-undoing"]),
  ...of("actions", ["work"], ["work"]),
  ...of("actions", ["pace"], ["pace"]),
  ...of("actions", ["selection-followed"], ["selection-followed"]),
  ...of("actions", ["edits-heard"], ["edits-heard"]),
  ...of("actions", ["repair"], ["repair"]),
  ...of("actions", ["replies"], ["read-list", "replies"]),
  ...of("actions", ["fill-in"], ["filling-in", "blanks-asked-for"]),
  ...of("actions", ["before-export"], ["open-before-export"]),
  ...of("actions", ["hand-over"], ["list-handed-over"]),
  ...of("actions", ["publish"], ["published-tables-and-text"]),
  ...of("actions", ["add-inputs"], ["sheets-added"]),
  ...of("actions", ["infer"], ["amounts-inferred"]),
  ...of("actions", ["validate"], ["validating"]),
  ...of("actions", ["last-year-file"], ["last-year-beside"]),
  ...of("actions", ["audit"], ["audited-text"]),
  ...of("actions", ["units"], ["units-beside"]),
  ...of("actions", ["checking"], ["checking", "checking-meanwhile"]),
  ...of("actions", ["narrate"], ["narrating", "text-written"]),
  ...of("actions", ["codes"], ["codes"]),
];
