/**
 * The panel of memory: words from an address on.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { cut, hex } from "../../commands/text.ts";
import { physicalOf } from "../core/expression.ts";
import type { Debugger } from "../language/debugger.ts";
import { wholeMemory } from "../language/looking.ts";
import { marked, type Room } from "./cells.ts";
import type { Memory, Value } from "./moment.ts";
import { type Snapshot, wordBefore } from "./snapshot.ts";

/** The most words that can be shown. */
const MOST_WORDS = 1024;

/** Words in a row. */
const IN_ROW = 4;

/** The memory that the user wants to see, at the level that is looked at. */
export function memoryOf(
  debug: Debugger,
  before: Snapshot | undefined,
): Memory {
  const { text, isPhysical, address } = debug.memoryShown;
  const { engine, psw = engine.cpu } = isPhysical
    ? wholeMemory(debug)
    : debug.scene;
  let from: number;
  try {
    from = address(debug.scene) & ~3;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { text, address: error.message, words: [] };
  }
  // Addresses end, and begin anew at 0.
  const length = Math.min(MOST_WORDS, 2 ** 30 - (from >>> 2));
  const words = Array.from({ length }, (_, n) => {
    const physical = physicalOf(engine, from + 4 * n | 0, 4, psw);
    if (physical === undefined) return undefined;
    const value = engine.load(physical);
    const changed = before !== undefined &&
      wordBefore(debug, before, physical) !== value;
    return { value, changed };
  });
  return { text, address: from >>> 0, words };
}

/** Draws it, with its characters where there is room for them. */
export function drawMemory(
  { address, words }: Memory,
  { width, height, style }: Room,
): string[] {
  if (typeof address === "string") return [cut(address, width)];
  const shown = words.slice(0, IN_ROW * height);
  if (shown.every((word) => word === undefined)) {
    return [cut(`nothing can be read at ${hex(address)}`, width)];
  }
  const last = address + 4 * (shown.length - 1);
  const digits = Math.max(4, last.toString(16).length);
  const gap = width >= digits + 10 * IN_ROW ? " " : "";
  const hasText = width >= digits + (10 + 4) * IN_ROW + 2;
  return Array.from(
    { length: Math.ceil(shown.length / IN_ROW) },
    (_, n) => {
      const row = shown.slice(IN_ROW * n, IN_ROW * (n + 1));
      const at = address + 4 * IN_ROW * n >>> 0;
      const cells = row.map((word) =>
        gap +
        (word === undefined
          ? ` ${"-".repeat(8)}`
          : marked(hex(word.value, 8).slice(2), word.changed, style))
      );
      return at.toString(16).padStart(digits, "0") + cells.join("") +
        (hasText ? `  ${row.map(textOf).join("")}` : "");
    },
  );
}

/** The bytes of a word as characters. */
function textOf(word: Value | undefined): string {
  return [0, 8, 16, 24].map((shift) => {
    const byte = word === undefined ? 0 : word.value >>> shift & 0xff;
    return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".";
  }).join("");
}
