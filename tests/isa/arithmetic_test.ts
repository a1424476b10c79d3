/**
 * The arithmetic of words, against hand-made values and against unlimited
 * integers.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { highHalf, InvariantError, NumberArithmetic } from "../../isa/mod.ts";

const WORDS = new NumberArithmetic(32);
const [LEAST, MOST] = [-0x80000000, 0x7fffffff];

type Operation = (m: NumberArithmetic, a: number, b: number) => number;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  add: (m, a, b) => m.add(a, b),
  sub: (m, a, b) => m.sub(a, b),
  mul: (m, a, b) => m.mul(a, b),
  mulh: (m, a, b) => m.mulHigh(a, b, "ss"),
  mulhsu: (m, a, b) => m.mulHigh(a, b, "su"),
  mulhu: (m, a, b) => m.mulHigh(a, b, "uu"),
  div: (m, a, b) => m.div(a, b, true),
  divu: (m, a, b) => m.div(a, b, false),
  and: (m, a, b) => m.and(a, b),
  or: (m, a, b) => m.or(a, b),
  xor: (m, a, b) => m.xor(a, b),
  shl: (m, a, b) => m.shl(a, b),
  shr: (m, a, b) => m.shr(a, b),
  sar: (m, a, b) => m.sar(a, b),
  eq: (m, a, b) => m.eq(a, b),
  lt: (m, a, b) => m.lt(a, b),
  ltu: (m, a, b) => m.ltu(a, b),
};

/** [operation, a, b, result], of 32 bits: the edges of each operation. */
const EDGES: readonly (readonly [string, number, number, number])[] = [
  ["add", MOST, 1, LEAST],
  ["add", LEAST, LEAST, 0],
  ["add", -1, 1, 0],
  ["sub", LEAST, 1, MOST],
  ["sub", 0, LEAST, LEAST],
  ["mul", LEAST, -1, LEAST],
  ["mul", 0x10000, 0x10000, 0],
  ["mul", MOST, MOST, 1], // (2^31 - 1)^2 = 2^62 - 2^32 + 1
  ["mulh", MOST, MOST, 0x3fffffff],
  ["mulh", LEAST, LEAST, 0x40000000], // 2^62
  ["mulh", LEAST, MOST, -0x40000000], // -2^62 + 2^31, rounded down
  ["mulh", -1, -1, 0],
  ["mulh", -1, 1, -1],
  ["mulhu", -1, -1, -2], // (2^32 - 1)^2 = 2^64 - 2^33 + 1
  ["mulhu", LEAST, 2, 1],
  ["mulhu", -1, 1, 0],
  ["mulhsu", -1, -1, -1], // -(2^32 - 1)
  ["mulhsu", LEAST, -1, LEAST], // -2^63 + 2^31
  ["mulhsu", 1, -1, 0],
  ["div", 7, 0, -1],
  ["div", LEAST, 0, -1],
  ["div", LEAST, -1, LEAST],
  ["div", 7, -2, -3],
  ["div", -7, 2, -3],
  ["div", MOST, 1, MOST],
  ["divu", 7, 0, -1],
  ["divu", 0, 0, -1],
  ["divu", LEAST, -1, 0],
  ["divu", -1, 1, -1],
  ["divu", -1, 2, MOST],
  ["shl", 1, 31, LEAST],
  ["shl", 1, 32, 1],
  ["shl", -1, 33, -2],
  ["shr", LEAST, 31, 1],
  ["shr", -1, 0, -1],
  ["shr", -1, 32, -1],
  ["shr", -1, 28, 15],
  ["shr", -1, -1, 1],
  ["sar", LEAST, 31, -1],
  ["sar", LEAST, 32, LEAST],
  ["sar", MOST, 31, 0],
  ["sar", -8, 1, -4],
  ["eq", LEAST, LEAST, 1],
  ["eq", 0, LEAST, 0],
  ["lt", LEAST, MOST, 1],
  ["lt", MOST, LEAST, 0],
  ["lt", -1, -1, 0],
  ["ltu", LEAST, MOST, 0],
  ["ltu", MOST, LEAST, 1],
  ["ltu", 0, -1, 1],
  ["ltu", -1, 0, 0],
];

Deno.test("the edges of 32-bit arithmetic, by hand", () => {
  for (const [name, a, b, expected] of EDGES) {
    assertEquals(OPERATIONS[name](WORDS, a, b), expected, `${name} ${a} ${b}`);
  }
});

/** The same operations on unlimited integers, which then are cut. */
function oracle(name: string, width: number, a: number, b: number): number {
  const word = (n: bigint): number => Number(BigInt.asIntN(width, n));
  const [s, t] = [BigInt(a), BigInt(b)];
  const [u, v] = [BigInt.asUintN(width, s), BigInt.asUintN(width, t)];
  const [bits, amount] = [BigInt(width), v % BigInt(width)];
  switch (name) {
    case "add":
      return word(s + t);
    case "sub":
      return word(s - t);
    case "mul":
      return word(s * t);
    case "mulh":
      return word(s * t >> bits);
    case "mulhsu":
      return word(s * v >> bits);
    case "mulhu":
      return word(u * v >> bits);
    case "div":
      return t === 0n ? -1 : word(s / t);
    case "divu":
      return v === 0n ? -1 : word(u / v);
    case "and":
      return word(u & v);
    case "or":
      return word(u | v);
    case "xor":
      return word(u ^ v);
    case "shl":
      return word(u << amount);
    case "shr":
      return word(u >> amount);
    case "sar":
      return word(s >> amount);
    case "eq":
      return s === t ? 1 : 0;
    case "lt":
      return s < t ? 1 : 0;
    case "ltu":
      return u < v ? 1 : 0;
    default:
      throw new Error(name);
  }
}

Deno.test("words of 4 bits: every operation on every pair", () => {
  const nibbles = new NumberArithmetic(4);
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    for (let a = -8; a < 8; a++) {
      for (let b = -8; b < 8; b++) {
        const expected = oracle(name, 4, a, b);
        assertEquals(operation(nibbles, a, b), expected, `${name} ${a} ${b}`);
      }
    }
  }
});

for (const width of [8, 16, 32]) {
  Deno.test(`words of ${width} bits, against unlimited integers`, () => {
    const m = new NumberArithmetic(width);
    const most = 2 ** (width - 1) - 1;
    const word = fc.oneof(
      fc.constantFrom(0, 1, -1, 2, most, most - 1, -most, -most - 1, width),
      fc.integer({ min: -most - 1, max: most }),
    );
    fc.assert(
      fc.property(word, word, (a, b) => {
        for (const [name, operation] of Object.entries(OPERATIONS)) {
          const expected = oracle(name, width, a, b);
          assertEquals(operation(m, a, b), expected, `${name} ${a} ${b}`);
        }
      }),
      { seed: width, numRuns: 2000 },
    );
  });
}

Deno.test("literal wraps, unsigned does not lose a bit, select takes any truth", () => {
  assertEquals(WORDS.literal(2 ** 32 + 5), 5);
  assertEquals(WORDS.literal(2 ** 31), LEAST);
  assertEquals(WORDS.unsigned(-1), 2 ** 32 - 1);
  const nibbles = new NumberArithmetic(4);
  assertEquals([8, 15, 16, -9].map((n) => nibbles.literal(n)), [-8, -1, 0, 7]);
  assertEquals(nibbles.unsigned(-1), 15);
  assertEquals([0, 1, -1, LEAST].map((c) => WORDS.select(c, 7, 8)), [
    8,
    7,
    7,
    7,
  ]);
});

Deno.test("words have 4, 8, 16 or 32 bits", () => {
  for (const width of [0, 1, 3, 5, 24, 64, -8, NaN]) {
    assertThrows(
      () => new NumberArithmetic(width),
      InvariantError,
      "need 4, 8, 16 or 32",
    );
  }
});

Deno.test("highHalf takes both operands as they are", () => {
  assertEquals(highHalf(2 ** 32 - 1, 2 ** 32 - 1, 32), -2);
  assertEquals(highHalf(-(2 ** 31), 2 ** 32 - 1, 32), -(2 ** 31));
  assertEquals(highHalf(15, 15, 4), 14); // 225 = 14 × 16 + 1
  assertEquals(highHalf(-8, 15, 4), -8); // -120 = -8 × 16 + 8
});
