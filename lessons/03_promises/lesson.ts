/**
 * The lesson on what a hypervisor is and promises.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** What a hypervisor is and promises, in every language. */
export const promises: Lesson = lesson("promises", WORKINGS, {
  en: EN,
  es: ES,
});
