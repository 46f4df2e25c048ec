import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** A layer may not import the layers named: data goes one way. Both the folder and what is in it. */
const mayNotImport = (folder, forbidden, reason) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: forbidden.flatMap((name) => [`**/${name}`, `**/${name}/**`]), message: reason },
          { group: ["decimal.js"], message: "Only disclosure/money.ts makes amounts." },
        ],
      },
    ],
  },
});

const ADAPTERS = ["excel", "wps", "xlsx", "word", "embedded-host"];
/** Adapters that read or write through another one: WPS through a saved copy, the played Excel through files, Word files as zips. */
const ADAPTERS_IN_USE = { "embedded-host": ["xlsx"], wps: ["xlsx"], word: ["xlsx"] };
const FRONT_ENDS = ["taskpane", "cli", "workbench"];
const OUTSIDE = [...ADAPTERS, ...FRONT_ENDS, "text"];

/** Amounts are compared and added by their methods; with operators they turn into texts and binary numbers. */
const noOperatorsOnAmounts = {
  meta: { type: "problem", schema: [], messages: { operator: "An amount and `{{operator}}`: use eq, lt, plus …" } },
  create(context) {
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    const isAmount = (node) => getTypeAtLocation(node).getNonNullableType().getSymbol()?.getName() === "Decimal";
    const isNothing = (node) =>
      (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
    const check = (node) => {
      const compared = [node.left, node.right];
      if (!compared.some(isNothing) && compared.some(isAmount))
        context.report({ node, messageId: "operator", data: { operator: node.operator } });
    };
    return { BinaryExpression: check };
  },
};

const noClockNoChance = [
  { object: "Math", property: "random", message: "The pure middle gives the same result each time." },
  { object: "Date", property: "now", message: "The pure middle knows no clock." },
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test-results/", "assets/", "test/wps/proof/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { house: { rules: { "no-operators-on-amounts": noOperatorsOnAmounts } } },
    rules: {
      "house/no-operators-on-amounts": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        __dirname: "readonly",
        console: "readonly",
        URL: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/taskpane/old-browser.js", "src/workbench/onefile/old-browser.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: { navigator: "readonly", document: "readonly", window: "readonly" },
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly", Response: "readonly" } },
  },
  {
    files: ["src/{workbook,marking,disclosure,checks,diagnosis,narrative,audit,consolidation,report,actions}/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...noClockNoChance],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The pure middle knows no clock.",
        },
      ],
    },
  },
  mayNotImport(
    "workbook",
    [
      "marking",
      "disclosure",
      "checks",
      "diagnosis",
      "narrative",
      "audit",
      "consolidation",
      "report",
      "actions",
      ...OUTSIDE,
    ],
    "workbook knows grids and ports only.",
  ),
  mayNotImport(
    "marking",
    ["disclosure", "checks", "diagnosis", "narrative", "audit", "consolidation", "report", "actions", ...OUTSIDE],
    "a mark is a look on a cell, whatever the host and the reason.",
  ),
  mayNotImport(
    "disclosure",
    ["marking", "checks", "diagnosis", "narrative", "audit", "consolidation", "report", "actions", ...OUTSIDE],
    "disclosure knows no rule and no host.",
  ),
  { files: ["src/disclosure/money.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["test/**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "fast-check", message: "Import test/support/property: the same cases in every run." }] },
      ],
    },
  },
  mayNotImport(
    "checks",
    ["marking", "diagnosis", "narrative", "audit", "consolidation", "report", "actions", ...OUTSIDE],
    "checks know the disclosure only.",
  ),
  mayNotImport(
    "diagnosis",
    ["marking", "narrative", "audit", "consolidation", "report", "actions", ...OUTSIDE],
    "diagnosis reasons over verdicts only.",
  ),
  mayNotImport(
    "narrative",
    ["marking", "checks", "diagnosis", "audit", "consolidation", "report", "actions", ...OUTSIDE],
    "the narrative is written from the disclosure.",
  ),
  mayNotImport(
    "audit",
    ["marking", "diagnosis", "consolidation", "report", "actions", ...OUTSIDE],
    "the audit reads a text and a disclosure, and knows no file and no host.",
  ),
  mayNotImport(
    "consolidation",
    ["marking", "diagnosis", "narrative", "audit", "report", "actions", ...OUTSIDE],
    "a department beside its units: disclosures, and how sentences name them.",
  ),
  mayNotImport("report", ["actions", ...OUTSIDE], "the report is data for every front end."),
  mayNotImport("actions", OUTSIDE, "actions know ports, not the hosts behind them."),
  ...ADAPTERS.map((adapter) =>
    mayNotImport(
      adapter,
      [
        "disclosure",
        "checks",
        "diagnosis",
        "narrative",
        "audit",
        "consolidation",
        "report",
        "actions",
        ...OUTSIDE.filter((other) => other !== adapter && !ADAPTERS_IN_USE[adapter]?.includes(other)),
      ],
      "an adapter knows the ports it serves, and no budget.",
    ),
  ),
  ...FRONT_ENDS.map((frontEnd) =>
    mayNotImport(
      frontEnd,
      FRONT_ENDS.filter((other) => other !== frontEnd),
      "front ends share what lies below them, not each other.",
    ),
  ),
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
  },
  {
    files: ["src/{taskpane,workbench}/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
);
