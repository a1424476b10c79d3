/**
 * Lines as they are edited on a terminal.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import {
  Editor,
  MOST_HISTORY,
  type Outcome,
} from "../../../lessons/debugger/terminal/editor.ts";
import { StreamLines } from "../../../lessons/debugger/terminal/lines.ts";
import { KeyCutter } from "../../../lessons/runner/keys.ts";
import { fakeIo } from "../commands/fake_io.ts";

const WORDS = ["continue", "condition", "break"];

/** What a line has become after these keys. */
function typed(keys: string, on = new Editor()): [string, number] {
  for (const key of new KeyCutter().cut(new TextEncoder().encode(keys))) {
    on.press(key);
  }
  return [on.line, on.cursor];
}

Deno.test("keys edit the line", () => {
  assertEquals(typed("abc"), ["abc", 3]);
  assertEquals(typed("abc\x1b[D\x1b[DX"), ["aXbc", 2]);
  assertEquals(typed("abc\x01X\x05Y"), ["XabcY", 5]);
  assertEquals(typed("abc\x7f\x7f\x7f\x7fd"), ["d", 1]);
  assertEquals(typed("one two  \x17"), ["one ", 4]);
  assertEquals(typed("one two\x1b[D\x0b"), ["one tw", 6]);
  assertEquals(typed("one two\x1b[D\x15"), ["o", 0]);
  assertEquals(typed("a\x1b[3~\x1b[H\x1b[3~"), ["", 0]);
  assertEquals(typed("ñ😀x\x1b[D\x7f"), ["ñx", 1]);
  assertEquals(typed("a\x1b[99;9Rb\x00c"), ["abc", 3]);
});

Deno.test("history goes up and down, and keeps the line that is begun", () => {
  const on = new Editor();
  typed("first\rsecond\rsecond\rthi", on);
  assertEquals(typed("\x1b[A", on), ["second", 6]);
  assertEquals(typed("\x1b[A", on), ["first", 5]);
  assertEquals(typed("\x1b[A", on), ["first", 5]);
  assertEquals(typed("\x1b[B\x1b[B\x1b[B", on), ["thi", 3]);
});

Deno.test("Tab puts in what is certain, and offers the rest", () => {
  function completed(line: string): [outcome: Outcome, line: string] {
    const on = new Editor();
    typed(line, on);
    const outcome = on.press("\t");
    assertEquals(outcome, { kind: "complete", before: line });
    const words = WORDS.filter((word) => word.startsWith(line));
    return [on.complete({ from: 0, words }), on.line];
  }
  assertEquals(completed("b"), [{ kind: "editing" }, "break "]);
  assertEquals(completed("c"), [{ kind: "editing" }, "con"]);
  assertEquals(completed("con"), [
    { kind: "offer", words: ["continue", "condition"] },
    "con",
  ]);
  assertEquals(completed("z"), [{ kind: "editing" }, "z"]);
});

Deno.test("after a folder and a file's name, more can be typed at once", () => {
  for (const word of ["folder/", "folder\\", "file.s:"]) {
    const on = new Editor();
    typed("f", on);
    on.complete({ from: 0, words: [word] });
    assertEquals(on.line, word);
  }
});

Deno.test("keys that are not about the line leave it alone", () => {
  const on = new Editor();
  typed("abc", on);
  for (
    const [key, turn] of [
      ["\x1b[5~", "page up"],
      ["\x1b[6~", "page down"],
      ["\x1b", "escape"],
      ["\x0c", "redraw"],
    ] as const
  ) {
    assertEquals(on.press(key), { kind: "turn", turn });
  }
  assertEquals([on.line, on.cursor], ["abc", 3]);
});

Deno.test("history begins with earlier sessions, and tells what is new", () => {
  const on = new Editor(["old", "older"]);
  const kept = ["older\r", "new \r", "new\r", " \r"].map((keys) => {
    typed(keys.slice(0, -1), on);
    const outcome = on.press("\r");
    return outcome.kind === "line" ? outcome.kept : outcome;
  });
  assertEquals(kept, [undefined, "new", undefined, undefined]);
  assertEquals(typed("\x1b[A\x1b[A\x1b[A", on), ["old", 3]);
  on.cancel();
  assertEquals(typed("\x1b[A", on), ["new", 3]);
  const long = new Editor();
  for (let n = 0; n <= MOST_HISTORY; n++) typed(`${n}\r`, long);
  assertEquals(typed("\x1b[A".repeat(MOST_HISTORY + 5), long), ["1", 1]);
});

Deno.test("lines come out of a stream however it is cut", async () => {
  const bytes = new TextEncoder().encode("one\r\ntwo\n\nñ last");
  for (let size = 1; size < 8; size++) {
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      pieces.push(bytes.slice(at, at + size));
    }
    const { stdin } = fakeIo({ stdin: pieces });
    const lines = new StreamLines(stdin, () => Promise.resolve());
    const all: string[] = [];
    for (;;) {
      const line = await lines.next("");
      if (line === undefined) break;
      all.push(line);
    }
    assertEquals(all, ["one", "two", "", "ñ last"]);
  }
});
