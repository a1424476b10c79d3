/**
 * Clean rows: instructions that nobody should accuse, beside those of PG-32.
 *
 * @module
 */
import type { Effect, FormatName, Row } from "../../isa/mod.ts";

function clean(mnemonic: string, format: FormatName, effect: Effect): Row {
  const summary = "clean";
  const opcode = 0x90;
  return { opcode, mnemonic, format, privileged: false, summary, effect };
}

/** Twelve clean rows; the last two look suspicious. */
export const CLEAN: readonly Row[] = [
  clean("min", "registers", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(m.lt(a, b), a, b));
  }),
  clean("maxu", "registers", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(m.ltu(a, b), b, a));
  }),
  clean("rol", "registers", (m, i) => {
    const [a, by] = [m.get(i.rs1), m.get(i.rs2)];
    const back = m.sub(m.literal(0), by);
    m.set(i.rd, m.or(m.shl(a, by), m.shr(a, back)));
  }),
  clean("popcount", "registers", (m, i) => {
    const word = m.get(i.rs1);
    let count = m.literal(0);
    for (let bit = 0; bit < m.width; bit++) {
      const moved = m.shr(word, m.literal(bit));
      count = m.add(count, m.and(moved, m.literal(1)));
    }
    m.set(i.rd, count);
  }),
  clean("abs", "registers", (m, i) => {
    const a = m.get(i.rs1);
    const negative = m.lt(a, m.literal(0));
    m.set(i.rd, m.select(negative, m.sub(m.literal(0), a), a));
  }),
  clean("cmovz", "registers", (m, i) => {
    const [old, a, b] = [m.get(i.rd), m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(b, old, a));
  }),
  clean("mac", "registers", (m, i) => {
    const [old, a, b] = [m.get(i.rd), m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.add(old, m.mul(a, b)));
  }),
  clean("lwx", "registers", (m, i) => {
    m.set(i.rd, m.load(m.add(m.get(i.rs1), m.get(i.rs2)), 4, true));
  }),
  clean("push", "store", (m, i) => {
    const [top, value] = [m.sub(m.get(i.rs1), m.literal(4)), m.get(i.rs2)];
    m.store(top, value, 4);
    m.set(i.rs1, top);
  }),
  clean("addtrap", "registers", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    const sum = m.add(a, b);
    const signs = m.and(m.xor(a, sum), m.xor(b, sum));
    m.trapIf(m.lt(signs, m.literal(0)), "illegal");
    m.set(i.rd, sum);
  }),
  clean("basezero", "result", (m, i) => {
    m.set(i.rd, m.and(m.base(), m.literal(0)));
  }),
  clean("ieagain", "plain", (m) => {
    m.setIe(m.ie());
  }),
];
