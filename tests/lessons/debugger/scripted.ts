/**
 * Debugging sessions that a script makes.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { debug } from "../../../lessons/debugger/debug.ts";
import { type FakeIo, fakeIo, type FakeOptions } from "../commands/fake_io.ts";

/** Does commands that are piped in; no line of the answers is too long. */
export async function session(
  args: readonly string[],
  commands: readonly string[],
  options: FakeOptions = {},
): Promise<{ code: number; out: string; err: string; io: FakeIo }> {
  const io = fakeIo({ ...options, stdin: [commands.join("\n") + "\n"] });
  const code = await debug(args, io);
  assertEquals(io.listeners(), 0, "somebody still listens for Ctrl-C");
  for (const line of io.out().split("\n")) {
    if (!args.includes("--json")) assert(Array.from(line).length <= 80, line);
  }
  return { code, out: io.out(), err: io.err(), io };
}

/** An answer. */
// deno-lint-ignore no-explicit-any
export type Json = Record<string, any>;

/** The same with `--json`: the answers. */
export async function json(
  args: readonly string[],
  commands: readonly string[],
  options: FakeOptions = {},
): Promise<Json[]> {
  const { out } = await session([...args, "--json"], commands, options);
  return out.trimEnd().split("\n").map((line) => JSON.parse(line));
}
