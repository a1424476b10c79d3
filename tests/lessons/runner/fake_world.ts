/**
 * A world for the lesson runner, all in memory: a fake {@linkcode Io} with a
 * screen, signals, and a folder for state.
 *
 * @module
 */
import type { World } from "../../../lessons/runner/world.ts";
import { type FakeIo, fakeIo, type FakeOptions } from "../commands/fake_io.ts";

/** What is in the world. */
export interface FakeWorldOptions extends FakeOptions {
  /**
   * Keys, each as the terminal sends it; `null` is the end of input that a user
   * types, where lines are read. Then there are no more.
   */
  readonly keys?: readonly (string | null)[];
  readonly os?: string;
  readonly rows?: number;
  readonly columns?: number;
  /** What writing a file answers, instead of writing it. */
  readonly writeError?: Error;
  /** What reading a file answers, instead of its bytes. */
  readonly readError?: Error;
  /** Called at the nth read of keys, which is answered when it is done. */
  readonly atRead?: (n: number, world: FakeWorld) => unknown;
}

/** A fake world, and what has become of it. */
export interface FakeWorld extends World {
  readonly io: FakeIo;
  /** Every change between raw and cooked keys. */
  readonly raw: boolean[];
  /** How many times a file was written. */
  readonly writes: () => number;
  /** Sends a signal that ends processes. */
  readonly terminate: (code: number) => void;
  /** Changes the terminal's size. */
  readonly resize: (columns: number, rows: number) => void;
  /** Wakes the process after it was stopped. */
  readonly resume: () => void;
  /** How many listen for signals. */
  readonly listeners: () => number;
}

/** Where the progress file of a fake world is, unless the test moves it. */
export const PROGRESS = "/home/.local/state/trapeze/progress.json";

/** Makes a world; with `keys`, its streams are a terminal. */
export function fakeWorld(options: FakeWorldOptions = {}): FakeWorld {
  const { keys, writeError, readError, atRead } = options;
  let { columns = 80, rows = 24 } = options;
  const raw: boolean[] = [];
  let [writes, reads] = [0, 0];
  const resizing = new Set<() => void>();
  const resuming = new Set<() => void>();
  const ending = new Set<(code: number) => void>();
  const base = fakeIo({
    ...options,
    stdin: keys ?? options.stdin,
    terminals: keys === undefined
      ? options.terminals
      : ["stdin", "stdout", "stderr"],
    env: { HOME: "/home", TERM: "xterm", ...options.env },
  });
  const io: FakeIo = {
    ...base,
    get columns() {
      return columns;
    },
    stdin: {
      ...base.stdin,
      async read() {
        // Whoever types sees the page first.
        for (let n = 0; n < 50; n++) await Promise.resolve();
        await atRead?.(reads++, world);
        return await base.stdin.read();
      },
      setRaw: (isRaw) => raw.push(isRaw),
    },
    readFile: (path, most) =>
      readError ? Promise.reject(readError) : base.readFile(path, most),
    writeFile(path, bytes) {
      writes++;
      return writeError
        ? Promise.reject(writeError)
        : base.writeFile(path, bytes);
    },
  };
  const world: FakeWorld = {
    io,
    get rows() {
      return rows;
    },
    os: options.os ?? "linux",
    onResize: (action) => {
      resizing.add(action);
      return () => resizing.delete(action);
    },
    onResume: (action) => {
      resuming.add(action);
      return () => resuming.delete(action);
    },
    onTerminate: (action) => {
      ending.add(action);
      return () => ending.delete(action);
    },
    rename(from, to) {
      base.files.set(to, base.files.get(from)!);
      base.files.delete(from);
      return Promise.resolve();
    },
    raw,
    writes: () => writes,
    terminate: (code) => ending.forEach((action) => action(code)),
    resize(newColumns, newRows) {
      [columns, rows] = [newColumns, newRows];
      resizing.forEach((action) => action());
    },
    resume: () => resuming.forEach((action) => action()),
    listeners: () =>
      resizing.size + resuming.size + ending.size + base.listeners(),
  };
  return world;
}
