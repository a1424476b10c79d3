/**
 * The text reading: what a row does, as lines that a student can read.
 *
 * A value is a small tree of terms, so that `eq(eq(a, b), 0)` can become
 * `a != b` and a bracket is written only where it is needed. The text comes
 * from the effect alone: the reading knows no instruction by name.
 *
 * The lines are in the order of the changes, with the jump last. What is read
 * is always the value from before the instruction: where an earlier line has
 * changed it, the text calls it `old`.
 *
 * @module
 */
import {
  type Context,
  key,
  name,
  number,
  operation,
  phrase,
  print,
  printCondition,
  type Term,
  TermArithmetic,
  unsigned,
} from "./_term.ts";
import type { AccessSize, Effects, Operands } from "./effects.ts";
import type { Row } from "./instructions.ts";
import { FORMATS, REGISTERS } from "./operands.ts";
import { type Cause, CAUSE_NAMES } from "./trap.ts";

/**
 * What a row does, one line for each thing: never none.
 *
 * Without `operands`, the text is about `rd`, `rs1`, `rs2` and `imm`, where
 * the `imm` of a branch or a jump is the distance in bytes. An instruction's
 * own operands are given as they are written in assembly, so that the `imm` of
 * a branch or a jump is the label or the address that it leads to.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { describe, PG32 } from "@trapeze/trapeze";
 *
 * const addi = PG32.byMnemonic.get("addi")!;
 * assertEquals(describe(addi), ["rd = rs1 + imm"]);
 * assertEquals(describe(addi, { rd: "sp", rs1: "sp", imm: "-16" }), [
 *   "sp = sp - 16",
 * ]);
 *
 * const bne = PG32.byMnemonic.get("bne")!;
 * assertEquals(describe(bne), ["if rs1 != rs2, go to pc + imm"]);
 * assertEquals(describe(bne, { rs1: "a0", rs2: "zero", imm: "loop" }), [
 *   "if a0 != 0, go to loop",
 * ]);
 * ```
 */
export function describe(
  row: Row,
  operands: Partial<Operands<string, string>> = {},
): string[] {
  const text = read(row, operands).lines();
  return text.length > 0 ? text : ["do nothing"];
}

/**
 * The traps that a row itself can take, in the order of their codes. Beside
 * them, the fetch of any instruction can take a memory trap.
 */
export function trapsOf(row: Row): Cause[] {
  const { traps } = read(row, {});
  if (row.privileged) traps.add("privileged");
  return CAUSE_NAMES.filter((cause) => traps.has(cause));
}

function read(row: Row, operands: Partial<Operands<string, string>>): Text {
  const { rd = "rd", rs1 = "rs1", rs2 = "rs2" } = operands;
  const text = new Text();
  row.effect(text, { rd, rs1, rs2, imm: immediate(row, operands.imm) });
  return text;
}

/** What the row sees of a constant, told by how it is written. */
function immediate(row: Row, written: string | undefined): Term {
  const term = written === undefined ? name("imm") : constant(written);
  const kind = FORMATS[row.format].operands
    .find(({ role }) => role === "imm")?.kind;
  if (kind?.sort === "target") {
    return written === undefined ? term : operation("sub", term, PC);
  }
  return kind === undefined || kind.scale === 0
    ? term
    : operation("shl", term, number(kind.scale));
}

function constant(written: string): Term {
  if (!/^-?(0x[\da-f]+|\d+)$/i.test(written)) return name(written);
  const negative = written.startsWith("-");
  const size = Number(negative ? written.slice(1) : written);
  return number(negative ? -size : size, /x/i.test(written));
}

const SIZES: Readonly<Record<AccessSize, string>> = {
  1: "byte",
  2: "half word",
  4: "word",
};

const PC = name("pc");

class Text extends TermArithmetic implements Effects<Term, string>, Context {
  readonly traps = new Set<Cause>();
  readonly #lines: string[] = [];
  readonly #jumps: { readonly condition?: Term; readonly to: Term }[] = [];
  readonly changed = new Set<string | number>();
  /** Reads that matter even if nothing is done with what was read. */
  readonly unused = new Set<Term>();

  /** The lines, when the effect has been applied. */
  lines(): string[] {
    const jumps = this.#jumps.map(({ condition, to }) => {
      const go = `go to ${print(to, this)}`;
      return condition ? `if ${printCondition(condition, this)}, ${go}` : go;
    });
    const reads = [...this.unused].map((read) => `read ${print(read, this)}`);
    return [...reads, ...this.#lines, ...jumps];
  }

  get = (register: string): Term =>
    REGISTERS.get(register) === 0 ? number(0) : name(register);

  set(register: string, value: Term): void {
    if (REGISTERS.get(register) !== 0) this.#change(register, value);
  }

  pc = (): Term => PC;
  mode = (): Term => name("mode");
  ie = (): Term => name("ie");
  base = (): Term => name("base");
  bound = (): Term => name("bound");
  timer = (): Term => name("timer");
  ticks = (high: boolean): Term =>
    phrase(high ? "high word of" : "low word of", name("ticks"));

  jump(to: Term): void {
    this.#jumps.push({ to });
  }

  jumpIf(condition: Term, to: Term): void {
    if (condition.kind !== "number") this.#jumps.push({ condition, to });
    else if (condition.value !== 0) this.jump(to);
  }

  load(address: Term, size: AccessSize, signed: boolean): Term {
    this.traps.add("memory");
    const extended = signed ? "sign-extended" : "zero-extended";
    return this.#read(
      size === 4 ? "word at" : `${extended} ${SIZES[size]} at`,
      unsigned(address),
    );
  }

  store(address: Term, value: Term, size: AccessSize): void {
    this.traps.add("memory");
    const part = size === 4 ? value : phrase(`low ${SIZES[size]} of`, value);
    this.#change(`${SIZES[size]} at ${print(unsigned(address), this)}`, part);
  }

  loadBlock(address: Term, words: number): Term[] {
    this.traps.add("memory");
    const block = Array.from({ length: words }, (_, n) => `w${n}`);
    const from = phrase(`the ${words} words at`, unsigned(address));
    this.#change(block.join(", "), from);
    return block.map(name);
  }

  trap(cause: Cause): void {
    this.traps.add(cause);
    this.#lines.push(`trap with cause ${cause}`);
  }

  trapIf(condition: Term, cause: Cause): void {
    this.traps.add(cause);
    const taken = printCondition(condition, this);
    this.#lines.push(`if ${taken}, trap with cause ${cause}`);
  }

  setMode = (mode: Term): void => this.#change("mode", mode);
  setIe = (enabled: Term): void => this.#change("ie", enabled);
  setTimer = (ticks: Term): void => this.#change("timer", ticks);

  setR(base: Term, bound: Term): void {
    this.#change("base", base);
    this.#change("bound", bound);
  }

  portIn = (port: Term): Term => this.#read("port", port);
  portOut = (port: Term, value: Term): void =>
    this.#change(`port ${print(port, this)}`, value);

  idle(): void {
    this.#lines.push("wait until an interrupt is pending");
  }

  halt(): void {
    this.#lines.push("stop for good");
  }

  #read(words: string, of: Term): Term {
    const term = phrase(words, of);
    this.unused.add(term);
    return term;
  }

  #change(what: string, value: Term): void {
    this.#lines.push(`${what} = ${print(value, this)}`);
    this.changed.add(key(what));
  }
}
