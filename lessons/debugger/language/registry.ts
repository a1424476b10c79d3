/**
 * All commands of the debugger.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { hanging, quoted, wrap } from "../../commands/text.ts";
import { type DebugCommand, findCommand, type Registry } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { filesWith } from "./files.ts";
import { meant } from "./format.ts";
import { INFO, layerLines } from "./info.ts";
import { KNOWING } from "./knowing.ts";
import { LOOKING } from "./looking.ts";
import { BACKWARDS, FORWARDS } from "./moving.ts";
import { TUI } from "./screen.ts";
import { STOPPING } from "./stopping.ts";

function layer(debug: Debugger, operands: string): Answer {
  if (operands !== "") debug.look(levelOf(debug, operands));
  const { lines, data } = layerLines(debug);
  return {
    lines,
    data: { layer: debug.layerName, level: debug.level, ...data },
  };
}

function levelOf({ top }: Debugger, name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  const named: Readonly<Record<string, number>> = {
    guest: top,
    machine: 0,
    // A monitor sees what it runs on.
    ...top === 0 ? {} : { monitor: top - 1 },
  };
  const begun = Object.keys(named).find((each) => each.startsWith(name));
  if (begun !== undefined) return named[begun];
  if ("monitor".startsWith(name)) {
    throw new UsageError("there is no monitor: the guest runs bare");
  }
  throw new UsageError(
    `there is no layer ${quoted(name)}: ${
      meant(name, [...Object.keys(named), "a number"])
    }`,
  );
}

/** `type "text\n"`, `type text`, `type --end`. */
function type(debug: Debugger, operands: string): Answer {
  const { timeline, guest } = debug.session;
  if (operands === "") throw new UsageError("type what? need TEXT or --end");
  const tick = debug.session.position.tick + 1;
  const isEnd = operands === "--end";
  const bytes = new TextEncoder().encode(isEnd ? "" : textOf(operands));
  const endTick = guest.console.log.find(({ bytes }) => bytes.length === 0)
    ?.tick;
  if (endTick !== undefined && endTick <= tick) {
    throw new UsageError("the console's input has ended");
  }
  timeline.edit(() =>
    isEnd ? guest.console.end(tick) : guest.console.type(bytes, tick)
  );
  debug.edited("type", operands);
  const what = isEnd ? "The input ends" : `${bytes.length} bytes arrive`;
  return { lines: [`${what} at tick ${tick}.`], data: { arrives: tick } };
}

/** In quotes, as JSON has it; else as it is, and a new line after it. */
function textOf(operands: string): string {
  if (!operands.startsWith('"')) return `${operands}\n`;
  try {
    return String(JSON.parse(operands));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${quoted(operands)} is no text in double quotes`);
  }
}

const LAYER: DebugCommand = {
  names: ["layer", "la"],
  operands: "[guest | monitor | machine | N]",
  summary: "Looks from another level, and shows this moment at each of them.",
  more: "print, x and info registers are about the level that is looked at: " +
    "its PSW, its window, its memory. monitor is what the guest's monitor " +
    "runs on. The commands that move, and breakpoints, are always the guest's.",
  completes: ["guest", "monitor", "machine"],
  run: layer,
};

const TYPE: DebugCommand = {
  names: ["type"],
  operands: 'TEXT | "TEXT\\n" | --end',
  summary: "Types on the guest's console, or ends its input.",
  more: "It arrives one tick later. Text without quotes gets a new line. " +
    "What was to come after is forgotten.",
  run: type,
};

const HELP: DebugCommand = {
  names: ["help", "h"],
  operands: "[COMMAND]",
  summary: "Lists the commands, or explains one.",
  completes: "commands",
  run: (_, operands) => operands === "" ? helpAll() : helpOf(operands),
};

const QUIT: DebugCommand = {
  names: ["quit", "q", "exit"],
  operands: "",
  summary: "Ends the session, as the end of input does.",
  run(debug) {
    debug.isOver = true;
    return { lines: [] };
  },
};

/** The commands that change the guest. */
const EDITING: Readonly<Record<"set" | "type", DebugCommand>> = {
  set: findCommand(LOOKING, "set"),
  type: TYPE,
};

/** The commands, in the order of the help. */
export const COMMANDS: Registry = [
  ...FORWARDS,
  ...BACKWARDS,
  ...STOPPING,
  ...LOOKING,
  ...KNOWING,
  INFO,
  LAYER,
  TUI,
  TYPE,
  ...filesWith(EDITING),
  HELP,
  QUIT,
];

function helpAll(): Answer {
  return {
    lines: COMMANDS.flatMap(({ names, summary }) =>
      hanging(`  ${names.slice(0, 2).join(", ")}`, summary, 24)
    ),
    data: { commands: COMMANDS.map(({ names }) => names[0]) },
  };
}

function helpOf(name: string): Answer {
  const { names, operands, summary, more } = findCommand(COMMANDS, name);
  const [full, ...short] = names;
  return {
    lines: [
      `${full} ${operands}`.trim(),
      ...wrap(summary),
      ...more === undefined ? [] : wrap(more),
      ...short.length === 0 ? [] : [`In short: ${short.join(", ")}`],
    ].flatMap((line) => wrap(line)),
    data: { names, operands, summary },
  };
}
