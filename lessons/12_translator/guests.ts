/**
 * The guests of this lesson.
 *
 * @module
 */
import patch from "./patch.s" with { type: "text" };
import search from "./search.s" with { type: "text" };
import sum from "./sum.s" with { type: "text" };
import time from "./time.s" with { type: "text" };
import { PG32 } from "../../isa/mod.ts";
import type { Guest } from "../runner/exhibit.ts";
import { program } from "../runner/program.ts";

/** The memory that each of them has, in bytes. */
export const MEMORY = 0x1000;

/** The registers that the guests find filled. */
const REGISTER = { a1: 11, a2: 12 } as const;

/** Adds up the numbers from `numbers` to 1. */
export function sumOf(numbers: number): Guest {
  return {
    ...bare(sum, "sum.s"),
    registers: { [REGISTER.a1]: numbers },
  };
}

/** Looks for the largest of so many numbers; its list has eight. */
export function searchThrough(numbers: number): Guest {
  return {
    ...bare(search, "search.s"),
    registers: { [REGISTER.a2]: numbers },
  };
}

/** Reads the time at each of so many turns. */
export function timeOf(turns: number): Guest {
  return {
    ...bare(time, "time.s"),
    registers: { [REGISTER.a1]: turns },
  };
}

/** Changes its own loop half-way. */
export const PATCHING: Guest = bare(patch, "patch.s");

function bare(source: string, file: string): Guest {
  return {
    image: program(source, { file }),
    on: "bare",
    isa: PG32,
    memory: MEMORY,
  };
}
