/**
 * The lesson on Popek and Goldberg's classes.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Which instructions must trap, in every language. */
export const classification: Lesson = lesson("classification", WORKINGS, {
  en: EN,
  es: ES,
});
