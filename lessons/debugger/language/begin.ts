/**
 * Beginning a session as the user wants it: which guest, on what, with what.
 *
 * @module
 */
import { parseArrangement } from "../../commands/arrangement.ts";
import type { Given } from "../../commands/cli.ts";
import { readDisk } from "../../commands/disk_files.ts";
import { readInput } from "../../commands/io.ts";
import { parseSize } from "../../commands/numbers.ts";
import { findProgram } from "../../commands/program.ts";
import { variantOf } from "../../commands/variant.ts";
import { Session } from "../core/session.ts";
import { Debugger, originOf, type Outside } from "./debugger.ts";

/** Bytes of memory for a program that is no guest of ours. */
const MEMORY = 1 << 20;

/**
 * Builds the tower, with the guest in it. `given` has the values of on, memory,
 * disk, input and variant, as `deno task debug` takes them.
 *
 * @throws {UsageError} if one of them is wrong, or there is no such guest.
 * @throws {AssemblyError} if its source is bad.
 */
export async function begin(
  name: string,
  given: Pick<Given, "value">,
  outside: Outside,
): Promise<Debugger> {
  const { io } = outside;
  const on = parseArrangement(given.value("on") ?? "bare");
  const { image, guest, isa, lines = new Map() } = await findProgram(
    io,
    name,
    variantOf(given),
  );
  const wanted = given.value("memory");
  const memory = wanted === undefined
    ? guest?.memory ?? MEMORY
    : parseSize("memory", wanted);
  const disk = await readDisk(io, given.value("disk")) ?? guest?.disk;
  const typed = given.value("input");
  const input = typed === undefined ? undefined : await readInput(io, typed);
  const session = new Session({ on, memory, disk, isa, image, input });
  return new Debugger(session, {
    sources: lines,
    origin: originOf(session, {
      guest: name,
      on: given.value("on") ?? "bare",
      input,
      disk,
    }),
    outside,
  });
}
