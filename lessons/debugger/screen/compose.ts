/**
 * The whole screen: from a moment of a session to lines of cells.
 *
 * @module
 */
import { cut, grouped, type Style } from "../../commands/text.ts";
import type { Frame } from "../../runner/painter.ts";
import { type Answers, drawAnswers, type PaneSize } from "./answers.ts";
import { beside, filled, type Room, rule } from "./cells.ts";
import { drawCode } from "./code.ts";
import { drawLayers } from "./layers.ts";
import { type Layout, layoutFor, LEAST, type Size } from "./layout.ts";
import { drawMemory } from "./memory.ts";
import type { Moment } from "./moment.ts";
import { drawRegisters, REGISTER_ROWS } from "./registers.ts";
import { drawTraps } from "./traps.ts";
import { drawWatched } from "./watched.ts";

/** What is to be shown, and how. */
export interface Scene {
  readonly moment: Moment;
  readonly answers: Answers;
  readonly size: Size;
  readonly style: Style;
  /** The last line, and where in it the cursor is. */
  readonly edited: { readonly text: string; readonly column: number };
}

/** How many lines the answers have on a terminal. */
export function paneSize({ levels }: Moment, size: Size): PaneSize {
  const layout = layoutFor(size, levels.length);
  const most = Math.max(0, size.rows - 2);
  return { most, usual: layout?.lines.answers ?? most };
}

/** The screen. It has as many lines as the terminal, and no longer ones. */
export function compose(
  { moment, answers, size, style, edited }: Scene,
): Frame {
  const { columns, rows } = size;
  const layout = layoutFor(size, moment.levels.length);
  const page = answers.page(paneSize(moment, size));
  const title = layout === undefined
    ? `${columns}x${rows} is too small for the panels: need ` +
      `${LEAST.columns}x${LEAST.rows}`
    : rule("answers", columns, page.hint);
  const panels = layout === undefined ? [] : panelsOf(moment, layout, style);
  const lines = [
    ...panels.slice(0, Math.max(0, rows - page.height - 2)),
    style.bold(cut(title, columns)),
    ...filled(drawAnswers(page, { width: columns, style }), page.height),
  ];
  const row = Math.max(0, rows - 1);
  return {
    lines: [...lines.slice(0, row), cut(edited.text, columns)],
    cursor: { row, column: Math.min(edited.column, columns - 1) },
  };
}

function panelsOf(moment: Moment, layout: Layout, style: Style): string[] {
  const { lines, left, right } = layout;
  const columns = left + 1 + right;
  const room = (width: number, height: number): Room => ({
    width,
    height,
    style,
  });
  const { code, registers, levels, memory, traps } = moment;
  const from = traps.since === 0 || traps.rows.length === 0
    ? ""
    : `, from ${grouped(traps.since)}`;
  return [
    titles(code.title, `registers: ${moment.layer}`),
    ...beside(
      drawCode(code, room(left, lines.code)),
      [
        ...drawRegisters(registers, room(right, REGISTER_ROWS)),
        ...watchedBelow(),
      ],
      [left, lines.code],
    ),
    style.bold(rule(`layers: ${moment.title}`, columns)),
    ...filled(drawLayers(levels, room(columns, lines.layers)), lines.layers),
    titles(
      `memory: ${memory.text}`,
      `traps: ${moment.layer}${from}`,
    ),
    ...beside(
      drawMemory(memory, room(left, lines.memory)),
      drawTraps(traps, room(right, lines.memory)),
      [left, lines.memory],
    ),
  ];

  function titles(toTheLeft: string, toTheRight: string): string {
    return style.bold(`${rule(toTheLeft, left)}┬${rule(toTheRight, right)}`);
  }

  /** Displays and stops, where there is room for one at least. */
  function watchedBelow(): string[] {
    const height = lines.code - REGISTER_ROWS - 1;
    if (height < 1) return [];
    return [
      style.bold(rule("displays and stops", right)),
      ...drawWatched(moment.watched, room(right, height)),
    ];
  }
}
