/**
 * Finding the program that the user means: a guest by its name, a source file in
 * assembly or C, or an image that `asm` has written.
 *
 * @module
 */
import {
  decodeImage,
  type Image,
  type InstructionSet,
  nearest,
  PG32,
  type SourceFile,
  UsageError,
} from "../../isa/mod.ts";
import { findGuest, type Guest, guestNames } from "../../guests/mod.ts";
import { assembleSources } from "./assembly.ts";
import { compile } from "./compile.ts";
import { type Io, readInput, resolve } from "./io.ts";
import { plainText, quoted } from "./text.ts";
import { agreed } from "./variant.ts";

/** Where a program comes from: its sources, or an image. */
export type Origin =
  | { readonly sources: readonly SourceFile[]; readonly guest?: Guest }
  | { readonly image: Image };

/**
 * Finds what an operand names. A guest comes before a file of the same name,
 * which can be had as `./NAME`.
 *
 * @throws {UsageError} if there is nothing, it is neither text nor an image, or
 * it is C and there is no gcc.
 * @throws {SourceError} if the C is bad.
 */
export async function findOrigin(io: Io, operand: string): Promise<Origin> {
  const guest = findGuest(operand);
  if (guest !== undefined) return { sources: guest.sources, guest };
  if (
    !looksLikePath(operand) &&
    await io.kindOf(resolve(io, operand)).catch(() => undefined) === undefined
  ) {
    throw unknownGuest(operand);
  }
  const bytes = await readInput(io, operand);
  if (isImage(bytes)) return { image: imageOf(operand, bytes) };
  if (/\.c$/i.test(operand)) return { sources: [await compile(io, operand)] };
  return { sources: [{ file: operand, source: textOf(operand, bytes) }] };
}

/** A program that is ready to be loaded. */
export interface Program {
  /** The program. */
  readonly image: Image;
  /** The instructions that it needs. */
  readonly isa: InstructionSet;
  /** The guest that it is, if it is one that comes with Trapeze. */
  readonly guest?: Guest;
  /** The lines of each file it was made of, unless it was an image. */
  readonly lines?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Finds a program and assembles it, if it has to be: for the instruction set
 * that is `wanted`, or else for its own.
 *
 * @throws {UsageError} as {@linkcode findOrigin}, or if it is a guest of another
 * instruction set.
 * @throws {AssemblyError} if the source is bad.
 */
export async function findProgram(
  io: Io,
  operand: string,
  wanted?: InstructionSet,
): Promise<Program> {
  const origin = await findOrigin(io, operand);
  if ("image" in origin) return { ...origin, isa: wanted ?? PG32 };
  const { sources, guest } = origin;
  const isa = agreed(wanted, guest) ?? PG32;
  return { ...await assembleSources(io, sources, isa), isa, guest };
}

/** Whether a file's bytes are meant to be an image. */
export function isImage(bytes: Uint8Array): boolean {
  return IMAGE_BEGINS.every((byte, n) => bytes[n] === byte);
}

const IMAGE_BEGINS = new TextEncoder().encode("PG32");

function looksLikePath(operand: string): boolean {
  return /[./\\]/.test(operand);
}

function unknownGuest(operand: string): UsageError {
  const guess = nearest(operand, guestNames());
  const hint = guess === undefined ? "" : `did you mean ${guess}? `;
  return new UsageError(
    `${quoted(operand)} is neither a guest nor a file: ${hint}` +
      `The guests are ${guestNames().join(", ")}`,
  );
}

function imageOf(file: string, bytes: Uint8Array): Image {
  try {
    return decodeImage(bytes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${quoted(file)}: ${error.message}`);
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  const text = plainText(bytes);
  if (text !== undefined) return text;
  throw new UsageError(
    `${quoted(file)} is neither a source nor an image: need assembly as ` +
      `UTF-8 text, or a file that "asm -o" has written`,
  );
}
