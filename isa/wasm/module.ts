/**
 * The binary format: from functions to the bytes of a WebAssembly module.
 *
 * A module here has one shape. It imports one memory, and exports functions of
 * one type: words in, a word out. (WebAssembly Core Specification 2.0, chapter
 * 5.)
 *
 * @module
 */
import { InvariantError } from "../errors.ts";
import type { Branch, Code, Label } from "./code.ts";
import {
  BLOCK_TYPE,
  type Operator,
  OPERATORS,
  STRUCTURE,
  VALUE_TYPE,
  type ValueType,
} from "./operators.ts";

/** A function of words that returns a word. */
export interface WasmFunction {
  /** How it is exported. */
  readonly name: string;
  /** How many of its locals are parameters: the first ones. */
  readonly parameters: number;
  /** The locals' names and types, by index. */
  readonly locals: readonly Local[];
  /** What it does; the last instruction leaves its result. */
  readonly body: readonly Code[];
}

/** A local of a function. */
export interface Local {
  /** What the text calls it. */
  readonly name: string;
  readonly type: ValueType;
}

/** The names under which a module imports its memory. */
export const MEMORY_IMPORT = { module: "machine", name: "memory" } as const;

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 };
const FUNCTION_TYPE = 0x60;
const KIND = { function: 0, memory: 2 };

/** The bytes of a module with these functions. */
export function encodeModule(
  functions: readonly WasmFunction[],
): Uint8Array<ArrayBuffer> {
  const [{ parameters }] = functions;
  const type = [
    FUNCTION_TYPE,
    ...vector(Array(parameters).fill([VALUE_TYPE.i32])),
    ...vector([[VALUE_TYPE.i32]]),
  ];
  const memory = [
    ...text(MEMORY_IMPORT.module),
    ...text(MEMORY_IMPORT.name),
    ...[KIND.memory, 0, 0], // No maximum asked for, no page demanded.
  ];
  const exported = ({ name }: WasmFunction, n: number): number[] => [
    ...text(name),
    KIND.function,
    ...unsigned(n),
  ];
  const out: number[] = [...HEADER];
  section(out, SECTION.type, vector([type]));
  section(out, SECTION.import, vector([memory]));
  section(out, SECTION.function, vector(functions.map(() => [0])));
  section(out, SECTION.export, vector(functions.map(exported)));
  section(out, SECTION.code, vector(functions.map(encodeFunction)));
  return Uint8Array.from(out);
}

function section(out: number[], id: number, content: readonly number[]): void {
  out.push(id, ...unsigned(content.length));
  append(out, content);
}

/** Spreading a long array into arguments would overflow the stack. */
function append(out: number[], more: readonly number[]): void {
  for (const byte of more) out.push(byte);
}

function vector(items: readonly (readonly number[])[]): number[] {
  const out = unsigned(items.length);
  for (const item of items) append(out, item);
  return out;
}

function text(name: string): number[] {
  const bytes = new TextEncoder().encode(name);
  return [...unsigned(bytes.length), ...bytes];
}

/** A number in LEB128. */
function unsigned(n: number): number[] {
  const out: number[] = [];
  let rest = n >>> 0;
  for (; rest > 0x7f; rest >>>= 7) out.push(rest & 0x7f | 0x80);
  out.push(rest);
  return out;
}

/** An int32 in signed LEB128. */
function signed(n: number): number[] {
  const out: number[] = [];
  let rest = n | 0;
  for (; rest < -0x40 || rest > 0x3f; rest >>= 7) {
    out.push(rest & 0x7f | 0x80);
  }
  out.push(rest & 0x7f);
  return out;
}

function encodeFunction(
  { parameters, locals, body }: WasmFunction,
): number[] {
  const own = locals.slice(parameters);
  const out = vector(own.map(({ type }) => [1, VALUE_TYPE[type]]));
  const encoder = new Encoder(out);
  encoder.all(body);
  out.push(STRUCTURE.end);
  return [...unsigned(out.length), ...out];
}

/** Writes instructions; knows the labels that enclose the next one. */
class Encoder {
  readonly #out: number[];
  readonly #labels: (Label | undefined)[] = [];

  constructor(out: number[]) {
    this.#out = out;
  }

  all(body: readonly Code[]): void {
    for (const code of body) this.#one(code);
  }

  #one(code: Code): void {
    switch (code.kind) {
      case "operation":
        this.all(code.operands);
        this.#operator(OPERATORS[code.name], code.immediate);
        break;
      case "block":
      case "loop":
        this.#out.push(STRUCTURE[code.kind], BLOCK_TYPE.none);
        this.#inside(code.label, code.body);
        this.#out.push(STRUCTURE.end);
        break;
      case "if":
        this.#one(code.condition);
        this.#out.push(STRUCTURE.if, BLOCK_TYPE[code.value ? "i32" : "none"]);
        this.#inside(undefined, code.then);
        if (code.otherwise.length > 0) {
          this.#out.push(STRUCTURE.else);
          this.#inside(undefined, code.otherwise);
        }
        this.#out.push(STRUCTURE.end);
        break;
      default:
        this.#branch(code);
    }
  }

  #inside(label: Label | undefined, body: readonly Code[]): void {
    this.#labels.push(label);
    this.all(body);
    this.#labels.pop();
  }

  #operator({ code, immediate }: Operator, value: number): void {
    this.#out.push(code);
    switch (immediate) {
      case "local":
        this.#out.push(...unsigned(value));
        break;
      case "constant":
        this.#out.push(...signed(value));
        break;
      case "memory":
        // The hint that the address is aligned costs and gains nothing.
        this.#out.push(0, ...unsigned(value));
    }
  }

  #branch({ kind, labels, operands }: Branch): void {
    this.all(operands);
    this.#out.push(STRUCTURE[kind]);
    if (kind === "br_table") this.#out.push(...unsigned(labels.length - 1));
    for (const label of labels) this.#out.push(...unsigned(this.#depth(label)));
  }

  /** How many labels to leave to be at this one. */
  #depth(label: Label): number {
    const place = this.#labels.lastIndexOf(label);
    if (place < 0) {
      throw new InvariantError(`no label ${label.name} around a branch`);
    }
    return this.#labels.length - 1 - place;
  }
}
