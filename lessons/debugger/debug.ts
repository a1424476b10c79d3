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
import { type Io, print, readInput } from "../commands/io.ts";
import { parseCount } from "../commands/numbers.ts";
import { main } from "../commands/system_io.ts";
import { plainText } from "../commands/text.ts";
import { VARIANT_OPTION } from "../commands/variant.ts";
import type { Session } from "./core/session.ts";
import { begin } from "./language/begin.ts";
import type { Debugger } from "./language/debugger.ts";
import { whereLines } from "./language/view.ts";
import { linesOf, type LineSource } from "./terminal/lines.ts";
import { Pauses } from "./terminal/pauses.ts";
import { repl } from "./terminal/repl.ts";
import { typedLines } from "./terminal/typed_lines.ts";

/** The most bytes of a script. */
const MOST_SCRIPT = 1 << 20;

/** The command. */
export const debug: Command = command({
  name: "debug",
  summary: "Steps a guest through every layer, forwards and backwards.",
  operands: "GUEST",
  least: 1,
  most: 1,
  options: [
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
  ],
  notes: [
    "GUEST is what run takes. The commands are gdb's: help lists them, and " +
    "help COMMAND explains one. Going back is always possible: " +
    "reverse-stepi, reverse-continue, goto TICK, when.",
    "Commands come from the terminal, line by line, or from a pipe. Ctrl-C " +
    "stops a running guest; the end of input ends the session.",
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
  run: debugGuest,
});

async function debugGuest(given: Given, io: Io): Promise<number> {
  const json = given.has("json");
  const pauses = new Pauses(io);
  try {
    const state = await begin(given.operands[0], given, {
      io,
      pause: () => pauses.check(),
      ready: () => pauses.forget(),
    });
    await goTo(state.session, given.value("at"), pauses);
    const script = given.value("command");
    const sources: LineSource[] = [];
    if (script !== undefined) {
      sources.push(linesOf(await scriptText(io, script)));
    }
    sources.push(typedLines(state, io, { plain: given.plain, json }));
    if (!json) {
      await print(io.stdout, `${greeting(state).join("\n")}\n`);
    }
    return await repl(state, sources, { json });
  } finally {
    pauses.end();
  }
}

function greeting(state: Debugger): string[] {
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

if (import.meta.main) await main(debug);
