/**
 * The lesson on writing a guest.
 *
 * @module
 */
import { type Lesson, lesson } from "../runner/scene.ts";
import { EN } from "./words_en.ts";
import { ES } from "./words_es.ts";
import { WORKINGS } from "./workings.ts";

/** Write your own guest, in every language. */
export const yourOwnGuest: Lesson = lesson("your_own_guest", WORKINGS, {
  en: EN,
  es: ES,
});
