/**
 * The lesson on the dynamic translator.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** The translator, in every language. */
export const theTranslator: Lesson = lesson("translator", WORKINGS, {
  en: EN,
  es: ES,
});
