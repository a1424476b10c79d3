/**
 * The results as they are, for a program of one's own: a JSON document with
 * everything in both languages, and with what a teacher alone may see.
 *
 * @module
 */
import { type Format, jsonText } from "../format.ts";

/** The version of the document. */
const SCHEMA = "trapeze/results/v1";

/** For programs. */
export const JSON_FORMAT: Format = {
  single: false,
  description:
    "all there is in both languages, for a program and not for students",
  write: (results) => jsonText({ schema: SCHEMA, results }),
};
