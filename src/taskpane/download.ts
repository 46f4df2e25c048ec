const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a Word file to the browser as a download. */
export function downloadWord(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
