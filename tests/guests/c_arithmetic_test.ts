/**
 * The runtime's arithmetic, against numbers that have no width.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { runMain } from "./_c.ts";

/** What a function makes of two numbers of 64 bits, both unsigned. */
type Model = (a: bigint, b: bigint) => bigint;

const signed = (n: bigint) => BigInt.asIntN(64, n);
const order = (a: bigint, b: bigint) => a < b ? 0n : a > b ? 2n : 1n;
const quotient: Model = (a, b) => b === 0n ? -1n : a / b;
const remainder: Model = (a, b) => b === 0n ? a : a % b;

/** The wide functions. By zero, they do what the machine's instructions do. */
const WIDE: Readonly<Record<string, Model>> = {
  __muldi3: (a, b) => a * b,
  __udivdi3: quotient,
  __umoddi3: remainder,
  __divdi3: (a, b) => quotient(signed(a), signed(b)),
  __moddi3: (a, b) => remainder(signed(a), signed(b)),
  __ashldi3: (a, b) => a << (b & 63n),
  __lshrdi3: (a, b) => a >> (b & 63n),
  __ashrdi3: (a, b) => signed(a) >> (b & 63n),
  __bswapdi2: (a) => BigInt(`0x${bytesOf(a, 16).reverse().join("")}`),
};

function bytesOf(number: bigint, digits: number): string[] {
  return number.toString(16).padStart(digits, "0").match(/../g)!;
}

function count(number: bigint, bits: number, pattern: RegExp): bigint {
  const digits = number.toString(2).padStart(bits, "0");
  return BigInt(digits.match(pattern)?.[0].length ?? 0);
}

function ones(number: bigint): bigint {
  return BigInt(number.toString(2).replaceAll("0", "").length);
}

const low = (a: bigint) => BigInt.asUintN(32, a);

/** Those whose result is one word. The last five look at the low word alone. */
const NARROW: Readonly<Record<string, Model>> = {
  __ucmpdi2: order,
  __cmpdi2: (a, b) => order(signed(a), signed(b)),
  __clzdi2: (a) => count(a, 64, /^0*/),
  __ctzdi2: (a) => count(a, 64, /0*$/),
  __popcountdi2: ones,
  __clzsi2: (a) => count(low(a), 32, /^0*/),
  __ctzsi2: (a) => count(low(a), 32, /0*$/),
  __popcountsi2: (a) => ones(low(a)),
  __paritysi2: (a) => ones(low(a)) & 1n,
  __bswapsi2: (a) => BigInt(`0x${bytesOf(low(a), 8).reverse().join("")}`),
};

/** Where things go wrong, if they do. */
const EDGES = [
  ...[0n, 1n, 2n, 3n, 7n, 10n, 31n, 32n, 33n, 63n, 1000000007n],
  ...[31n, 32n, 33n, 62n, 63n, 64n].flatMap((power) =>
    [-1n, 0n, 1n].map((near) => BigInt.asUintN(64, (1n << power) + near))
  ),
  ...[-2n, -10n, -(1n << 31n) - 1n].map((n) => BigInt.asUintN(64, n)),
  0x123456789abcdef0n,
  0xfffffffe00000001n,
];

const RANDOM = fc.sample(
  fc.tuple(fc.bigInt(0n, 2n ** 64n - 1n), fc.bigInt(0n, 2n ** 64n - 1n)).chain(
    ([a, b]) =>
      fc.tuple(fc.bigInt(0n, 63n), fc.bigInt(0n, 63n)).map(
        ([x, y]): [bigint, bigint] => [a >> x, b >> y],
      ),
  ),
  { numRuns: 500, seed: 1974 },
);

const PAIRS = [...EDGES.flatMap((a) => EDGES.map((b) => [a, b])), ...RANDOM];

/** Calls a function with each pair, and keeps what it returns in a0 and a1. */
function program(name: string): string {
  const words = PAIRS.map((pair) =>
    pair.flatMap((n) => [low(n), n >> 32n]).join(", ")
  );
  return `
        .globl  main
main:   addi    sp, sp, -4
        sw      ra, 0(sp)
        la      s0, cases
1:      lw      a0, 0(s0)
        lw      a1, 4(s0)
        lw      a2, 8(s0)
        lw      a3, 12(s0)
        call    ${name}
        sw      a0, 0(s0)
        sw      a1, 4(s0)
        addi    s0, s0, 16
        la      t0, cases_end
        bne     s0, t0, 1b
        lw      ra, 0(sp)
        addi    sp, sp, 4
        ret
        .data
cases:  .word   ${words.join("\n        .word   ")}
cases_end:
`;
}

for (const [bits, models] of [[64, WIDE], [32, NARROW]] as const) {
  for (const [name, model] of Object.entries(models)) {
    Deno.test(`${name} gives the right results`, () => {
      const view = runMain(shiftable(name)).at("cases", PAIRS.length * 16);
      for (const [index, [a, b]] of PAIRS.entries()) {
        const found = view.getBigUint64(index * 16, true);
        assertEquals(
          BigInt.asUintN(bits, found),
          BigInt.asUintN(bits, model(a, b)),
          `${name}(${a}, ${b})`,
        );
      }
    });
  }
}

/** A shift takes a number from 0 to 63, and any other is the caller's fault. */
function shiftable(name: string): string {
  return /sh[lr]di3$/.test(name)
    ? program(name).replace("call", "andi    a2, a2, 63\n        call")
    : program(name);
}
