/**
 * The lessons, in the order in which they are meant.
 *
 * @module
 */
import { trapAndEmulate } from "../02_trap_and_emulate/lesson.ts";
import type { Lesson } from "./scene.ts";

/** All lessons. */
export const LESSONS: readonly Lesson[] = [trapAndEmulate];

/** The lesson that is played where nobody can choose one. */
export const FIRST_TO_SHOW = trapAndEmulate;
