/**
 * `deno task guests`: compiles the guests that are written in C again.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import { COMPILED, stampOf } from "../../guests/mod.ts";
import { type Command, command, DONE } from "./cli.ts";
import { GCC, PACKAGE, runGcc } from "./compile.ts";
import { type Io, print, readInput, writeOutput } from "./io.ts";
import { main } from "./system_io.ts";
import { counted } from "./text.ts";

/**
 * Ours have to be clean. What they include is named from the project's folder:
 * gcc writes that into comments, which must be the same on every computer.
 */
const STRICT = ["-Wall", "-Wextra", "-Werror", "-I", "guests/c"];

/** Compiles the guests. */
export const guests: Command = command({
  name: "guests",
  summary: "Compiles the guests' C files again, where gcc is installed.",
  operands: "",
  most: 0,
  options: [],
  notes: [
    "What gcc makes of each C file in guests/c stands beside it, with a " +
    "checksum of the C in its first line. Only what would change is written.",
    `The compiler is in Debian's package ${PACKAGE}.`,
  ],
  examples: [["deno task guests", "writes what has changed"]],
  exits: {
    1: "the C is bad: gcc's messages say where",
    2: "wrong usage, or gcc is not installed",
  },
  run: async (_, io) => {
    let changed = 0;
    for (const { c, assembly } of COMPILED) {
      const source = await compiled(inProject(io), c.file);
      if (source === assembly.source) continue;
      await writeOutput(
        inProject(io),
        assembly.file,
        new TextEncoder().encode(source),
      );
      await print(io.stdout, `${assembly.file}\n`);
      changed++;
    }
    const files = counted(COMPILED.length, "C file");
    await print(
      io.stdout,
      `${changed} of ${files} compiled to something new\n`,
    );
    return DONE;
  },
});

/** The task runs in the project's folder, wherever the user stands. */
function inProject(io: Io): Io {
  return { ...io, cwd: "." };
}

/** The assembly of a C file, with its stamp. */
async function compiled(io: Io, file: string): Promise<string> {
  const made = await runGcc(io, file, STRICT);
  if (made === undefined) {
    throw new UsageError(
      `${GCC} is not installed here: need Debian's package ${PACKAGE} ` +
        `(apt install ${PACKAGE})`,
    );
  }
  const c = new TextDecoder().decode(await readInput(io, file));
  return `${stampOf(c)}\n${made.assembly}`;
}

if (import.meta.main) await main(guests);
