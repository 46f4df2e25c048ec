/** Puts formatted and plain text on the clipboard; `false` where the web view allows neither way. */
export async function copyFormatted({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    return copyThroughEvent(html, text);
  }
}

/** The older way, which web views inside Excel still allow on a click. */
function copyThroughEvent(html: string, text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", onCopy);
  }
}
