/**
 * Operands as they are written: a register, a value, or a place in memory.
 *
 * @module
 */
import {
  type Expression,
  parseExpression,
  type Vocabulary,
} from "./_expression.ts";
import { Complaint, quote, type Span } from "./_report.ts";
import type { Statement } from "./_statement.ts";
import { FORMATS, REGISTERS } from "../operands.ts";

/** A register: its number, or in a template the name of a hole for one. */
export type Register = number | string;

/** An operand as it is written. */
export type WrittenOperand =
  & Span
  & (
    | {
      readonly kind: "register";
      readonly register: Register;
      /** The symbol that its name is, where no register can be meant. */
      readonly symbol: Expression;
    }
    | { readonly kind: "value"; readonly value: Expression }
    | {
      readonly kind: "memory";
      readonly value: Expression;
      readonly register: Register;
    }
  );

/** What the words in an operand mean. */
export interface OperandVocabulary extends Vocabulary {
  /** The register of this name, if it is one. */
  register(name: string): Register | undefined;
}

/** Reads operands, separated by commas, to the end of the statement. */
export function parseOperands(
  statement: Statement,
  vocabulary: OperandVocabulary,
): WrittenOperand[] {
  const operands: WrittenOperand[] = [];
  if (statement.isDone()) return operands;
  do operands.push(parseOperand(statement, vocabulary)); while (
    statement.accept(",")
  );
  if (!statement.isDone()) {
    throw statement.unexpected(
      statement.peek(),
      "“,” or the end of the statement",
    );
  }
  return operands;
}

function parseOperand(
  statement: Statement,
  vocabulary: OperandVocabulary,
): WrittenOperand {
  const first = statement.peek();
  const { line, start } = first;
  const register = registerAt(statement, vocabulary, 0);
  if (register !== undefined) {
    const { text: name, end } = statement.next();
    const symbol: Expression = { kind: "symbol", name, line, start, end };
    return { kind: "register", register, symbol, line, start, end };
  }
  const zero: Expression = {
    kind: "number",
    value: 0,
    line,
    start,
    end: start,
  };
  const value = atBase(statement, vocabulary)
    ? zero
    : parseExpression(statement, vocabulary);
  if (!atBase(statement, vocabulary)) {
    const base = statement.peek(1);
    if (statement.isAt("(") && base.kind === "name") {
      throw noRegister(base, base.text, []);
    }
    return { kind: "value", value, line, start, end: value.end };
  }
  statement.expect("(");
  const base = registerAt(statement, vocabulary, 0)!;
  statement.next();
  const { end } = statement.expect(")");
  return { kind: "memory", value, register: base, line, start, end };
}

/** The complaint about a name that is no register's. */
export function noRegister(
  at: Span,
  name: string,
  expected: readonly string[],
): Complaint {
  return new Complaint(
    at,
    `${quote(name)} is no register: need ${REGISTER_RANGE}`,
    {
      expected,
      unknown: { name, known: () => REGISTERS.keys() },
      notes: ELSEWHERE.test(name)
        ? [
          "PG-32 has the registers of RV32E; gcc needs -march=rv32em " +
          "-mabi=ilp32e",
        ]
        : [],
    },
  );
}

/** The registers that other processors of the RISC-V family have. */
const ELSEWHERE =
  /^(x(1[6-9]|2\d|3[01])|s([2-9]|1[01])|a[67]|t[3-6]|f\d+|f[ats]\d+)$/;

/** Which registers there are. */
export const REGISTER_RANGE: string = FORMATS.registers.operands[0].kind.range;

/** Whether `(`, a register and `)` come next. */
function atBase(statement: Statement, vocabulary: OperandVocabulary): boolean {
  return statement.isAt("(") &&
    registerAt(statement, vocabulary, 1) !== undefined;
}

function registerAt(
  statement: Statement,
  vocabulary: OperandVocabulary,
  ahead: number,
): Register | undefined {
  const token = statement.peek(ahead);
  // In `a0@plt`, C's function of that name is meant.
  const isSymbol = token.kind !== "name" || statement.isAt("@", ahead + 1);
  return isSymbol ? undefined : vocabulary.register(token.text);
}
