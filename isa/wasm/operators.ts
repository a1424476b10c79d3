/**
 * The operators of WebAssembly that translated code is made of, each once: its
 * name in the text format, and its code in the binary one (WebAssembly Core
 * Specification 2.0, section 5.4).
 *
 * @module
 */

/** What follows an operator's code in the binary format. */
export type Immediate =
  | "none"
  | "local"
  | "constant"
  | "memory"
  | "function"
  | "table";

/** One operator. */
export interface Operator {
  /** Its byte in the binary format. */
  readonly code: number;
  /** What follows it. */
  readonly immediate: Immediate;
}

/** The operators, by their names. */
export const OPERATORS = {
  "unreachable": { code: 0x00, immediate: "none" },
  "return": { code: 0x0f, immediate: "none" },
  "call": { code: 0x10, immediate: "function" },
  "call_indirect": { code: 0x11, immediate: "table" },
  "select": { code: 0x1b, immediate: "none" },
  "local.get": { code: 0x20, immediate: "local" },
  "local.set": { code: 0x21, immediate: "local" },
  "local.tee": { code: 0x22, immediate: "local" },

  "i32.load": { code: 0x28, immediate: "memory" },
  "i32.load8_s": { code: 0x2c, immediate: "memory" },
  "i32.load8_u": { code: 0x2d, immediate: "memory" },
  "i32.load16_s": { code: 0x2e, immediate: "memory" },
  "i32.load16_u": { code: 0x2f, immediate: "memory" },
  "i32.store": { code: 0x36, immediate: "memory" },
  "i32.store8": { code: 0x3a, immediate: "memory" },
  "i32.store16": { code: 0x3b, immediate: "memory" },

  "i32.const": { code: 0x41, immediate: "constant" },
  "i64.const": { code: 0x42, immediate: "constant" },
  "i32.eqz": { code: 0x45, immediate: "none" },
  "i32.eq": { code: 0x46, immediate: "none" },
  "i32.ne": { code: 0x47, immediate: "none" },
  "i32.lt_s": { code: 0x48, immediate: "none" },
  "i32.lt_u": { code: 0x49, immediate: "none" },
  "i32.gt_s": { code: 0x4a, immediate: "none" },
  "i32.gt_u": { code: 0x4b, immediate: "none" },
  "i32.le_s": { code: 0x4c, immediate: "none" },
  "i32.le_u": { code: 0x4d, immediate: "none" },
  "i32.ge_s": { code: 0x4e, immediate: "none" },
  "i32.ge_u": { code: 0x4f, immediate: "none" },
  "i32.add": { code: 0x6a, immediate: "none" },
  "i32.sub": { code: 0x6b, immediate: "none" },
  "i32.mul": { code: 0x6c, immediate: "none" },
  "i32.div_s": { code: 0x6d, immediate: "none" },
  "i32.div_u": { code: 0x6e, immediate: "none" },
  "i32.and": { code: 0x71, immediate: "none" },
  "i32.or": { code: 0x72, immediate: "none" },
  "i32.xor": { code: 0x73, immediate: "none" },
  "i32.shl": { code: 0x74, immediate: "none" },
  "i32.shr_s": { code: 0x75, immediate: "none" },
  "i32.shr_u": { code: 0x76, immediate: "none" },
  "i32.rotr": { code: 0x78, immediate: "none" },

  "i64.mul": { code: 0x7e, immediate: "none" },
  "i64.shr_u": { code: 0x88, immediate: "none" },
  "i32.wrap_i64": { code: 0xa7, immediate: "none" },
  "i64.extend_i32_s": { code: 0xac, immediate: "none" },
  "i64.extend_i32_u": { code: 0xad, immediate: "none" },
} as const;

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
