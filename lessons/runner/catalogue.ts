/**
 * The lessons, in the order in which they are meant.
 *
 * @module
 */
import { machineAndTraps } from "../01_machine_and_traps/lesson.ts";
import { trapAndEmulate } from "../02_trap_and_emulate/lesson.ts";
import { promises } from "../03_promises/lesson.ts";
import { resources } from "../04_resources/lesson.ts";
import { virtualTime } from "../05_virtual_time/lesson.ts";
import { nesting } from "../06_nesting/lesson.ts";
import { yourOwnGuest } from "../07_your_own_guest/lesson.ts";
import { classification } from "../08_classification/lesson.ts";
import { type2 } from "../09_type2/lesson.ts";
import { type1OrType2 } from "../10_type1_or_type2/lesson.ts";
import { theDebugger } from "../11_debugger/lesson.ts";
import { theTranslator } from "../12_translator/lesson.ts";
import type { Lesson } from "./scene.ts";

/** All lessons. */
export const LESSONS: readonly Lesson[] = [
  machineAndTraps,
  trapAndEmulate,
  promises,
  resources,
  virtualTime,
  nesting,
  yourOwnGuest,
  classification,
  type2,
  type1OrType2,
  theDebugger,
  theTranslator,
];

/** The lesson that is played where nobody can choose one. */
export const FIRST_TO_SHOW = trapAndEmulate;
