import { serve } from "./serve.mjs";

console.log("正在生成工作台，大约需要半分钟…… Building the workbench, about half a minute…");
try {
  const { address } = await serve("development");
  console.log(`\n  工作台 Workbench:  ${address}workbench.html\n\n  按Ctrl+C结束。 Press Ctrl+C to stop.\n`);
} catch (error) {
  console.error(`工作台没有启动：${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
