/** Control characters, with those that turn the direction of a line round and those that are none (U+FFFE). */
const isControl = (point: number): boolean =>
  point < 0x20 ||
  (point >= 0x7f && point <= 0x9f) ||
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069) ||
  point >= 0xfffe;

/** U+2400 to U+241F are pictures of the control characters U+0000 to U+001F. */
const FIRST_PICTURE = 0x2400;
const DELETE_PICTURE = "\u2421";
const UNPRINTABLE = "\ufffd";

function pictureOf(point: number): string {
  if (point < 0x20) return String.fromCharCode(FIRST_PICTURE + point);
  return point === 0x7f ? DELETE_PICTURE : UNPRINTABLE;
}

function withPictures(text: string, mayStay: (point: number) => boolean): string {
  let printable = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.charCodeAt(at);
    if (!isControl(point) || mayStay(point)) continue;
    printable += text.slice(from, at) + pictureOf(point);
    from = at + 1;
  }
  return from === 0 ? text : printable + text.slice(from);
}

const TAB = 0x09;
const LINE_END = 0x0a;

/**
 * A text as it may be sent to a terminal, whatever cells and file names it quotes: control characters, of which
 * a terminal makes commands, are replaced by pictures of them.
 */
export function printable(text: string): string {
  return withPictures(text, (point) => point === TAB || point === LINE_END);
}

/** The same for what must stay on one line, so that a cell's text cannot pass for a line of the report. */
export function oneLine(text: string): string {
  return withPictures(text, () => false);
}

/** JSON as it may be sent to a terminal: it stays the same data, control characters written as escapes. */
export function printableJson(json: string): string {
  let printed = "";
  let from = 0;
  for (let at = 0; at < json.length; at += 1) {
    const point = json.charCodeAt(at);
    // Those below U+0020 are escaped already; what stands between the texts are spaces and line ends.
    if (!isControl(point) || point < 0x20) continue;
    printed += `${json.slice(from, at)}\\u${point.toString(16).padStart(4, "0")}`;
    from = at + 1;
  }
  return from === 0 ? json : printed + json.slice(from);
}
