/**
 * Instructions that are in no set: the handout says what they do, in words, and
 * here they are as rows. Whoever predicts their classes cannot look them up.
 *
 * @module
 */
import {
  InstructionSet,
  PG32,
  privileged,
  type Row,
  row,
} from "../../../isa/mod.ts";

/** About time: the clock, the timer, and waiting. */
export const TIME: readonly Row[] = [
  row(0x90, "stamp", "result", "the time, its low word", (m, i) => {
    m.set(i.rd, m.ticks(false));
  }),
  row(0x91, "gap", "registers", "how far two numbers are apart", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(m.ltu(a, b), m.sub(b, a), m.sub(a, b)));
  }),
  privileged(
    0x92,
    "snooze",
    "source",
    "set the timer, if it is off",
    (m, i) => {
      const [ticks, timer] = [m.get(i.rs1), m.timer()];
      m.setTimer(m.select(timer, timer, ticks));
    },
  ),
  row(0x93, "nap", "plain", "wait for an interrupt", (m) => m.idle()),
  row(0x94, "left", "result", "the timer, if supervisor", (m, i) => {
    m.set(i.rd, m.select(m.mode(), m.timer(), m.literal(0)));
  }),
];

/** About memory, and the window on it. */
export const MEMORY: readonly Row[] = [
  row(0x95, "blank", "result", "base, without the bits of base", (m, i) => {
    const base = m.base();
    m.set(i.rd, m.and(base, m.xor(base, m.literal(-1))));
  }),
  privileged(0x96, "room", "result", "the bound, less 16", (m, i) => {
    m.set(i.rd, m.sub(m.bound(), m.literal(16)));
  }),
  row(0x97, "pick", "load", "load a word, relative to pc", (m, i) => {
    const address = m.add(m.pc(), m.add(m.get(i.rs1), i.imm));
    m.set(i.rd, m.load(address, 4, true));
  }),
  row(0x98, "below", "registers", "whether an address is below", (m, i) => {
    m.set(i.rd, m.ltu(m.add(m.get(i.rs1), m.get(i.rs2)), m.bound()));
  }),
  row(0x99, "shift", "sources", "set R, if supervisor", (m, i) => {
    const [base, bound] = [m.get(i.rs1), m.get(i.rs2)];
    const mode = m.mode();
    m.setR(
      m.select(mode, m.and(base, m.literal(-4)), m.base()),
      m.select(mode, m.and(bound, m.literal(-4)), m.bound()),
    );
  }),
];

/** About the modes, and traps. */
export const MODES: readonly Row[] = [
  row(0x9a, "drop", "plain", "enter user mode", (m) => {
    m.setMode(m.literal(0));
  }),
  row(0x9b, "stay", "plain", "set the mode to what it is", (m) => {
    m.setMode(m.mode());
  }),
  row(0x9c, "arm", "source", "enable interrupts, or trap", (m, i) => {
    const enabled = m.and(m.get(i.rs1), m.literal(1));
    m.trapIf(m.eq(m.mode(), m.literal(0)), "privileged");
    m.setIe(enabled);
  }),
  row(0x9d, "mute", "plain", "interrupts off, or trap", (m) => {
    m.trapIf(m.eq(m.mode(), m.literal(0)), "illegal");
    m.setIe(m.literal(0));
  }),
  row(0x9e, "plead", "plain", "call the kernel, if user", (m) => {
    m.trapIf(m.eq(m.mode(), m.literal(0)), "ecall");
  }),
  privileged(0x9f, "rest", "plain", "nothing", () => {}),
];

/** All of them, beside those of PG-32. */
export const PG32_UNSEEN: InstructionSet = new InstructionSet("pg32_unseen", [
  ...PG32.rows,
  ...TIME,
  ...MEMORY,
  ...MODES,
]);
