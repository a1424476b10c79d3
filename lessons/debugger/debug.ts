/**
 * `deno task debug`: steps a guest through every layer, in both directions.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import {
  type Command,
  command,
  type Given,
  JSON_OPTION,
} from "../commands/cli.ts";
import { type Io, readInput } from "../commands/io.ts";
import { parseCount } from "../commands/numbers.ts";
import { main } from "../commands/system_io.ts";
import { plainText, styleFor } from "../commands/text.ts";
import { VARIANT_OPTION } from "../commands/variant.ts";
import { Terminal } from "../runner/terminal.ts";
import { systemWorld, type World } from "../runner/world.ts";
import type { Session } from "./core/session.ts";
import { begin } from "./language/begin.ts";
import type { Debugger } from "./language/debugger.ts";
import { whereLines } from "./language/view.ts";
import { converse, isEditable, readOn } from "./terminal/conversation.ts";
import { linesOf, type LineSource } from "./terminal/lines.ts";
import { Pauses } from "./terminal/pauses.ts";

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
    name: "at",
    value: "TICK",
    description: "begin at a tick of the guest's; the past is there as well",
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
  const stopListening = io.onInterrupt(pauses.stop);
  try {
    const state = await begin(given.operands[0], given, {
      io,
      pause: () => pauses.check(),
      ready: () => pauses.begin(),
    });
    await goTo(state.session, given.value("at"), pauses);
    const script = await scriptOf(given, io);
    const greeting = greetingOf(state);
    const json = given.has("json");
    if (json || !isEditable(io, given)) {
      return await readOn(state, { io, pauses, greeting, script, json });
    }
    const style = styleFor(io, "stdout", given);
    return await Terminal.use(
      world,
      { screen: false },
      (terminal) =>
        converse(state, { terminal, style, pauses, greeting, script }),
    );
  } finally {
    stopListening();
  }
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

/** Goes to the tick that was asked for. */
async function goTo(
  session: Session,
  at: string | undefined,
  pauses: Pauses,
): Promise<void> {
  if (at === undefined) return;
  const tick = parseCount("at", at, 0);
  const { reason } = await session.goto(tick, () => pauses.check());
  if (reason !== "short") return;
  throw new UsageError(
    `--at ${at}: the run ends at tick ${session.position.tick}`,
  );
}

/** The command, in the real world. */
export const debug: Command = debugCommand(systemWorld);

if (import.meta.main) await main(debug);
