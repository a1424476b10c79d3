/**
 * What the lesson runner itself says, in Spanish.
 *
 * @module
 */
import type { Translation } from "./scene.ts";
import { EN } from "./words_en.ts";

/** The runner's words. */
export const ES: Translation<typeof EN> = EN;
