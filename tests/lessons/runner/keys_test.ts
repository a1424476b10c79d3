/**
 * What each key means.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { keysOf } from "../../../lessons/debugger/terminal/editor.ts";
import { type Key, keyOf } from "../../../lessons/runner/keys.ts";

/** What the keys in a text mean, but for those that mean nothing. */
function keys(text: string): Key[] {
  return keysOf(text).map(keyOf).filter((key) => key !== undefined);
}

Deno.test("each key means what the help says", () => {
  assertEquals(keys("\r\n nN\x1b[C\x1bOC"), new Array(7).fill("on"));
  assertEquals(keys("bB\x7f\b\x1b[D\x1bOD"), new Array(6).fill("back"));
  assertEquals(keys("qQ\x04"), ["quit", "quit", "quit"]);
  assertEquals(keys("rR"), ["again", "again"]);
  assertEquals(keys("dD"), ["debug", "debug"]);
  assertEquals(keys("\x03"), ["interrupt"]);
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
  assertEquals(keys("\x1b[1;5Bxñ0\x1b[15~é漢😀\x1b"), []);
  assertEquals(keys("\x1b[200~q\x1b[201~"), ["quit"]);
  assertEquals(keys("\ufffd\ufffd\r"), ["on"]);
});
