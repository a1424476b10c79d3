/**
 * Instructions that are in no set of Trapeze's own: each is here to show what
 * the classes look at, and what they do not.
 *
 * @module
 */
import { InstructionSet, PG32, type Row, row, USER } from "../../isa/mod.ts";

/** `rdbase`, as it is. */
export const RDBASE: Row = PG32.byMnemonic.get("rdbase")!;

/** `rdbase` without the flag that makes the hardware trap. */
export const OPEN_RDBASE: Row = { ...RDBASE, privileged: false };

/** `rdbase` without that flag, which traps of its own accord. */
export const WARY_RDBASE: Row = {
  ...OPEN_RDBASE,
  effect: (m, i) => {
    const base = m.base();
    m.trapIf(m.eq(m.mode(), m.literal(USER)), "privileged");
    m.set(i.rd, base);
  },
};

/** Reads the base if rs1 is not 0. In user mode, it traps then, and only then. */
export const ASKBASE: Row = row(
  0xd0,
  "askbase",
  "load",
  "read the base of R if rs1 is not 0",
  (m, i) => {
    const [asks, base, none] = [m.get(i.rs1), m.base(), m.literal(0)];
    m.trapIf(m.select(m.mode(), none, asks), "privileged");
    m.set(i.rd, m.select(asks, base, none));
  },
);

/** Reads the base, and makes nothing of it. */
export const NOTHING: Row = masked(0xd1, "nothing", 0);

/** Shows one bit of the base, which words of 4 bits do not have. */
export const HIGH_BIT: Row = masked(0xd2, "highbit", 0x1000);

function masked(opcode: number, mnemonic: string, mask: number): Row {
  return row(opcode, mnemonic, "result", "read a part of R's base", (m, i) => {
    m.set(i.rd, m.and(m.base(), m.literal(mask)));
  });
}

/** PG-32 with one row more, or with this one in the place of its own. */
export function setWith(row: Row): InstructionSet {
  const others = PG32.rows.filter(({ mnemonic }) => mnemonic !== row.mnemonic);
  return new InstructionSet(`pg32_${row.mnemonic}`, [...others, row]);
}
