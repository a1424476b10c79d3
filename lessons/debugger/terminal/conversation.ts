/**
 * A conversation with a user: at a terminal with all that it can show, or in
 * lines that come as they are and go out as they are.
 *
 * @module
 */
import { type Io, print } from "../../commands/io.ts";
import { cut, grouped, type Style, WIDTH } from "../../commands/text.ts";
import type { Terminal } from "../../runner/terminal.ts";
import { complete } from "../language/completion.ts";
import type { Debugger } from "../language/debugger.ts";
import { EditedLines } from "./edited_lines.ts";
import { Editor } from "./editor.ts";
import { History } from "./history.ts";
import { type LineSource, StreamLines } from "./lines.ts";
import type { Pauses } from "./pauses.ts";
import { answerJson, answerLines, repl } from "./repl.ts";
import { TerminalDisplay } from "./terminal_display.ts";

/** What every conversation has. */
export interface Conversation {
  readonly pauses: Pauses;
  /** What is said first. */
  readonly greeting: readonly string[];
  /** What is done before the user is asked. */
  readonly script?: readonly LineSource[];
}

/** Whether there is a terminal on which lines can be edited, and that may be. */
export function isEditable(
  io: Io,
  { plain }: { readonly plain: boolean },
): boolean {
  return io.stdin.isTerminal && io.stdout.isTerminal && !plain &&
    io.env("TERM") !== "dumb";
}

/**
 * Does what the user types at a terminal, until there is no more; the exit code.
 * The terminal has no screen before it, and none after it.
 */
export async function converse(
  debug: Debugger,
  { terminal, style, pauses, greeting, script = [] }: Conversation & {
    readonly terminal: Terminal;
    readonly style: Style;
  },
): Promise<number> {
  const { world } = terminal;
  const history = await History.read(world);
  const display = new TerminalDisplay({ terminal, debug, style });
  debug.screen = display;
  pauses.atPause = async () => {
    if (terminal.ending !== undefined) {
      debug.isOver = true;
      pauses.stop();
    }
    const { tick } = debug.session.position;
    await display.wait(`running: tick ${grouped(tick)}`);
  };
  const stopListening = terminal.onInterrupt(pauses.stop);
  const typed = new EditedLines({
    terminal,
    display,
    editor: new Editor(history.lines),
    keep: (line) => history.keep(line),
    complete: (line) => complete(debug, line),
  });
  try {
    await display.say(greeting);
    const code = await repl(debug, [...script, typed], {
      linesOf: answerLines,
      echo: (prompt, line) => display.leave(prompt, line),
      say: (lines) => display.say(lines),
    });
    return terminal.ending || code;
  } finally {
    stopListening();
    await terminal.leave();
    const problem = await history.end();
    if (problem !== undefined) {
      await print(world.io.stderr, `trapeze debug: ${problem}\n`);
    }
  }
}

/** The same where only lines come in and go out; with `json`, as JSON. */
export async function readOn(
  debug: Debugger,
  { io, pauses, greeting, script = [], json = false }: Conversation & {
    readonly io: Io;
    readonly json?: boolean;
  },
): Promise<number> {
  const { stdin, stdout } = io;
  const say = async (lines: readonly string[]): Promise<void> => {
    if (lines.length > 0) await print(stdout, `${lines.join("\n")}\n`);
  };
  const typed = new StreamLines(
    stdin,
    (prompt) => json ? Promise.resolve() : print(stdout, prompt),
  );
  const stopListening = io.onInterrupt(pauses.stop);
  try {
    if (!json) await say(greeting);
    return await repl(debug, [...script, typed], {
      linesOf: json ? answerJson : answerLines,
      echo: json
        ? undefined
        : (prompt, line) => say([cut(prompt + line, WIDTH)]),
      say,
    });
  } finally {
    stopListening();
  }
}
