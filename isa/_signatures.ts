/**
 * What may be written after each mnemonic, and the words that it stands for.
 *
 * It is all worked out from two tables: the instructions with their formats,
 * and the pseudo-instructions. Nothing here knows any mnemonic.
 *
 * @module
 */
import type { Expression, SymbolReference } from "./_expression.ts";
import {
  parseOperands,
  type Register,
  type WrittenOperand,
} from "./_operands.ts";
import { PSEUDO, type Pseudo, TEMPLATE_FUNCTIONS } from "./_pseudo.ts";
import { Complaint, quote, type Span } from "./_report.ts";
import { Statement } from "./_statement.ts";
import { templateStatements } from "./_lexer.ts";
import { InvariantError } from "./errors.ts";
import type { InstructionSet, Row } from "./instructions.ts";
import { FORMATS, REGISTERS } from "./operands.ts";

/** A place for one operand. */
type Slot =
  | { readonly kind: "register" | "value" | "order"; readonly name: string }
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
}

/** The signatures of each mnemonic. */
export type Signatures = ReadonlyMap<string, readonly Signature[]>;

const REGISTER_SLOTS = new Set(["rd", "rs", "rs1", "rs2", "rt"]);

function parseSlots(syntax: string): Slot[] {
  return syntax.split(", ").filter((text) => text !== "").map((text): Slot => {
    const [, name, base] = /^(\w+)(?:\((\w+)\))?$/.exec(text) ?? [];
    if (base !== undefined) return { kind: "memory", name, base };
    if (name === "order") return { kind: "order", name };
    return { kind: REGISTER_SLOTS.has(name) ? "register" : "value", name };
  });
}

function shape(slots: readonly Slot[]): string {
  return slots.map(({ kind }) => kind).join();
}

const known = new WeakMap<InstructionSet, Signatures>();

/** The signatures of an instruction set, worked out once. */
export function signaturesOf(isa: InstructionSet): Signatures {
  let signatures = known.get(isa);
  if (signatures === undefined) {
    signatures = compile(isa);
    known.set(isa, signatures);
  }
  return signatures;
}

function compile(isa: InstructionSet): Signatures {
  const signatures = new Map<string, Signature[]>();
  for (const pseudo of PSEUDO) {
    const signature = pseudoSignature(isa, pseudo);
    if (signature === undefined) continue;
    const others = signatures.get(signature.mnemonic) ?? [];
    signatures.set(signature.mnemonic, [...others, signature]);
  }
  for (const row of isa.rows) {
    const signature = rowSignature(row);
    const others = signatures.get(row.mnemonic) ?? [];
    const same = shape(signature.slots);
    if (others.some(({ slots }) => shape(slots) === same)) continue;
    signatures.set(row.mnemonic, [signature, ...others]);
  }
  return signatures;
}

function rowSignature(row: Row): Signature {
  const { syntax, operands } = FORMATS[row.format];
  const { mnemonic } = row;
  const registers = new Map<string, Register>();
  const values = new Map<string, Expression>();
  for (const { role, kind } of operands) {
    if (kind.sort === "register") registers.set(role, role);
    else values.set(role, hole(role));
  }
  return {
    mnemonic,
    text: `${mnemonic} ${syntax}`.trim(),
    slots: parseSlots(syntax),
    expansions: [[{ row, filling: { registers, values } }]],
  };
}

/** A pseudo-instruction; `undefined` where the set lacks what it needs. */
function pseudoSignature(
  isa: InstructionSet,
  { syntax: text, expansions, scratch }: Pseudo,
): Signature | undefined {
  const mnemonic = text.split(" ", 1)[0];
  const slots = parseSlots(text.slice(mnemonic.length + 1));
  const compiled: Step[][] = [];
  for (const expansion of expansions) {
    const steps = parseExpansion(isa, expansion, slots);
    if (steps === undefined) return undefined;
    compiled.push(steps);
  }
  return { mnemonic, text, slots, expansions: compiled, scratch };
}

function parseExpansion(
  isa: InstructionSet,
  expansion: string,
  slots: readonly Slot[],
): Step[] | undefined {
  const registers = new Set(
    slots.flatMap((slot) => slot.kind === "memory" ? [slot.base] : slot.name)
      .filter((name) => REGISTER_SLOTS.has(name)),
  );
  const vocabulary = {
    functions: TEMPLATE_FUNCTIONS,
    meet: ({ name }: SymbolReference) => hole(name),
    register: (name: string) =>
      registers.has(name) ? name : REGISTERS.get(name),
  };
  const steps: Step[] = [];
  for (const tokens of templateStatements(expansion)) {
    const statement = new Statement(tokens);
    const row = isa.byMnemonic.get(statement.expectName("a mnemonic").text);
    if (row === undefined) return undefined;
    const operands = parseOperands(statement, vocabulary);
    const filling = fill(rowSignature(row), operands);
    if (filling === undefined) {
      throw new InvariantError(`${quote(expansion)} is no ${row.mnemonic}`);
    }
    steps.push({ row, filling });
  }
  return steps;
}

function hole(name: string): Expression {
  const line = { file: "", number: 0, text: "" };
  return { kind: "hole", name, line, start: 0, end: 0 };
}

/** The operands in their slots, or `undefined` if they do not fit. */
function fill(
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
      registers.set(slot.name, operand.register);
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
  return slot.kind === "order" ? isOrder(operand) : slot.kind === operand.kind;
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
  const expected = signatures.map(({ text }) => text);
  const count = operands.length;
  const candidates = signatures.filter(({ slots }) => slots.length === count);
  if (candidates.length === 0) {
    const counts = new Set(signatures.map(({ slots }) => slots.length));
    const need = [...counts].sort().join(" or ");
    const { mnemonic } = signatures[0];
    const message = `${mnemonic} has ${count} operand${count === 1 ? "" : "s"}`;
    throw new Complaint(at, `${message}: need ${need}`, { expected });
  }
  const best = Math.max(...candidates.map((one) => matching(one, operands)));
  const signature = candidates.find((one) => matching(one, operands) === best)!;
  throw wrongOperand(signature.slots[best], operands[best], expected);
}

const [{ kind: REGISTER }] = FORMATS.registers.operands;

const WANTED = {
  register: REGISTER.range,
  value: "a value",
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
    return new Complaint(operand, `${quote(text)} is no register: ${need}`, {
      expected,
      unknown: { name: text, known: () => REGISTERS.keys() },
    });
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
