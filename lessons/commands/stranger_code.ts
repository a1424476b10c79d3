/**
 * What our programs in a sandbox have in common: how a stranger's code is
 * imported there, and how its mistakes are told.
 *
 * It is imported as a `data:` URL: so there is no path in it from which another
 * file could be had. See `stranger_imports.ts` for the other side.
 *
 * @module
 */

/** A line and a column of the stranger's file; the first are 1. */
export type Place = readonly [line: number, column: number];

const URL_START = "data:application/typescript,";

/** A place in the file, as stack traces have it. Deno shortens its URL. */
const PLACE = /data:application\/typescript,[^\s:]*:(\d+):(\d+)/;

/** The longest message, in characters. */
const MOST_MESSAGE = 300;

// The stranger's code could replace it.
const encode: (text: string) => string = encodeURIComponent;

/** Imports a file of TypeScript by its text. */
export function importSource(
  source: string,
): Promise<Record<string, unknown>> {
  return import(URL_START + encode(source));
}

/** Where in the file an error comes from, if that is known. */
export function placeOf(error: unknown): Place | undefined {
  const [, line, column] = PLACE.exec(String(Object(error).stack)) ?? [];
  return line === undefined ? undefined : [Number(line), Number(column)];
}

/** What was thrown, in a line without the whole file in it. */
export function messageOf(error: unknown): string {
  const whole = error instanceof Error ? error.message : "";
  const [message] = whole
    .replace(/ (?:at|from) "?data:application\/typescript,\S*/g, "")
    .replace(/^SyntaxError: /, "")
    .split("\n", 1);
  return message.slice(0, MOST_MESSAGE) || "something without a message is " +
      "thrown";
}
