// Lints texts as if they were files of the project: [{file, text, needsTypes}] on stdin → [[rule ids]] on stdout.
// A process of its own, since the configuration is a module that jest's sandbox cannot load.
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const probes = JSON.parse(await new Response(process.stdin).text());
// Few guards ask for types; those that do, for those of the pure middle alone: all of the project's take half a minute.
// Where CI is set the parser takes a file as it is on the disk for the text it is given, unless told not to.
const parserOptions = {
  projectService: false,
  project: "src/tsconfig.pure.json",
  disallowAutomaticSingleRunInference: true,
};
const withTypes = new ESLint({ overrideConfig: { languageOptions: { parserOptions } } });
const { disableTypeChecked } = tseslint.configs;
const withoutTypes = new ESLint({
  overrideConfig: {
    ...disableTypeChecked,
    rules: { ...disableTypeChecked.rules, "house/no-operators-on-amounts": "off" },
  },
});
const found = [];
for (const { file, text, needsTypes } of probes) {
  const [result] = await (needsTypes ? withTypes : withoutTypes).lintText(text, { filePath: file });
  found.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
console.log(JSON.stringify(found));
