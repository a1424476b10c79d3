/**
 * The trace: one row for each trap of each engine.
 *
 * @module
 */
import type { Code, Sighting } from "./sighting.ts";
import { hex, wrap } from "./text.ts";

/** What is said of a trap, by what becomes of it. */
const OUTCOMES: Readonly<Record<Sighting["action"], string>> = {
  deliver: "delivered",
  emulate: "emulated",
  allocate: "emulated",
  reflect: "reflected",
  yield: "stopped",
  stop: "stopped",
};

/** The columns of the trace and their widths: 80 with the gaps. */
const COLUMNS = {
  tick: 8,
  lv: 2,
  cause: 10,
  pc: 8,
  source: 17,
  instruction: 20,
  outcome: 9,
} as const;

type Column = keyof typeof COLUMNS;

/** Numbers stand to the right of their column. */
const RIGHT: readonly Column[] = ["tick", "lv", "pc"];

/** The line above the rows. */
export function traceHeader(): string {
  return row((column) => column);
}

/** A trap as a row of the table. */
export function traceRow(
  { trap, level, tick, action }: Sighting,
  { place, instruction }: Code,
): string {
  const file = place?.file.replace(/^.*[/\\]/, "");
  const cells: Readonly<Record<Column, string>> = {
    tick: String(tick),
    lv: String(level),
    cause: trap.cause,
    pc: hex(trap.pc),
    source: place === undefined ? "-" : `${file}:${place.line}`,
    instruction: instruction ?? "-",
    outcome: OUTCOMES[action],
  };
  return row((column) => cells[column]);
}

/** A trap in words. */
export function traceWords(
  { trap, level, tick, action }: Sighting,
  { place, instruction }: Code,
): string {
  const facts = [
    `tick ${tick}`,
    `level ${level}`,
    trap.cause,
    `pc ${hex(trap.pc)}`,
    ...place === undefined ? [] : [`${place.file}:${place.line}`],
    ...instruction === undefined ? [] : [instruction],
    OUTCOMES[action],
  ];
  return wrap(facts.join("; "), 78).join("\n  ");
}

function row(cell: (column: Column) => string): string {
  return (Object.keys(COLUMNS) as Column[]).map((column) => {
    const width = COLUMNS[column];
    const text = cut(cell(column), width);
    return RIGHT.includes(column) ? text.padStart(width) : text.padEnd(width);
  }).join(" ").trimEnd();
}

/** A text that is too long keeps both of its ends. */
function cut(text: string, width: number): string {
  const characters = Array.from(text);
  if (characters.length <= width) return text;
  const tail = Math.floor(width / 3);
  const head = characters.slice(0, width - 1 - tail);
  return [...head, "…", ...characters.slice(-tail)].join("");
}
