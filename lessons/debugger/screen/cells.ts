/**
 * Lines of cells: texts of an exact width, for the panels.
 *
 * @module
 */
import { cut, type Style } from "../../commands/text.ts";
import { padded } from "../../runner/draw.ts";

/** How large a panel is, its title not counted, and how its text looks. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly style: Style;
}

// What takes no cell of a terminal, or two: East Asia's characters, and
// pictures.
const NOT_ONE_CELL =
  /[\p{C}\p{M}\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/gu;

/** A text in which each character takes one cell. */
export function oneCelled(text: string): string {
  return text.replace(NOT_ONE_CELL, "\ufffd");
}

/** A value with its mark, if it has changed. */
export function marked(text: string, changed: boolean, style: Style): string {
  return changed ? style.bold(`*${text}`) : ` ${text}`;
}

/** Exactly so many lines. */
export function filled(lines: readonly string[], height: number): string[] {
  return Array.from({ length: height }, (_, n) => lines[n] ?? "");
}

/** A rule with a title to the left, and something to the right. */
export function rule(title: string, width: number, right = ""): string {
  const end = right === "" ? "" : ` ${right} ──`;
  const start = `── ${oneCelled(title)} `;
  const rest = width - start.length - end.length;
  return rest < 0
    ? cut(start + "─".repeat(width), width)
    : start + "─".repeat(rest) + end;
}

/**
 * Where a part of some lines begins, so that line `at` is near its middle. While
 * one goes on line by line, it stays where it is for a while: so what is read
 * does not run away.
 */
export function startAround(at: number, count: number, height: number): number {
  const half = Math.max(1, height >> 1);
  const start = Math.floor((at - (height >> 2)) / half) * half;
  return Math.max(0, Math.min(start, count - height));
}

/** Two blocks of lines side by side, with a line between them. */
export function beside(
  left: readonly string[],
  right: readonly string[],
  [width, height]: readonly [width: number, height: number],
): string[] {
  return Array.from(
    { length: height },
    (_, n) => `${padded(left[n] ?? "", width)}│${right[n] ?? ""}`,
  );
}
