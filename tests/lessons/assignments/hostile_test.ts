/**
 * Kernels and monitors that do not try to be right, but to look so, or to keep
 * the grader busy: each gets nothing, and comes to an end.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { assignmentNamed } from "../../../lessons/assignments/catalogue.ts";
import { systemIo } from "../../../lessons/commands/system_io.ts";
import { gradeWork } from "../../../lessons/grader/grade_work.ts";
import { LIMITS } from "../../../lessons/grader/limits.ts";
import { SubmittedWork } from "../../../lessons/grader/work.ts";

/** Points that a source gets. */
async function pointsOf(name: string, source: string): Promise<number> {
  const assignment = assignmentNamed(name);
  const files = new Map([[assignment.files[0].name, source]]);
  const work = new SubmittedWork(systemIo(), files, LIMITS);
  const handed = { submission: "hostile", hash: "" };
  const { points } = await gradeWork(assignment, work, { ...handed, seed: 32 });
  await work.end();
  return points;
}

const BOOT = `
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t0, trap
        sw      t0, NEW_PSW+4(zero)
        rdbound t0
        sw      t0, NEW_PSW+12(zero)
`;

/** What a kernel and a monitor have in common. */
const BUSY = {
  "fills more than memory": "_start: halt\n.space 70000\n",
  "fills as much as an image may": "_start: halt\n.space 60 << 20\n",
  "traps for ever": `${BOOT}ecall\ntrap: nop\nnop\necall\n`,
  "traps for ever, where no handler is": `_start: ecall\n`,
  "interrupts for ever": `${BOOT}li t0, 3\nsw t0, NEW_PSW(zero)
trap: li t1, 1\nsettimer t1\nsetie t1\nj trap\n`,
  "prints for ever": "_start: out t0, CONSOLE_DATA\nj _start\n",
  "sleeps for ever": "_start: idle\nj _start\n",
  "includes itself": ["trap_handler", "preemption", "tiny_monitor"]
    .map((name) => `.include "${name}.s"\n`).join(""),
  "repeats itself": ".rept 1 << 30\nnop\n.endr\n",
  "is a macro that uses itself": ".macro again\nagain\n.endm\nagain\n",
} as const;

/** Goes to user mode with whatever is in the first entry of the table. */
const FIRST = `${BOOT}
        la      s0, processes
        sw      zero, OLD_PSW(zero)
        sw      zero, OLD_PSW+4(zero)
        lw      t0, 0(s0)
        sw      t0, OLD_PSW+8(zero)
        lw      t0, 4(s0)
        sw      t0, OLD_PSW+12(zero)
        lpsw    OLD_PSW(zero)
trap:   halt
`;

const KERNELS = {
  ...BUSY,
  "has processes of its own": `${FIRST}
processes: .word own, 8
processes_end:
own:    li      t0, 0
        ecall
`,
  "exports a table of its own": `        .globl processes, processes_end
${FIRST}
processes: .word own, 8
processes_end:
own:    ecall
`,
  "puts itself before a process": `${FIRST}
        .section .process1
        li      t0, 0
        ecall
`,
  "has a process in its own address space": `${FIRST}
        .section .process1
        .virtual 0x1000
`,
  "has other instructions under their names": `
        .macro  ecall
        nop
        .endm
        .macro  li register, value
        nop
        .endm
${FIRST}`,
  "runs what it is given as itself": `${BOOT}
        la      s0, processes
        lw      t0, 0(s0)
        jr      t0
trap:   halt
`,
} as const;

const MONITORS = {
  ...Object.fromEntries(
    Object.entries(BUSY).map(([what, source]) => [
      what,
      `.equ GUEST, 0x1000\n${source}`,
    ]),
  ),
  "has no place for a guest": `${BOOT}trap: halt\n`,
  "has a place that is its own": `.equ GUEST, 0x40\n${BOOT}trap: halt\n`,
  "has a place that is nowhere": `.equ GUEST, -4096\n${BOOT}trap: halt\n`,
  "has an odd place": `.equ GUEST, 0x1001\n${BOOT}trap: halt\n`,
  "has a place far away": `.equ GUEST, 0x7ffffffc\n${BOOT}trap: halt\n`,
  "gives all to the guest": `        .equ    GUEST, 0x1000
${BOOT}
        li      t0, GUEST
        rdbound t1
        lpsw    psw(zero)
trap:   halt
psw:    .word   1, 0x40, GUEST, 0x10000
`,
  "prints what the guest should": `        .equ    GUEST, 0x1000
        .text
_start: la      a1, text
1:      lbu     a0, 0(a1)
        beqz    a0, 2f
        out     a0, CONSOLE_DATA
        addi    a1, a1, 1
        j       1b
2:      halt
text:   .asciz  "hello from a guest\\n"
`,
  "never lets the guest begin": `        .equ    GUEST, 0x1000
${BOOT}
        li      t0, 1
        settimer t0
        nop
1:      lpsw    psw(zero)
trap:   li      t0, 1
        settimer t0
        nop
        lpsw    psw(zero)
psw:    .word   2, 0x40, GUEST, 0x1000
`,
} as const;

const HOSTILE = {
  trap_handler: KERNELS,
  preemption: KERNELS,
  tiny_monitor: MONITORS,
} as const;

for (const [name, sources] of Object.entries(HOSTILE)) {
  Deno.test(`${name}: who only looks right, or busy, gets nothing`, async () => {
    for (const [what, source] of Object.entries(sources)) {
      assertEquals(await pointsOf(name, source), 0, what);
    }
  });
}
