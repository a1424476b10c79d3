/**
 * What random software does, one step at a time: instructions, and the short
 * pieces of code that kernels are made of, with constants at which something
 * changes.
 *
 * @module
 */
import fc from "fast-check";
import {
  BLOCK_SIZE,
  encodeField,
  FORMATS,
  PG32,
  PORT,
  type Row,
} from "../../isa/mod.ts";
import { A0, A1, A2, li, op, ZERO } from "./code.ts";

/** Where the parts of a kernel stand. */
export const BOOT = 0x100;
export const HANDLER = 0x300;
export const PSWS = 0x500;
export const USER = 0x600;
export const OTHER = 0xa00;
export const DATA = 0xe00;

/** The PSWs at `PSWS`. */
export const PSW_COUNT = 8;

export const PSW_PLACE = fc.nat(PSW_COUNT - 1).map((n) => PSWS + n * 16);

/** Some of the accesses to memory. */
const ACCESSES = ["lw", "sw", "lb", "sh", "lhu"] as const;

/** Rows by how often they are drawn; the simplest first, for shrinking. */
const WEIGHTS: Readonly<Record<string, number>> = { halt: 0.1 };

const DRAWN: readonly Row[] = PG32.rows
  .flatMap((row) => Array<Row>((WEIGHTS[row.mnemonic] ?? 1) * 10).fill(row))
  .sort((a, b) =>
    Number(b.mnemonic === "addi") - Number(a.mnemonic === "addi")
  );

/** The rows that stay within registers, pc and memory, and never have to trap. */
const CALM: readonly Row[] = PG32.rows.filter(({ opcode, mnemonic }) =>
  PG32.footprints[opcode]!.confined &&
  !["ecall", "ebreak", "jalr"].includes(mnemonic)
);

/** Constants at which something changes, in a machine of so much memory. */
export function boundaries(memory: number): readonly number[] {
  const places = [0, 4, 8, BOOT, USER, OTHER, DATA, memory, memory - 16];
  return [
    ...places.flatMap((place) => [place, place - 1, place - 4, place + 2]),
    ...[1, -1, -4, -8, 0x7fffffff, -0x80000000, 0x7ffffffc, -0x7ffffffc],
    ...[BLOCK_SIZE, memory - BLOCK_SIZE, memory - BLOCK_SIZE + 4, 0x00800000],
    ...[-memory, -USER, 2 * memory, 0x55555555, 0x10000, 0x20],
  ];
}

/** Any instruction, its fields drawn so that they often mean something. */
export const INSTRUCTION: fc.Arbitrary<number> = fc.tuple(
  fc.nat(DRAWN.length - 1),
  fc.nat(0xfff),
  fc.nat(0xffff),
).map(([which, registers, raw]) => instruction(DRAWN[which], registers, raw));

function instruction(row: Row, registers: number, raw: number): number {
  let word = row.opcode << 24;
  for (const { role, at, kind } of FORMATS[row.format].operands) {
    const value = role === "rd"
      ? registers & 15
      : role === "rs1"
      ? registers >>> 4 & 15
      : role === "rs2"
      ? registers >>> 8
      : constant(kind.name, raw);
    word |= encodeField(kind, value)! << at;
  }
  return word;
}

/** The kinds of ports, with one that is not there. */
const PORTS = [...Object.values(PORT), 0];

/** A constant for an operand kind; most distances are short. */
function constant(kind: string, raw: number): number {
  switch (kind) {
    case "branch target":
    case "jump target":
      return raw % 16 === 0 ? (raw >> 4) * 4 : (raw % 25 - 12) * 4;
    case "shift":
      return raw & 31;
    case "upper immediate":
      return (raw % 3 === 0 ? raw >> 12 : raw) << 12;
    case "port":
      return PORTS[raw % PORTS.length];
    default:
      return raw % 4 === 0 ? raw % 0x1000 : raw << 16 >> 16;
  }
}

/** An instruction of the innocuous half that seldom traps. */
export const INNOCUOUS: fc.Arbitrary<number> = fc.tuple(
  fc.nat(CALM.length - 1),
  fc.nat(0xfff),
  fc.nat(0xffff),
).map(([which, registers, raw]) => {
  const row = CALM[which];
  const { reads, writes } = PG32.footprints[row.opcode]!;
  return reads.has("memory") || writes.has("memory")
    ? instruction(row, registers & 0xf0f, raw & 0x1fc)
    : instruction(row, registers, raw);
});

/** A privileged instruction. */
const PRIVILEGED: fc.Arbitrary<number> = fc.tuple(
  fc.constantFrom(
    ...PG32.rows.filter((row) => row.privileged && row.mnemonic !== "halt"),
  ),
  fc.nat(0xfff),
  fc.nat(0xffff),
).map(([row, registers, raw]) => instruction(row, registers, raw));

/** Code for one thing that software does; `calm` is how seldom it traps. */
function step(
  memory: number,
  calm: number,
): fc.Arbitrary<readonly number[]> {
  const word = fc.oneof(fc.constantFrom(...boundaries(memory)), fc.integer());
  const aligned = fc.constantFrom(...boundaries(memory)).map((n) => n & -4);
  const small = fc.oneof(fc.nat(40), fc.nat(600));
  const port = fc.constantFrom(...PORTS);
  const kinds: [number, fc.Arbitrary<readonly number[]>][] = [
    [calm * 8, INNOCUOUS.map((word) => [word])],
    [calm * 2, fc.tuple(fc.nat(15), word).map(([rd, n]) => li(rd, n))],
    [calm * 2, fc.tuple(INNOCUOUS, fc.nat(30)).map(countdown)],
    [
      calm,
      fc.tuple(fc.nat(15), fc.nat(6)).map(([rd, n]) => [
        op("auipc", A1, 0),
        op("jalr", rd, 8 + 4 * n, A1),
      ]),
    ],
    [4, INSTRUCTION.map((word) => [word])],
    [6, PRIVILEGED.map((word) => [word])],
    [1, fc.integer().map((word) => [word])],
    [2, fc.constantFrom("ecall", "ebreak").map((call) => [op(call)])],
    [2, fc.constant([op("idle")])],
    [1, fc.constant([op("halt")])],
    [2, small.map((n) => [op("addi", A0, ZERO, n), op("settimer", A0)])],
    [2, fc.nat(1).map((on) => [op("addi", A0, ZERO, on), op("setie", A0)])],
    [2, fc.tuple(aligned, aligned).map(window)],
    [2, PSW_PLACE.map((at) => [op("lpsw", at, ZERO)])],
    [4, transfer(memory)],
    [
      2,
      fc.tuple(word, fc.nat(7)).map(([at, n]) => [
        ...li(A0, at),
        op("lpsw", -4 * n, A0),
      ]),
    ],
    [
      calm + 1,
      fc.tuple(word, fc.constantFrom(...ACCESSES)).map(([at, mnemonic]) => [
        ...li(A0, at),
        op(mnemonic, A1, 0, A0),
      ]),
    ],
    [
      2,
      fc.tuple(port, fc.integer({ min: -1, max: 3 })).map(([port, n]) => [
        op("addi", A0, ZERO, n),
        op("out", A0, port),
      ]),
    ],
  ];
  return fc.oneof(
    ...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary })),
  );
}

/** A loop that does something so many times. */
function countdown([word, times]: [number, number]): number[] {
  return [
    op("addi", A2, ZERO, times),
    word,
    op("addi", A2, A2, -1),
    op("blt", ZERO, A2, -8),
  ];
}

function window([base, bound]: [number, number]): number[] {
  return [...li(A0, base), ...li(A1, bound), op("setr", A0, A1)];
}

/** The first of two, four times out of five. */
function often<T>(
  usual: fc.Arbitrary<T>,
  other: fc.Arbitrary<T>,
): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 4, arbitrary: usual },
    { weight: 1, arbitrary: other },
  );
}

/** A disk command, mostly one that is allowed or nearly so. */
function transfer(memory: number): fc.Arbitrary<number[]> {
  const end = memory - BLOCK_SIZE;
  return fc.tuple(
    often(
      fc.constantFrom(DATA, DATA - 4, USER, end),
      fc.constantFrom(end + 4, end - 4, memory, memory - 4, DATA + 2),
    ),
    fc.nat(1),
    often(fc.constant(1), fc.constantFrom(0, 2, 3, 0x00800000, -1)),
    often(fc.constantFrom(1, 2), fc.nat(3)),
  ).map(([address, block, count, command]) => [
    ...li(A0, address),
    op("out", A0, PORT.DISK_ADDRESS),
    op("addi", A0, ZERO, block),
    op("out", A0, PORT.DISK_BLOCK),
    ...li(A0, count),
    op("out", A0, PORT.DISK_COUNT),
    op("addi", A0, ZERO, command),
    op("out", A0, PORT.DISK_COMMAND),
  ]);
}

/** Code for many things, no longer than so many bytes. */
export function code(
  memory: number,
  bytes: number,
  { steps, calm }: { steps: number; calm: number },
): fc.Arbitrary<number[]> {
  return fc.array(step(memory, calm), { maxLength: steps, size: "max" })
    .map((steps) => steps.flat().slice(0, bytes / 4));
}

/** Code that gives registers something to compute with. */
export function registers(memory: number): fc.Arbitrary<number[]> {
  const word = fc.oneof(fc.constantFrom(...boundaries(memory)), fc.integer());
  return fc.array(word, { minLength: 7, maxLength: 7 })
    .map((words) => words.flatMap((word, n) => li(n + 3, word)));
}
