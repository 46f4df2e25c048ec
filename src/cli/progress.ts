import { clearLine, cursorTo } from "node:readline";
import { language } from "./language";

const EVERY_MILLISECONDS = 200;

/** How far the command is, on standard error where that is a terminal: one line that is written over and goes. */
export class Progress {
  private done = 0;
  private shownAt = 0;
  private readonly isShown: boolean;

  /** @param isAlone nothing else is printed meanwhile to the same terminal */
  constructor(
    private readonly files: number,
    isAlone: boolean,
  ) {
    this.isShown = process.stderr.isTTY && files > 1 && (isAlone || !process.stdout.isTTY);
  }

  /** One more file is done. */
  step(): void {
    this.done += 1;
    const now = performance.now();
    if (!this.isShown || (now - this.shownAt < EVERY_MILLISECONDS && this.shownAt !== 0)) return;
    this.shownAt = now;
    this.clear();
    process.stderr.write(
      language() === "zh" ? `已校验${this.done}/${this.files}个文件` : `${this.done} of ${this.files} files checked`,
    );
  }

  /** Takes the line away. */
  clear(): void {
    if (!this.isShown) return;
    clearLine(process.stderr, 0);
    cursorTo(process.stderr, 0);
  }
}
