/**
 * `tui`: the screen is shown, or not, and what of memory is on it.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { quoted } from "../../commands/text.ts";
import { parseExpression } from "../core/expression.ts";
import type { DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { meant } from "./format.ts";

type Action = (debug: Debugger, operands: string) => Answer | Promise<Answer>;

const ACTIONS: Readonly<Record<string, Action>> = {
  async enable({ screen }) {
    await screen.enable();
    return {
      lines: [
        "help lists the commands; tui disable leaves the screen.",
      ],
    };
  },
  async disable({ screen }) {
    await screen.disable();
    return { lines: [] };
  },
  memory: showMemory,
};

/** `tui memory sp`, `tui memory phys OLD_PSW`. */
function showMemory(debug: Debugger, operands: string): Answer {
  const [, physical, text] = /^(phys\s+)?([^]*)$/.exec(operands)!;
  const address = parseExpression(text, debug.session.places);
  const isPhysical = physical !== undefined;
  debug.memoryShown = { text: operands, address, isPhysical };
  return { lines: [`The screen shows the memory at ${operands}.`] };
}

/** The command. */
export const TUI: DebugCommand = {
  names: ["tui"],
  operands: "[enable | disable | memory [phys] ADDRESS]",
  summary: "Shows source, registers, layers, memory and traps on a screen.",
  more:
    "All commands work below it, and what has changed since the last stop " +
    "has a * before it. It needs a terminal from 80x24 up. ADDRESS is an " +
    "expression that is worked out anew at each stop: sp, at first. Page Up, " +
    "Page Down and Escape turn the pages of the answers; Ctrl-L draws the " +
    "screen anew.",
  completes: Object.keys(ACTIONS),
  run(debug, operands) {
    const [, name, rest] = /^(\S*)\s*([^]*)$/.exec(operands)!;
    const names = Object.keys(ACTIONS);
    const action = names.find((each) => each.startsWith(name));
    if (action === undefined) {
      throw new UsageError(
        `tui does not know ${quoted(name)}: ${meant(name, names)}`,
      );
    }
    if (rest !== "" && action !== "memory") {
      throw new UsageError(`tui ${action} takes nothing, not ${quoted(rest)}`);
    }
    return ACTIONS[action](debug, rest);
  },
};
