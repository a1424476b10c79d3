/**
 * A process for code that nobody trusts.
 *
 * It has no permission, no way to load a module from anywhere, no place to
 * store anything, and a bounded heap. Should Deno itself have a hole, it is
 * still a process that can be ended: what spins cannot be interrupted from
 * within. Where the system has `prlimit`, the kernel bounds it too.
 *
 * None of this makes what it prints true.
 *
 * @module
 */
import { fromFileUrl } from "@std/path";
import { UsageError } from "../../isa/mod.ts";
import { INTERRUPTED } from "./cli.ts";
import {
  concatenate,
  type Dialogue,
  type SandboxEnd,
  type SandboxJob,
  type SandboxReason,
} from "./io.ts";

/** The most bytes that it may print, or of a line that it may say. */
const MOST_BYTES = 1 << 20;

/** Runs a job. This is `Io.sandbox` of the real world. */
export async function runSandboxed(
  job: SandboxJob,
  input: string,
): Promise<SandboxEnd> {
  const sandbox = new Sandbox(job);
  const [stdout, why] = await Promise.all([
    readSome(sandbox.child.stdout, () => sandbox.stop("loud")),
    sandbox.why,
    feed(sandbox.child.stdin, input),
  ]);
  return { why, stdout };
}

/** Opens a dialogue. This is `Io.dialogue` of the real world. */
export function openDialogue(job: SandboxJob): Dialogue {
  const sandbox = new Sandbox(job);
  const reader = sandbox.child.stdout.getReader();
  const writer = sandbox.child.stdin.getWriter();
  const lines = new Lines();
  return {
    say: (line) => unheard(writer.write(new TextEncoder().encode(`${line}\n`))),
    async hear() {
      for (;;) {
        const line = lines.next();
        if (line !== undefined) return { line };
        if (lines.waiting > MOST_BYTES) sandbox.stop("loud");
        const { value, done } = await reader.read();
        if (done || sandbox.isStopped) return await sandbox.why;
        lines.add(value);
      }
    },
    async end() {
      sandbox.stop("late");
      await unheard(writer.abort());
      await reader.cancel();
      await sandbox.why;
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

/** A process of a job, from its start to its end. */
class Sandbox {
  readonly child: Deno.ChildProcess;
  /** Why it has ended, when it has. */
  readonly why: Promise<SandboxReason>;
  #stopped: SandboxReason | undefined;

  constructor(job: SandboxJob) {
    this.child = start(job);
    const timer = setTimeout(() => this.stop("late"), job.milliseconds);
    const forget = remember(this.child);
    this.why = this.child.status.then((status) => {
      clearTimeout(timer);
      forget();
      return this.#stopped ?? reasonOf(status);
    });
  }

  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** Ends it, for a reason, unless there is one already. */
  stop(reason: SandboxReason): void {
    this.#stopped ??= reason;
    killed(this.child);
  }
}

function reasonOf({ signal }: Deno.CommandStatus): SandboxReason {
  if (signal === null) return "ended";
  // With these, the kernel says that all processor time is used up.
  return signal === "SIGKILL" || signal === "SIGXCPU" ? "spent" : "crashed";
}

/**
 * Starts it under `prlimit`, which becomes Deno, or without. The executable is
 * Deno itself: a shim, as npm has it, would be killed in its place.
 */
function start(job: SandboxJob): Deno.ChildProcess {
  const deno = Deno.execPath();
  const flags = [...FLAGS, `--import-map=${jsonUrl(job.importMap)}`];
  const args = ["run", ...flags, fromFileUrl(job.program)];
  const { seconds = Math.ceil(job.milliseconds / 1000) + 1 } = job;
  return spawned("prlimit", [...limits(seconds), deno, ...args]) ??
    spawned(deno, args) ?? notAllowed();
}

/** Nothing is allowed, nothing is asked, and nothing is fetched. */
const FLAGS: readonly string[] = [
  "--quiet",
  "--no-prompt",
  "--no-config",
  "--no-lock",
  "--no-remote",
  "--no-npm",
  "--cached-only",
  "--no-check",
  "--v8-flags=--max-old-space-size=128",
];

function jsonUrl(data: unknown): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(data))}`;
}

/**
 * What the kernel forbids: buffers beside the heap that eat up the memory,
 * files of any length, and to go on when this process is no more.
 */
function limits(seconds: number): string[] {
  return ["--data=1500000000", "--fsize=0", "--core=0", `--cpu=${seconds}`];
}

/**
 * The whole environment. Deno makes a folder for what it caches and for what
 * programs store; below a file, it cannot, and does without.
 */
const ENVIRONMENT: Readonly<Record<string, string>> = {
  DENO_DIR: `${fromFileUrl(import.meta.url)}/none`,
  DENO_NO_PACKAGE_JSON: "1",
  DENO_NO_UPDATE_CHECK: "1",
  NO_COLOR: "1",
};

/** The process, or `undefined` if there is no such program for us. */
function spawned(
  program: string,
  args: readonly string[],
): Deno.ChildProcess | undefined {
  try {
    return new Deno.Command(program, {
      args: [...args],
      clearEnv: true,
      env: ENVIRONMENT,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    // A program that is not there could not be permitted by its name, either.
    if (error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}

function notAllowed(): never {
  throw new UsageError(
    "this process may not start another one, in which the rows would do no " +
      "harm: need deno run --allow-run",
  );
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

/** Reads until the end, or until there is too much. */
async function readSome(
  stream: ReadableStream<Uint8Array>,
  tooMuch: () => void,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= MOST_BYTES) continue;
    tooMuch();
    break;
  }
  return new TextDecoder().decode(concatenate(chunks, length));
}

/** Says all of it, and no more. */
async function feed(
  stream: WritableStream<Uint8Array>,
  text: string,
): Promise<void> {
  const writer = stream.getWriter();
  await unheard(writer.write(new TextEncoder().encode(text)));
  await unheard(writer.close());
}

/** Who is killed, or has no ears, does not hear all. */
async function unheard(saying: Promise<void>): Promise<void> {
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
