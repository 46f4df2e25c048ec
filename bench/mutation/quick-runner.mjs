/**
 * A test runner for Stryker that keeps one process and runs jest's tests in it by their own names, expectations and
 * tables. Jest itself starts anew for every mutant, which takes a hundred times as long as the tests do. Every mutant
 * has all modules of the project loaded again, so that nothing is remembered from another.
 */
import { createRequire, Module } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { declareClassPlugin, PluginKind, tokens, commonTokens } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import esbuild from "esbuild";

const require = createRequire(import.meta.url);
const { expect } = require("expect");
const { bind } = require("jest-each");
const { fn, spyOn } = require("jest-mock");

/** Stryker goes into its copy of the project only after this file is loaded. */
const nameOf = (file) => path.relative(process.cwd(), file);

const COMPLETE = "complete";
const compiled = new Map();

/** Modules of the project, compiled once and run again for every mutant. */
function run(module, file) {
  let script = compiled.get(file);
  if (script === undefined) {
    const { code } = esbuild.transformSync(readFileSync(file, "utf8"), {
      loader: path.extname(file).slice(1),
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      sourcefile: file,
    });
    script = new vm.Script(Module.wrap(code), { filename: file });
    compiled.set(file, script);
  }
  const load = (id) => module.require(id);
  load.resolve = (id) => Module._resolveFilename(id, module);
  script.runInThisContext()(module.exports, load, module, file, path.dirname(file));
}
Module._extensions[".ts"] = run;
Module._extensions[".tsx"] = run;

function forget() {
  for (const file of Object.keys(require.cache))
    if (file.startsWith(process.cwd()) && !file.includes("node_modules")) Reflect.deleteProperty(require.cache, file);
}

/** The tests of a file, as its describes and tests name them. */
function collect(file) {
  const tests = [];
  const scopes = [{ name: "", before: [], after: [], beforeAll: [], afterAll: [] }];
  const scope = () => scopes.at(-1);
  const describe = (name, body) => {
    scopes.push({ name: `${scope().name}${String(name)} `, before: [], after: [], beforeAll: [], afterAll: [] });
    body();
    scopes.pop();
  };
  const ids = new Map();
  const test = (name, body) => {
    const plain = `${nameOf(file)} ${scope().name}${String(name)}`;
    const times = (ids.get(plain) ?? 0) + 1;
    ids.set(plain, times);
    tests.push({ id: times === 1 ? plain : `${plain} #${times}`, body, scopes: [...scopes] });
  };
  describe.each = bind(describe, false);
  test.each = bind(test, false);
  const hook = (kind) => (body) => scope()[kind].push(body);
  Object.assign(globalThis, {
    expect,
    describe,
    test,
    it: test,
    beforeEach: hook("before"),
    afterEach: hook("after"),
    beforeAll: hook("beforeAll"),
    afterAll: hook("afterAll"),
    jest: { fn, spyOn, setTimeout: () => undefined },
  });
  require(path.resolve("test/support/jest-setup.ts"));
  require(file);
  return tests;
}

const started = new WeakSet();

async function call(body) {
  if (body.length > 0) await new Promise((resolve, reject) => body((error) => (error ? reject(error) : resolve())));
  else await body();
}

async function passes({ body, scopes }) {
  for (const scope of scopes) {
    if (started.has(scope)) continue;
    started.add(scope);
    for (const hook of scope.beforeAll) await call(hook);
  }
  for (const scope of scopes) for (const hook of scope.before) await call(hook);
  try {
    await call(body);
  } finally {
    for (const scope of [...scopes].reverse()) for (const hook of scope.after) await call(hook);
  }
}

class QuickRunner {
  static inject = tokens(commonTokens.options);

  constructor({ quick }) {
    this.files = quick.tests.map((file) => path.resolve(file));
    globalThis.__stryker__ ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const result = await this.#run(this.files, true);
    return { ...result, mutantCoverage: globalThis.__stryker__.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    const space = globalThis.__stryker__;
    Object.assign(space, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    // All tests of a file: what one of them works out is remembered, and it may be another that looks at it.
    const files = this.files.filter(
      (file) => !testFilter || testFilter.some((id) => id.startsWith(`${nameOf(file)} `)),
    );
    try {
      const result = await this.#run(files, disableBail);
      return determineHitLimitReached(space.hitCount, space.hitLimit) ?? toMutantRunResult(result, disableBail);
    } finally {
      space.activeMutant = undefined;
    }
  }

  async #run(files, goesOn) {
    const results = [];
    for (const file of files) {
      forget();
      const told = (id, startedAt, failure) =>
        results.push({
          ...{ id, name: id, fileName: file, timeSpentMs: performance.now() - startedAt },
          ...(failure === null ? { status: 0 } : { status: 1, failureMessage: String(failure?.message ?? failure) }),
        });
      let tests;
      const loadedAt = performance.now();
      try {
        tests = collect(file);
      } catch (failure) {
        if (globalThis.__stryker__.activeMutant === undefined) throw failure;
        told(`${nameOf(file)} cannot be loaded`, loadedAt, failure);
        if (goesOn) continue;
        break;
      }
      for (const test of tests) {
        const startedAt = performance.now();
        globalThis.__stryker__.currentTestId = test.id;
        let failure = null;
        try {
          await passes(test);
        } catch (error) {
          failure = error ?? new Error("nothing thrown");
        }
        globalThis.__stryker__.currentTestId = undefined;
        told(test.id, startedAt, failure);
        if (failure !== null && !goesOn) return { status: COMPLETE, tests: results };
      }
    }
    return { status: COMPLETE, tests: results };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "quick", QuickRunner)];
