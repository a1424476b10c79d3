/**
 * What an allocator is asked: row by row of the rubric, and at random.
 *
 * @module
 */
import type { drawn } from "../tools/drawn.ts";
import type { Question } from "./questions.ts";

/** Bytes of memory of the machine, for questions without guests. */
export const MEMORY = 1 << 16;

function create(vm: number, size: number): Question {
  return { vm, kind: "create", size };
}

function destroy(vm: number): Question {
  return { vm, kind: "destroy" };
}

function resize(vm: number, size: number): Question {
  return { vm, kind: "resize", size };
}

function window(vm: number, base: number, bound: number): Question {
  return { vm, kind: "window", base: base | 0, bound: bound | 0 };
}

function reach(vm: number, address: number, bytes: number): Question {
  return { vm, kind: "reach", address: address | 0, bytes };
}

/** Three virtual machines, one after the other. */
const THREE = [create(1, 8192), create(2, 4096), create(3, 12_288)];
const SIZES = [8192, 4096, 12_288];

/** Numbers that are the base or the bound of windows like no other. */
function corners(size: number): number[] {
  return [
    ...[0, 4, 256, size - 4, size, size + 4, size + 4096, 2 * size],
    ...[0x7ffffffc, 0x80000000, -4, -4096, -size],
  ];
}

/** Windows of all kinds. */
export const WINDOWS: readonly Question[] = [
  ...THREE,
  ...SIZES.flatMap((size, n) =>
    corners(size).flatMap((base) =>
      corners(size).map((bound) => window(n + 1, base, bound))
    )
  ),
];

/** Memory that is given, and taken back. */
export const FIRST_FIT: readonly Question[] = [
  ...THREE,
  create(4, 4096),
  destroy(2), // A gap of 4096 below VM 3.
  create(5, 8192), // It is too small.
  create(6, 4096),
  destroy(1),
  destroy(6), // Two gaps that have become one.
  create(7, 12_288),
  create(12, 16_384),
  destroy(3),
  destroy(7),
  create(8, 4100), // The lowest, and not the last, which fits best.
  create(9, 16_384),
  destroy(5),
  destroy(4),
  destroy(8),
  destroy(9),
  destroy(12),
  create(10, MEMORY - 4096), // All that there is.
  destroy(10),
  create(11, 4096),
];

/** What must be refused, each beside something that must not. */
export const REFUSED: readonly Question[] = [
  destroy(1),
  create(1, 8192),
  create(1, 4096), // There is one.
  create(2, 4092),
  create(2, 0),
  create(2, -8192),
  create(2, 4098),
  create(2, MEMORY - 4096 - 8192 + 4),
  create(2, MEMORY - 4096 - 8192),
  create(3, 4096),
  window(3, 0, 4096),
  reach(3, 0, 512),
  resize(3, 8192),
  resize(2, 4094),
  resize(2, 4),
  destroy(3),
  destroy(2),
  destroy(2), // Once more.
  window(2, 0, 4096),
  reach(2, 0, 512),
  create(2, 4096),
  window(2, 0, 4096),
];

/** Memory that grows and shrinks. */
export const RESIZED: readonly Question[] = [
  ...THREE,
  resize(1, 4096),
  window(1, 0, 8192), // It has less than that now,
  reach(1, 4096, 512),
  create(4, 4096), // because this one has the rest.
  resize(1, 8192),
  resize(2, 4100),
  destroy(4),
  resize(1, 8192),
  resize(1, 8196),
  window(1, 4096, 8192),
  resize(3, MEMORY - 4096 - 8192 - 4096 + 4),
  resize(3, MEMORY - 4096 - 8192 - 4096),
  reach(3, MEMORY - 4096 - 8192 - 4096 - 512, 512),
  destroy(2),
  resize(1, 12_288),
  create(5, 4096),
  resize(3, 4096),
  create(5, 4096),
];

/** Transfers of a disk's. */
export const REACHED: readonly Question[] = [
  ...THREE,
  ...SIZES.flatMap((size, n) => [
    reach(n + 1, 0, 512),
    reach(n + 1, 0, size),
    reach(n + 1, size - 512, 512),
    reach(n + 1, size - 508, 512),
    reach(n + 1, size, 512),
    reach(n + 1, size, 0),
    reach(n + 1, 2, 512),
    reach(n + 1, 1024, 1024),
    reach(n + 1, 4, size),
    reach(n + 1, -512, 512),
    reach(n + 1, -4, 8),
    reach(n + 1, -4096, 4096),
    reach(n + 1, 0x7ffffffc, 512),
    reach(n + 1, 0x80000000, 512),
    reach(n + 1, 512, 2 ** 32),
    reach(n + 1, 512, 2 ** 32 - 512),
    reach(n + 1, 512, 2 ** 31),
    reach(n + 1, 512, 2 ** 41),
  ]),
];

/** Memory that goes from hand to hand. */
export const HANDED_ON: readonly Question[] = [
  create(1, 8192),
  create(2, 4096),
  destroy(1),
  create(3, 4096),
  resize(3, 8192),
  resize(3, 4096),
  create(4, 4096),
  destroy(2),
  destroy(3),
  create(5, 4100),
  destroy(4),
  destroy(5),
  create(6, MEMORY - 4096),
];

/** The fewest and the most questions in a row of random ones. */
const [FEWEST, MOST] = [6, 36];

/** Numbers of virtual machines: so few that they are met again. */
const VMS = 6;

const SOME_SIZES = [
  ...[4096, 4096, 4096, 8192, 8192, 8192, 12_288, 12_288, 16_384, 20_480],
  ...[4100, 5000, 20_000, 24_576, 32_768, 0, 4092, 4098, -4096, 1 << 20],
];

/** A row of random questions. */
export function randomQuestions(
  below: ReturnType<typeof drawn>,
): readonly Question[] {
  const pick = <T>(from: readonly T[]): T => from[below(from.length)];
  const word = (size: number): number =>
    below(3) === 0 ? below(2 ** 32) & ~3 : pick(corners(size));
  return Array.from({ length: FEWEST + below(MOST - FEWEST) }, () => {
    const vm = 1 + below(VMS);
    const size = pick(SOME_SIZES);
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        return create(vm, size);
      case 3:
        return destroy(vm);
      case 4:
        return resize(vm, size);
      case 5:
        return reach(vm, word(size), pick([0, 512, 1024, 4096, 2 ** 32]));
      default:
        return window(vm, word(size), word(size));
    }
  });
}
