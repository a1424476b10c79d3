/**
 * What the user sees at a terminal: the line that is edited, and the answers.
 *
 * @module
 */
import type { Editor, Turn } from "./editor.ts";

/** Shows what is typed and what is answered. */
export interface Display {
  /** Shows the line as it is now. */
  edit(prompt: string, editor: Editor): Promise<void>;
  /** The line is over: it was entered, or given up. It stays to be seen. */
  leave(prompt: string, line: string): Promise<void>;
  /** Says something, below all that was said before. */
  say(lines: readonly string[]): Promise<void>;
  /** Does what a key wants that is not about the line. */
  turn(turn: Turn): Promise<void>;
  /** A command takes long, and this is where it is. */
  wait(where: string): Promise<void>;
}

/** As much of a line as there is room for around the cursor, after a prompt. */
export function visiblePart(
  prompt: string,
  { line, cursor }: Editor,
  columns: number,
): { readonly text: string; readonly column: number } {
  const room = Math.max(1, columns - prompt.length - 1);
  const from = Math.max(0, cursor - room);
  const part = Array.from(line).slice(from, from + room).join("");
  return { text: prompt + part, column: prompt.length + cursor - from };
}
