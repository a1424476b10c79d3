/**
 * WebAssembly as a tree: what the translator builds, and what is then encoded
 * for the machine or printed for people.
 *
 * An operator stands with its operands, as in the folded text format. Control
 * is structured: a branch does not name an address but a label, a thing that
 * encloses it. To branch to a `block` is to leave it; to branch to a `loop` is
 * to go round once more.
 *
 * @module
 */
import type { OperatorName } from "./operators.ts";

/** Where a branch can lead: out of the block, or back to the loop's start. */
export interface Label {
  /** What the text calls it. */
  readonly name: string;
}

/** One instruction, with the operands that it takes. */
export type Code = Operation | Block | Branch | If;

/** An operator. */
export interface Operation {
  /** Tells it from the other kinds. */
  readonly kind: "operation";
  /** Which one. */
  readonly name: OperatorName;
  /** What it takes from the stack, the first at the bottom. */
  readonly operands: readonly Code[];
  /**
   * A local's index, a constant, an offset into memory, the index of the
   * function that is called, or how many parameters it has; else 0.
   */
  readonly immediate: number;
}

/** A `block` or a `loop`. */
export interface Block {
  /** Whether a branch to its label leaves it, or goes round. */
  readonly kind: "block" | "loop";
  /** What branches inside name it by. */
  readonly label: Label;
  /** What is inside. */
  readonly body: readonly Code[];
}

/** A branch: to one label, or by an index to one of several, the last else. */
export interface Branch {
  /** Always, on a condition, or by an index. */
  readonly kind: "br" | "br_if" | "br_table";
  /** Where it leads. */
  readonly labels: readonly Label[];
  /** The condition or the index. */
  readonly operands: readonly Code[];
}

/** A choice; each side leaves a word if `value` is true, and nothing else. */
export interface If {
  /** Tells it from the other kinds. */
  readonly kind: "if";
  /** The word that decides. */
  readonly condition: Code;
  /** What is done if it is not 0. */
  readonly then: readonly Code[];
  /** What is done if it is. */
  readonly otherwise: readonly Code[];
  /** Whether each side leaves a word. */
  readonly value: boolean;
  /** Whether the condition is seldom true: a hint, which changes no result. */
  readonly seldom: boolean;
}

/** An operator with its operands. */
export function operation(
  name: OperatorName,
  operands: readonly Code[] = [],
  immediate = 0,
): Operation {
  return { kind: "operation", name, operands, immediate };
}

/** The constant `n`, an int32. */
export function constant(n: number): Operation {
  return operation("i32.const", [], n | 0);
}

/** What a local holds. */
export function getLocal(local: number): Operation {
  return operation("local.get", [], local);
}

/** Has a local hold a value. */
export function setLocal(local: number, value: Code): Operation {
  return operation("local.set", [value], local);
}

/** A word, a half or a byte of memory, at a constant offset from `address`. */
export function loadMemory(
  name: OperatorName & `i32.load${string}`,
  address: Code,
  offset: number,
): Operation {
  return operation(name, [address], offset);
}

/** Writes one. */
export function storeMemory(
  name: OperatorName & `i32.store${string}`,
  address: Code,
  { value, offset }: { readonly value: Code; readonly offset: number },
): Operation {
  return operation(name, [address, value], offset);
}

/** Does `then` if the condition is not 0, and else `otherwise`. */
export function when(
  condition: Code,
  then: readonly Code[],
  otherwise: readonly Code[] = [],
): If {
  return {
    kind: "if",
    condition,
    then,
    otherwise,
    value: false,
    seldom: false,
  };
}

/** Does `then` if the condition is not 0, which it seldom is. */
export function whenSeldom(condition: Code, then: readonly Code[]): If {
  return { ...when(condition, then), seldom: true };
}

/** Goes to a label. */
export function branch(label: Label): Branch {
  return { kind: "br", labels: [label], operands: [] };
}

/** The number that a constant is, if it is one. */
export function constantOf(code: Code): number | undefined {
  return code.kind === "operation" && code.name === "i32.const"
    ? code.immediate
    : undefined;
}
