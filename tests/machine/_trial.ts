/**
 * Trials: a machine in a random state, about to execute one instruction; the
 * same state as the model has it; and the comparison of what comes of both.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type Before,
  CAUSE_NAMES,
  CAUSES,
  decode,
  decodeField,
  encode,
  FORMATS,
  type Instruction,
  INSTRUCTION_WORD,
  type InstructionSet,
  type Outcome,
  perform,
  PORT,
  type Row,
  type Trap,
  WORDS,
  ZEROS,
} from "../../isa/mod.ts";
import { COUNT, Machine, PROCESSOR, WORD } from "../../machine/mod.ts";
import { assertSameBytes } from "./_code.ts";

/** One instruction, about to be executed. */
export interface Trial {
  readonly machine: Machine;
  readonly instruction: Instruction;
}

const ANY_WORD = fc.oneof(
  fc.constantFrom(0, 1, 2, 4, 5, 0x10, 0xff, 0x8000, 0x12345678),
  fc.constantFrom(-1, -4, 0x7fffffff, -0x80000000),
  fc.integer(),
);

/** What a trial is made from. */
export const CHOICES = fc.record({
  mode: fc.constantFrom(0, 1),
  ie: fc.constantFrom(0, 1),
  size: fc.constantFrom(4096, 4100, 8192),
  base: fc.oneof(
    fc.constantFrom(0, 4, 1024, 4032, 4092),
    fc.nat(1023).map((n) => n * 4),
  ),
  bound: fc.oneof(
    fc.constantFrom(4, 8, 16, 64, 4096, 8192, 0x7ffffffc, -0x80000000, -4),
    fc.nat(1023).map((n) => n * 4 + 4),
  ),
  /** Where in the window the instruction is: 0 is first, 1 is last. */
  place: fc.oneof(
    fc.constantFrom(0, 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  fields: fc.record({
    rd: fc.nat(15),
    rs1: fc.nat(15),
    rs2: fc.nat(15),
    imm: fc.oneof(
      fc.constantFrom(...Object.values(PORT), 0, 1, 4, 31, 0x30),
      fc.constantFrom(0xfffff, 0xffffc, 0xfff0, 0x8000, 0x7fff, 0x80000),
      fc.nat(0xfffff),
    ),
  }),
  registers: fc.array(ANY_WORD, { minLength: 16, maxLength: 16 }),
  /** How far from the window's end rs1 + imm is to be, or `null`. */
  aim: fc.option(
    fc.oneof(
      fc.constantFrom(-16, -8, -4, -2, -1, 0, 1, 2, 4),
      fc.integer({ min: -20, max: 20 }),
    ),
    { freq: 4 },
  ),
  ticks: fc.tuple(
    fc.constantFrom(0, 1, 0x000fffff),
    fc.constantFrom(0, 1, 99, 0x7fffffff, 0xfffffffe, 0xffffffff),
  ).map(([high, low]) => high * 2 ** 32 + low),
  /** How many ticks the timer has left after the next one, or `null`. */
  timer: fc.option(
    fc.constantFrom(0, 1, 2, 1000, 0x7fffffff, 0x80000000, 0xffffffff),
  ),
  typed: fc.constantFrom([], [0x41], [0xff, 0]),
  device: ANY_WORD,
  /** What lies in memory. */
  salt: fc.integer(),
});

/** One choice of them all. */
export type Choices = typeof CHOICES extends fc.Arbitrary<infer T> ? T : never;

/** Sets a machine up. The same choices make the same machine. */
export function trialOf(
  isa: InstructionSet,
  row: Row,
  choices: Choices,
): Trial {
  const { mode, ie, size, base, bound, fields, ticks, timer } = choices;
  const machine = new Machine({ memory: size, isa });
  const { cpu, clock, state } = machine;
  for (let at = 0; at < size; at += 4) {
    machine.store(at, Math.imul(at ^ choices.salt, 0x9e3779b1));
  }
  const imm = immediateOf(row, fields.imm);
  const word = encode(row, { ...fields, imm });
  const reach = Math.min(bound >>> 0, size - base);
  const pc = Math.round(choices.place * (reach / 4 - 1)) * 4;
  machine.store(base + pc, word);
  Object.assign(cpu, { mode, ie, base, bound, pc });
  cpu.x.set(choices.registers);
  if (choices.aim !== null) cpu.x[fields.rs1] = reach + choices.aim - imm;
  cpu.x[0] = 0;
  clock.advance(ticks);
  if (timer !== null) state.counts[COUNT.timerDue] = ticks + 1 + timer;
  machine.out(PORT.DISK_BLOCK, choices.device);
  machine.out(PORT.DISK_CONTROL, choices.device);
  // With both, an interrupt would come before the instruction.
  if (ie === 0) machine.out(PORT.CONSOLE_CONTROL, choices.device);
  machine.console.type(Uint8Array.from(choices.typed));
  clock.reschedule();
  clock.settle();
  return { machine, instruction: decode(isa, word)! };
}

/** The constant that a row has of these bits. */
function immediateOf({ format }: Row, bits: number): number {
  const operand = FORMATS[format].operands.find(({ role }) => role === "imm");
  return operand === undefined
    ? 0
    : decodeField(operand.kind, bits & 2 ** operand.kind.bits - 1);
}

/** What the model must not look at. */
const RUBBISH = 0x5a;

/**
 * The state as the model has it, read off the machine. To ask a device is to
 * change it, so a twin is asked. `tick` is 1 if the attempt takes one.
 */
export function beforeOf(
  { machine, instruction: { row, operands } }: Trial,
  makeTwin: () => Trial,
  tick: 0 | 1,
): Before<number> {
  const { cpu, size, state } = machine;
  const { mode, ie, base, bound, pc } = cpu;
  const ticks = machine.ticks + tick;
  const due = state.counts[COUNT.timerDue];
  const before = {
    ...{ ...ZEROS, mode, ie, base, bound, pc, size },
    rd: cpu.x[operands.rd],
    rs1: cpu.x[operands.rs1],
    rs2: cpu.x[operands.rs2],
    imm: operands.imm,
    timer: due === Infinity ? 0 : due - ticks | 0,
    ticks: ticks | 0,
    ticksHigh: Math.floor(ticks / 2 ** 32),
  };
  const { access, allowed, port } = perform(WORDS, row, before);
  const there = new Uint8Array(16).fill(RUBBISH);
  if (access !== undefined && allowed !== 0) {
    there.set(machine.bytes(base + access.address, access.bytes));
  }
  const [word0, word1, word2, word3] = new Int32Array(there.buffer);
  const input = Object.values<number | undefined>(PORT).includes(port)
    ? makeTwin().machine.in(port!)
    : RUBBISH;
  return { ...before, word0, word1, word2, word3, input };
}

/**
 * Executes a trial, and compares all that comes of it with what the model says.
 * Returns the trap, if it is one.
 */
export function compare(
  { machine, instruction }: Trial,
  before: Before<number>,
  { outcome, execute }: {
    readonly outcome: Outcome<number>;
    readonly execute: () => Trap | undefined;
  },
): Trap | undefined {
  const processor = processorAfter(machine, instruction, { before, outcome });
  const memory = memoryAfter(machine, outcome);
  const devices = devicesOf(machine);
  const expected = trapOf(machine, instruction, outcome);
  const trap = execute();
  assertEquals(trap, expected);
  assertEquals(processorOf(machine), processor);
  assertSameBytes(machine.bytes(0, machine.size), memory, "memory");
  const changed = devices !== devicesOf(machine);
  const done = outcome.completed !== 0;
  // Only where something waits to be read does a read change anything.
  const certain = outcome.port === PORT.CONSOLE_DATA && before.input >= 0;
  if (certain && done) assertEquals(changed, outcome.device !== 0);
  if (changed) assertEquals([done, outcome.device], [true, 1]);
  return trap;
}

/** Why the machine has to stop, if the model is right. */
function trapOf(
  { cpu: { pc } }: Machine,
  { word }: Instruction,
  { trap, access, allowed }: Outcome<number>,
): Trap | undefined {
  const memory = allowed === 0 ? "memory" : undefined;
  const cause = trap === 0 ? memory : CAUSE_NAMES[trap - 1];
  if (cause === undefined) return undefined;
  const blamed = CAUSES[cause].detail === INSTRUCTION_WORD ? word : 0;
  const detail = cause === "memory" ? access!.address : blamed;
  return { kind: "trap", cause, detail, pc, word };
}

/** All of the processor, and the timer. */
function processorOf({ cpu, clock, state }: Machine) {
  const { mode, ie, base, bound, pc } = cpu;
  const running = state.words[WORD.processor] === PROCESSOR.running;
  const { timer } = clock;
  return { mode, ie, base, bound, timer, pc, x: [...cpu.x], running };
}

function processorAfter(
  machine: Machine,
  { operands }: Instruction,
  { before, outcome }: {
    readonly before: Before<number>;
    readonly outcome: Outcome<number>;
  },
) {
  const start = { ...processorOf(machine), timer: before.timer };
  if (outcome.completed === 0) return start;
  const { control, pc, processor, registers } = outcome;
  for (const [role, value] of registers) start.x[operands[role]] = value;
  start.x[0] = 0;
  return { ...start, ...control, pc, running: processor === 0 };
}

/** All of memory. What is stored lies in the upper bytes of its word. */
function memoryAfter(
  machine: Machine,
  { completed, access, stored, physical }: Outcome<number>,
): Uint8Array {
  const memory = machine.bytes(0, machine.size).slice();
  if (completed === 0 || access === undefined || stored === undefined) {
    return memory;
  }
  for (let n = 1; n <= access.bytes; n++) {
    memory[physical + access.bytes - n] = stored >>> 32 - 8 * n;
  }
  return memory;
}

/** What the devices hold, and have had to do. */
function devicesOf({ state: { words, counts }, console }: Machine): string {
  return [
    ...words.slice(WORD.consoleControl, WORD.diskControl + 1),
    ...[words[WORD.pending], counts[COUNT.diskDue], counts[COUNT.read]],
    ...[counts[COUNT.written], ...console.output],
  ].join();
}
