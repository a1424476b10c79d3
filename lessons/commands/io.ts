/**
 * What a command has of the outside world: streams, files, the environment.
 *
 * A command is a function of its arguments and an {@linkcode Io}, so a test can
 * give it a world of its own. The real one is `systemIo`.
 *
 * @module
 */
import { isAbsolute, join } from "@std/path";
import { UsageError } from "../../isa/mod.ts";
import { quoted } from "./text.ts";

/** A stream that is written to. */
export interface Output {
  /** Whether a terminal is at its other end. */
  readonly isTerminal: boolean;
  /**
   * Writes all of it.
   *
   * @throws {ClosedOutput} if nobody reads any more.
   */
  write(bytes: Uint8Array): Promise<void>;
}

/** A stream that is read from. */
export interface Input {
  /** Whether a terminal is at its other end. */
  readonly isTerminal: boolean;
  /** The bytes that come next, or `null` when there will be no more. */
  read(): Promise<Uint8Array | null>;
  /**
   * Whether a terminal hands over each key at once and unseen, instead of a line
   * at a time. Ctrl-C is a key as well then, byte 3, and so is Ctrl-Z: neither is
   * a signal, which others would get too, such as `deno task`. It is undone at
   * the end.
   */
  setRaw(raw: boolean): void;
}

/** What a file is, as far as a command has to know. */
export type FileKind = "file" | "directory" | "other";

/** What a folder has in it, as it is: a link is not followed. */
export interface Entry {
  /** Its name in the folder. */
  readonly name: string;
  /** What it is. */
  readonly kind: FileKind | "link";
}

/** How another program has ended. */
export interface Ended {
  /** Its exit code. */
  readonly code: number;
  /** What it printed. */
  readonly stdout: Uint8Array;
  /** What it complained about. */
  readonly stderr: Uint8Array;
}

/** Code that nobody trusts, and one of our programs to handle it. */
export interface SandboxJob {
  /** The program: a module of this project that imports no package. */
  readonly program: URL;
  /** The import map, where the program has need of one. */
  readonly importMap: unknown;
  /** How long it may take, in milliseconds of wall time. */
  readonly milliseconds: number;
  /**
   * How long it may take, in seconds of processor time, where the system can
   * tell; a second more than the wall time if left out.
   */
  readonly seconds?: number;
  /**
   * How long it may sleep while somebody waits for it to speak, in
   * milliseconds, where the system can tell; for ever if left out.
   */
  readonly asleep?: number;
}

/**
 * Why a sandbox has ended: `ended` if by itself, well or not; `late` if its
 * time was up; `spent` if its processor time was; `asleep` if it slept while it
 * was its turn to speak; `loud` if it printed too much; `crashed` if the system
 * had to stop it, as when it wants too much memory.
 */
export type SandboxReason =
  | "ended"
  | "late"
  | "spent"
  | "asleep"
  | "loud"
  | "crashed";

/** How a sandbox has ended. */
export interface SandboxEnd {
  /** Why. */
  readonly why: SandboxReason;
  /** What it printed. Whoever handles hostile code may print anything. */
  readonly stdout: string;
}

/** A sandbox with which one talks, a line at a time. */
export interface Dialogue {
  /** Says a line. Who has no ears does not hear it. */
  say(line: string): Promise<void>;
  /** The next line that it says, or why there is none. */
  hear(): Promise<{ readonly line: string } | SandboxReason>;
  /** Ends it, if it has not ended, and waits until it is no more. */
  end(): Promise<void>;
}

/** A file of lines that only grows. */
export interface Log {
  /** The lines that were in it when it was opened. */
  readonly lines: readonly string[];
  /** Adds a line, and returns when it is on the disk. */
  append(line: string): Promise<void>;
  /** Lets others open it. */
  close(): void;
}

/** The outside world. Paths are absolute: see {@linkcode resolve}. */
export interface Io {
  /** What comes in. */
  readonly stdin: Input;
  /** What the command is asked for. */
  readonly stdout: Output;
  /** All else that it has to say. */
  readonly stderr: Output;
  /** How many characters a line of the terminal holds; 80 without one. */
  readonly columns: number;
  /** The folder where the user stands. */
  readonly cwd: string;
  /** A variable of the environment. */
  env(name: string): string | undefined;
  /** What is at a path, or `undefined` if nothing is. */
  kindOf(path: string): Promise<FileKind | undefined>;
  /** What is in a folder, in the order of the names, but no more than `most`. */
  entries(path: string, most: number): Promise<readonly Entry[]>;
  /** A file's bytes, but no more than `most` and one. */
  readFile(path: string, most: number): Promise<Uint8Array>;
  /** Writes a file so that it is there whole or not at all. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a folder and those above it, unless they are there. */
  makeFolder(path: string): Promise<void>;
  /**
   * Opens a file of lines, which is made if it is not there; `undefined` if
   * another process has it open.
   */
  openLog(path: string): Promise<Log | undefined>;
  /**
   * Runs another program to its end, in the folder `cwd` and without input. The
   * result is `undefined` if there is no such program.
   */
  spawn(program: string, args: readonly string[]): Promise<Ended | undefined>;
  /**
   * Runs a program in a process of its own that is allowed nothing, and sees to
   * it that it ends. It reads `input`.
   *
   * @throws {UsageError} if this process may not start another one.
   */
  sandbox(job: SandboxJob, input: string): Promise<SandboxEnd>;
  /**
   * Starts such a program to talk with it.
   *
   * @throws {UsageError} if this process may not start another one.
   */
  dialogue(job: SandboxJob): Dialogue;
  /** What there is to say about the walls of a sandbox that this system lacks. */
  missingWalls(): readonly string[];
  /** Starts a module of this project that may do all that this process may. */
  helper(module: URL): Dialogue;
  /** Calls `action` at each Ctrl-C, until the returned function is called. */
  onInterrupt(action: () => void): () => void;
}

/** Nobody reads what is written: the other end of a pipe is closed. */
export class ClosedOutput extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "ClosedOutput";
}

/** Writes text. */
export function print(output: Output, text: string): Promise<void> {
  return output.write(new TextEncoder().encode(text));
}

/** Many pieces as one; `length` is the sum of theirs. */
export function concatenate(
  chunks: readonly Uint8Array[],
  length: number,
): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The absolute form of a path that the user gave. */
export function resolve(io: Io, path: string): string {
  return isAbsolute(path) ? path : join(io.cwd, path);
}

/** The most bytes that a file may have, unless a command allows more. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file that the user named.
 *
 * @throws {UsageError} if there is none, it cannot be read, or is too large.
 */
export async function readInput(
  io: Io,
  path: string,
  most: number = MOST_BYTES,
): Promise<Uint8Array> {
  const absolute = resolve(io, path);
  if (await mended(io.kindOf(absolute), path, "read") === "directory") {
    throw new UsageError(`${quoted(path)} is a directory: need a file`);
  }
  const bytes = await mended(io.readFile(absolute, most), path, "read");
  if (bytes.length > most) {
    throw new UsageError(
      `${quoted(path)} is too large: need at most ${most} bytes`,
    );
  }
  return bytes;
}

/**
 * Writes a file that the user named, whole or not at all.
 *
 * @throws {UsageError} if it cannot be written.
 */
export async function writeOutput(
  io: Io,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const absolute = resolve(io, path);
  if (await mended(io.kindOf(absolute), path, "write") === "directory") {
    throw new UsageError(`${quoted(path)} is a directory: need a file`);
  }
  await mended(io.writeFile(absolute, bytes), path, "write");
}

/** What the system's errors mean, by their names. */
const PROBLEMS: Readonly<Record<string, string>> = {
  NotFound: "there is no such file",
  NotADirectory: "a part of the path is no directory",
  IsADirectory: "it is a directory",
  PermissionDenied: "permission denied",
  NotCapable: "this task is not allowed to",
};

/**
 * Waits for work on a path that the user gave, or should know.
 *
 * @throws {UsageError} if the system does not let it be done: one line about it.
 */
export async function mended<T>(
  work: Promise<T>,
  path: string,
  act: "read" | "write",
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const problem = PROBLEMS[error.name] ?? error.message;
    throw new UsageError(`cannot ${act} ${quoted(path)}: ${problem}`);
  }
}
