/**
 * Steps over, out and back, in a program with calls in calls, a loop, traps and
 * interrupts: where each comes to is known by reading.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { json } from "./scripted.ts";

const SOURCE = `
        .equ    CALLS, 3
_start: li      sp, 0x8004              # two instructions
        li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, handler
        sw      t0, NEW_PSW+4(zero)
        sw      zero, NEW_PSW+8(zero)
        rdbound t1
        sw      t1, NEW_PSW+12(zero)
        li      a0, CALLS
call:   call    down
after:  ecall
passed: li      a1, 4
loop:   addi    a1, a1, -1
        bnez    a1, loop
out:    halt

down:   beqz    a0, bottom
        addi    sp, sp, -4
        sw      ra, 0(sp)
        addi    a0, a0, -1
inner:  call    down
back:   lw      ra, 0(sp)
        addi    sp, sp, 4
leave:  ret
bottom: ret

handler: sw     t0, 0x10(zero)
        lw      t0, OLD_PSW+4(zero)
        addi    t0, t0, 4
        sw      t0, OLD_PSW+4(zero)
        lw      t0, 0x10(zero)
return: lpsw    OLD_PSW
`;

const ARRANGEMENTS = ["bare", "type1", "nested:2", "type2", "kernel"];

/** Where commands come to, one after the other: the label that is next. */
async function places(
  on: string,
  commands: readonly string[],
): Promise<(string | undefined)[]> {
  const files = { "/home/calls.s": SOURCE };
  const answers = await json(["calls.s", "--on", on], commands, { files });
  return answers.map(({ ok, error, label }) => ok ? label : error);
}

const CASES: readonly (readonly [
  name: string,
  commands: readonly string[],
  places: readonly (string | undefined)[],
])[] = [
  ["next goes over a call that calls itself", [
    "until call",
    "next",
    "reverse-next",
    "next",
    "reverse-next",
  ], ["call", "after", "call", "after", "call"]],
  ["a breakpoint within the call holds, both ways", [
    "until call",
    "break bottom",
    "next",
    "finish",
    "finish",
    "reverse-continue",
    "delete",
    "until after",
    "break back",
    "reverse-next",
    "reverse-next",
  ], [
    "call",
    undefined,
    "bottom",
    "back",
    "back",
    "bottom",
    undefined,
    "after",
    undefined,
    "back",
    "back",
  ]],
  ["next goes over a trap and its handler", [
    "until after",
    "next",
    "reverse-next",
    "break handler",
    "next",
    "reverse-stepi",
    "stepi",
    "finish",
  ], [
    "after",
    "passed",
    "after",
    undefined,
    "handler",
    "after",
    "handler",
    "passed",
  ]],
  ["a breakpoint in the handler holds under finish", [
    "until bottom",
    "break handler",
    "finish",
    "finish",
    "finish",
    "finish",
    "break return",
    "continue",
    "finish",
  ], [
    "bottom",
    undefined,
    "back",
    "back",
    "back",
    "after",
    undefined,
    "handler",
    "return",
  ]],
  ["going back from a handler is a step, and from where it led to, too", [
    "until after",
    "stepi",
    "reverse-next",
    "stepi",
    "finish",
    "goto 0",
    "reverse-next",
  ], ["after", "handler", "after", "handler", "passed", "_start", "_start"]],
  ["next goes by lines, and nexti by instructions, both ways", [
    "next",
    "next",
    "reverse-next",
    "reverse-next",
    "nexti",
    "next",
    "reverse-nexti",
    "reverse-next",
    "nexti 2",
    "reverse-next 2",
  ], [
    "_start+8",
    "_start+12",
    "_start+8",
    "_start",
    "_start+4",
    "_start+8",
    "_start+4",
    "_start",
    "_start+8",
    "_start",
  ]],
  ["many steps stop at a breakpoint on the way", [
    "break passed",
    "stepi 100",
    "step 100",
    "next",
  ], [undefined, "passed", "down", "down"]],
  ["until leaves a loop, and stops at a breakpoint in it", [
    "until loop",
    "stepi",
    "until",
    "goto 0",
    "until loop",
    "break loop",
    "stepi",
    "until",
  ], [
    "loop",
    "loop+4",
    "out",
    "_start",
    "loop",
    undefined,
    "loop+4",
    "loop",
  ]],
];

for (const [name, commands, expected] of CASES) {
  Deno.test(name, async () => {
    for (const on of ARRANGEMENTS) {
      assertEquals(await places(on, commands), expected, on);
    }
  });
}
