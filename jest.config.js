/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  // ES modules alone; everything else in node_modules is loaded as it is.
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
  transform: { "^.+\\.(mjs|tsx?)$": "<rootDir>/test/support/transformer.cjs" },
  maxWorkers: "100%",
  // No test is timed: a busy machine is no fault.
  testTimeout: 120_000,
  globalSetup: "<rootDir>/test/cli/build.ts",
  setupFilesAfterEnv: ["<rootDir>/test/support/jest-setup.ts"],
};
