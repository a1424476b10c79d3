/**
 * Values as text, in gdb's formats.
 *
 * @module
 */
import { disassemble, nearest, UsageError } from "../../../isa/mod.ts";
import { hex, quoted } from "../../commands/text.ts";
import type { Debugger } from "./debugger.ts";

/** What the letters stand for. */
export const FORMATS: Readonly<Record<string, string>> = {
  x: "hexadecimal",
  d: "decimal",
  u: "without a sign",
  t: "binary",
  o: "octal",
  c: "character",
  a: "address, with its label",
  i: "instruction",
  s: "string",
};

/** A format letter; none is decimal and hexadecimal. */
export type Format = string;

/** What follows a command's slash: how many, in which format, of what size. */
export interface Shape {
  readonly count: number;
  readonly format: Format;
  readonly bytes: 1 | 2 | 4;
}

const SIZES: Readonly<Record<string, 1 | 2 | 4>> = { b: 1, h: 2, w: 4 };

/** The most that is shown at once. */
const MOST = 1000;

/**
 * Takes `/8xw REST` apart.
 *
 * @throws {UsageError} if there is no such format.
 */
export function shapeOf(
  text: string,
  usual: Partial<Shape> = {},
): [shape: Shape, rest: string] {
  const [, digits, letters, rest] =
    /^\/(\d*)([A-Za-z]*)\s*([^]*)$/.exec(text) ?? ["", "", "", text];
  let { format = "", bytes = 4 } = usual;
  for (const letter of letters) {
    if (letter in SIZES) bytes = SIZES[letter];
    else if (letter in FORMATS) format = letter;
    else {
      const known = Object.keys({ ...FORMATS, ...SIZES });
      throw new UsageError(
        `there is no format ${quoted(letter)}: need one of ${known.join(" ")}`,
      );
    }
  }
  const count = digits === "" ? usual.count ?? 1 : Number(digits);
  if (!(count >= 1 && count <= MOST)) {
    throw new UsageError(`a count of ${digits}: need 1 to ${MOST}`);
  }
  return [{ count, format, bytes }, rest.trim()];
}

/** A value in a format. */
export function formatted(
  value: number,
  format: Format,
  { session }: Debugger,
): string {
  switch (format) {
    case "x":
      return hex(value);
    case "d":
      return String(value);
    case "u":
      return String(value >>> 0);
    case "t":
      return `0b${(value >>> 0).toString(2)}`;
    case "o":
      return `0${(value >>> 0).toString(8)}`;
    case "c": {
      const code = value & 0xff;
      const isShown = code >= 0x20 && code < 0x7f;
      return isShown ? `${code} '${String.fromCharCode(code)}'` : String(code);
    }
    case "a": {
      const { guest, places } = session;
      const address = (guest.cpu.base >>> 0) + (value >>> 0);
      const name = places.nameOf(address);
      return hex(value) + (name === undefined ? "" : ` <${name}>`);
    }
    case "i":
      return disassemble(session.guest.isa, value);
    default:
      return value >= -9 && value <= 9
        ? String(value)
        : `${value} (${hex(value)})`;
  }
}

/** The name among some that the user must have meant, for an error. */
export function meant(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return guess === undefined
    ? `need one of ${known.join(", ")}`
    : `did you mean ${guess}?`;
}
