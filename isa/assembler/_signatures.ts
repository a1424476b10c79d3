/**
 * What may be written after each mnemonic, and the words that it stands for.
 *
 * It is all worked out from two tables: the instructions with their formats,
 * and the pseudo-instructions. Nothing here knows any mnemonic.
 *
 * @module
 */
import type { Expression, SymbolReference } from "./_expression.ts";
import { TEMPLATE_LINE, templateStatements } from "./_lexer.ts";
import { fill, type Signature, type Slot, type Step } from "./_matching.ts";
import { parseOperands, type Register } from "./_operands.ts";
import { PSEUDO, type Pseudo, TEMPLATE_FUNCTIONS } from "./_pseudo.ts";
import { quote } from "./_report.ts";
import { Statement } from "./_statement.ts";
import { InvariantError } from "../errors.ts";
import type { InstructionSet, Row } from "../instructions.ts";
import { FORMATS, REGISTERS } from "../operands.ts";

/** The signatures of each mnemonic. */
export type Signatures = ReadonlyMap<string, readonly Signature[]>;

const REGISTER_SLOTS = new Set(["rd", "rs", "rs1", "rs2", "rt"]);

function parseSlots(syntax: string): Slot[] {
  return syntax.split(", ").filter((text) => text !== "").map((text): Slot => {
    const [, name, base] = /^(\w+)(?:\((\w+)\))?$/.exec(text) ?? [];
    if (base !== undefined) return { kind: "memory", name, base };
    if (name === "order" || name === "symbol") return { kind: name, name };
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
  return {
    mnemonic,
    text,
    slots,
    expansions: compiled,
    scratch,
    standsFor: expansions,
  };
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
  const line = { file: "", number: TEMPLATE_LINE, text: "" };
  return { kind: "hole", name, line, start: 0, end: 0 };
}
