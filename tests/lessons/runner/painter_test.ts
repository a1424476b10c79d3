/**
 * The painter: the terminal shows each frame, and only what differs is written.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { type Frame, Painter } from "../../../lessons/runner/painter.ts";
import { FakeScreen } from "./fake_screen.ts";

const COLUMNS = 6;

/** Lines of few kinds, so that many are the same from frame to frame. */
const line = fc.constantFrom("", "one", "two", "ñ ▶│", "full 6", "three");
const frame: fc.Arbitrary<Frame> = fc.record({
  lines: fc.array(line, { maxLength: 5 }),
  cursor: fc.option(
    fc.record({
      row: fc.nat({ max: 4 }),
      column: fc.nat({ max: COLUMNS - 1 }),
    }),
    { nil: undefined },
  ),
}, { requiredKeys: ["lines"] });

/** The lines of a frame as so many rows. */
function rowsOf({ lines }: Frame, rows: number): string[] {
  return Array.from({ length: rows }, (_, n) => lines[n] ?? "");
}

Deno.test("whatever was shown before, the terminal shows the frame", () => {
  fc.assert(
    fc.property(fc.array(frame), fc.array(fc.nat(20)), (frames, forgets) => {
      const painter = new Painter();
      const screen = new FakeScreen();
      frames.forEach((frame, n) => {
        if (forgets.includes(n)) painter.forget();
        screen.write(painter.paint(frame, COLUMNS));
        const rows = Math.max(screen.lines.length, frame.lines.length);
        assertEquals(rowsOf(screen, rows), rowsOf(frame, rows));
        assertEquals(screen.isCursorShown, frame.cursor !== undefined);
        if (frame.cursor !== undefined) {
          assertEquals(screen.cursor, frame.cursor);
        }
      });
    }),
  );
});

Deno.test("only lines that differ are written, and at once", () => {
  const painter = new Painter();
  const lines = ["one", "two", "three", "four"];
  const first = painter.paint({ lines }, 80);
  assert(first.startsWith("\x1b[?2026h") && first.endsWith("\x1b[?2026l"));
  assertEquals(painter.paint({ lines: [...lines] }, 80), "");
  const changed = painter.paint({ lines: lines.with(2, "3") }, 80);
  assertEquals(
    changed,
    "\x1b[?2026h\x1b[3;1H3\x1b[K\x1b[?25l\x1b[?2026l",
  );
  const fewer = painter.paint({ lines: lines.with(2, "3").slice(0, 3) }, 80);
  assert(fewer.includes("\x1b[4;1H\x1b[K") && !fewer.includes("\x1b[3;1H"));
});

Deno.test("a cursor that moves alone is all that is written", () => {
  const painter = new Painter();
  painter.paint({ lines: ["ab"], cursor: { row: 0, column: 0 } }, 80);
  assertEquals(
    painter.paint({ lines: ["ab"], cursor: { row: 0, column: 1 } }, 80),
    "\x1b[?2026h\x1b[?25l\x1b[1;2H\x1b[?25h\x1b[?2026l",
  );
});

Deno.test("a full line keeps its last character", () => {
  const text = new Painter().paint({ lines: ["123456"] }, COLUMNS);
  assert(!text.includes("\x1b[K"));
});

Deno.test("when the width has changed, all is written anew", () => {
  const painter = new Painter();
  painter.paint({ lines: ["one", "two"] }, 80);
  const text = painter.paint({ lines: ["one", "two"] }, 79);
  assert(text.includes("\x1b[2J") && text.includes("one"));
});
