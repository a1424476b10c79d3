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

  private constructor(process: Deno.ChildProcess, ended: () => void) {
    this.#process = process;
    this.stdin = process.stdin;
    this.stdout = process.stdout;
    alive.add(process);
    this.why = process.status.then((status) => {
      alive.delete(process);
      ended();
      return this.#stopped ?? reasonOf(status);
    });
  }

  /** Starts it; `undefined` if there is no such program for us. */
  static start(start: Start): Child | undefined {
    const stopListening = listen();
    const process = spawned(start);
    if (process !== undefined) return new Child(process, stopListening);
    stopListening();
  }

  /** Whether it was told to end. */
  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** What it is doing, where there is a `ps` to tell. */
  look(): Sight | undefined {
    const args = ["-o", "stat=,rss=,time=", "-p", String(this.#process.pid)];
    try {
      const { stdout } = new Deno.Command("ps", { args }).outputSync();
      return sightOf(new TextDecoder().decode(stdout));
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      if (error instanceof Deno.errors.NotCapable) return undefined;
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

/** A process as it is seen from outside. */
interface Sight {
  readonly sleeps: boolean;
  /** Bytes of memory. */
  readonly memory: number;
  /** Seconds of processor time. */
  readonly seconds: number;
}

/** What `ps` says: its state, its kilobytes, and `[[days-]hours:]min:sec`. */
function sightOf(text: string): Sight | undefined {
  const [, state, size, time] =
    /^\s*(\S)\S*\s+(\d+)\s+([\d:.-]+)\s*$/.exec(text) ?? [];
  if (state === undefined) return undefined;
  const [seconds, minutes = 0, hours = 0, days = 0] = time.split(/[:-]/)
    .reverse().map(Number);
  return {
    sleeps: state === "S" || state === "I",
    memory: Number(size) * 1024,
    seconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds,
  };
}

/** What a process must not do while somebody waits for it. */
export interface Manners {
  /** Sleep for so many milliseconds. */
  readonly asleep?: number;
  /** Use up so many seconds of processor time. */
  readonly seconds?: number;
  /** Have so many bytes of memory. */
  readonly memory?: number;
}

/** A look at a process, in milliseconds. */
const LOOK = 500;

/**
 * Looks at a process now and then for as long as the work, which waits for it,
 * goes on, and ends it for bad manners. The kernel, where it bounds time and
 * memory, is faster; but it lets a sleeper sleep. A process that has something
 * to do is never asleep, however busy the computer is.
 */
export async function patiently<T>(
  work: Promise<T>,
  child: Child,
  { asleep = Infinity, seconds = Infinity, memory = Infinity }: Manners,
): Promise<T> {
  let slept = 0;
  const timer = setInterval(() => {
    const sight = child.look();
    slept = sight?.sleeps ? slept + LOOK : 0;
    if (slept >= asleep) child.stop("asleep");
    if (sight === undefined) return;
    if (sight.seconds > seconds) child.stop("spent");
    if (sight.memory > memory) child.stop("crashed");
  }, LOOK);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** A dialogue with a process, whose turn it is when it is waited for. */
export function talkWith(child: Child, manners: Manners = {}): Dialogue {
  const reader = child.stdout.getReader();
  const writer = child.stdin.getWriter();
  const lines = new Lines();
  return {
    say: (line) => {
      const bytes = new TextEncoder().encode(`${line}\n`);
      return patiently(unheard(writer.write(bytes)), child, manners);
    },
    async hear() {
      for (;;) {
        const line = lines.next();
        if (line !== undefined) return { line };
        if (lines.waiting > MOST_BYTES) child.stop("loud");
        const { value, done } = await patiently(reader.read(), child, manners);
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

/** How many want to know that we are stopped. */
let listening = 0;

/**
 * Listens for what stops us, from before there is a process to be ended, until
 * the result is called.
 */
function listen(): () => void {
  if (listening++ === 0) {
    for (const signal of SIGNALS) Deno.addSignalListener(signal, stopAll);
  }
  return () => {
    if (--listening > 0) return;
    for (const signal of SIGNALS) Deno.removeSignalListener(signal, stopAll);
  };
}
