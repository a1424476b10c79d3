/**
 * The text format: the same functions for people to read.
 *
 * Operators stand with their operands in parentheses, as far as a line has
 * room; control is a line of its own. What is printed is a whole module, which
 * any WebAssembly tool reads.
 *
 * @module
 */
import type { Branch, Code, Operation } from "./code.ts";
import { IMPORTS, type WasmFunction } from "./module.ts";
import { OPERATORS } from "./operators.ts";

/** Columns that a line may have. */
const WIDTH = 56;

/** A module with these functions, as lines of text. */
export function printModule(functions: readonly WasmFunction[]): string[] {
  const { module, name } = IMPORTS.memory;
  return [
    "(module",
    `  (import "${module}" "${name}" (memory 0))`,
    ...functions.flatMap((each) => indent(printFunction(each))),
    ")",
  ];
}

/** One function, as lines of text. */
export function printFunction(
  { name, parameters, locals, body }: WasmFunction,
): string[] {
  const declared = (kind: string, from: number, to: number): string[] =>
    fill(
      locals.slice(from, to).map(({ name, type }) =>
        `(${kind} $${name} ${type})`
      ),
    );
  const names = locals.map((local) => `$${local.name}`);
  return [
    `(func (export "${name}")`,
    ...indent([
      ...declared("param", 0, parameters),
      "(result i32)",
      ...declared("local", parameters, locals.length),
      ...body.flatMap((code) => printCode(code, names)),
    ]),
    ")",
  ];
}

/** One instruction, as lines of text. */
export function printCode(code: Code, locals: readonly string[]): string[] {
  const all = (body: readonly Code[]): string[] =>
    indent(body.flatMap((each) => printCode(each, locals)));
  switch (code.kind) {
    case "block":
    case "loop":
      return [`(${code.kind} $${code.label.name}`, ...all(code.body), ")"];
    case "if":
      return [
        code.value ? "(if (result i32)" : "(if",
        ...all([code.condition]),
        ...indent(["(then", ...all(code.then), ")"]),
        ...code.otherwise.length === 0
          ? []
          : indent(["(else", ...all(code.otherwise), ")"]),
        ")",
      ];
    default:
      return folded(head(code, locals), code.operands, locals);
  }
}

function head(code: Operation | Branch, locals: readonly string[]): string {
  if (code.kind !== "operation") {
    return [code.kind, ...code.labels.map(({ name }) => `$${name}`)].join(" ");
  }
  const { name, immediate } = code;
  switch (OPERATORS[name].immediate) {
    case "local":
      return `${name} ${locals[immediate]}`;
    case "constant":
      return `${name} ${immediate}`;
    case "memory":
      return immediate === 0 ? name : `${name} offset=${immediate}`;
    case "function":
      return `${name} $${IMPORTS.attempt.name}`; // The only one that is called.
    case "table": {
      const parameters = Array(immediate).fill("i32").join(" ");
      return `${name} (param ${parameters}) (result i32)`;
    }
    case "none":
      return name;
  }
}

/** On one line if it fits, else with an operand on each line. */
function folded(
  head: string,
  operands: readonly Code[],
  locals: readonly string[],
): string[] {
  const lines = operands.map((operand) => printCode(operand, locals));
  const line = `(${[head, ...lines.flat()].join(" ")})`;
  if (lines.every(({ length }) => length === 1) && line.length <= WIDTH) {
    return [line];
  }
  return operands.length === 0
    ? [line]
    : [`(${head}`, ...indent(lines.flat()), ")"];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Words side by side, as many as a line holds. */
function fill(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
