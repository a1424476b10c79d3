/**
 * The layout: how much room each panel has on a terminal of some size.
 *
 * @module
 */
import { REGISTER_ROWS, REGISTER_WIDTH } from "./registers.ts";

/** The smallest terminal on which all panels fit. */
export const LEAST = { columns: 80, rows: 24 } as const;

/** A terminal's size, in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The bands of the screen, from the uppermost down. */
export type Band =
  /** Code, and registers to its right. */
  | "code"
  | "layers"
  /** Memory, and traps to its right. */
  | "memory"
  | "answers";

/** The room that there is. */
export interface Layout {
  /** Lines of each band, its title not counted. */
  readonly lines: Readonly<Record<Band, number>>;
  /** Cells to the left and to the right of the line between two panels. */
  readonly left: number;
  readonly right: number;
}

/** The most lines of layers, before the others have more than they need. */
const FIRST_LAYERS = 5;

/** To whom further lines go, one after the other. */
const TURNS: readonly Band[] = [
  "memory",
  "answers",
  "layers",
  "code",
  "answers",
  "code",
];

/**
 * The layout for a terminal, where so many lines of layers are wanted; none if
 * it is too small.
 */
export function layoutFor(
  { columns, rows }: Size,
  layers: number,
): Layout | undefined {
  if (columns < LEAST.columns || rows < LEAST.rows) return undefined;
  const lines: Record<Band, number> = {
    code: REGISTER_ROWS,
    layers: Math.min(layers, FIRST_LAYERS),
    memory: 2,
    answers: 4,
  };
  // Each band has a title, and the line that is edited is the last.
  const used = (): number =>
    Object.values(lines).reduce((sum, each) => sum + each + 1, 1);
  for (let n = 0; used() < rows; n++) {
    const band = TURNS[n % TURNS.length];
    if (band !== "layers" || lines.layers < layers) lines[band]++;
  }
  const right = REGISTER_WIDTH + Math.trunc((columns - LEAST.columns) / 3);
  return { lines, left: columns - right - 1, right };
}
