/**
 * The lessons, in the order in which they are meant.
 *
 * @module
 */
import { machineAndTraps } from "../01_machine_and_traps/lesson.ts";
import { trapAndEmulate } from "../02_trap_and_emulate/lesson.ts";
import type { Lesson } from "./scene.ts";

/** All lessons. */
export const LESSONS: readonly Lesson[] = [
  machineAndTraps,
  trapAndEmulate,
];

/** The lesson that is played where nobody can choose one. */
export const FIRST_TO_SHOW = trapAndEmulate;
