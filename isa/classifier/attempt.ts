/**
 * One instruction as Popek and Goldberg see it: a function from states to
 * states (CACM 17(7), 1974, section 2).
 *
 * A state has infinitely much in it, but a row has no loops, and touches at
 * most one place in memory. So what one attempt can depend on is a short list
 * of words, its {@linkcode INPUTS}, and what it does is an
 * {@linkcode Outcome}. Both are values of any arithmetic: with numbers this
 * executes, with the solver's terms it is the formula of all executions at
 * once, and with sets of names it says what each result depends on.
 *
 * @module
 */
import type { AccessSize, Arithmetic, Effects } from "../effects.ts";
import { InvariantError } from "../errors.ts";
import type { Row } from "../instructions.ts";
import type { Operand } from "../operands.ts";
import { FORMATS } from "../operands.ts";
import { PORT, PORTS } from "../platform.ts";
import { PSW_WORDS, USER } from "../psw.ts";
import { type Cause, CAUSES } from "../trap.ts";
import { type Access, translate, type Translation } from "../window.ts";

/** What a row calls its registers. */
export type RegisterRole = Exclude<Operand["role"], "imm">;

/** The words that an attempt can depend on, each with what it is. */
export const INPUTS = {
  rd: "the register rd",
  rs1: "the register rs1",
  rs2: "the register rs2",
  imm: "the constant in the instruction",
  pc: "the pc",
  mode: "the mode",
  ie: "the interrupt enable",
  base: "the base of R",
  bound: "the bound of R",
  size: "the size of memory",
  timer: "the timer",
  ticks: "the time, its low word",
  ticksHigh: "the time, its high word",
  input: "what a device has to say",
  word0: "the word in memory, as far as it is read",
  word1: "the word after it",
  word2: "the second word after it",
  word3: "the third word after it",
} as const;

/** The name of a word that an attempt can depend on. */
export type Input = keyof typeof INPUTS;

/** The names of all of them. */
export const INPUT_NAMES: readonly Input[] = Object.keys(INPUTS) as Input[];

/**
 * A state before an attempt. The registers are told by their roles, and the
 * words of memory are those at the place that the row looks at.
 */
export type Before<V> = Readonly<Record<Input, V>>;

/** A state in which every word is 0. */
export const ZEROS: Before<number> = Object.fromEntries(
  INPUT_NAMES.map((name) => [name, 0]),
) as Before<number>;

/** The parts of the state that belong to whoever is in control. */
export const CONTROLS = ["mode", "ie", "base", "bound", "timer"] as const;

/** The name of such a part. */
export type Control = typeof CONTROLS[number];

/** What an attempt does. */
export interface Outcome<V> {
  /** The code of the trap that it takes of its own accord, or 0. */
  readonly trap: V;
  /** The place in memory that it asks for, if it does. */
  readonly access: Access<V> | undefined;
  /** What it wants to store there, if it does. */
  readonly stored: V | undefined;
  /** 1 if the access is allowed, or there is none. */
  readonly allowed: V;
  /** The access's first byte in physical memory. */
  readonly physical: V;
  /** 1 if it does all it has to do: no trap of any kind. */
  readonly completed: V;
  /** What it writes into registers, if it completes. */
  readonly registers: ReadonlyMap<RegisterRole, V>;
  /** Where the next instruction is, if it completes. */
  readonly pc: V;
  /** The parts that control everything, if it completes. */
  readonly control: Readonly<Record<Control, V>>;
  /** The device register that it uses, if it does. */
  readonly port: V | undefined;
  /** 1 if it changes a device's state, if it completes. */
  readonly device: V;
  /** 1 if it stops the processor, for a while or for good. */
  readonly processor: V;
}

/** Says of an access whether it is allowed, and where it leads. */
export type Rule<V> = (
  m: Arithmetic<V>,
  before: Before<V>,
  access: Access<V>,
) => Translation<V>;

/** The hardware's own rule. */
export function hardwareRule<V>(
  m: Arithmetic<V>,
  { base, bound, size }: Before<V>,
  access: Access<V>,
): Translation<V> {
  return translate(m, { base, bound }, { size, access });
}

/**
 * What a row does to a state, fetched and attempted as the hardware would: a
 * privileged row traps in user mode.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { attempt, PG32, WORDS, ZEROS } from "@trapeze/trapeze";
 *
 * const add = PG32.byMnemonic.get("add")!;
 * const { registers, pc } = attempt(WORDS, add, { ...ZEROS, rs1: 2, rs2: 3 });
 * assertEquals(registers.get("rd"), 5);
 * assertEquals(pc, 4);
 * ```
 */
export function attempt<V>(
  m: Arithmetic<V>,
  row: Row,
  before: Before<V>,
  rule: Rule<V> = hardwareRule,
): Outcome<V> {
  const outcome = perform(m, row, before, rule);
  if (!row.privileged) return outcome;
  const user = m.eq(before.mode, m.literal(USER));
  const none = m.literal(0);
  return {
    ...outcome,
    trap: m.select(user, m.literal(CAUSES.privileged.code), outcome.trap),
    completed: m.select(user, none, outcome.completed),
  };
}

/**
 * What a row does to a state, whatever the mode: on a virtual machine's state,
 * this is the monitor's emulation.
 */
export function perform<V>(
  m: Arithmetic<V>,
  row: Row,
  before: Before<V>,
  rule: Rule<V> = hardwareRule,
): Outcome<V> {
  const attempt = new Attempt(m, before, rule);
  const takes = (role: Operand["role"]): boolean =>
    FORMATS[row.format].operands.some((operand) => operand.role === role);
  const imm = takes("imm") ? before.imm : m.literal(0);
  row.effect<V, RegisterRole>(attempt, {
    rd: "rd",
    rs1: "rs1",
    rs2: "rs2",
    imm,
  });
  return attempt.outcome();
}

class Attempt<V> implements Effects<V, RegisterRole> {
  readonly width: number;
  readonly #m: Arithmetic<V>;
  readonly #before: Before<V>;
  readonly #rule: Rule<V>;
  readonly #registers = new Map<RegisterRole, V>();
  readonly #control: Record<Control, V>;
  #trap: V;
  #access: Access<V> | undefined;
  #stored: V | undefined;
  #translation: Translation<V>;
  #next: V;
  #port: V | undefined;
  #device: V;
  #processor: V;

  constructor(m: Arithmetic<V>, before: Before<V>, rule: Rule<V>) {
    this.#m = m;
    this.width = m.width;
    this.#before = before;
    this.#rule = rule;
    const { mode, ie, base, bound, timer } = before;
    this.#control = { mode, ie, base, bound, timer };
    const none = m.literal(0);
    this.#trap = none;
    this.#device = none;
    this.#processor = none;
    this.#translation = { allowed: m.literal(1), physical: none };
    this.#next = m.add(before.pc, m.literal(4));
  }

  outcome(): Outcome<V> {
    const m = this.#m;
    const { allowed, physical } = this.#translation;
    return {
      trap: this.#trap,
      access: this.#access,
      stored: this.#stored,
      allowed,
      physical,
      completed: m.select(this.#trap, m.literal(0), allowed),
      registers: this.#registers,
      pc: this.#next,
      control: this.#control,
      port: this.#port,
      device: this.#device,
      processor: this.#processor,
    };
  }

  literal = (n: number): V => this.#m.literal(n);
  add = (a: V, b: V): V => this.#m.add(a, b);
  sub = (a: V, b: V): V => this.#m.sub(a, b);
  mul = (a: V, b: V): V => this.#m.mul(a, b);
  mulHigh = (a: V, b: V, signs: "ss" | "su" | "uu"): V =>
    this.#m.mulHigh(a, b, signs);
  div = (a: V, b: V, signed: boolean): V => this.#m.div(a, b, signed);
  and = (a: V, b: V): V => this.#m.and(a, b);
  or = (a: V, b: V): V => this.#m.or(a, b);
  xor = (a: V, b: V): V => this.#m.xor(a, b);
  shl = (a: V, b: V): V => this.#m.shl(a, b);
  shr = (a: V, b: V): V => this.#m.shr(a, b);
  sar = (a: V, b: V): V => this.#m.sar(a, b);
  eq = (a: V, b: V): V => this.#m.eq(a, b);
  lt = (a: V, b: V): V => this.#m.lt(a, b);
  ltu = (a: V, b: V): V => this.#m.ltu(a, b);
  select = (c: V, a: V, b: V): V => this.#m.select(c, a, b);

  get = (register: RegisterRole): V => this.#before[register];
  pc = (): V => this.#before.pc;
  mode = (): V => this.#before.mode;
  ie = (): V => this.#before.ie;
  base = (): V => this.#before.base;
  bound = (): V => this.#before.bound;
  timer = (): V => this.#before.timer;
  ticks = (high: boolean): V => this.#before[high ? "ticksHigh" : "ticks"];

  set(register: RegisterRole, value: V): void {
    this.#registers.set(register, value);
  }

  jump(to: V): void {
    this.#next = to;
  }

  jumpIf(condition: V, to: V): void {
    this.#next = this.#m.select(condition, to, this.#next);
  }

  load(address: V, size: AccessSize, signed: boolean): V {
    this.#reach({ address, bytes: size, alignment: size });
    const m = this.#m;
    const unused = m.literal(m.width - size * m.width / 4);
    const moved = m.shl(this.#before.word0, unused);
    return signed ? m.sar(moved, unused) : m.shr(moved, unused);
  }

  store(address: V, value: V, size: AccessSize): void {
    this.#reach({ address, bytes: size, alignment: size });
    const m = this.#m;
    const unused = m.literal(m.width - size * m.width / 4);
    this.#stored = m.shl(value, unused);
  }

  loadBlock(address: V, words: number): V[] {
    if (words > PSW_WORDS) {
      throw new InvariantError(`a block of ${words} words: need ${PSW_WORDS}`);
    }
    this.#reach({ address, bytes: words * 4, alignment: 4 });
    const { word0, word1, word2, word3 } = this.#before;
    return [word0, word1, word2, word3].slice(0, words);
  }

  trap(cause: Cause): void {
    this.#trap = this.#m.literal(CAUSES[cause].code);
  }

  trapIf(condition: V, cause: Cause): void {
    const code = this.#m.literal(CAUSES[cause].code);
    this.#trap = this.#m.select(condition, code, this.#trap);
  }

  setMode(mode: V): void {
    this.#control.mode = mode;
  }

  setIe(enabled: V): void {
    this.#control.ie = enabled;
  }

  setR(base: V, bound: V): void {
    this.#control.base = base;
    this.#control.bound = bound;
  }

  setTimer(ticks: V): void {
    this.#control.timer = ticks;
  }

  /** A byte that is read from the console is gone. */
  portIn(port: V): V {
    const m = this.#m;
    this.#port = port;
    this.#device = m.eq(port, m.literal(PORT.CONSOLE_DATA));
    return m.select(this.#isDevice(port), this.#before.input, m.literal(0));
  }

  portOut(port: V): void {
    this.#port = port;
    this.#device = this.#isDevice(port);
  }

  idle(): void {
    this.#processor = this.#m.literal(1);
  }

  halt(): void {
    this.#processor = this.#m.literal(1);
  }

  #reach(access: Access<V>): void {
    this.#access = access;
    this.#translation = this.#rule(this.#m, this.#before, access);
  }

  #isDevice(port: V): V {
    const m = this.#m;
    return PORTS.map(({ value }) => m.eq(port, m.literal(value)))
      .reduce((any, here) => m.or(any, here));
  }
}
