/**
 * What each key means.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { type Key, KeyCutter, keyOf } from "../../../lessons/runner/keys.ts";

const encoder = new TextEncoder();

function keys(text: string | Uint8Array): Key[] {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  return new KeyCutter().cut(bytes).map(keyOf).filter((key) =>
    key !== undefined
  );
}

Deno.test("each key means what the help says", () => {
  assertEquals(keys("\r\n nN\x1b[C\x1bOC"), new Array(7).fill("on"));
  assertEquals(keys("bB\x7f\b\x1b[D\x1bOD"), new Array(6).fill("back"));
  assertEquals(keys("qQ\x04"), ["quit", "quit", "quit"]);
  assertEquals(keys("rR"), ["again", "again"]);
  assertEquals(keys("dD"), ["debug", "debug"]);
  assertEquals(keys("\x1b[A\x1bOAk\x1b[B\x1bOBj"), [
    "up",
    "up",
    "up",
    "down",
    "down",
    "down",
  ]);
  assertEquals(keys("19"), [{ choice: 1 }, { choice: 9 }]);
});

Deno.test("what means nothing is passed over, its parts too", () => {
  assertEquals(keys("\x03\x1b[1;5Bxñ0\x1b[15~é漢😀\x1b"), []);
  assertEquals(keys("\x1b[200~q\x1b[201~"), ["quit"]);
  assertEquals(keys(Uint8Array.of(0xff, 0xc3, 0x0d)), ["on"]);
});

Deno.test("a key is one key, however it comes in pieces", () => {
  const bytes = encoder.encode("a\x1b[Aé\x1bOB\x1b[5~😀\x1b");
  const all = ["a", "\x1b[A", "é", "\x1bOB", "\x1b[5~", "😀", "\x1b"];
  for (let size = 1; size <= bytes.length; size++) {
    const cutter = new KeyCutter();
    const typed: string[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      typed.push(...cutter.cut(bytes.slice(at, at + size)));
    }
    // Escape is told at once: it may be all that was pressed.
    const isEscape = (key: string): boolean => key === "\x1b";
    assertEquals(typed.filter((key) => !isEscape(key)), all.slice(0, -1));
    assert(typed.at(-1) === "\x1b");
  }
});

Deno.test("Escape alone is a key, and what is typed after it is not its end", () => {
  const cutter = new KeyCutter();
  const typed = ["\x1b", "b", "\x1b", "\x1b", "x"].flatMap((text) =>
    cutter.cut(encoder.encode(text))
  );
  assertEquals(typed, ["\x1b", "b", "\x1b", "\x1b", "x"]);
});
