// Lints texts as if they were files of the project: [{file, text}] on stdin → [[rule ids]] on stdout.
// A process of its own, since the configuration is a module that jest's sandbox cannot load.
import { ESLint } from "eslint";

const probes = JSON.parse(await new Response(process.stdin).text());
const eslint = new ESLint();
const found = [];
for (const { file, text } of probes) {
  const [result] = await eslint.lintText(text, { filePath: file });
  found.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
console.log(JSON.stringify(found));
