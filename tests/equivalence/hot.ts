/**
 * Random programs for the translator: kernels like the others, in which most
 * time is spent in loops, and in which what a translator gets wrong happens in
 * the middle of one.
 *
 * Loops in loops, functions, jumps into a loop's middle; pointers that walk out
 * of the window; code that patches itself, before or behind the store; code
 * that a device reads in; system calls and privileged instructions. The timer
 * interrupts all of it, and the program is looked at at any tick.
 *
 * @module
 */
import fc from "fast-check";
import { encode, PG32, PORT } from "../../isa/mod.ts";
import { A0, A1, A2, A3, A4, A5, li, op, RA, ZERO } from "../machine/_code.ts";
import {
  code,
  DATA,
  INNOCUOUS,
  OTHER,
  USER,
} from "../../lessons/random_guests/steps.ts";
import {
  kernels,
  type Program,
  PROGRAMS,
} from "../../lessons/random_guests/program.ts";

/** Registers that count turns, the innermost loop's first. */
const COUNTERS = [A3, A4, A5];

/** A piece of a program, at some depth of loops. */
type Piece = fc.Arbitrary<number[]>;

/** A loop about some code. */
function loop(depth: number, body: Piece): Piece {
  const counter = COUNTERS[depth];
  const turns = fc.oneof(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 200 }),
  );
  return fc.tuple(turns, body).map(([turns, body]) => [
    op("addi", counter, ZERO, turns),
    ...body,
    op("addi", counter, counter, -1),
    op("bne", counter, ZERO, -4 * (body.length + 1)),
  ]);
}

/** A jump to the second of two pieces, so that a loop has two entries. */
function twoEntries(depth: number, body: Piece): Piece {
  const counter = COUNTERS[depth];
  return fc.tuple(fc.integer({ min: 2, max: 40 }), body, body).map((
    [turns, first, second],
  ) => [
    op("addi", counter, ZERO, turns),
    op("beq", A0, A1, 4 * (first.length + 1)),
    ...first,
    ...second,
    op("addi", counter, counter, -1),
    op("blt", ZERO, counter, -4 * (first.length + second.length + 1)),
  ]);
}

/** A function, called from two places, once in a loop. */
function calls(depth: number, body: Piece): Piece {
  return fc.tuple(body, loop(depth, fc.constant([op("fence")]))).map((
    [body, [first, , ...rest]],
  ) => [
    op("jal", ZERO, 4 * (body.length + 2)),
    ...body,
    op("jalr", ZERO, 0, RA),
    op("jal", RA, -4 * (body.length + 1)),
    first,
    op("jal", RA, -4 * (body.length + 3)),
    ...rest,
  ]);
}

/** A pointer that walks through memory, and sometimes out of it. */
const WALK: Piece = fc.tuple(
  fc.constantFrom("lw", "sw", "sb", "lhu", "sh", "lb"),
  fc.constantFrom(4, 4, 1, 2, -4, 64, 256),
  fc.constantFrom(A1, A2),
).map(([access, stride, pointer]) => [
  op(access, A0, 0, pointer),
  op("addi", pointer, pointer, stride),
]);

/** A pointer to where data is. */
const POINT: Piece = fc.tuple(
  fc.constantFrom(A1, A2),
  fc.constantFrom(DATA, DATA + 0xe0, 0x80, 0x7c, 0),
).map(([pointer, to]) => li(pointer, to));

/** Instructions that patches put in. */
const PATCHES = [
  op("addi", A0, A0, 1),
  op("addi", A0, A0, 7),
  op("xori", A0, A0, 0x55),
  op("addi", A1, A1, 4),
  op("ecall"),
  encode(PG32.byMnemonic.get("rdstatus")!, { rd: A0 }),
  0,
];

/** Code that patches an instruction near it, relative to the pc. */
const PATCH: Piece = fc.tuple(
  fc.constantFrom(...PATCHES),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom("sw", "sw", "sw", "sb", "sh"),
).map(([word, distance, access]) => [
  ...li(A0, word),
  op("auipc", A2, 0),
  op(access, A0, distance * 4, A2),
]);

/** A patch that is seldom made: when a counter comes by a value. */
const SELDOM: Piece = fc.tuple(PATCH, fc.nat(6)).map(([patch, at]) => [
  op("addi", A0, A3, -at),
  op("bne", A0, ZERO, 4 * (patch.length + 1)),
  ...patch,
]);

/** Code that has the disk read a block over code, or over data. */
const READ_IN: Piece = fc.constantFrom(DATA, DATA, USER, OTHER).map((to) => [
  ...li(A0, to),
  op("out", A0, PORT.DISK_ADDRESS),
  op("addi", A0, ZERO, 1),
  op("out", A0, PORT.DISK_COUNT),
  op("out", A0, PORT.DISK_COMMAND),
]);

/** Code that reads what is a kernel's: in a kernel, it is emulated. */
const READ: Piece = fc.tuple(
  fc.constantFrom("rdstatus", "rdbase", "rdbound", "rdticks", "rdtimer"),
  fc.constantFrom(A0, A1, A2),
).map(([reads, to]) => [op(reads, to)]);

/** What is in a loop. */
function body(memory: number, depth: number): Piece {
  const few = (pieces: Piece, most: number): Piece =>
    fc.array(pieces, { minLength: 1, maxLength: most })
      .map((all) => all.flat());
  const kinds: [number, Piece][] = [
    [8, INNOCUOUS.map((word) => [word])],
    [4, WALK],
    [2, POINT],
    [1, PATCH],
    [2, SELDOM],
    [1, READ_IN],
    [1, fc.constantFrom("ecall", "ebreak").map((call) => [op(call)])],
    [2, READ],
    [1, code(memory, 32, { steps: 2, calm: 8 })],
  ];
  if (depth > 0) {
    const inner = body(memory, depth - 1);
    kinds.push(
      [4, loop(depth - 1, inner)],
      [1, twoEntries(depth - 1, inner)],
      [2, calls(depth - 1, inner)],
    );
  }
  return few(
    fc.oneof(...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary }))),
    5,
  );
}

/** A program of loops, no longer than so many bytes. */
function loops(memory: number, bytes: number): fc.Arbitrary<number[]> {
  const outer = fc.oneof(
    { weight: 5, arbitrary: loop(2, body(memory, 2)) },
    { weight: 1, arbitrary: twoEntries(2, body(memory, 2)) },
  );
  return fc.array(outer, { minLength: 1, maxLength: 3 })
    .map((all) => all.flat().slice(0, bytes / 4));
}

/** Kernels whose programs are loops. */
export const HOT_KERNELS: fc.Arbitrary<Program> = kernels({
  user: (memory) => loops(memory, OTHER - USER - 64),
  other: (memory) => loops(memory, DATA - OTHER - 8),
  statuses: [2, 3, 2, 1, 0], // Kernels have loops, too.
  steps: fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 100, max: 1000 }),
      fc.integer({ min: 1000, max: 6000 }),
    ),
    { minLength: 2, maxLength: 12 },
  ),
});

/** All kinds: such kernels for the most part. */
export const HOT_PROGRAMS: fc.Arbitrary<Program> = fc.oneof(
  { weight: 3, arbitrary: HOT_KERNELS },
  { weight: 1, arbitrary: PROGRAMS },
);
