/**
 * Keys: from what a terminal sends to what the user wants.
 *
 * @module
 */

/** What the user wants. */
export type Key =
  | "on"
  | "back"
  | "again"
  | "debug"
  | "quit"
  | "interrupt"
  | "up"
  | "down"
  /** A number was typed. */
  | { readonly choice: number };

/** Each key, as the terminal sends it. */
const KEYS: Readonly<Record<string, Key>> = {
  "\r": "on",
  "\n": "on",
  " ": "on",
  "n": "on",
  "\x1b[C": "on",
  "\x1bOC": "on",
  "b": "back",
  "\x7f": "back",
  "\b": "back",
  "\x1b[D": "back",
  "\x1bOD": "back",
  "r": "again",
  "d": "debug",
  "q": "quit",
  "\x04": "quit",
  "\x03": "interrupt",
  "k": "up",
  "\x1b[A": "up",
  "\x1bOA": "up",
  "j": "down",
  "\x1b[B": "down",
  "\x1bOB": "down",
};

/** What a key means, as the terminal has sent it; nothing, if it has none. */
export function keyOf(typed: string): Key | undefined {
  if (/^[1-9]$/.test(typed)) return { choice: Number(typed) };
  return KEYS[typed.length === 1 ? typed.toLowerCase() : typed];
}
