/**
 * The binary format: from functions to the bytes of a WebAssembly module.
 *
 * A module here exports functions of words that return a word. It imports what
 * they reach: a memory, the machine's attempt at an instruction, or the table
 * through which they call others.
 * (WebAssembly Core Specification 2.0, chapter 5.)
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
  /** What it holds. */
  readonly type: ValueType;
}

/** What a module can import, and under which names. */
export const IMPORTS = {
  /** The memory. */
  memory: { module: "machine", name: "memory", kind: "memory" },
  /** A function of three words: see `LoopExit` in `machine/fast_loop.ts`. */
  attempt: { module: "machine", name: "attempt", kind: "function" },
  /** The table. */
  table: { module: "machine", name: "table", kind: "table" },
} as const;

/** Something that a module can import. */
export type Import = keyof typeof IMPORTS;

/** How many parameters an imported function has. */
const IMPORTED_PARAMETERS = 3;

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  export: 7,
  code: 10,
};
const FUNCTION_TYPE = 0x60;
/**
 * A custom section with hints for the compiler, which moves what is seldom done
 * out of the way (the proposal "Branch Hinting"). Who does not know it skips it.
 */
const HINTS = { name: "metadata.code.branch_hint", seldom: 0 } as const;
const KIND = { function: 0, table: 1, memory: 2 };
const FUNCTION_REFERENCE = 0x70;

/** The bytes of a module with these functions. */
export function encodeModule(
  functions: readonly WasmFunction[],
  needs: readonly Import[] = ["memory"],
): Uint8Array<ArrayBuffer> {
  const bodies = functions.map(encodeBody);
  const imports = needs.map((need) => IMPORTS[need]);
  // Imported functions come first.
  const first = imports.filter(({ kind }) => kind === "function").length;
  const out = new Writer();
  out.bytes(...HEADER);
  section(out, SECTION.type, () => {
    // One type for each number of parameters, so the number is its index.
    out.vector(Array(MOST_PARAMETERS + 1).fill(0), (_, parameters) => {
      out.bytes(FUNCTION_TYPE);
      out.vector(Array(parameters).fill(VALUE_TYPE.i32), out.byte);
      out.vector([VALUE_TYPE.i32], out.byte);
    });
  });
  section(out, SECTION.import, () => {
    out.vector(imports, ({ module, name, kind }) => {
      out.text(module);
      out.text(name);
      out.bytes(KIND[kind]);
      if (kind === "function") out.unsigned(IMPORTED_PARAMETERS);
      if (kind === "table") out.bytes(FUNCTION_REFERENCE);
      if (kind !== "function") out.bytes(0, 0); // No least and no most size.
    });
  });
  section(out, SECTION.function, () => {
    out.vector(functions, ({ parameters }) => out.unsigned(parameters));
  });
  section(out, SECTION.export, () => {
    out.vector(functions, ({ name }, n) => {
      out.text(name);
      out.bytes(KIND.function);
      out.unsigned(first + n);
    });
  });
  section(out, SECTION.custom, () => {
    out.text(HINTS.name);
    out.vector(bodies, ({ seldom }, n) => {
      out.unsigned(first + n);
      out.vector(seldom, (at) => {
        out.unsigned(at);
        out.bytes(1, HINTS.seldom);
      });
    });
  });
  section(out, SECTION.code, () => {
    out.vector(bodies, ({ bytes }) => {
      out.unsigned(bytes.length);
      out.all(bytes);
    });
  });
  return out.finish();
}

/** The most parameters that a function can have. */
const MOST_PARAMETERS = 4;

function section(out: Writer, id: number, content: () => void): void {
  out.bytes(id);
  out.sized(content);
}

/** A function's locals and instructions. */
interface Body {
  readonly bytes: Uint8Array;
  /** Where in them the branches are that are seldom taken. */
  readonly seldom: readonly number[];
}

function encodeBody({ parameters, locals, body }: WasmFunction): Body {
  const out = new Writer();
  out.vector(locals.slice(parameters), ({ type }) => {
    out.bytes(1, VALUE_TYPE[type]); // One of this type.
  });
  const encoder = new Encoder(out);
  encoder.all(body);
  out.bytes(STRUCTURE.end);
  return { bytes: out.finish(), seldom: encoder.seldom };
}

/** Bytes in a number of the format, where room is left for it: enough. */
const PADDED = 4;

/** Bytes that are written one after the other. */
class Writer {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  #length = 0;

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  readonly byte = (byte: number): void => {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = byte;
  };

  bytes(...bytes: readonly number[]): void {
    this.all(bytes);
  }

  all(bytes: Iterable<number>): void {
    for (const byte of bytes) this.byte(byte);
  }

  /** A number in LEB128. */
  unsigned(n: number): void {
    let rest = n >>> 0;
    for (; rest > 0x7f; rest >>>= 7) this.byte(rest & 0x7f | 0x80);
    this.byte(rest);
  }

  /** An int32 in signed LEB128. */
  signed(n: number): void {
    let rest = n | 0;
    for (; rest < -0x40 || rest > 0x3f; rest >>= 7) {
      this.byte(rest & 0x7f | 0x80);
    }
    this.byte(rest & 0x7f);
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.unsigned(bytes.length);
    this.all(bytes);
  }

  /** Items after their number. */
  vector<Item>(
    items: readonly Item[],
    write: (item: Item, n: number) => void,
  ): void {
    this.unsigned(items.length);
    items.forEach(write);
  }

  /** What is written by `content`, after its length. */
  sized(content: () => void): void {
    const at = this.#length;
    for (let n = 0; n < PADDED; n++) this.byte(0);
    content();
    // Now the length is known: in as many bytes as there is room.
    let rest = this.#length - at - PADDED;
    for (let n = 0; n < PADDED; n++, rest >>>= 7) {
      this.#bytes[at + n] = rest & 0x7f | (n < PADDED - 1 ? 0x80 : 0);
    }
  }

  /** All that was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Writes instructions; knows the labels that enclose the next one. */
class Encoder {
  /** Where the branches are that are seldom taken. */
  readonly seldom: number[] = [];
  readonly #out: Writer;
  readonly #labels: (Label | undefined)[] = [];

  constructor(out: Writer) {
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
        this.#out.bytes(STRUCTURE[code.kind], BLOCK_TYPE.none);
        this.#inside(code.label, code.body);
        this.#out.bytes(STRUCTURE.end);
        break;
      case "if":
        this.#one(code.condition);
        if (code.seldom) this.seldom.push(this.#out.length);
        this.#out.bytes(STRUCTURE.if, BLOCK_TYPE[code.value ? "i32" : "none"]);
        this.#inside(undefined, code.then);
        if (code.otherwise.length > 0) {
          this.#out.bytes(STRUCTURE.else);
          this.#inside(undefined, code.otherwise);
        }
        this.#out.bytes(STRUCTURE.end);
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
    this.#out.byte(code);
    switch (immediate) {
      case "local":
        this.#out.unsigned(value);
        break;
      case "constant":
        this.#out.signed(value);
        break;
      case "function":
        this.#out.unsigned(value);
        break;
      case "table":
        this.#out.unsigned(value);
        this.#out.byte(0); // The first table.
        break;
      case "memory":
        // The hint how the address is aligned costs and gains nothing.
        this.#out.byte(0);
        this.#out.unsigned(value);
    }
  }

  #branch({ kind, labels, operands }: Branch): void {
    this.all(operands);
    this.#out.byte(STRUCTURE[kind]);
    if (kind === "br_table") this.#out.unsigned(labels.length - 1);
    for (const label of labels) this.#out.unsigned(this.#depth(label));
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
