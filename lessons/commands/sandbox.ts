/**
 * A process for code that nobody trusts.
 *
 * It has no permission, no way to load a module from anywhere, no place to
 * store anything, and a bounded heap. Should Deno itself have a hole, it is
 * still a process that can be ended: what spins cannot be interrupted from
 * within. Where the system has them, the kernel's walls stand around it: see
 * `WALLS`.
 *
 * None of this makes what it prints true.
 *
 * @module
 */
import { fromFileUrl } from "@std/path";
import { UsageError } from "../../isa/mod.ts";
import {
  concatenate,
  type Dialogue,
  type SandboxEnd,
  type SandboxJob,
} from "./io.ts";
import {
  Child,
  type Manners,
  patiently,
  talkWith,
  unheard,
} from "./processes.ts";

/** The most bytes that it may print. */
const MOST_BYTES = 1 << 20;

/** Runs a job. This is `Io.sandbox` of the real world. */
export async function runSandboxed(
  job: SandboxJob,
  input: string,
): Promise<SandboxEnd> {
  const child = start(job);
  const [stdout, why] = await patiently(
    Promise.all([
      readSome(child.stdout, () => child.stop("loud")),
      child.why,
      feed(child.stdin, input),
    ]),
    child,
    mannersOf(job),
  );
  return { why, stdout };
}

/** Opens a dialogue. This is `Io.dialogue` of the real world. */
export function openDialogue(job: SandboxJob): Dialogue {
  return talkWith(start(job), mannersOf(job));
}

/** Bytes of memory, all in all. */
const MOST_MEMORY = 1_500_000_000;

/** What it may do, where we have to see to it ourselves. */
function mannersOf(
  { seconds, milliseconds, asleep }: SandboxJob,
): Manners & { readonly seconds: number } {
  return {
    asleep,
    seconds: seconds ?? Math.ceil(milliseconds / 1000) + 1,
    memory: MOST_MEMORY,
  };
}

/** Starts it, behind whatever walls there are. */
function start(job: SandboxJob): Child {
  const flags = [...FLAGS, `--import-map=${jsonUrl(job.importMap)}`];
  const { seconds } = mannersOf(job);
  const [program, ...args] = [
    ...walls().flatMap(({ command }) => command(seconds)),
    // Deno itself: a shim, as npm has it, would be killed in its place.
    Deno.execPath(),
    "run",
    ...flags,
    fromFileUrl(job.program),
  ];
  const child = Child.start({
    program,
    args,
    env: ENVIRONMENT,
    stderr: "null",
  }) ?? notAllowed();
  const timer = setTimeout(() => child.stop("late"), job.milliseconds);
  child.why.finally(() => clearTimeout(timer));
  return child;
}

/** A wall that some systems have: a program that becomes another one. */
interface Wall {
  /** What there is to say where it is missing. */
  readonly missing: string;
  /** A call of it that does nothing, and shows whether it is there. */
  readonly probe: readonly string[];
  /** What to write before the command that is to be behind it. */
  command(seconds: number): readonly string[];
}

/** The walls that the kernel is asked for. */
const WALLS: readonly Wall[] = [
  {
    missing: "no network namespace (unshare): Deno's permissions alone keep " +
      "the network away",
    probe: ["unshare", "--map-root-user", "--net", "true"],
    command: () => ["unshare", "--map-root-user", "--net"],
  },
  {
    missing:
      "no limits (prlimit): memory beside the heap is not bounded, and " +
      "what never ends is stopped by the clock",
    probe: ["prlimit", "--version"],
    command: (seconds) => ["prlimit", ...limits(seconds)],
  },
];

let found: readonly Wall[] | undefined;

/** The walls that there are, the outermost first. */
function walls(): readonly Wall[] {
  return found ??= WALLS.filter(({ probe: [program, ...args] }) => {
    try {
      return new Deno.Command(program, {
        args,
        stdout: "null",
        stderr: "null",
      }).outputSync().success;
    } catch (error) {
      const isMissing = error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotCapable;
      if (isMissing) return false;
      throw error;
    }
  });
}

/** What there is to say about the walls that this system lacks. */
export function missingWalls(): readonly string[] {
  return WALLS.filter((wall) => !walls().includes(wall))
    .map(({ missing }) => missing);
}

/** Nothing is allowed, nothing is asked, and nothing is fetched. */
const FLAGS: readonly string[] = [
  "--quiet",
  "--no-prompt",
  "--no-config",
  "--no-lock",
  "--deny-import",
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
  const data = `--data=${MOST_MEMORY}`;
  return [data, "--fsize=0", "--core=0", `--cpu=${seconds}`];
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

function notAllowed(): never {
  throw new UsageError(
    "this process may not start another one, in which a stranger's code " +
      "would do no harm: need deno run --allow-run",
  );
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
