/**
 * Saves a file again and again, each time another version of it, and says so
 * after each. It is run as a process, to be killed at any moment.
 *
 * @module
 */
import { systemIo } from "../../lessons/commands/system_io.ts";

/** Bytes of a version: enough that a write takes more than one moment. */
export const LENGTH = 200_000;

/** Eight bytes for each version, over and over. */
export function version(n: number): Uint8Array {
  const line = `${String(n).padStart(7, "0")}\n`;
  return new TextEncoder().encode(line.repeat(LENGTH / line.length));
}

if (import.meta.main) {
  const [path, first, last] = Deno.args;
  const io = systemIo();
  for (let n = Number(first); n <= Number(last); n++) {
    await io.writeFile(path, version(n));
    await Deno.stdout.write(new TextEncoder().encode(`${n}\n`));
  }
}
