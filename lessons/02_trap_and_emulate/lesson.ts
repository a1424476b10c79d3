/**
 * The lesson on trap and emulate.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Trap and emulate, in every language. */
export const trapAndEmulate: Lesson = lesson("trap_and_emulate", WORKINGS, {
  en: EN,
  es: ES,
});
