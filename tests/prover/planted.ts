/**
 * Bad rows: instructions that look harmless in the table, and each of which
 * makes it impossible to virtualize the machine by trap and emulate.
 *
 * @module
 */
import {
  type Arithmetic,
  type Effect,
  type FormatName,
  PORT,
  type Row,
} from "../../isa/mod.ts";

/** A bad row. */
export interface Planted {
  /** What is wrong with it. */
  readonly what: string;
  /** The row: its mnemonic is a number of its own. */
  readonly row: Row;
}

let count = 0;

function planted(what: string, format: FormatName, effect: Effect): Planted {
  const mnemonic = `bad${++count}`;
  const summary = "planted";
  const opcode = 0x90;
  return {
    what,
    row: { opcode, mnemonic, format, privileged: false, summary, effect },
  };
}

function isUser<V>(m: Arithmetic<V> & { mode(): V }): V {
  return m.eq(m.mode(), m.literal(0));
}

const CONTROL: readonly Planted[] = [
  planted("enables interrupts, in user mode only", "plain", (m) => {
    m.setIe(m.select(m.mode(), m.ie(), m.literal(1)));
  }),
  planted("enables interrupts, in supervisor mode only", "source", (m, i) => {
    const bit = m.and(m.get(i.rs1), m.literal(1));
    m.setIe(m.select(m.mode(), bit, m.ie()));
  }),
  planted("enters supervisor mode", "plain", (m) => m.setMode(m.literal(1))),
  planted("leaves supervisor mode, in supervisor mode", "plain", (m) => {
    m.setMode(m.literal(0));
  }),
  planted("enters supervisor mode for one word only", "source", (m, i) => {
    const secret = m.eq(m.get(i.rs1), m.literal(0x7fffffff));
    m.setMode(m.select(secret, m.literal(1), m.mode()));
  }),
  planted("moves R by a word, in user mode only", "plain", (m) => {
    const moved = m.add(m.base(), m.literal(4));
    m.setR(m.select(m.mode(), m.base(), moved), m.bound());
  }),
  planted("makes R a word larger, in supervisor mode only", "plain", (m) => {
    const larger = m.add(m.bound(), m.literal(4));
    m.setR(m.base(), m.select(m.mode(), larger, m.bound()));
  }),
  planted("sets the timer if a register is odd", "source", (m, i) => {
    const odd = m.and(m.get(i.rs1), m.literal(1));
    m.setTimer(m.select(odd, m.literal(1), m.timer()));
  }),
  planted("prints a byte", "source", (m, i) => {
    m.portOut(m.literal(PORT.CONSOLE_DATA), m.get(i.rs1));
  }),
  planted("takes a byte of input away", "plain", (m) => {
    m.portIn(m.literal(PORT.CONSOLE_DATA));
  }),
  planted("stops the processor", "plain", (m) => m.halt()),
  planted("gives the processor away", "plain", (m) => m.idle()),
];

const MODES: readonly Planted[] = [
  planted("tells the mode", "result", (m, i) => m.set(i.rd, m.mode())),
  planted("does nothing in user mode, in silence", "sources", (m, i) => {
    m.set(i.rs1, m.select(m.mode(), m.get(i.rs2), m.get(i.rs1)));
  }),
  planted("branches in supervisor mode only", "branch", (m, i) => {
    const equal = m.eq(m.get(i.rs1), m.get(i.rs2));
    m.jumpIf(m.and(equal, m.mode()), m.add(m.pc(), i.imm));
  }),
  planted("stores elsewhere in user mode", "store", (m, i) => {
    const address = m.add(m.get(i.rs1), i.imm);
    const moved = m.add(address, m.literal(4));
    m.store(m.select(m.mode(), address, moved), m.get(i.rs2), 4);
  }),
  planted(
    "traps in user mode, as if it called the kernel",
    "result",
    (m, i) => {
      m.trapIf(isUser(m), "ecall");
      m.set(i.rd, m.literal(1));
    },
  ),
];

const LOCATIONS: readonly Planted[] = [
  planted("tells the base", "result", (m, i) => m.set(i.rd, m.base())),
  planted("tells the base's 21st bit", "result", (m, i) => {
    m.set(i.rd, m.and(m.base(), m.literal(1 << 20)));
  }),
  planted("stores the base", "load", (m, i) => {
    m.store(m.add(m.get(i.rs1), i.imm), m.base(), 4);
  }),
  planted("loads from a place that the base decides", "load", (m, i) => {
    const address = m.add(m.get(i.rs1), i.imm);
    m.set(i.rd, m.load(m.add(address, m.base()), 4, true));
  }),
  planted("jumps to where the base says", "plain", (m) => m.jump(m.base())),
  planted("branches if the base is not 0", "branch", (m, i) => {
    m.jumpIf(m.base(), m.add(m.pc(), i.imm));
  }),
  planted("shifts by the base", "registers", (m, i) => {
    const by = m.shr(m.base(), m.literal(2));
    m.set(i.rd, m.shl(m.get(i.rs1), by));
  }),
  planted("multiplies by the base, high word", "registers", (m, i) => {
    m.set(i.rd, m.mulHigh(m.get(i.rs1), m.base(), "uu"));
  }),
  planted("traps if the base is a register's word", "source", (m, i) => {
    m.trapIf(m.eq(m.base(), m.get(i.rs1)), "illegal");
  }),
  planted("tells the bound", "result", (m, i) => m.set(i.rd, m.bound())),
  planted(
    "tells if an address is inside, by a sum that wraps",
    "load",
    (m, i) => {
      const end = m.add(m.add(m.get(i.rs1), i.imm), m.literal(4));
      m.set(i.rd, m.ltu(end, m.bound()));
    },
  ),
];

const RESOURCES: readonly Planted[] = [
  planted("tells if interrupts are enabled", "result", (m, i) => {
    m.set(i.rd, m.ie());
  }),
  planted("tells the timer's lowest bit", "result", (m, i) => {
    m.set(i.rd, m.and(m.timer(), m.literal(1)));
  }),
  planted("tells if the time has a certain bit", "result", (m, i) => {
    m.set(i.rd, m.and(m.ticks(false), m.literal(0x100)));
  }),
  planted("branches on the time's high word", "branch", (m, i) => {
    const late = m.ltu(m.get(i.rs1), m.ticks(true));
    m.jumpIf(late, m.add(m.pc(), i.imm));
  }),
];

const CORNERS: readonly Planted[] = [
  planted("is privileged, but for one word in a register", "source", (m, i) => {
    const other = m.eq(m.eq(m.get(i.rs1), m.literal(5)), m.literal(0));
    m.trapIf(m.and(isUser(m), other), "privileged");
    m.setIe(m.literal(1));
  }),
  planted("is privileged, but for one wide word", "source", (m, i) => {
    const word = m.literal(0x12345678);
    const other = m.eq(m.eq(m.get(i.rs1), word), m.literal(0));
    m.trapIf(m.and(isUser(m), other), "privileged");
    m.setTimer(m.get(i.rs1));
  }),
  planted("is privileged, but for interrupts being on", "result", (m, i) => {
    const off = m.eq(m.ie(), m.literal(0));
    m.trapIf(m.and(isUser(m), off), "privileged");
    m.set(i.rd, m.base());
  }),
  planted("is privileged, but where a product is odd", "sources", (m, i) => {
    const product = m.mul(m.get(i.rs1), m.get(i.rs2));
    const even = m.eq(m.and(product, m.literal(1)), m.literal(0));
    m.trapIf(m.and(isUser(m), even), "privileged");
    m.setR(m.base(), m.literal(4));
  }),
];

/** The bad rows, by what is wrong with them. */
export const PLANTED: readonly Planted[] = [
  ...CONTROL,
  ...MODES,
  ...LOCATIONS,
  ...RESOURCES,
  ...CORNERS,
];
