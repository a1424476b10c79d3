// Four instructions, each of which is what it has to be.
import { privileged, type Row, row } from "@trapeze/trapeze";

const rows: readonly Row[] = [
  // The average of two numbers, without the carry that would be lost.
  row(0xa0, "calm", "registers", "average, rounded down", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    const half = m.shr(m.xor(a, b), m.literal(1));
    m.set(i.rd, m.add(m.and(a, b), half));
  }),

  // Where the window ends, as a physical address.
  privileged(0xa1, "guarded", "result", "read where R ends", (m, i) => {
    m.set(i.rd, m.add(m.base(), m.bound()));
  }),

  // Turns the timer off. In user mode it does nothing, and says nothing.
  row(0xa2, "narrow", "plain", "timer off, if supervisor", (m) => {
    m.setTimer(m.select(m.mode(), m.literal(0), m.timer()));
  }),

  // What is left of the window after an address.
  row(0xa3, "wide", "registers", "bytes up to the bound", (m, i) => {
    m.set(i.rd, m.sub(m.bound(), m.add(m.get(i.rs1), m.get(i.rs2))));
  }),
];

export default rows;
