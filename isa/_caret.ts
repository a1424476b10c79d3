/**
 * Draws a line of source with a caret under the place that is meant, fit for
 * a terminal of 80 columns whatever the line holds.
 *
 * @module
 */

/** Columns that a drawing may take: 80, less the indent. */
const WIDTH = 78;
const INDENT = "  ";
const TAB = 8;

/** The two lines: the source's, and the caret's. */
export function drawCaret(
  line: string,
  start: number,
  end: number,
): [string, string] {
  const cut = window(line, start);
  let source = cut.from > 0 ? "…" : "";
  let from = 0;
  let to = 0;
  let at = cut.from;
  for (const character of line.slice(cut.from, cut.to)) {
    if (at <= start) from = source.length;
    source += character === "\t"
      ? " ".repeat(TAB - source.length % TAB)
      : visible(character);
    at += character.length;
    if (at <= end) to = source.length;
  }
  if (at <= start) from = source.length;
  source = source.slice(0, WIDTH - 1);
  if (cut.to < line.length) source += "…";
  const length = Math.max(1, Math.min(to, WIDTH) - from);
  return [
    (INDENT + source).trimEnd(),
    INDENT + " ".repeat(from) + "^" + "~".repeat(length - 1),
  ];
}

/** The part of a long line that is shown: its beginning, or around `start`. */
function window(line: string, start: number): { from: number; to: number } {
  const tabs = line.slice(0, WIDTH).split("\t").length - 1;
  const room = Math.max(20, WIDTH - 2 - tabs * (TAB - 1));
  if (line.length <= room) return { from: 0, to: line.length };
  const from = Math.max(0, start - Math.floor(room / 2));
  return { from, to: Math.min(line.length, from + room) };
}

/**
 * The text with a picture in the place of each character that a terminal
 * would act upon.
 */
export function visible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  // deno-lint-ignore no-control-regex
  return text.replace(/[\x00-\x1f\x7f]/g, picture)
    .replace(/[\x80-\x9f\xad\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\ufffd");
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code);
}
