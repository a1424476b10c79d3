/**
 * `deno task debug`: steps a guest through every layer, in both directions.
 *
 * @module
 */
import { crc32, encodeImage, PG32, UsageError } from "../../isa/mod.ts";
import { parseArrangement } from "../commands/arrangement.ts";
import {
  type Command,
  command,
  type Given,
  JSON_OPTION,
} from "../commands/cli.ts";
import { readDisk } from "../commands/disk_files.ts";
import { type Io, print, readInput } from "../commands/io.ts";
import type { Sources } from "../commands/listing.ts";
import { parseSize } from "../commands/numbers.ts";
import { findProgram, type Program } from "../commands/program.ts";
import { main } from "../commands/system_io.ts";
import { plainText, styleFor } from "../commands/text.ts";
import { VARIANT_OPTION, variantOf } from "../commands/variant.ts";
import { systemWorld, type World } from "../runner/world.ts";
import { Session } from "./core/session.ts";
import { Debugger } from "./language/debugger.ts";
import { clip, whereLines } from "./language/view.ts";
import { linesOf, type LineSource, StreamLines } from "./terminal/lines.ts";
import { Pauses } from "./terminal/pauses.ts";
import { answerJson, answerLines, repl } from "./terminal/repl.ts";
import { sit } from "./terminal/sitting.ts";

/** Bytes of memory for a program that is no guest of ours. */
const MEMORY = 1 << 20;

/** The most bytes of a script. */
const MOST_SCRIPT = 1 << 20;

/** The command, in a world. */
export function debugCommand(worldOf: (io: Io) => World): Command {
  return command({
    name: "debug",
    summary: "Steps a guest through every layer, forwards and backwards.",
    operands: "GUEST",
    least: 1,
    most: 1,
    options: OPTIONS,
    notes: [
      "GUEST is what run takes. The commands are gdb's: help lists them, and " +
      "help COMMAND explains one. Going back is always possible: " +
      "reverse-stepi, reverse-continue, goto TICK, when.",
      "Commands come from the terminal, line by line, or from a pipe. Ctrl-C " +
      "stops a running guest; the end of input ends the session. At a " +
      "terminal, tui shows source, registers, layers, memory and traps at once.",
    ],
    examples: [
      [
        "deno task debug timesharing --on type1",
        "then: break trap, continue, layer, explain, reverse-stepi",
      ],
      [
        "deno task debug hello --json <commands.txt",
        "does what a file says, and answers in JSON",
      ],
    ],
    exits: {
      1: "a command of a script or a pipe was wrong, or the guest's source is",
    },
    run: (given, io) => debugGuest(given, worldOf(io)),
  });
}

const OPTIONS = [
  {
    name: "on",
    value: "WHERE",
    description: "bare, type1, nested:N, type2 or kernel, as for run",
  },
  {
    name: "command",
    value: "FILE",
    description: "do the commands of a file first",
  },
  {
    name: "tui",
    description: "show the screen: source, registers, layers, memory, traps",
  },
  {
    name: "input",
    value: "FILE",
    description: "type a file on the guest's console at tick 0, and end it",
  },
  {
    name: "memory",
    value: "SIZE",
    description: "bytes of memory, as 65536, 64K or 1M",
  },
  {
    name: "disk",
    value: "FILE",
    description: "the disk's contents; the file is not changed",
  },
  VARIANT_OPTION,
  {
    ...JSON_OPTION,
    description: "answer each command with one line of JSON: command, ok, " +
      "and error where ok is false",
  },
];

async function debugGuest(given: Given, world: World): Promise<number> {
  const { io } = world;
  const pauses = new Pauses();
  const state = await begin(given, io, pauses);
  const script = await scriptOf(given, io);
  const isTerminal = io.stdin.isTerminal && io.stdout.isTerminal &&
    io.env("TERM") !== "dumb";
  if (isTerminal && !given.plain && !given.has("json")) {
    const style = styleFor(io, "stdout", given);
    const greeting = greetingOf(state);
    return await sit(state, { world, pauses, style, greeting, script });
  }
  const stopListening = io.onInterrupt(pauses.stop);
  try {
    return await readOn(state, script, { json: given.has("json") });
  } finally {
    stopListening();
  }
}

/** Commands that come without a terminal that can show more than lines. */
async function readOn(
  state: Debugger,
  script: readonly LineSource[],
  { json }: { readonly json: boolean },
): Promise<number> {
  const { stdin, stdout } = state.outside.io;
  const say = async (lines: readonly string[]): Promise<void> => {
    if (lines.length > 0) await print(stdout, `${lines.join("\n")}\n`);
  };
  if (!json) await say(greetingOf(state));
  const typed = new StreamLines(
    stdin,
    (prompt) => json ? Promise.resolve() : print(stdout, prompt),
  );
  return await repl(state, [...script, typed], {
    linesOf: json ? answerJson : answerLines,
    echo: json ? undefined : (prompt, line) => say([clip(prompt + line)]),
    say,
  });
}

/** The lines of a script, and those that options stand for. */
async function scriptOf(given: Given, io: Io): Promise<LineSource[]> {
  const path = given.value("command");
  const lines = path === undefined ? [] : [linesOf(await scriptText(io, path))];
  // Where there can be no screen, the user is told, and nothing is broken.
  const tui = { ...linesOf("tui"), echoes: true };
  return given.has("tui") ? [...lines, tui] : lines;
}

function greetingOf(state: Debugger): string[] {
  return [
    `${state.origin.guest} on ${state.on}; help lists the commands.`,
    ...whereLines(state),
  ];
}

async function scriptText(io: Io, path: string): Promise<string> {
  const text = plainText(await readInput(io, path, MOST_SCRIPT));
  if (text !== undefined) return text;
  throw new UsageError(`"${path}" is no script: need commands as UTF-8 text`);
}

/** Builds the tower, with the guest in it. */
async function begin(
  given: Given,
  io: Io,
  pauses: Pauses,
): Promise<Debugger> {
  const [name] = given.operands;
  const on = parseArrangement(given.value("on") ?? "bare");
  const program = await findProgram(io, name, variantOf(given));
  const { image, guest, isa } = program;
  const wanted = given.value("memory");
  const memory = wanted === undefined
    ? guest?.memory ?? MEMORY
    : parseSize("memory", wanted);
  const disk = await readDisk(io, given.value("disk")) ?? guest?.disk;
  const typed = given.value("input");
  const input = typed === undefined ? undefined : await readInput(io, typed);
  const session = new Session({ on, memory, disk, isa, image, input });
  return new Debugger(session, {
    sources: sourcesOf(program),
    origin: {
      guest: name,
      on: given.value("on") ?? "bare",
      image: crc32(encodeImage(image)),
      memory,
      variant: isa === PG32 ? undefined : isa.name,
      input,
      disk,
    },
    outside: { io, pause: () => pauses.check(), ready: () => pauses.begin() },
  });
}

/** The lines of a program's sources, where there are any. */
function sourcesOf({ sources = [] }: Program): Sources {
  return new Map(
    sources.map(({ file, source }) => [file, source.split(/\r?\n/)]),
  );
}

/** The command, in the real world. */
export const debug: Command = debugCommand(systemWorld);

if (import.meta.main) await main(debug);
