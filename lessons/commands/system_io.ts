/**
 * The real world: the one place of the commands that touches the system, but
 * for `log_file.ts`, `processes.ts` and `sandbox.ts`, which this uses.
 *
 * @module
 */
import { basename, dirname, fromFileUrl, join } from "@std/path";
import { UsageError } from "../../isa/mod.ts";
import type { Command } from "./cli.ts";
import {
  ClosedOutput,
  concatenate,
  type Dialogue,
  type Ended,
  type Entry,
  type FileKind,
  type Input,
  type Io,
  type Output,
} from "./io.ts";
import { openLog } from "./log_file.ts";
import { Child, talkWith } from "./processes.ts";
import { missingWalls, openDialogue, runSandboxed } from "./sandbox.ts";
import { WIDTH } from "./text.ts";

/**
 * Calls a command with the arguments of this process, and ends the process
 * with its exit code. A terminal is left as it was found.
 */
export async function main(command: Command): Promise<never> {
  const io = systemIo();
  const code = await command(Deno.args, io);
  io.stdin.setRaw(false);
  Deno.exit(code);
}

/** The process's own streams, files and environment. */
export function systemIo(): Io {
  return {
    stdin: input(),
    stdout: output(Deno.stdout),
    stderr: output(Deno.stderr),
    get columns() {
      // A terminal that does not know its size says 0.
      return Deno.stdout.isTerminal() && Deno.consoleSize().columns || WIDTH;
    },
    // A task runs in the folder of deno.json; the user stands elsewhere.
    get cwd() {
      return Deno.env.get("INIT_CWD") || Deno.cwd();
    },
    env: (name) => Deno.env.get(name),
    kindOf,
    entries,
    readFile,
    writeFile,
    makeFolder: (path) => Deno.mkdir(path, { recursive: true }),
    openLog,
    spawn(program, args) {
      return spawn(program, args, this.cwd);
    },
    sandbox: runSandboxed,
    dialogue: openDialogue,
    missingWalls,
    helper,
    onInterrupt(action) {
      Deno.addSignalListener("SIGINT", action);
      return () => Deno.removeSignalListener("SIGINT", action);
    },
  };
}

function input(): Input {
  const buffer = new Uint8Array(65536);
  let isRaw = false;
  return {
    isTerminal: Deno.stdin.isTerminal(),
    async read() {
      const length = await Deno.stdin.read(buffer);
      return length === null ? null : buffer.slice(0, length);
    },
    setRaw(raw) {
      if (raw === isRaw) return;
      Deno.stdin.setRaw(raw);
      isRaw = raw;
    },
  };
}

function output(stream: typeof Deno.stdout): Output {
  return {
    isTerminal: stream.isTerminal(),
    async write(bytes) {
      try {
        for (let at = 0; at < bytes.length;) {
          at += await stream.write(bytes.subarray(at));
        }
      } catch (error) {
        if (error instanceof Deno.errors.BrokenPipe) throw new ClosedOutput();
        const why = error instanceof Error ? error.message : error;
        throw new UsageError(`cannot write the output: ${why}`);
      }
    },
  };
}

async function kindOf(path: string): Promise<FileKind | undefined> {
  try {
    const { isFile, isDirectory } = await Deno.stat(path);
    return isFile ? "file" : isDirectory ? "directory" : "other";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** A folder may have more in it than anybody can wait for. */
async function entries(path: string, most: number): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of Deno.readDir(path)) {
    const { name, isFile, isDirectory, isSymlink } = entry;
    const kind = isSymlink
      ? "link"
      : isFile
      ? "file"
      : isDirectory
      ? "directory"
      : "other";
    found.push({ name, kind });
    if (found.length === most) break;
  }
  return found.sort((a, b) => a.name < b.name ? -1 : 1);
}

/** It stops after `most` and one bytes: what is read may have no end. */
async function readFile(path: string, most: number): Promise<Uint8Array> {
  using file = await Deno.open(path);
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= most) {
    const chunk = new Uint8Array(Math.min(1 << 20, most + 1 - length));
    const count = await file.read(chunk);
    if (count === null) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return concatenate(chunks, length);
}

/** How often a write begins anew when others of the same file disturb it. */
const ATTEMPTS = 3;

/**
 * Writes beside the file, makes sure that it is on the disk, and puts it in the
 * file's place in one step. What is no regular file, such as `/dev/null`, must
 * not be replaced, and is written to.
 */
async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  const kind = await kindOf(path);
  if (kind === "other") return await Deno.writeFile(path, bytes);
  const target = kind === undefined ? path : await Deno.realPath(path);
  for (let attempt = 1;; attempt++) {
    try {
      await replaceFile(target, bytes);
      break;
    } catch (error) {
      // Another writer may have tidied up what this one was writing.
      const disturbed = error instanceof Deno.errors.NotFound;
      if (!disturbed || attempt === ATTEMPTS) throw error;
    }
  }
  await tidyUp(target);
}

async function replaceFile(target: string, bytes: Uint8Array): Promise<void> {
  const name = `.${basename(target)}.${crypto.randomUUID()}.tmp`;
  const temporary = join(dirname(target), name);
  try {
    {
      using file = await Deno.open(temporary, { write: true, createNew: true });
      for (let at = 0; at < bytes.length;) {
        at += await file.write(bytes.subarray(at));
      }
      await file.sync();
    }
    await Deno.rename(temporary, target);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

/** Removes what writers that were killed have left beside a file. */
async function tidyUp(target: string): Promise<void> {
  const folder = dirname(target);
  const start = `.${basename(target)}.`;
  const rest = /^[0-9a-f-]{36}\.tmp$/;
  try {
    for await (const { name } of Deno.readDir(folder)) {
      if (!name.startsWith(start) || !rest.test(name.slice(start.length))) {
        continue;
      }
      await Deno.remove(join(folder, name));
    }
  } catch (error) {
    // The file is written: what cannot be tidied up does no harm.
    if (!(error instanceof Error)) throw error;
  }
}

function helper(module: URL): Dialogue {
  const child = Child.start({
    program: Deno.execPath(),
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--no-check",
      "--allow-read",
      "--allow-run",
      "--allow-env=INIT_CWD,NO_COLOR,TERM",
      fromFileUrl(module),
    ],
    stderr: "inherit",
  });
  if (child !== undefined) return talkWith(child);
  throw new UsageError(
    "this process may not start another one: need deno run --allow-run",
  );
}

async function spawn(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<Ended | undefined> {
  try {
    return await new Deno.Command(program, {
      args: [...args],
      cwd,
      stdin: "null",
    }).output();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    // A program that is not there could not be permitted by its name, either.
    if (error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}
