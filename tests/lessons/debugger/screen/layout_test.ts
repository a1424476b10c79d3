/**
 * The layout: on every terminal that is large enough, all lines are given away.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  layoutFor,
  LEAST,
} from "../../../../lessons/debugger/screen/layout.ts";

Deno.test("every line and every column belongs to a panel", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: LEAST.columns, max: 400 }),
      fc.integer({ min: LEAST.rows, max: 200 }),
      fc.integer({ min: 1, max: 40 }),
      (columns, rows, layers) => {
        const { lines, left, right } = layoutFor({ columns, rows }, layers)!;
        const { code, memory, answers } = lines;
        // Four titles, and the line that is edited.
        assertEquals(code + lines.layers + memory + answers + 5, rows);
        assertEquals(left + 1 + right, columns);
        assert(code >= 8 && memory >= 2 && answers >= 4 && right >= 34);
        assert(lines.layers <= layers && lines.layers >= Math.min(layers, 5));
      },
    ),
  );
});

Deno.test("with more lines, no panel has fewer", () => {
  for (let rows: number = LEAST.rows; rows < 100; rows++) {
    for (const layers of [1, 3, 17]) {
      const before = layoutFor({ columns: 80, rows }, layers)!.lines;
      const after = layoutFor({ columns: 80, rows: rows + 1 }, layers)!.lines;
      for (const band of ["code", "layers", "memory", "answers"] as const) {
        assert(after[band] >= before[band], `${band} at ${rows}`);
      }
    }
  }
});

Deno.test("a smaller terminal has no layout", () => {
  assertEquals(layoutFor({ columns: 79, rows: 24 }, 1), undefined);
  assertEquals(layoutFor({ columns: 80, rows: 23 }, 1), undefined);
});
