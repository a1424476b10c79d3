/**
 * A world for commands, all in memory.
 *
 * @module
 */
import {
  ClosedOutput,
  concatenate,
  type Ended,
  type Entry,
  type FileKind,
  type Io,
  type SandboxEnd,
  type SandboxJob,
} from "../../../lessons/commands/io.ts";

/** What is in the world. */
export interface FakeOptions {
  /** Files by their absolute paths; `null` is a folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** What comes from stdin, piece by piece, `null` being an end; then it ends. */
  readonly stdin?: readonly (string | Uint8Array | null)[];
  /** Which streams are a terminal. */
  readonly terminals?: readonly ("stdin" | "stdout" | "stderr")[];
  readonly env?: Readonly<Record<string, string>>;
  /** How many writes stdout takes before its reader is gone. */
  readonly readerStays?: number;
  /** What becomes of a program that is run; there is none by default. */
  readonly spawn?: (program: string, args: readonly string[]) => Ended;
  /** What becomes of code in a sandbox; by default, it is late. */
  readonly sandbox?: (job: SandboxJob) => SandboxEnd;
  /** Called at each read of stdin, before it is answered. */
  readonly onRead?: (interrupt: () => void) => void;
}

/** A fake world, and what has become of it. */
export interface FakeIo extends Io {
  /** All that was written to stdout, as it was. */
  readonly bytes: () => Uint8Array;
  /** All that was written to stdout. */
  readonly out: () => string;
  /** All that was written to stderr. */
  readonly err: () => string;
  /** The files, by their absolute paths. */
  readonly files: Map<string, Uint8Array | null>;
  /** How many listen for Ctrl-C. */
  readonly listeners: () => number;
  /** Presses Ctrl-C. */
  readonly interrupt: () => void;
}

const encoder = new TextEncoder();

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === "string" ? encoder.encode(text) : text;
}

/** Makes a world. The user stands in `/home`. */
export function fakeIo(options: FakeOptions = {}): FakeIo {
  const { terminals = [], env = {}, readerStays = Infinity } = options;
  const files = new Map(
    Object.entries({ "/home": null, ...options.files }).map((
      [path, content],
    ) => [path, content === null ? null : bytesOf(content)]),
  );
  const input = (options.stdin ?? []).map((each) =>
    each === null ? null : bytesOf(each)
  );
  const written: Record<"stdout" | "stderr", Uint8Array[]> = {
    stdout: [],
    stderr: [],
  };
  const listeners = new Set<() => void>();
  const interrupt = () => listeners.forEach((action) => action());
  const output = (name: "stdout" | "stderr", most: number) => ({
    isTerminal: terminals.includes(name),
    write: (bytes: Uint8Array) => {
      if (written[name].length >= most) {
        return Promise.reject(new ClosedOutput());
      }
      written[name].push(bytes.slice());
      return Promise.resolve();
    },
  });
  const text = (name: "stdout" | "stderr") =>
    new TextDecoder().decode(joined(written[name]));
  return {
    stdin: {
      isTerminal: terminals.includes("stdin"),
      read: () => {
        options.onRead?.(interrupt);
        return Promise.resolve(input.shift() ?? null);
      },
      setRaw: () => {},
    },
    stdout: output("stdout", readerStays),
    stderr: output("stderr", Infinity),
    columns: 80,
    cwd: "/home",
    env: (name) => env[name],
    kindOf: (path) => Promise.resolve(kindOf(files.get(slashed(path)))),
    entries: (path, most) => {
      const folder = slashed(path).replace(/(?<!\/)$/, "/");
      if (files.get(folder.slice(0, -1)) === undefined) {
        return Promise.reject(new Deno.errors.NotFound("no folder"));
      }
      const found = [...files].flatMap(([path, content]): Entry[] => {
        const name = path.slice(folder.length);
        return path.startsWith(folder) && !name.includes("/")
          ? [{ name, kind: kindOf(content)! }]
          : [];
      });
      return Promise.resolve(
        found.sort((a, b) => a.name < b.name ? -1 : 1).slice(0, most),
      );
    },
    readFile: (path, most) => {
      const content = files.get(slashed(path));
      return content === undefined || content === null
        ? Promise.reject(new Deno.errors.NotFound("no such file"))
        : Promise.resolve(content.slice(0, most + 1));
    },
    writeFile: (path, bytes) => {
      files.set(slashed(path), bytes.slice());
      return Promise.resolve();
    },
    makeFolder: (path) => {
      files.set(slashed(path), null);
      return Promise.resolve();
    },
    openLog: (path) => {
      const before = files.get(slashed(path)) ?? new Uint8Array();
      const lines = new TextDecoder().decode(before).split("\n").slice(0, -1);
      return Promise.resolve({
        lines: [...lines],
        append: (line) => {
          lines.push(line);
          const text = lines.map((each) => `${each}\n`).join("");
          files.set(slashed(path), encoder.encode(text));
          return Promise.resolve();
        },
        close: () => {},
      });
    },
    spawn: (program, args) => Promise.resolve(options.spawn?.(program, args)),
    sandbox: (job) =>
      Promise.resolve(options.sandbox?.(job) ?? { why: "late", stdout: "" }),
    dialogue: () => {
      throw new Error("a fake world has nobody to talk with");
    },
    missingWalls: () => [],
    helper: () => {
      throw new Error("a fake world has nobody to help");
    },
    onInterrupt: (action) => {
      listeners.add(action);
      return () => listeners.delete(action);
    },
    bytes: () => joined(written.stdout),
    out: () => text("stdout"),
    err: () => text("stderr"),
    files,
    listeners: () => listeners.size,
    interrupt,
  };
}

/** On Windows, paths are joined with another slash. */
function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

function kindOf(content: Uint8Array | null | undefined): FileKind | undefined {
  if (content === undefined) return undefined;
  return content === null ? "directory" : "file";
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return concatenate(
    chunks,
    chunks.reduce((sum, { length }) => sum + length, 0),
  );
}
