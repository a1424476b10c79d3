/**
 * The lesson on the machine and its traps.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** The machine and its traps, in every language. */
export const machineAndTraps: Lesson = lesson("machine_and_traps", WORKINGS, {
  en: EN,
  es: ES,
});
