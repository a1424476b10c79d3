/**
 * Lines as they are edited on a terminal.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { debug } from "../../../lessons/debugger/debug.ts";
import { Editor, keysOf } from "../../../lessons/debugger/terminal/editor.ts";
import { StreamLines } from "../../../lessons/debugger/terminal/lines.ts";
import { fakeIo } from "../commands/fake_io.ts";

const WORDS = ["continue", "condition", "break"];

function editor(): Editor {
  return new Editor((line) => ({
    from: 0,
    words: WORDS.filter((word) => word.startsWith(line)),
  }));
}

/** What a line has become after these keys. */
function typed(keys: string, on = editor()): [string, number] {
  for (const key of keysOf(keys)) on.press(key);
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
  const on = editor();
  typed("first\rsecond\rsecond\rthi", on);
  assertEquals(typed("\x1b[A", on), ["second", 6]);
  assertEquals(typed("\x1b[A", on), ["first", 5]);
  assertEquals(typed("\x1b[A", on), ["first", 5]);
  assertEquals(typed("\x1b[B\x1b[B\x1b[B", on), ["thi", 3]);
});

Deno.test("Tab puts in what is certain, and offers the rest", () => {
  assertEquals(typed("b\t"), ["break ", 6]);
  assertEquals(typed("c\t"), ["con", 3]);
  const on = editor();
  typed("con", on);
  assertEquals(on.press("\t"), {
    kind: "offer",
    words: ["continue", "condition"],
  });
  assertEquals(typed("z\t"), ["z", 1]);
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

Deno.test("a terminal edits, completes labels, and is left as it was", async () => {
  const io = fakeIo({
    stdin: ["br\ttra\t\r", "continu", "e\r", "\x1b[A\r", "wh\x03", "\x04"],
    terminals: ["stdin", "stdout"],
  });
  const raw: boolean[] = [];
  io.stdin.setRaw = (on) => void raw.push(on);
  assertEquals(await debug(["timesharing"], io), 0);
  assertEquals(io.listeners(), 0);
  assertEquals(raw.at(-1), false);
  assertStringIncludes(io.out(), "1: breakpoint trap at 0xd8 <trap>");
  assertEquals(io.out().split("Breakpoint 1, trap").length - 1, 2);
  assert(io.out().endsWith("\r\n"));
});
