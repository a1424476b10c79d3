/**
 * The formats in which results can be had, by name.
 *
 * @module
 */
import type { Format } from "./format.ts";
import { JSON_FORMAT } from "./formats/json.ts";
import { TEXT_FORMAT } from "./formats/text.ts";

/** All formats. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: TEXT_FORMAT,
  json: JSON_FORMAT,
};
