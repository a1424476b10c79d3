/**
 * Operands and the slots that they fill.
 *
 * @module
 */
import type { Expression } from "./_expression.ts";
import {
  noRegister,
  type Register,
  REGISTER_RANGE,
  type WrittenOperand,
} from "./_operands.ts";
import { Complaint, quote, type Span } from "./_report.ts";
import type { Row } from "../instructions.ts";

/** A place for one operand. */
export type Slot =
  | {
    /** A symbol is a value that may have a register's name, as C's may. */
    readonly kind: "register" | "value" | "symbol" | "order";
    readonly name: string;
  }
  | { readonly kind: "memory"; readonly name: string; readonly base: string };

/** What fills the slots, by their names. */
export interface Filling {
  readonly registers: ReadonlyMap<string, Register>;
  readonly values: ReadonlyMap<string, Expression>;
}

/** One instruction of an expansion: its operands name slots, or are fixed. */
export interface Step {
  readonly row: Row;
  readonly filling: Filling;
}

/** One way to write an instruction, and what it stands for. */
export interface Signature {
  readonly mnemonic: string;
  /** The whole, as a message shows it. */
  readonly text: string;
  readonly slots: readonly Slot[];
  /** The expansions, the shorter first. */
  readonly expansions: readonly (readonly Step[])[];
  readonly scratch?: string;
  /** The expansions of a pseudo-instruction, as a message shows them. */
  readonly standsFor?: readonly string[];
}

/** The operands in their slots, or `undefined` if they do not fit. */
export function fill(
  signature: Signature,
  operands: readonly WrittenOperand[],
): Filling | undefined {
  if (matching(signature, operands) < operands.length) return undefined;
  if (operands.length !== signature.slots.length) return undefined;
  const registers = new Map<string, Register>();
  const values = new Map<string, Expression>();
  signature.slots.forEach((slot, i) => {
    const operand = operands[i];
    if (operand.kind === "register") {
      if (slot.kind === "symbol") values.set(slot.name, operand.symbol);
      else registers.set(slot.name, operand.register);
    } else if (slot.kind !== "order") {
      values.set(slot.name, operand.value);
    }
    if (operand.kind === "memory" && slot.kind === "memory") {
      registers.set(slot.base, operand.register);
    }
  });
  return { registers, values };
}

/** How many operands fit their slots, from the left. */
function matching(
  { slots }: Signature,
  operands: readonly WrittenOperand[],
): number {
  const misfit = operands.findIndex((operand, i) =>
    i >= slots.length || !fits(slots[i], operand)
  );
  return misfit < 0 ? operands.length : misfit;
}

function fits(slot: Slot, operand: WrittenOperand): boolean {
  if (slot.kind === "order") return isOrder(operand);
  if (slot.kind === "symbol") return operand.kind !== "memory";
  return slot.kind === operand.kind;
}

/** Whether an operand is one of `fence`'s, such as `rw`. */
function isOrder(operand: WrittenOperand): boolean {
  return operand.kind === "value" && operand.value.kind === "symbol" &&
    /^i?o?r?w?$/.test(operand.value.name);
}

/**
 * The signature that the operands fit, and what they fill it with.
 *
 * @throws {Complaint} if there is none, at the operand that is wrong.
 */
export function choose(
  signatures: readonly Signature[],
  operands: readonly WrittenOperand[],
  at: Span,
): { signature: Signature; filling: Filling } {
  for (const signature of signatures) {
    const filling = fill(signature, operands);
    if (filling === undefined) continue;
    checkScratch(signature, filling, operands);
    return { signature, filling };
  }
  throw misfit(signatures, operands, at);
}

/** Why the operands fit no signature: by the one they come nearest to. */
function misfit(
  signatures: readonly Signature[],
  operands: readonly WrittenOperand[],
  at: Span,
): Complaint {
  const expected = signatures.map(({ text }) => text);
  const count = operands.length;
  let best = -1;
  let nearest: Signature | undefined;
  for (const signature of signatures) {
    const length = matching(signature, operands);
    if (signature.slots.length !== count || length <= best) continue;
    [nearest, best] = [signature, length];
  }
  if (nearest !== undefined) {
    return wrongOperand(nearest.slots[best], operands[best], expected);
  }
  const counts = new Set(signatures.map(({ slots }) => slots.length));
  const need = [...counts].sort().join(" or ");
  const has = `${signatures[0].mnemonic} has ${count}`;
  const message = `${has} operand${count === 1 ? "" : "s"}: need ${need}`;
  return new Complaint(at, message, { expected });
}

const WANTED = {
  register: REGISTER_RANGE,
  value: "a value",
  symbol: "a value",
  memory: "a place in memory, as in 4(sp)",
  order: "some of i, o, r and w, as in rw",
};

const SEEN = {
  register: "a register",
  value: "a value",
  memory: "a place in memory",
};

function wrongOperand(
  slot: Slot,
  operand: WrittenOperand,
  expected: readonly string[],
): Complaint {
  const text = operand.line.text.slice(operand.start, operand.end);
  const need = `need ${WANTED[slot.kind]}`;
  const isName = operand.kind === "value" && operand.value.kind === "symbol";
  if (slot.kind === "register" && isName) {
    return noRegister(operand, text, expected);
  }
  return new Complaint(
    operand,
    `${quote(text)} is ${SEEN[operand.kind]}: ${need}`,
    { expected },
  );
}

/** Sees to it that an address on the way to memory harms no operand. */
function checkScratch(
  { scratch }: Signature,
  { registers }: Filling,
  operands: readonly WrittenOperand[],
): void {
  if (scratch === undefined) return;
  const register = registers.get(scratch);
  const same = [...registers].some(([name, other]) =>
    name !== scratch && other === register
  );
  if (register !== 0 && !same) return;
  const at = operands.findLast(({ kind }) => kind === "register")!;
  throw new Complaint(
    at,
    `${scratch} holds the address on the way: need a register that is ` +
      "neither zero nor another operand",
  );
}
