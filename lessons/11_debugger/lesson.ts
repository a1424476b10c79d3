/**
 * The lesson on the debugger.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** The debugger, in every language. */
export const theDebugger: Lesson = lesson("debugger", WORKINGS, {
  en: EN,
  es: ES,
});
