/**
 * The operators of WebAssembly that translated code is made of, each once: its
 * name in the text format, and its code in the binary one (WebAssembly Core
 * Specification 2.0, section 5.4).
 *
 * @module
 */

/** What follows an operator's code in the binary format. */
export type Immediate = "none" | "local" | "constant" | "memory" | "call";

/** One operator. */
export interface Operator {
  /** Its byte in the binary format. */
  readonly code: number;
  /** What follows it. */
  readonly immediate: Immediate;
  /** Whether it leaves a value on the stack, and of which type. */
  readonly result: "i32" | "i64" | "none";
}

function operator(
  code: number,
  immediate: Immediate = "none",
  result: Operator["result"] = "i32",
): Operator {
  return { code, immediate, result };
}

/** The operators, by their names. */
export const OPERATORS = {
  "unreachable": operator(0x00, "none", "none"),
  "return": operator(0x0f, "none", "none"),
  "call_indirect": operator(0x11, "call"),
  "select": operator(0x1b),
  "local.get": operator(0x20, "local"),
  "local.set": operator(0x21, "local", "none"),
  "local.tee": operator(0x22, "local"),

  "i32.load": operator(0x28, "memory"),
  "i32.load8_s": operator(0x2c, "memory"),
  "i32.load8_u": operator(0x2d, "memory"),
  "i32.load16_s": operator(0x2e, "memory"),
  "i32.load16_u": operator(0x2f, "memory"),
  "i32.store": operator(0x36, "memory", "none"),
  "i32.store8": operator(0x3a, "memory", "none"),
  "i32.store16": operator(0x3b, "memory", "none"),

  "i32.const": operator(0x41, "constant"),
  "i64.const": operator(0x42, "constant", "i64"),
  "i32.eqz": operator(0x45),
  "i32.eq": operator(0x46),
  "i32.ne": operator(0x47),
  "i32.lt_s": operator(0x48),
  "i32.lt_u": operator(0x49),
  "i32.gt_s": operator(0x4a),
  "i32.gt_u": operator(0x4b),
  "i32.le_s": operator(0x4c),
  "i32.le_u": operator(0x4d),
  "i32.ge_s": operator(0x4e),
  "i32.ge_u": operator(0x4f),
  "i32.add": operator(0x6a),
  "i32.sub": operator(0x6b),
  "i32.mul": operator(0x6c),
  "i32.div_s": operator(0x6d),
  "i32.div_u": operator(0x6e),
  "i32.and": operator(0x71),
  "i32.or": operator(0x72),
  "i32.xor": operator(0x73),
  "i32.shl": operator(0x74),
  "i32.shr_s": operator(0x75),
  "i32.shr_u": operator(0x76),
  "i32.rotr": operator(0x78),

  "i64.mul": operator(0x7e, "none", "i64"),
  "i64.shr_u": operator(0x88, "none", "i64"),
  "i32.wrap_i64": operator(0xa7),
  "i64.extend_i32_s": operator(0xac, "none", "i64"),
  "i64.extend_i32_u": operator(0xad, "none", "i64"),
} as const satisfies Readonly<Record<string, Operator>>;

/** The name of an operator. */
export type OperatorName = keyof typeof OPERATORS;

/** The codes of the structured instructions, which need labels. */
export const STRUCTURE = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  br_if: 0x0d,
  br_table: 0x0e,
} as const;

/** What a block without a value, and one with an i32, are announced by. */
export const BLOCK_TYPE = { none: 0x40, i32: 0x7f } as const;

/** The types of values. */
export const VALUE_TYPE = { i32: 0x7f, i64: 0x7e } as const;

/** The type of a value. */
export type ValueType = keyof typeof VALUE_TYPE;
