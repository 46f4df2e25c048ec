const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Browsers take a while to fetch what they were given an address of. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser as a download. */
export function download(bytes: Uint8Array, name: string, format: keyof typeof TYPES): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[format] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_FOR);
}
