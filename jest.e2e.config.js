const { transform } = require("./jest.config.js");

/** Browser tests: the built add-in in the workbench, in Chromium, each test in one of its own. @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test/e2e"],
  testMatch: ["**/*.test.ts"],
  transform,
  globalSetup: "<rootDir>/test/e2e/support/serve.mjs",
  globalTeardown: "<rootDir>/test/e2e/support/stop.mjs",
  testTimeout: 120_000,
  maxWorkers: 2,
};
