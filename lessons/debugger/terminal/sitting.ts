/**
 * A user at a terminal: the display, the keys, the history, and everything back
 * as it was at the end.
 *
 * @module
 */
import { print } from "../../commands/io.ts";
import { grouped, type Style } from "../../commands/text.ts";
import { Terminal } from "../../runner/terminal.ts";
import type { World } from "../../runner/world.ts";
import { complete } from "../language/completion.ts";
import type { Debugger } from "../language/debugger.ts";
import { EditedLines } from "./edited_lines.ts";
import { Editor } from "./editor.ts";
import { History } from "./history.ts";
import type { LineSource } from "./lines.ts";
import type { Pauses } from "./pauses.ts";
import { answerLines, repl } from "./repl.ts";
import { TerminalDisplay } from "./terminal_display.ts";

/** What is at the terminal. */
export interface Sitting {
  readonly world: World;
  readonly pauses: Pauses;
  readonly style: Style;
  /** What is said first. */
  readonly greeting: readonly string[];
  /** What is done before the user is asked. */
  readonly script: readonly LineSource[];
}

/** Does what the user types, until there is no more; the exit code. */
export async function sit(debug: Debugger, sitting: Sitting): Promise<number> {
  const { world } = sitting;
  const history = await History.read(world);
  let ending: number | undefined;
  const stopListening = world.onTerminate((code) => {
    ending = code;
    debug.isOver = true;
    sitting.pauses.stop();
  });
  try {
    const code = await Terminal.use(
      world,
      { screen: false },
      (terminal) => converse(debug, { ...sitting, terminal, history }),
    );
    return ending ?? code;
  } finally {
    stopListening();
    const problem = await history.end();
    if (problem !== undefined) {
      await print(world.io.stderr, `trapeze debug: ${problem}\n`);
    }
  }
}

async function converse(
  debug: Debugger,
  { terminal, history, ...sitting }: Sitting & {
    readonly terminal: Terminal;
    readonly history: History;
  },
): Promise<number> {
  const { world, pauses, style, greeting, script } = sitting;
  const display = new TerminalDisplay({ world, terminal, debug, style });
  debug.screen = display;
  pauses.atPause = () =>
    display.wait(`running: tick ${grouped(debug.session.position.tick)}`);
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
    return await repl(debug, [...script, typed], {
      linesOf: answerLines,
      echo: (prompt, line) => display.leave(prompt, line),
      say: (lines) => display.say(lines),
    });
  } finally {
    stopListening();
  }
}
