/**
 * The lesson on resources and the allocator.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Resources and the allocator, in every language. */
export const resources: Lesson = lesson("resources", WORKINGS, {
  en: EN,
  es: ES,
});
