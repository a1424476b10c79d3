/**
 * Sentences about a failed test, as lines that are not too long.
 *
 * @module
 */
import { wrap } from "../../commands/text.ts";
import type { Text } from "../contract.ts";

/** The most characters of a line: it will be indented. */
const WIDTH = 76;

/** A paragraph in each language. */
export function paragraph({ en, es }: Text): Text {
  return { en: wrap(en, WIDTH).join("\n"), es: wrap(es, WIDTH).join("\n") };
}
