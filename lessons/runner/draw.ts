/**
 * Panels as drawings: boxes and aligned columns, for people who see them.
 *
 * @module
 */
import type { Style } from "../commands/text.ts";
import type { Dialogue, Layers, Panel, Table, Value } from "./panel.ts";
import type { EN } from "./words_en.ts";

/** How things are shown. */
export interface Look {
  readonly style: Style;
  /** Nothing may be wider, in characters. */
  readonly width: number;
  readonly words: typeof EN;
}

/** Columns between two panels side by side. */
const GAP = 3;

/** A value in the words of the language. */
export function say(value: Value, { words }: Pick<Look, "words">): string {
  return typeof value === "object" ? words.terms[value.term] : String(value);
}

/** Rows of panels, with an empty line between two rows. */
export function drawPanels(
  rows: readonly (readonly Panel[])[],
  look: Look,
): string[] {
  return rows.flatMap((row, n) => {
    const lines = drawRow(row.map((panel) => draw(panel, look)), look.width);
    return n === 0 ? lines : ["", ...lines];
  });
}

/** Blocks of lines side by side, or under one another if they are too wide. */
function drawRow(blocks: readonly string[][], width: number): string[] {
  const widths = blocks.map((block) => Math.max(...block.map(widthOf)));
  const all = widths.reduce((sum, each) => sum + each + GAP, -GAP);
  if (all > width) {
    return blocks.flatMap((block, n) => n === 0 ? block : ["", ...block]);
  }
  const height = Math.max(...blocks.map((block) => block.length));
  return Array.from(
    { length: height },
    (_, line) =>
      blocks.map((block, n) => padded(block[line] ?? "", widths[n] + GAP))
        .join("").trimEnd(),
  );
}

function draw(panel: Panel, look: Look): string[] {
  switch (panel.kind) {
    case "layers":
      return drawLayers(panel, look);
    case "table":
      return drawTable(panel, look);
    case "dialogue":
      return drawDialogue(panel, look);
  }
}

function drawDialogue({ exchanges }: Dialogue, { style }: Look): string[] {
  return exchanges.flatMap(({ prompt, line, answer }) => [
    prompt + style.bold(line),
    ...answer,
  ]);
}

function drawLayers({ title, layers, running }: Layers, look: Look): string[] {
  const { bold } = look.style;
  const cells = layers.map(({ layer, note }) => {
    const name = look.words.terms[layer];
    const text = note === undefined ? name : `${name}: ${say(note, look)}`;
    return { text, here: layer === running };
  });
  const width = Math.max(...cells.map(({ text }) => text.length)) + 4;
  const rule = "─".repeat(width);
  const lines = cells.map(({ text, here }) => {
    const line = `${here ? "▶" : " "} ${text} `.padEnd(width - 1);
    return `│ ${here ? bold(line) : line}│`;
  });
  const drawing = [
    `┌${rule}┐`,
    ...lines.flatMap((line, n) => n === 0 ? [line] : [`├${rule}┤`, line]),
    `└${rule}┘`,
  ];
  return title === undefined
    ? drawing
    : [bold(`  ${say(title, look)}`), ...drawing];
}

function drawTable({ title, head, rows }: Table, look: Look): string[] {
  const { bold } = look.style;
  const texts = [...(head === undefined ? [] : [head]), ...rows.map(cellsOf)]
    .map((cells) => cells.map((cell) => say(cell, look)));
  const columns = Math.max(...texts.map((cells) => cells.length));
  const widths = Array.from(
    { length: columns },
    (_, n) => Math.max(...texts.map((cells) => (cells[n] ?? "").length)),
  );
  const lines = texts.map((cells) =>
    cells.map((cell, n) => cell.padEnd(widths[n])).join("  ").trimEnd()
  );
  const body = head === undefined ? lines : lines.slice(1);
  const legend = rows.some(({ changed }) => changed)
    ? `   * ${look.words.terms.differs}`
    : "";
  return [
    bold(say(title, look)) + legend,
    ...(head === undefined ? [] : [`  ${lines[0]}`]),
    ...body.map((line, n) => {
      const { mark = false, changed = false } = rows[n];
      const text = `${mark ? "▶" : changed ? "*" : " "} ${line}`;
      return mark || changed ? bold(text) : text;
    }),
  ];
}

function cellsOf({ cells }: { readonly cells: readonly Value[] }) {
  return cells;
}

/** Characters of a line that are seen. */
export function widthOf(line: string): number {
  // deno-lint-ignore no-control-regex
  return [...line.replace(/\x1b\[[0-9;]*m/g, "")].length;
}

/** A line with blanks after it, up to a width. */
export function padded(line: string, width: number): string {
  return line + " ".repeat(Math.max(0, width - widthOf(line)));
}
