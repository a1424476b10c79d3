/**
 * Random programs: everything that a guest's fate depends on, as plain data.
 *
 * No program has to make sense, or to end: any memory image is a valid test of
 * equivalence. But junk soon does nothing but fault, so most programs here are
 * small kernels: boot code that sets up traps and devices, a handler that
 * re-arms the timer and goes on, user code in random windows, all sprinkled
 * with boundary values, illegal words and privileged instructions.
 *
 * @module
 */
import fc from "fast-check";
import {
  BLOCK_SIZE,
  CAUSES,
  NEW_PSW,
  OLD_PSW,
  PORT,
  TRAP_CAUSE,
} from "../../isa/mod.ts";
import type { EngineBase, InputEvent } from "../../machine/mod.ts";
import { A0, A1, A2, op, put, ZERO } from "./code.ts";
import {
  BOOT,
  boundaries,
  code,
  DATA,
  HANDLER,
  INSTRUCTION,
  OTHER,
  PSW_COUNT,
  PSW_PLACE,
  PSWS,
  registers,
  USER,
} from "./steps.ts";

/** One guest, its surroundings, and when to look at it. */
export interface Program {
  /** Bytes of memory. */
  readonly memory: number;
  /** Where it begins. */
  readonly entry: number;
  /** Its memory, as words at addresses; what is not listed is zero. */
  readonly parts: readonly Part[];
  /** Blocks on its disk. */
  readonly blocks: number;
  /** Its console input, in the order of the ticks. */
  readonly input: readonly InputEvent[];
  /** Ticks between the points at which it is looked at. */
  readonly steps: readonly number[];
  /** Into what pieces some of the engines cut their runs. */
  readonly cut: number;
}

/** Words in memory. */
export interface Part {
  readonly address: number;
  readonly words: readonly number[];
}

/** Puts a program into an engine that has just been made. */
export function install(engine: EngineBase, program: Program): void {
  for (const { address, words } of program.parts) put(engine, address, words);
  engine.disk.insert(diskOf(program));
  for (const { tick, bytes } of program.input) {
    if (bytes.length > 0) engine.console.type(bytes, tick);
    else engine.console.end(tick);
  }
  engine.cpu.pc = program.entry;
}

/** The contents of its disk. */
export function diskOf({ blocks }: Program): Uint8Array {
  return Uint8Array.from(
    { length: blocks * BLOCK_SIZE },
    (_, n) => n * 37 + 11 & 0xff,
  );
}

/** Where a handler puts registers by, and counts. */
const SAVED = 0x80;
const COUNT = 0xa0;

/** Status words: user mode with interrupts enabled, for the most part. */
const STATUSES = [2, 0, 2, 2, 2, 3] as const;

/** A PSW whose pc mostly leads to code. */
function psw(
  memory: number,
  statuses: readonly number[] = STATUSES,
): fc.Arbitrary<number[]> {
  const word = fc.constantFrom(...boundaries(memory));
  const targets = fc.constantFrom(USER, OTHER, USER, USER + 0x40, BOOT);
  const depths = fc.constantFrom(0, 0x40, 0x200, BOOT, USER, OTHER);
  const bounds = fc.constantFrom(0x80, 0x200, 0x400, memory, 0x70000000);
  const status = fc.constantFrom(...statuses);
  const useful = fc.tuple(status, targets, depths, bounds)
    .map(([status, to, depth, more]) => {
      const pc = Math.min(depth, to);
      return [status, pc, to - pc, pc + more];
    });
  const wild = fc.tuple(fc.integer(), word, word, word)
    .map((words): number[] => words);
  return fc.oneof(
    { weight: 9, arbitrary: useful },
    { weight: 1, arbitrary: wild },
  );
}

/** The PSW that traps load: nearly always one that finds the handler. */
function newPsw(memory: number): fc.Arbitrary<readonly number[]> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant([1, HANDLER, 0, memory]) },
    { weight: 1, arbitrary: fc.constant([1, HANDLER, 0, -1]) },
    { weight: 1, arbitrary: fc.constant([3, HANDLER, 0, memory]) },
    { weight: 1, arbitrary: fc.constant([0, HANDLER, 0, memory]) },
    { weight: 1, arbitrary: psw(memory) },
  );
}

/** What one kernel's handler does, beyond counting. */
interface HandlerPlan {
  /** Ticks to the next timer interrupt; 0 leaves the timer alone. */
  readonly period: number;
  /** Whether it reads the console and prints what it reads. */
  readonly echo: boolean;
  /** Whether it goes on after the instruction that trapped. */
  readonly skip: boolean;
  /** Something else. */
  readonly extra: readonly number[];
  /** The PSW that it returns by. */
  readonly back: number;
  /** The cause after which it goes on with another PSW, as every eighth time. */
  readonly fatal: number;
}

function handlerPlan(memory: number): fc.Arbitrary<HandlerPlan> {
  return fc.record({
    period: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(500),
    ),
    echo: fc.boolean(),
    skip: fc.oneof(
      { weight: 5, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    extra: code(memory, 0x80, { steps: 2, calm: 1 }),
    back: fc.oneof(
      { weight: 4, arbitrary: fc.constant(OLD_PSW) },
      { weight: 1, arbitrary: PSW_PLACE },
    ),
    fatal: fc.constantFrom(CAUSES.memory.code, CAUSES.memory.code, 0),
  });
}

/** A handler: saves a0 to a2, deals with the trap, and returns. */
function handler(plan: HandlerPlan): number[] {
  const { period, echo, skip, extra, back, fatal } = plan;
  const goOn = [
    op("lw", A0, OLD_PSW + 4, ZERO),
    op("addi", A0, A0, skip ? 4 : 0),
    op("sw", A0, OLD_PSW + 4, ZERO),
  ];
  const rearm = [op("addi", A0, ZERO, period), op("settimer", A0)];
  const copy = [
    op("in", A0, PORT.CONSOLE_DATA),
    op("out", A0, PORT.CONSOLE_DATA),
  ];
  const serve = [...(period > 0 ? rearm : []), ...(echo ? copy : [])];
  const save = (mnemonic: string): number[] =>
    [A0, A1, A2].map((n, place) => op(mnemonic, n, SAVED + place * 4, ZERO));
  const reschedule = [
    op("andi", A0, A2, PSW_COUNT - 1),
    op("slli", A0, A0, 4),
    op("lpsw", PSWS, A0),
  ];
  return [
    ...save("sw"),
    op("lw", A2, COUNT, ZERO),
    op("addi", A2, A2, 1),
    op("sw", A2, COUNT, ZERO),
    op("lw", A1, TRAP_CAUSE, ZERO),
    op("addi", A0, ZERO, fatal),
    op("beq", A1, A0, 12),
    op("andi", A0, A2, 7),
    op("bne", A0, ZERO, (reschedule.length + 1) * 4),
    ...reschedule,
    op("addi", A2, ZERO, CAUSES.timer.code),
    op("bge", A1, A2, (goOn.length + 2) * 4),
    ...goOn,
    op("jal", ZERO, (serve.length + 1) * 4),
    ...serve,
    ...extra,
    ...save("lw"),
    op("lpsw", back, ZERO),
  ];
}

/** Boot code that has the devices interrupt, before it does other things. */
const DEVICES_ON = [
  op("addi", A0, ZERO, 1),
  op("out", A0, PORT.CONSOLE_CONTROL),
  op("out", A0, PORT.DISK_CONTROL),
  op("addi", A0, ZERO, 30),
  op("settimer", A0),
];

const MEMORIES = [4096, 4100, 8192, 5120];

/** Console input, in the order of its ticks. */
const INPUT: fc.Arbitrary<InputEvent[]> = fc.tuple(
  fc.array(
    fc.record({
      tick: fc.oneof(fc.nat(100), fc.nat(3000)),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 5 },
  ),
  fc.option(fc.nat(3000), { nil: undefined }),
).map(([events, end]) => {
  const log: InputEvent[] = events.sort((a, b) => a.tick - b.tick);
  const last = log.at(-1)?.tick ?? 0;
  if (end !== undefined) {
    log.push({ tick: last + end, bytes: new Uint8Array() });
  }
  return log;
});

/** What surrounds a program. */
const SURROUNDINGS = {
  blocks: fc.oneof(fc.constant(3), fc.nat(3)),
  input: INPUT,
  steps: fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 200, max: 2000 }),
      fc.integer({ min: 200, max: 2000 }),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  cut: fc.oneof(
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 400 }),
  ),
};

/** The code of a kernel's programs, and when to look at it. */
export interface KernelParts {
  /** At `USER`, after registers have been given values. */
  readonly user: (memory: number) => fc.Arbitrary<number[]>;
  /** At `OTHER`. */
  readonly other: (memory: number) => fc.Arbitrary<number[]>;
  /** The status words that they may have. */
  readonly statuses?: readonly number[];
  /** Ticks between the points at which it is looked at. */
  readonly steps: fc.Arbitrary<number[]>;
}

/** Small kernels. */
export const KERNELS: fc.Arbitrary<Program> = kernels({
  user: (memory) => code(memory, OTHER - USER - 64, { steps: 30, calm: 8 }),
  other: (memory) => code(memory, DATA - OTHER, { steps: 20, calm: 3 }),
  steps: SURROUNDINGS.steps,
});

/** Small kernels with such programs. */
export function kernels(parts: KernelParts): fc.Arbitrary<Program> {
  return fc.constantFrom(...MEMORIES).chain((memory) =>
    fc.record({
      trap: newPsw(memory),
      devices: fc.boolean(),
      boot: code(memory, HANDLER - BOOT - 64, { steps: 5, calm: 2 }),
      start: fc.nat(PSW_COUNT - 1),
      handler: handlerPlan(memory),
      psws: fc.array(psw(memory, parts.statuses), {
        minLength: PSW_COUNT,
        maxLength: PSW_COUNT,
      }),
      values: registers(memory),
      user: parts.user(memory),
      other: parts.other(memory),
      ...SURROUNDINGS,
      steps: parts.steps,
    }).map((
      { trap, devices, boot, start, user, other, psws, values, ...rest },
    ) => ({
      memory,
      entry: BOOT,
      parts: [
        { address: NEW_PSW, words: trap },
        {
          address: BOOT,
          words: [
            ...(devices ? DEVICES_ON : []),
            ...boot,
            op("lpsw", PSWS + start * 16, ZERO),
          ],
        },
        { address: HANDLER, words: handler(rest.handler) },
        { address: PSWS, words: psws.flat() },
        {
          address: USER,
          words: [...values, ...user, op("jal", ZERO, -4 * user.length)],
        },
        {
          address: OTHER,
          words: [...other, op("ecall"), op("jal", ZERO, -4 * other.length)],
        },
      ],
      blocks: rest.blocks,
      input: rest.input,
      steps: rest.steps,
      cut: rest.cut,
    }))
  );
}

/** Memory full of words of one kind, and the trap vector somewhere in it. */
function filled(word: fc.Arbitrary<number>): fc.Arbitrary<Program> {
  return fc.constantFrom(...MEMORIES).chain((memory) =>
    fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 200, size: "max" }),
      trap: fc.oneof(psw(memory), fc.constant([1, HANDLER, 0, memory])),
      ...SURROUNDINGS,
    }).map(({ words, trap, ...rest }) => ({
      memory,
      entry: BOOT,
      parts: [
        { address: BOOT, words },
        { address: NEW_PSW, words: trap },
      ],
      ...rest,
    }))
  );
}

/** Memory full of instructions. */
export const OPCODES: fc.Arbitrary<Program> = filled(INSTRUCTION);

/** Memory full of any words. */
export const WORDS: fc.Arbitrary<Program> = filled(fc.integer());

/** All kinds: kernels for the most part. */
export const PROGRAMS: fc.Arbitrary<Program> = fc.oneof(
  { weight: 17, arbitrary: KERNELS },
  { weight: 2, arbitrary: OPCODES },
  { weight: 1, arbitrary: WORDS },
);
