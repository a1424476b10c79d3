/**
 * What Tab offers.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { complete } from "../../../lessons/debugger/language/completion.ts";
import { debuggerOf } from "./debuggers.ts";

const FILES = {
  "/home/deep": null,
  "/home/deep/session one.json": "",
  "/home/deep/session two.json": "",
  "/home/deep/inner": null,
  "/home/demo.s": "_start: nop\n",
  "/home/.hidden": "",
  "/home/a\x1bb": "",
  "/tmp": null,
  "/tmp/x.json": "",
};

/** What a line could become. */
async function offered(line: string): Promise<string[]> {
  const { debug } = await debuggerOf("timesharing", "bare", FILES);
  const { from, words } = await complete(debug, line);
  return words.map((word) => line.slice(0, from) + word);
}

Deno.test("commands, labels, registers and subjects", async () => {
  assertEquals(await offered("reverse-s"), ["reverse-step", "reverse-stepi"]);
  assertEquals(await offered("break saved"), ["break saved_sp"]);
  assertEquals(await offered("print boun"), ["print bound"]);
  assertEquals(await offered("  info re"), ["  info registers"]);
  assertEquals(await offered("tui e"), ["tui enable"]);
  assertEquals(await offered("nonsense x"), []);
  assertEquals(await offered("stepi "), []);
  assert((await offered("")).length > 35);
});

Deno.test("paths, as far as they are typed", async () => {
  assertEquals(await offered("save de"), ["save deep/", "save demo.s"]);
  assertEquals(await offered("open deep/s"), [
    "open deep/session one.json",
    "open deep/session two.json",
  ]);
  assertEquals(await offered("open deep/session t"), [
    "open deep/session two.json",
  ]);
  assertEquals(await offered("open /tmp/"), ["open /tmp/x.json"]);
  assertEquals(await offered("op /tmp/"), ["op /tmp/x.json"]);
});

Deno.test("hidden files are offered to those who ask for them", async () => {
  assert(!(await offered("save ")).includes("save .hidden"));
  assertEquals(await offered("save .h"), ["save .hidden"]);
});

Deno.test("a name that a terminal would obey is not offered", async () => {
  assertEquals(await offered("save a"), []);
});

Deno.test("where nothing can be looked into, nothing is offered", async () => {
  for (const path of ["nowhere/", "demo.s/", "/root/nothing/x"]) {
    assertEquals(await offered(`save ${path}`), []);
  }
});
