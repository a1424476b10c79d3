/**
 * The fast loop: an interpreter that is generated from the table.
 *
 * Each row that stays within registers, pc and memory becomes one case of a
 * big switch, in its JavaScript reading. A privileged one traps in user mode.
 * A row that reads more, but changes only registers, is attempted on the spot,
 * by the machine. Any other instruction, and any word that is none, leaves the
 * loop before it is attempted. So mode and window cannot change inside, and are
 * constants.
 *
 * Two tricks carry the speed. A word's address is rotated right by two: an
 * aligned one becomes its index, a misaligned one becomes huge, so one compare
 * checks alignment and window at once. And everything is an int32 in a local.
 *
 * @module
 */
import {
  type AccessSize,
  CAUSES,
  highHalf,
  type InstructionSet,
  javascript,
  type LoopCode,
  type Row,
  USED_BITS,
  USER,
} from "../isa/mod.ts";
import type { MemoryViews } from "./memory.ts";
import { PAGE_BITS } from "./probe.ts";

/** What a program sees of the machine, and may do. */
export interface LoopWindow {
  /** The mode: it decides whether privileged instructions trap. */
  mode: number;
  /** The physical address that virtual address 0 is relocated to. */
  base: number;
  /** How many bytes can be reached: see `limitOf`. */
  limit: number;
}

/**
 * The way out of the loop: for one instruction, or for good. Why it was left,
 * and where, is written by each call.
 */
export interface LoopExit {
  /**
   * Attempts the word at `pc`, an instruction that changes registers at most and
   * reads more than the loop knows. `left` is what is left when its tick has
   * been counted. If it returns 1, the loop goes on behind it; if 0, it leaves
   * with {@linkcode STOPPED}, and the machine's state says where it is.
   */
  readonly attempt: (pc: number, word: number, left: number) => 0 | 1;
  /** The pc at which to go on, or of the instruction that trapped. */
  pc: number;
  /** The cause's code; 0 if the budget is used up; {@linkcode LEFT}. */
  code: number;
  /** The trap's detail. */
  detail: number;
  /** The instruction word, if one was fetched. */
  word: number;
}

/** The exit code that says: execute the instruction at pc by other means. */
export const LEFT: number = -1;
/** The exit code that says: the pc is where a hot loop begins. */
export const HOT: number = -2;
/** The exit code that says: translated code was written, at `detail`. */
export const PATCHED: number = -3;
/** The exit code that says: the machine has stopped where its state says. */
export const STOPPED: number = -4;

/** A probe, as the loop sees it. */
export interface LoopProbe {
  /** Not 0 for each word whose execution is to be noticed. */
  readonly marks: Uint8Array;
  /** Set to 1 for each page that is written. */
  readonly written: Uint8Array;
  /** Called before a marked word at `pc` is attempted, with `left` ticks left. */
  notice(pc: number, left: number): void;
}

/** What the translator keeps, as the loop sees it. */
export interface LoopProfile {
  /**
   * How often each word was jumped back to: where loops begin. A power of two
   * of places, by the low bits of the word's number.
   */
  readonly heat: Uint16Array;
  /** The heat at which the loop is left, and more is not counted. */
  readonly threshold: number;
  /** Whether it is left there at all. */
  readonly leaves: boolean;
  /** Not 0 for each granule of memory that has translated words. */
  readonly granules: Uint8Array;
  /** Not 0 for each translated word. */
  readonly translated: Uint8Array;
}

/**
 * Runs from `pc` for at most `budget` instructions, which fits an int32, and
 * returns how many ticks of it are left.
 */
export type FastLoop<Companion = undefined> = (
  x: Int32Array,
  memory: MemoryViews,
  window: LoopWindow,
  pc: number,
  budget: number,
  exit: LoopExit,
  companion: Companion,
) => number;

/** The view, and the digits to rotate by, for an access. */
const VIEWS = {
  1: { signed: "bytes", unsigned: "unsignedBytes", shift: 0 },
  2: { signed: "halves", unsigned: "unsignedHalves", shift: 1 },
  4: { signed: "words", unsigned: "words", shift: 2 },
} as const;

/** `address`, as an index into the window's elements; huge if misaligned. */
function index(address: string, size: AccessSize): string {
  const { shift } = VIEWS[size];
  return shift === 0
    ? address
    : `(${address} >>> ${shift} | ${address} << ${32 - shift})`;
}

function denied(address: string, size: AccessSize): string {
  return `if (${index(address, size)} >>> 0 >= limit${size}) ` +
    `{ ${trap("memory", address)} }`;
}

function trap(cause: keyof typeof CAUSES, detail: string): string {
  return `code = ${CAUSES[cause].code}; detail = ${detail}; break run;`;
}

const LOOP: LoopCode = {
  trap,
  load(name, address, size, signed) {
    const view = VIEWS[size][signed ? "signed" : "unsigned"];
    return `${denied(address, size)} ` +
      `const ${name} = ${view}[${index(address, size)} + origin${size} | 0];`;
  },
  store(address, value, size) {
    return `${denied(address, size)} ${VIEWS[size].signed}` +
      `[${index(address, size)} + origin${size} | 0] = ${value};`;
  },
};

/** The physical address of an access that is allowed, in units of 2^bits. */
function place(address: string, size: AccessSize, bits: number): string {
  const { shift } = VIEWS[size];
  return `(${index(address, size)} + origin${size} | 0) >>> ${bits - shift}`;
}

/** What a store does besides: it tells its page. */
function tellPage(address: string, size: AccessSize): string {
  return `written[${place(address, size, PAGE_BITS)}] = 1;`;
}

/** What a store does besides: one to a translated word is the last. */
function tellPatch(address: string, size: AccessSize): string {
  const word = size === 4
    ? place(address, 4, 2)
    : `(${address} + origin1 | 0) >>> 2`;
  return `if (granules[${place(address, size, GRANULE_BITS)}] !== 0) {
        const word = ${word};
        if (translated[word] !== 0) { code = ${PATCHED}; detail = word << 2; }
      }`;
}

/** Code whose stores do more than store. */
function telling(
  ...tells: ((address: string, size: AccessSize) => string)[]
): LoopCode {
  return {
    ...LOOP,
    store: (address, value, size) =>
      [
        LOOP.store(address, value, size),
        ...tells.map((tell) => tell(address, size)),
      ].join(" "),
  };
}

/** A granule is so many bits of an address: 256 bytes. */
export const GRANULE_BITS = 8;

/** What the loops do not have in common. */
interface LoopKind {
  readonly code: LoopCode;
  /** Statements at the beginning. */
  readonly begin: string;
  /** Statements between the fetch of a word and its execution. */
  readonly fetched: string;
  /** Statements that jump to `next`, always the same, or go on behind. */
  readonly jump: (next: string) => string;
  /** Statements after the pc has gone on from a store. */
  readonly stored: string;
}

const USUAL: LoopKind = {
  code: LOOP,
  begin: "",
  fetched: "",
  jump: (next) => `pc = ${next};`,
  stored: "",
};

const PROBED: LoopKind = {
  ...USUAL,
  code: telling(tellPage),
  begin: "const { marks, written } = companion;",
  fetched:
    "if (marks[at + origin4 | 0] !== 0) companion.notice(pc, left + 1 | 0);",
};

const PROFILED: LoopKind = {
  code: telling(tellPatch),
  begin:
    "const { heat, threshold, leaves, granules, translated } = companion; " +
    "const mask = heat.length - 1;",
  fetched: "",
  jump: (next) =>
    `const next = ${next};
        if (next - pc <= 0) {
          pc = next;
          const place = (next >>> 2) + origin4 & mask;
          const turns = heat[place];
          if (turns < threshold) heat[place] = turns + 1;
          else if (leaves) { code = ${HOT}; break run; }
          continue;
        }
        pc = next;`,
  stored: "if (code !== 0) break run;",
};

const KINDS: Readonly<Record<LoopName, LoopKind>> = {
  usual: USUAL,
  probed: PROBED,
  profiled: PROFILED,
  watched: {
    ...PROFILED,
    code: telling(tellPage, tellPatch),
    begin: `${PROBED.begin} ${PROFILED.begin}`,
    fetched: PROBED.fetched,
  },
};

/** One case of the switch. To break out of it is to leave the loop. */
function caseOf(isa: InstructionSet, row: Row, kind: LoopKind): string {
  const lines = [`case ${row.opcode}: { // ${row.mnemonic}`];
  const unused = ~USED_BITS[row.format];
  if (unused !== 0) lines.push(`if ((w & ${unused}) !== 0) break;`);
  const { confined, onlyReads } = isa.footprints[row.opcode]!;
  if (onlyReads) {
    lines.push(
      `if (exit.attempt(pc, w, left) === 0) { code = ${STOPPED}; break run; }`,
      "pc = pc + 4 | 0;",
      "continue;",
    );
    return `${lines.join("\n        ")}\n      }`;
  }
  if (row.privileged) {
    lines.push(`if (user) { ${trap("privileged", "w")} }`);
  }
  if (confined) {
    const { statements, next, jumps, stores } = javascript(row, kind.code);
    const goOn = jumps ? kind.jump(next) : `pc = ${next};`;
    lines.push(...statements, goOn, stores ? kind.stored : "", "continue;");
  } else {
    lines.push("break;");
  }
  return `${lines.join("\n        ")}\n      }`;
}

/** The source of one of the fast loops for an instruction set. */
export function fastLoopSource(
  isa: InstructionSet,
  name: LoopName = "usual",
): string {
  const kind = KINDS[name];
  return `"use strict";
return function fastLoop(x, memory, window, pc, budget, exit, companion) {
  ${kind.begin}
  const { words, halves, unsignedHalves, bytes, unsignedBytes } = memory;
  const user = window.mode === ${USER};
  const origin1 = window.base | 0, limit1 = window.limit | 0;
  const origin2 = origin1 >>> 1, limit2 = limit1 >>> 1;
  const origin4 = origin1 >>> 2, limit4 = limit1 >>> 2;
  pc = pc | 0;
  let left = budget | 0;
  let code = 0, detail = 0, w = 0;
  run: while (left !== 0) {
    left = left - 1 | 0;
    const at = ${index("pc", 4)};
    if (at >>> 0 >= limit4) { w = 0; ${trap("memory", "pc")} }
    w = words[at + origin4 | 0];
    ${kind.fetched}
    switch (w >>> 24) {
      ${isa.rows.map((row) => caseOf(isa, row, kind)).join("\n      ")}
    }
    left = left + 1 | 0;
    code = ${LEFT};
    break;
  }
  exit.pc = pc;
  exit.code = code;
  exit.detail = detail;
  exit.word = w;
  return left;
};`;
}

/** What each of the loops works together with. */
export interface Companions {
  /** Nothing: the plain interpreter. */
  readonly usual: undefined;
  /** A probe looks in. */
  readonly probed: LoopProbe;
  /** The translator has it count, and watch its code. */
  readonly profiled: LoopProfile;
  /** Both. */
  readonly watched: LoopProbe & LoopProfile;
}

/** The name of a loop. */
export type LoopName = keyof Companions;

const loops = new WeakMap<InstructionSet, Map<LoopName, unknown>>();

/** A fast loop of an instruction set, generated when first asked for. */
export function fastLoop<Name extends LoopName>(
  isa: InstructionSet,
  name: Name,
): FastLoop<Companions[Name]> {
  const known = loops.get(isa) ?? new Map<LoopName, unknown>();
  loops.set(isa, known);
  if (!known.has(name)) {
    const make = new Function("highHalf", fastLoopSource(isa, name));
    known.set(name, make(highHalf));
  }
  return known.get(name) as FastLoop<Companions[Name]>;
}
