/**
 * The lesson that compares the two types.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Type 1 or type 2, in every language. */
export const type1OrType2: Lesson = lesson("type1_or_type2", WORKINGS, {
  en: EN,
  es: ES,
});
