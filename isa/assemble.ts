/**
 * The assembler: from source text to an image.
 *
 * @module
 */
import { layOut } from "./_layout.ts";
import { Parser } from "./_parser.ts";
import { Reporter } from "./_report.ts";
import { signaturesOf } from "./_signatures.ts";
import { writeImage } from "./_write.ts";
import type { Image } from "./image.ts";
import { type InstructionSet, PG32 } from "./instructions.ts";

/** A source file. */
export interface SourceFile {
  /** Its name, for messages. */
  readonly file: string;
  /** Its text. */
  readonly source: string;
}

/** Options of {@linkcode assemble}. */
export interface AssembleOptions {
  /** The name of the source file, for messages: `source.s` if not given. */
  readonly file?: string;
  /** The instructions: {@linkcode PG32} if not given. */
  readonly isa?: InstructionSet;
}

/**
 * Assembles a source.
 */
export function assemble(source: string, options: AssembleOptions = {}): Image {
  const { file = "source.s", isa } = options;
  return assembleFiles([{ file, source }], { isa });
}

/**
 * Assembles several files into one image. Sections of the same name are
 * joined in the order of the files. A name is its file's own, unless it is
 * made `.globl` there.
 *
 * @throws {AssemblyError} if anything is wrong in any file.
 */
export function assembleFiles(
  files: readonly SourceFile[],
  options: { readonly isa?: InstructionSet } = {},
): Image {
  const { isa = PG32 } = options;
  const parser = new Parser(signaturesOf(isa), new Reporter());
  for (const { file, source } of files) parser.read(file, source);
  parser.symbols.bind(parser.sections, parser.reporter);
  return writeImage(parser, layOut(parser));
}
