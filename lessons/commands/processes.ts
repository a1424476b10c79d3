/**
 * Other processes: how they are started and ended, that none outlives this one,
 * and how one talks with them, a line at a time.
 *
 * @module
 */
import { INTERRUPTED } from "./cli.ts";
import type { Dialogue, SandboxReason } from "./io.ts";

/** The most bytes of a line. */
const MOST_BYTES = 1 << 20;

/** How to start a process. */
export interface Start {
  readonly program: string;
  readonly args: readonly string[];
  /** The whole environment; this process's own if left out. */
  readonly env?: Readonly<Record<string, string>>;
  /** What becomes of its complaints. */
  readonly stderr: "null" | "inherit";
}

/** A process, from its start to its end. It can be told why it is ended. */
export class Child {
  readonly stdin: WritableStream<Uint8Array>;
  readonly stdout: ReadableStream<Uint8Array>;
  /** Why it has ended, when it has. */
  readonly why: Promise<SandboxReason>;
  readonly #process: Deno.ChildProcess;
  #stopped: SandboxReason | undefined;

  private constructor(process: Deno.ChildProcess) {
    this.#process = process;
    this.stdin = process.stdin;
    this.stdout = process.stdout;
    const forget = remember(process);
    this.why = process.status.then((status) => {
      forget();
      return this.#stopped ?? reasonOf(status);
    });
  }

  /** Starts it; `undefined` if there is no such program for us. */
  static start(start: Start): Child | undefined {
    const process = spawned(start);
    return process && new Child(process);
  }

  /** Whether it was told to end. */
  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** Whether it sleeps, as Linux tells; elsewhere, it never does. */
  sleeps(): boolean {
    if (Deno.build.os !== "linux") return false;
    try {
      const text = Deno.readTextFileSync(`/proc/${this.#process.pid}/stat`);
      // The name is in parentheses, and may have any character.
      return text.slice(text.lastIndexOf(")") + 2, -1).startsWith("S");
    } catch (error) {
      if (error instanceof Error) return false;
      throw error;
    }
  }

  /** Ends it, for a reason, unless there is one already. */
  stop(reason: SandboxReason): void {
    this.#stopped ??= reason;
    killed(this.#process);
  }
}

function reasonOf({ signal }: Deno.CommandStatus): SandboxReason {
  if (signal === null) return "ended";
  // With these, the kernel says that all processor time is used up.
  return signal === "SIGKILL" || signal === "SIGXCPU" ? "spent" : "crashed";
}

/**
 * A dialogue with a process. If it is its turn to speak, and it sleeps instead
 * for so many milliseconds, it is ended.
 */
export function talkWith(
  child: Child,
  { asleep = Infinity }: { readonly asleep?: number } = {},
): Dialogue {
  const reader = child.stdout.getReader();
  const writer = child.stdin.getWriter();
  const lines = new Lines();
  return {
    say: (line) => unheard(writer.write(new TextEncoder().encode(`${line}\n`))),
    async hear() {
      for (;;) {
        const line = lines.next();
        if (line !== undefined) return { line };
        if (lines.waiting > MOST_BYTES) child.stop("loud");
        const stopWatching = watchSleep(child, asleep);
        const { value, done } = await reader.read().finally(stopWatching);
        if (done || child.isStopped) return await child.why;
        lines.add(value);
      }
    },
    async end() {
      child.stop("late");
      await unheard(writer.abort());
      await reader.cancel();
      await child.why;
    },
  };
}

/** Looks at a sleeper, in milliseconds. */
const LOOK = 500;

/**
 * Ends a process that is found asleep each time it is looked at, for so long. A
 * process that has something to do is never asleep, however busy the computer
 * is. Where the system does not tell, nobody is found asleep.
 */
function watchSleep(child: Child, milliseconds: number): () => void {
  if (milliseconds === Infinity) return () => {};
  let looks = 0;
  const timer = setInterval(() => {
    looks = child.sleeps() ? looks + 1 : 0;
    if (looks * LOOK >= milliseconds) child.stop("asleep");
  }, LOOK);
  return () => clearInterval(timer);
}

/** Bytes that become lines. */
class Lines {
  readonly #decoder = new TextDecoder();
  #text = "";

  /** How many characters have no end of line yet. */
  get waiting(): number {
    return this.#text.length;
  }

  add(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true });
  }

  /** The first line, without its end, if there is a whole one. */
  next(): string | undefined {
    const end = this.#text.indexOf("\n");
    if (end < 0) return undefined;
    const line = this.#text.slice(0, end);
    this.#text = this.#text.slice(end + 1);
    return line;
  }
}

/** The process, or `undefined` if there is no such program for us. */
function spawned(
  { program, args, env, stderr }: Start,
): Deno.ChildProcess | undefined {
  try {
    return new Deno.Command(program, {
      args: [...args],
      clearEnv: env !== undefined,
      env,
      stdin: "piped",
      stdout: "piped",
      stderr,
    }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    // A program that is not there could not be permitted by its name, either.
    if (error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}

/** It may have ended by itself in the meantime. */
function killed(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL");
  } catch (error) {
    const isOver = error instanceof TypeError ||
      error instanceof Deno.errors.NotFound;
    if (!isOver) throw error;
  }
}

/** Who is killed, or has no ears, does not hear all. */
export async function unheard(saying: Promise<void>): Promise<void> {
  try {
    await saying;
  } catch (error) {
    const isOver = error instanceof Deno.errors.BrokenPipe ||
      error instanceof TypeError;
    if (!isOver) throw error;
  }
}

/** All that live. */
const alive = new Set<Deno.ChildProcess>();

const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

/** If we are stopped, so are they: they might not stop by themselves. */
function stopAll(): never {
  alive.forEach(killed);
  Deno.exit(INTERRUPTED);
}

/** Sees to it that it does not outlive us, until the result is called. */
function remember(child: Deno.ChildProcess): () => void {
  if (alive.size === 0) {
    for (const signal of SIGNALS) Deno.addSignalListener(signal, stopAll);
  }
  alive.add(child);
  return () => {
    alive.delete(child);
    if (alive.size > 0) return;
    for (const signal of SIGNALS) Deno.removeSignalListener(signal, stopAll);
  };
}
