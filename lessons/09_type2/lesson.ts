/**
 * The lesson on hypervisors of type 2.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Type 2, in every language. */
export const type2: Lesson = lesson("type2", WORKINGS, {
  en: EN,
  es: ES,
});
