/**
 * What the lesson runner has of the outside world beyond a command's
 * {@linkcode Io}: a whole screen, its signals, and a folder to keep state in.
 *
 * @module
 */
import type { Io } from "../commands/io.ts";
import { systemIo } from "../commands/system_io.ts";

/** The outside world of a lesson. */
export interface World {
  readonly io: Io;
  /** How many lines the terminal has. */
  readonly rows: number;
  /** The operating system, as Deno calls it. */
  readonly os: string;
  /** Calls `action` when the terminal's size changes. */
  onResize(action: () => void): () => void;
  /**
   * Calls `action` when the process goes on after it was stopped. Ctrl-Z does
   * not stop it any more.
   */
  onResume(action: () => void): () => void;
  /** Calls `action` when the process is told to end, with its exit code. */
  onTerminate(action: (code: number) => void): () => void;
  /** Gives a file another name. */
  rename(from: string, to: string): Promise<void>;
}

/** What each signal that ends a process leaves as its exit code. */
const ENDINGS = [["SIGTERM", 143], ["SIGHUP", 129]] as const;

/** The real world. */
export function systemWorld(io: Io = systemIo()): World {
  const { os } = Deno.build;
  return {
    io,
    os,
    get rows() {
      // A terminal that does not know its size says 0.
      return Deno.stdout.isTerminal()
        ? Deno.consoleSize().rows || 24
        : Infinity;
    },
    onResize(action) {
      return os === "windows" ? pollSize(action) : listen("SIGWINCH", action);
    },
    onResume(action) {
      if (os === "windows") return () => {};
      // Under `deno task`, Ctrl-Z stops this process but not the task, so no
      // shell would come up to let it go on.
      const undo = [listen("SIGTSTP", () => {}), listen("SIGCONT", action)];
      return () => undo.forEach((each) => each());
    },
    onTerminate(action) {
      const signals = os === "windows" ? [] : ENDINGS;
      const undo = signals.map(([signal, code]) =>
        listen(signal, () => action(code))
      );
      return () => undo.forEach((each) => each());
    },
    rename: (from, to) => Deno.rename(from, to),
  };
}

/** How often the terminal's size is asked for, in milliseconds. */
const POLL = 250;

/** Windows has no signal for it. */
function pollSize(action: () => void): () => void {
  const size = (): string =>
    Deno.stdout.isTerminal() ? Object.values(Deno.consoleSize()).join() : "";
  let last = size();
  const timer = setInterval(() => {
    const now = size();
    if (now === last) return;
    last = now;
    action();
  }, POLL);
  return () => clearInterval(timer);
}

function listen(signal: Deno.Signal, action: () => void): () => void {
  Deno.addSignalListener(signal, action);
  return () => Deno.removeSignalListener(signal, action);
}
