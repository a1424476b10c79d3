/**
 * Drills: random kernels that do nothing but privileged things, one after the
 * other, and write down what they see. Where an ordinary kernel would seldom
 * notice that a monitor takes the wrong bit, one of these soon does.
 *
 * @module
 */
import fc from "fast-check";
import { NEW_PSW, PORT, TRAP_CAUSE, TRAP_DETAIL } from "../../isa/mod.ts";
import { A0, A1, A2, A3, li, op, RA, SP, ZERO } from "./code.ts";
import type { Program } from "./program.ts";
import { BOOT, DATA } from "./steps.ts";

const MEMORY = 4096;

/** Where the parts of a drill stand, beside its code. */
const [HANDLER, PSWS] = [0x800, 0xa00];

const PSW_BYTES = 16;

/** The most steps: so many PSWs have room. */
const MOST_STEPS = 12;

/** Ticks after which a drill is looked at; hardly one takes longer. */
const TICKS = 400;

/** A step: its code, from its address and the PSW that it may use. */
type Step = (at: number, psw: number) => Piece;

interface Piece {
  readonly code: readonly number[];
  /** What the PSW holds. */
  readonly psw?: readonly number[];
}

/** Any word, and the bits above those that count. */
const WORD = fc.oneof(fc.constantFrom(0, 1, 2, 3, -1, -2), fc.integer());
const LOW_BITS = fc.nat(3);
const REGISTER = fc.constantFrom(ZERO, A0, A1, A2, A3);

/** Writes registers down, at the place that SP is at. */
function note(...registers: readonly number[]): number[] {
  return registers.flatMap((register) => [
    op("sw", register, 0, SP),
    op("addi", SP, SP, 4),
  ]);
}

/** The interrupt enable, from any word, and the status as it is then. */
const STATUS: fc.Arbitrary<Step> = fc.tuple(WORD, REGISTER).map(
  ([word, rd]) => () => ({
    code: [
      ...li(A0, word),
      op("setie", A0),
      op("rdstatus", rd),
      ...note(rd),
      op("setie", ZERO),
    ],
  }),
);

/** A window that begins at 0 but for low bits, and is wide enough. */
const WINDOW: fc.Arbitrary<Step> = fc.tuple(
  LOW_BITS,
  fc.oneof(
    LOW_BITS.map((low) => MEMORY + low),
    fc.constantFrom(-1, -4, 0x7fffffff),
  ),
).map(([base, bound]) => () => ({
  code: [
    ...li(A0, base),
    ...li(A1, bound),
    op("setr", A0, A1),
    op("rdbase", A2),
    op("rdbound", A3),
    ...note(A2, A3),
  ],
}));

/** A PSW with any status in supervisor mode, and low bits in its window. */
const LOAD: fc.Arbitrary<Step> = fc.tuple(WORD, LOW_BITS, LOW_BITS).map(
  ([word, low, high]) => (at, psw) => ({
    code: [
      op("lpsw", psw, ZERO),
      op("rdstatus", A0),
      op("rdbase", A1),
      op("rdbound", A2),
      ...note(A0, A1, A2),
      op("setie", ZERO),
    ],
    psw: [word | 1, at + 4, low, MEMORY + high],
  }),
);

/**
 * Through a window that begins further up, and back by a PSW that is found in
 * it: the one behind the first.
 */
const SHIFT: fc.Arbitrary<Step> = fc.integer({ min: 1, max: BOOT / 4 }).map(
  (words) => (at, psw) => {
    const base = 4 * words;
    return {
      code: [
        op("lpsw", psw, ZERO),
        op("rdbase", A0),
        op("lpsw", psw + PSW_BYTES - base, ZERO),
        ...note(A0),
      ],
      psw: [1, at + 4 - base, base, MEMORY, 1, at + 12, 0, MEMORY],
    };
  },
);

/** A PSW that cannot be loaded: not wholly there, or misaligned. */
const REFUSED: fc.Arbitrary<Step> = fc.constantFrom(
  MEMORY - 12,
  MEMORY - 4,
  MEMORY,
  -4,
  -16,
  2,
  PSWS + 1,
).map((address) => () => ({
  code: [...li(A0, address), op("lpsw", 0, A0)],
}));

/** What traps in every mode, or in any. */
const FAULT: fc.Arbitrary<Step> = fc.constantFrom(
  op("ecall"),
  op("ebreak"),
  -1,
  0,
  op("lw", A0, 2, ZERO),
).map((word) => () => ({ code: [word] }));

/** A process of one instruction, in user mode, that must not do what it does. */
const PROCESS: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(
    op("rdstatus", A0),
    op("setie", A0),
    op("settimer", A0),
    op("in", A0, PORT.CONSOLE_DATA),
    op("out", A0, PORT.CONSOLE_DATA),
    op("halt"),
    op("idle"),
    op("lpsw", 0, ZERO),
  ),
  fc.constantFrom(0, 2, -2, 0x10),
).map(([word, status]) => (at, psw) => ({
  // The handler goes on after the trap, in user mode still: so does the call,
  // after which it leads back to supervisor mode.
  code: [op("lpsw", psw, ZERO), word, op("ecall")],
  psw: [status & ~1, at + 4, 0, MEMORY],
}));

/** Time: set, read, and slept away. */
const TIME: fc.Arbitrary<Step> = fc.tuple(fc.nat(40), fc.boolean()).map(
  ([ticks, sleeps]) => () => ({
    code: [
      op("addi", A0, ZERO, ticks + 1),
      op("settimer", A0),
      op("rdtimer", A1),
      op("rdticks", A2),
      op("rdticksh", A3),
      ...note(A1, A2, A3),
      ...sleeps ? [op("idle"), op("setie", A0), op("setie", ZERO)] : [],
    ],
  }),
);

/** The console. */
const CONSOLE: fc.Arbitrary<Step> = WORD.map((word) => () => ({
  code: [
    op("in", A0, PORT.CONSOLE_DATA),
    op("in", A1, PORT.CONSOLE_STATUS),
    ...note(A0, A1),
    ...li(A2, word),
    op("out", A2, PORT.CONSOLE_DATA),
  ],
}));

/**
 * Writes the cause, the detail and the old PSW down. A call leads back to
 * supervisor mode, an interrupt to where it came from, and all else to the
 * instruction after the one that trapped.
 */
const HANDLE: readonly number[] = [
  op("lw", A0, TRAP_CAUSE, ZERO),
  op("lw", A1, TRAP_DETAIL, ZERO),
  ...note(A0, A1),
  op("lw", A1, 0, ZERO),
  op("lw", A2, 4, ZERO),
  op("lw", A3, 8, ZERO),
  ...note(A1, A2, A3),
  op("addi", A3, ZERO, 6),
  op("bge", A0, A3, 24),
  op("addi", A2, A2, 4),
  op("sw", A2, 4, ZERO),
  op("addi", A3, A3, -2),
  op("bne", A0, A3, 8),
  op("sw", RA, 0, ZERO),
  op("lpsw", 0, ZERO),
];

/** Drills. */
export const DRILLS: fc.Arbitrary<Program> = fc.record({
  steps: fc.array(
    fc.oneof(
      STATUS,
      WINDOW,
      LOAD,
      SHIFT,
      REFUSED,
      FAULT,
      PROCESS,
      TIME,
      CONSOLE,
    ),
    { minLength: 1, maxLength: MOST_STEPS, size: "max" },
  ),
  typed: fc.uint8Array({ maxLength: 4 }),
}).map(({ steps, typed }) => {
  const code: number[] = [op("addi", RA, ZERO, 1), ...li(SP, DATA)];
  const psws: number[] = [];
  for (const [n, step] of steps.entries()) {
    const at = BOOT + 4 * code.length;
    const place = PSWS + 2 * PSW_BYTES * n;
    const piece = step(at, place);
    code.push(...piece.code);
    const words = 2 * PSW_BYTES / 4;
    psws.push(...Array.from({ length: words }, (_, n) => piece.psw?.[n] ?? 0));
  }
  code.push(op("halt"));
  return {
    memory: MEMORY,
    entry: BOOT,
    parts: [
      { address: NEW_PSW, words: [1, HANDLER, 0, MEMORY] },
      { address: BOOT, words: code },
      { address: HANDLER, words: HANDLE },
      { address: PSWS, words: psws },
    ],
    blocks: 0,
    input: typed.length === 0 ? [] : [{ tick: 0, bytes: typed }],
    steps: [TICKS],
    cut: 1,
  };
});
