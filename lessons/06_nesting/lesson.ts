/**
 * The lesson on nesting.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** A monitor inside a monitor, in every language. */
export const nesting: Lesson = lesson("nesting", WORKINGS, { en: EN, es: ES });
