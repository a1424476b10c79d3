/**
 * The guests that are debugged in this lesson.
 *
 * @module
 */
import till from "./till.s" with { type: "text" };
import { findGuest } from "../../guests/mod.ts";
import { PG32 } from "../../isa/mod.ts";
import { KERNEL as IMAGE, MEMORY } from "../01_machine_and_traps/kernel.ts";
import type { Guest } from "../runner/exhibit.ts";
import { program, programOf } from "../runner/program.ts";

/** The kernel of the first lessons, under a monitor. */
export const KERNEL: Guest = {
  image: IMAGE,
  on: "type1",
  isa: PG32,
  memory: MEMORY,
};

/** The same, under a monitor in a virtual machine of another one. */
export const NESTED_KERNEL: Guest = { ...KERNEL, on: "nested:2" };

/** A program with a bug that shows long after it has struck. */
export const TILL: Guest = {
  image: program(till, { file: "till.s" }),
  on: "type1",
  isa: PG32,
  memory: 0x1000,
};

const echo = findGuest("echo")!;

/** A program that prints what is typed. */
export const ECHO: Guest = {
  image: programOf(echo),
  on: "type1",
  isa: echo.isa,
  memory: echo.memory,
};
