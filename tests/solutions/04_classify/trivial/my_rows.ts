// Rows that cost no thought: something that is there already, or nothing.
import { privileged, type Row, row } from "@trapeze/trapeze";

const rows: readonly Row[] = [
  row(0xa0, "calm", "registers", "add, the other way round", (m, i) => {
    m.set(i.rd, m.add(m.get(i.rs2), m.get(i.rs1)));
  }),
  privileged(0xa1, "guarded", "plain", "nothing", () => {}),
  row(0xa2, "narrow", "result", "read the mode", (m, i) => {
    m.set(i.rd, m.select(m.mode(), m.literal(1), m.literal(0)));
  }),
  row(0xa3, "wide", "result", "read the base of R", (m, i) => {
    m.set(i.rd, m.sub(m.base(), m.literal(0)));
  }),
];

export default rows;
