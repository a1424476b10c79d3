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
import { concatenate, type SandboxEnd, type SandboxJob } from "./io.ts";

/** The most bytes that it may print. */
const MOST_BYTES = 1 << 20;

/** Runs a job. This is `Io.sandbox` of the real world. */
export async function runSandboxed(job: SandboxJob): Promise<SandboxEnd> {
  const child = start(job);
  let why: SandboxEnd["why"] | undefined;
  const stop = (reason: "late" | "loud"): void => {
    why ??= reason;
    killed(child);
  };
  const timer = setTimeout(() => stop("late"), job.milliseconds);
  const stopListening = onStop(() => killed(child));
  try {
    const [stdout, status] = await Promise.all([
      readSome(child.stdout, () => stop("loud")),
      child.status,
      feed(child.stdin, job.input),
    ]);
    return { why: why ?? reasonOf(status), stdout };
  } finally {
    clearTimeout(timer);
    stopListening();
  }
}

function reasonOf({ signal }: Deno.CommandStatus): SandboxEnd["why"] {
  if (signal === null) return "ended";
  // With these, the kernel says that all processor time is used up.
  return signal === "SIGKILL" || signal === "SIGXCPU" ? "late" : "crashed";
}

/**
 * Starts it under `prlimit`, which becomes Deno, or without. The executable is
 * Deno itself: a shim, as npm has it, would be killed in its place.
 */
function start(job: SandboxJob): Deno.ChildProcess {
  const deno = Deno.execPath();
  const flags = [...FLAGS, `--import-map=${jsonUrl(job.importMap)}`];
  const args = ["run", ...flags, fromFileUrl(job.program)];
  const seconds = Math.ceil(job.milliseconds / 1000) + 1;
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

/** Who is killed, or has no ears, does not hear all. */
async function feed(
  stream: WritableStream<Uint8Array>,
  text: string,
): Promise<void> {
  const writer = stream.getWriter();
  try {
    await writer.write(new TextEncoder().encode(text));
    await writer.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/** If we are stopped, so is the child: it might not stop by itself. */
function onStop(kill: () => void): () => void {
  const stop = (): never => {
    kill();
    Deno.exit(INTERRUPTED);
  };
  const signals: readonly Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM"];
  for (const signal of signals) Deno.addSignalListener(signal, stop);
  return () => {
    for (const signal of signals) Deno.removeSignalListener(signal, stop);
  };
}
