/**
 * Keys: from the bytes that a terminal sends to what the user wants.
 *
 * @module
 */

/** What the user wants. */
export type Key =
  | "on"
  | "back"
  | "again"
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

// An escape sequence, or any one character.
// deno-lint-ignore no-control-regex
const SEQUENCE = /\x1b[[O][0-9;]*[A-Za-z~]|[^]/gu;

/** The keys in some bytes. What means nothing is left out. */
export function keysIn(bytes: Uint8Array): Key[] {
  const typed = new TextDecoder().decode(bytes).match(SEQUENCE) ?? [];
  return typed.flatMap((text): Key[] => {
    if (/^[1-9]$/.test(text)) return [{ choice: Number(text) }];
    const key = KEYS[text.length === 1 ? text.toLowerCase() : text];
    return key === undefined ? [] : [key];
  });
}
