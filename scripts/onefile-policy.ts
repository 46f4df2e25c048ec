import { createHash } from "node:crypto";

const hashOf = (script: string): string => `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;

/** The content policy of the workbench as one page: these scripts alone, nothing asked of anyone, nothing sent. */
export const onefilePolicy = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    // The pane stands in a frame of this page's text and lives under the same policy.
    `script-src ${scripts.map(hashOf).join(" ")}`,
    // Reading runs in a thread of its own, made of a part of this page; it lives under the same policy.
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
