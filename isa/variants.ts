/**
 * Variants of the instruction set: the table of PG-32, and rows beside it.
 *
 * PG-32 can be virtualized because each of its sensitive instructions is
 * privileged. The rows here are sensitive and are not. Each is a hole: a guest
 * finds out that there is a monitor, or the monitor misses what its guest does.
 * Each has its model in a real machine, and a kernel in `guests/holes/` that
 * falls into it.
 *
 * @module
 */
import { InstructionSet, PG32, type Row, row } from "./instructions.ts";

/**
 * Holes of the kind that x86 has, for which monitors needed other techniques
 * than traps until hardware assist came (2005). Robin and Irvine list them
 * ("Analysis of the Intel Pentium's Ability to Support a Secure Virtual Machine
 * Monitor", USENIX Security 2000).
 */
const X86_LIKE: readonly Row[] = [
  // x86's POPF loads the flags. In user mode, it leaves the one that enables
  // interrupts as it was, and says nothing: no trap, so no monitor hears of it.
  row(0xc0, "popf", "source", "enable interrupts, if supervisor", (m, i) => {
    const enabled = m.and(m.get(i.rs1), m.literal(1));
    m.setIe(m.select(m.mode(), enabled, m.ie()));
  }),
  // x86's SMSW stores the machine status word, of which PG-32 has the mode. The
  // answer is the processor's real state, not the one that the guest is to see.
  row(0xc1, "smsw", "result", "read the mode", (m, i) => {
    m.set(i.rd, m.mode());
  }),
  // x86's SGDT stores where a table of the kernel's lies, of which PG-32 has
  // the window. A monitor that has moved it is found out.
  row(0xc2, "sgdt", "result", "read where R begins", (m, i) => {
    m.set(i.rd, m.base());
  }),
  // LRA, Load Real Address, is of the IBM S/360-67, and Popek and Goldberg's
  // own example of an instruction that depends on where in memory it runs
  // (1974). There it was privileged, and so no hole. Here it is not.
  row(0xc3, "lra", "load", "load the real address, or -1", (m, i) => {
    const address = m.add(m.get(i.rs1), i.imm);
    const real = m.add(m.base(), address);
    const inside = m.ltu(address, m.bound());
    m.set(i.rd, m.select(inside, real, m.literal(-1)));
  }),
];

/** The hole of the PDP-10. */
const PDP10_LIKE: readonly Row[] = [
  // JRST 1 of the DEC PDP-10 enters user mode; in user mode, it is a jump and
  // no more. So only a kernel can be harmed by it, and a monitor that
  // interprets kernels is possible: Popek and Goldberg's theorem 3 (1974).
  row(0xc8, "jrst1", "block", "jump, in user mode", (m, i) => {
    const to = m.add(m.get(i.rs1), i.imm);
    m.setMode(m.literal(0));
    m.jump(to);
  }),
];

/** PG-32 with x86-like holes: no monitor by trap and emulate is right on it. */
export const PG32_FLAWED: InstructionSet = new InstructionSet("pg32_flawed", [
  ...PG32.rows,
  ...X86_LIKE,
]);

/** PG-32 with the PDP-10's hole: it is sensitive in supervisor mode only. */
export const PG32_PDP10: InstructionSet = new InstructionSet("pg32_pdp10", [
  ...PG32.rows,
  ...PDP10_LIKE,
]);

/** All instruction sets that there are, the one as it should be first. */
export const VARIANTS: readonly InstructionSet[] = [
  PG32,
  PG32_FLAWED,
  PG32_PDP10,
];

/**
 * The instruction set of that name, if there is one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { findVariant, PG32 } from "@trapeze/trapeze";
 *
 * assertEquals(findVariant("pg32"), PG32);
 * assertEquals(findVariant("pg33"), undefined);
 * ```
 */
export function findVariant(name: string): InstructionSet | undefined {
  return VARIANTS.find((isa) => isa.name === name);
}
