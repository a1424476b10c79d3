/**
 * The formats in which results can be had, by name.
 *
 * @module
 */
import type { Format } from "./format.ts";
import { AUTOLAB } from "./formats/autolab.ts";
import { CHECK50 } from "./formats/check50.ts";
import { CLASSROOM50 } from "./formats/classroom50.ts";
import { CSV } from "./formats/csv.ts";
import { GRADESCOPE } from "./formats/gradescope.ts";
import { JSON_FORMAT } from "./formats/json.ts";
import { JUNIT } from "./formats/junit.ts";
import { PRAIRIELEARN } from "./formats/prairielearn.ts";
import { TEXT_FORMAT } from "./formats/text.ts";

/** All formats. */
export const FORMATS: Readonly<Record<string, Format>> = {
  text: TEXT_FORMAT,
  json: JSON_FORMAT,
  gradescope: GRADESCOPE,
  prairielearn: PRAIRIELEARN,
  classroom50: CLASSROOM50,
  autolab: AUTOLAB,
  junit: JUNIT,
  check50: CHECK50,
  csv: CSV,
};
