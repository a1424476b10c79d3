/**
 * Keys: from the bytes that a terminal sends to what the user wants.
 *
 * @module
 */

/** What the user wants of a lesson. */
export type Key =
  | "on"
  | "back"
  | "again"
  | "debug"
  | "quit"
  | "up"
  | "down"
  /** A number was typed. */
  | { readonly choice: number };

/** Ctrl-C, which is no signal where each key is handed over. */
export const CTRL_C = "\x03";

/** The key that is also the beginning of what other keys send. */
export const ESCAPE = "\x1b";

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
  "k": "up",
  "\x1b[A": "up",
  "\x1bOA": "up",
  "j": "down",
  "\x1b[B": "down",
  "\x1bOB": "down",
};

/** What a key means in a lesson; `undefined` if it means nothing. */
export function keyOf(typed: string): Key | undefined {
  if (/^[1-9]$/.test(typed)) return { choice: Number(typed) };
  return KEYS[typed.length === 1 ? typed.toLowerCase() : typed];
}

// An escape sequence, or any one character.
// deno-lint-ignore no-control-regex
const SEQUENCE = /\x1b[[O][0-9;]*[A-Za-z~]|[^]/gu;
// An escape sequence that is not at its end yet.
// deno-lint-ignore no-control-regex
const BEGUN = /\x1b(?:[[O][0-9;]*)?$/;

/** Cuts what a terminal sends into keys, however it comes in pieces. */
export class KeyCutter {
  readonly #decoder = new TextDecoder();
  #begun = "";

  /** The keys that are whole with these bytes. */
  cut(bytes: Uint8Array): string[] {
    const more = this.#decoder.decode(bytes, { stream: true });
    // Escape alone was a key already, unless it turns out to be no key at all.
    const isAlone = this.#begun === ESCAPE && !/^[[O]/.test(more);
    const text = isAlone ? more : this.#begun + more;
    this.#begun = BEGUN.exec(text)?.[0] ?? "";
    const whole = this.#begun === ESCAPE
      ? text
      : text.slice(0, text.length - this.#begun.length);
    return whole.match(SEQUENCE) ?? [];
  }
}
