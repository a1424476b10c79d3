/**
 * The runtime's memory, strings and printing, called from assembly.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { runMain } from "./_c.ts";

const SIZE = 64;

/** A call of a function on a row of bytes, by their places in it. */
interface Call {
  readonly name: "memcpy" | "memmove" | "memset";
  readonly to: number;
  /** From where; or, of memset, the byte. */
  readonly from: number;
  readonly count: number;
}

function main(body: string, data: string): string {
  return `
        .globl  main
main:   addi    sp, sp, -4
        sw      ra, 0(sp)
${body}
        lw      ra, 0(sp)
        addi    sp, sp, 4
        ret
        .data
${data}`;
}

/** It keeps how often the result was not its first argument. */
function called({ name, to, from, count }: Call): string {
  const second = name === "memset" ? `li a1, ${from}` : `la a1, row+${from}`;
  return `la a0, row+${to}; ${second}; li a2, ${count}; call ${name}
        la a1, row+${to}; sub a0, a0, a1; snez a0, a0
        la a1, wrong; lw a2, 0(a1); add a2, a2, a0; sw a2, 0(a1)`;
}

function modelled(row: Uint8Array, { name, to, from, count }: Call): void {
  if (name === "memset") row.fill(from, to, to + count);
  else row.copyWithin(to, from, from + count);
}

const place = fc.integer({ min: 0, max: SIZE / 2 });
const CALL: fc.Arbitrary<Call> = fc.record({
  name: fc.constantFrom("memcpy", "memmove", "memset"),
  to: place,
  from: place,
  count: place,
}).map((call) => {
  // memcpy is told nothing of bytes that overlap.
  const apart = Math.abs(call.to - call.from) >= call.count;
  return call.name === "memcpy" && !apart ? { ...call, name: "memmove" } : call;
});

Deno.test("memcpy, memmove and memset leave what they should", () => {
  const start = Uint8Array.from({ length: SIZE }, (_, n) => n + 100);
  fc.assert(
    fc.property(fc.array(CALL, { minLength: 1, maxLength: 20 }), (calls) => {
      const data = `wrong: .word 0\nrow: .byte ${start.join(", ")}`;
      const outcome = runMain(main(calls.map(called).join("\n"), data));
      const row = start.slice();
      for (const call of calls) modelled(row, call);
      const found = Array.from(
        { length: SIZE },
        (_, n) => outcome.at("row", SIZE).getUint8(n),
      );
      assertEquals(found, [...row]);
      assertEquals(outcome.at("wrong", 4).getUint32(0), 0);
    }),
    { seed: 1974, numRuns: 40 },
  );
});

/** What a function returns for two strings, and what else it is given. */
function compared(name: string, left: string, right: string, count = 0) {
  const body = `la a0, left; la a1, right; li a2, ${count}
        call ${name}; la a1, result; sw a0, 0(a1)`;
  const data = `result: .word 0\nleft: .asciz ${JSON.stringify(left)}
right: .asciz ${JSON.stringify(right)}`;
  return runMain(main(body, data)).at("result", 4).getInt32(0, true);
}

Deno.test("strings are measured and compared as bytes", () => {
  for (const text of ["", "a", "abc", "x".repeat(300)]) {
    assertEquals(compared("strlen", text, ""), text.length);
  }
  const pairs: [left: string, right: string, sign: number][] = [
    ["", "", 0],
    ["", "a", -1],
    ["a", "", 1],
    ["abc", "abc", 0],
    ["abc", "abd", -1],
    ["abc", "ab", 1],
    ["é", "z", 1], // bytes are not signed
  ];
  for (const [left, right, sign] of pairs) {
    assertEquals(Math.sign(compared("strcmp", left, right)), sign);
    assertEquals(Math.sign(compared("memcmp", left, right, 3)), sign);
    assertEquals(compared("memcmp", left, right, 0), 0);
  }
});

Deno.test("printf prints what is no conversion as it stands", () => {
  const body = "la a0, format; li a1, 7; call printf";
  const cases: [format: string, output: string][] = [
    ["100%", "100%"],
    ["%q %d", "%q 7"],
    ["%-5q|%d", "%-5q|7"],
    ["%05%|%d", "%|7"],
    ["", ""],
  ];
  for (const [format, output] of cases) {
    const data = `format: .asciz ${JSON.stringify(format)}`;
    assertEquals(runMain(main(body, data)).output, output);
  }
});

Deno.test("getchar gives each byte, and then the end again and again", () => {
  const body = `la s0, got
1:      call getchar
        sw a0, 0(s0); addi s0, s0, 4
        la a1, got_end; bne s0, a1, 1b`;
  const data = "got: .space 20\ngot_end:";
  const view = runMain(main(body, data), "a\0\u00e9").at("got", 20);
  const found = [0, 4, 8, 12, 16].map((at) => view.getInt32(at, true));
  assertEquals(found, [0x61, 0, 0xc3, 0xa9, -1]);
});

Deno.test("a trap of a C program is told, whatever its stack is", () => {
  const cases: [crime: string, told: string][] = [
    ["lw a0, -4(zero)", "memory 0xfffffffc"],
    ["li sp, 3; sw a0, 0(sp)", "memory 0x00000003"],
    [".word 0", "illegal 0x00000000"],
    ["ecall", "ecall 0x00000000"],
    ["ebreak", "ebreak 0x00000000"],
  ];
  for (const [crime, told] of cases) {
    const source = `.globl main\nmain: ${crime}\n`;
    const { output, machine } = runMain(source);
    const pc = machine.load(4).toString(16).replace(/^/, "0000000").slice(-8);
    assertEquals(
      output,
      `\nThe program is stopped by a trap: ${told} at pc 0x${pc}\n`,
    );
  }
});
