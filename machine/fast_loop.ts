/**
 * The fast loop: an interpreter that is generated from the table.
 *
 * Each row that stays within registers, pc and memory becomes one case of a
 * big switch, in its JavaScript reading. A privileged one traps in user mode.
 * Any other instruction, and any word that is none, leaves the loop before it
 * is attempted, for the hardware to deal with. So mode and window cannot change
 * inside, and are constants.
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
import { PAGE_BITS } from "./probe.ts";

/** The views on one memory. */
export interface MemoryViews {
  /** Words, by address / 4. */
  readonly words: Int32Array;
  /** Signed half words, by address / 2. */
  readonly halves: Int16Array;
  /** Unsigned half words, by address / 2. */
  readonly unsignedHalves: Uint16Array;
  /** Signed bytes. */
  readonly bytes: Int8Array;
  /** Unsigned bytes. */
  readonly unsignedBytes: Uint8Array;
}

/** What a program sees of the machine, and may do. */
export interface LoopWindow {
  /** The mode: it decides whether privileged instructions trap. */
  mode: number;
  /** The physical address that virtual address 0 is relocated to. */
  base: number;
  /** How many bytes can be reached: see `limitOf`. */
  limit: number;
}

/** Why the loop was left, and where. Written by each call. */
export interface LoopExit {
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

/** A probe, as the loop sees it. */
export interface LoopProbe {
  /** Not 0 for each word whose execution is to be noticed. */
  readonly marks: Uint8Array;
  /** Set to 1 for each page that is written. */
  readonly written: Uint8Array;
  /** Called before a marked word at `pc` is attempted, with `left` ticks left. */
  notice(pc: number, left: number): void;
}

/**
 * Runs from `pc` for at most `budget` instructions, which fits an int32, and
 * returns how many ticks of it are left.
 */
export type FastLoop = (
  x: Int32Array,
  memory: MemoryViews,
  window: LoopWindow,
  pc: number,
  budget: number,
  exit: LoopExit,
  probe?: LoopProbe,
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

/** The same, and whoever watches is told of every page that is written. */
const PROBED_LOOP: LoopCode = {
  ...LOOP,
  store(address, value, size) {
    const { shift } = VIEWS[size];
    return `${LOOP.store(address, value, size)} written` +
      `[(${index(address, size)} + origin${size} | 0) >>> ` +
      `${PAGE_BITS - shift}] = 1;`;
  },
};

/** What the two loops do not have in common. */
interface LoopKind {
  readonly code: LoopCode;
  /** Statements at the beginning. */
  readonly begin: string;
  /** Statements between the fetch of a word and its execution. */
  readonly fetched: string;
}

const USUAL: LoopKind = { code: LOOP, begin: "", fetched: "" };

const PROBED: LoopKind = {
  code: PROBED_LOOP,
  begin: "const { marks, written } = probe;",
  fetched: "if (marks[at + origin4 | 0] !== 0) probe.notice(pc, left + 1 | 0);",
};

/** One case of the switch. To break out of it is to leave the loop. */
function caseOf(isa: InstructionSet, row: Row, code: LoopCode): string {
  const lines = [`case ${row.opcode}: { // ${row.mnemonic}`];
  const unused = ~USED_BITS[row.format];
  if (unused !== 0) lines.push(`if ((w & ${unused}) !== 0) break;`);
  if (row.privileged) {
    lines.push(`if (user) { ${trap("privileged", "w")} }`);
  }
  if (isa.footprints[row.opcode]?.confined) {
    const { statements, next } = javascript(row, code);
    lines.push(...statements, `pc = ${next};`, "continue;");
  } else {
    lines.push("break;");
  }
  return `${lines.join("\n        ")}\n      }`;
}

/**
 * The source of the fast loop for an instruction set: the usual one, or the one
 * that a probe looks into.
 */
export function fastLoopSource(isa: InstructionSet, probed = false): string {
  const { code, begin, fetched } = probed ? PROBED : USUAL;
  return `"use strict";
return function fastLoop(x, memory, window, pc, budget, exit, probe) {
  ${begin}
  const { words, halves, unsignedHalves, bytes, unsignedBytes } = memory;
  const user = window.mode === ${USER};
  const origin1 = window.base | 0, limit1 = window.limit | 0;
  const origin2 = origin1 >>> 1, limit2 = limit1 >>> 1;
  const origin4 = origin1 >>> 2, limit4 = limit1 >>> 2;
  let left = budget | 0;
  let code = 0, detail = 0, w = 0;
  run: while (left !== 0) {
    left = left - 1 | 0;
    const at = ${index("pc", 4)};
    if (at >>> 0 >= limit4) { w = 0; ${trap("memory", "pc")} }
    w = words[at + origin4 | 0];
    ${fetched}
    switch (w >>> 24) {
      ${isa.rows.map((row) => caseOf(isa, row, code)).join("\n      ")}
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

/** The usual loop, or the one that a probe looks into. */
export type LoopName = "usual" | "probed";

const loops: Readonly<Record<LoopName, WeakMap<InstructionSet, FastLoop>>> = {
  usual: new WeakMap(),
  probed: new WeakMap(),
};

/**
 * The fast loop of an instruction set, generated when first asked for. The
 * probed one has to be given a probe.
 */
export function fastLoop(
  isa: InstructionSet,
  kind: LoopName = "usual",
): FastLoop {
  const known = loops[kind].get(isa);
  if (known !== undefined) return known;
  const source = fastLoopSource(isa, kind === "probed");
  const make = new Function("highHalf", source);
  const loop: FastLoop = make(highHalf);
  loops[kind].set(isa, loop);
  return loop;
}
