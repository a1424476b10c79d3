/**
 * The lesson on virtual time.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Virtual time, in every language. */
export const virtualTime: Lesson = lesson("virtual_time", WORKINGS, {
  en: EN,
  es: ES,
});
