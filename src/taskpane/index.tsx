import { createRoot } from "react-dom/client";
import { createExcelHost } from "../excel";
import { languageOf } from "../text";
import { App } from "./app";
import { createRibbon } from "./ribbon";

/** Waits for Excel once; everything after that goes through the port. */
void Office.onReady(() => {
  const root = document.getElementById("taskpane");
  if (!root) return;
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  const ribbon = createRibbon();
  createRoot(root).render(
    <App
      createHost={(onWaitForEditing) => createExcelHost(undefined, { onWaitForEditing })}
      language={language}
      ribbon={ribbon}
    />,
  );
});
