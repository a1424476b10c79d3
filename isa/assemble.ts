/**
 * The assembler: from source text to an image.
 *
 * The language is the GNU assembler's for RISC-V: its labels, expressions,
 * directives and pseudo-instructions. The instructions are those of the table,
 * and nothing here knows any of them by name.
 *
 * A run goes through these steps, each in a file of `assembler/`:
 *
 * 1. `_reader.ts` brings the lines, those of macros and included files too, and
 *    `_lexer.ts` cuts them into statements, and those into tokens;
 * 2. `_parser.ts` makes them items of sections, and definitions of names;
 * 3. `_symbols.ts` binds the names that were used before their definition;
 * 4. `_layout.ts` gives every item its place, which may take several rounds;
 * 5. `_write.ts` has every item write its bytes, and makes the image.
 *
 * What is wrong with a statement is reported, and the next one is taken. So
 * one run finds every error, and an image comes only from a source without.
 *
 * @module
 */
import { layOut } from "./assembler/_layout.ts";
import { Parser } from "./assembler/_parser.ts";
import { Reporter } from "./assembler/_report.ts";
import { signaturesOf } from "./assembler/_signatures.ts";
import { writeImage } from "./assembler/_write.ts";
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
  /**
   * The text of a file that the source has `.include`d, or `undefined` if there
   * is none. The path is the source's, with what it asks for in place of its
   * own name: `lab/macros.s` for `.include "macros.s"` in `lab/kernel.s`. It
   * never leads out of the source's folder. A {@linkcode UsageError} that is
   * thrown says why the file cannot be had.
   */
  readonly include?: (path: string) => string | undefined;
}

/**
 * Assembles a source.
 *
 * Sections load one after the other from `FREE_MEMORY` on, each at a multiple
 * of 4 or of its largest `.align`, and padded to a multiple of 4: `.text`
 * first, then those of other names in the order of the source, then `.rodata`
 * and `.data`, and `.bss` last. Within these groups, too, the source's order
 * counts. The program begins at `_start` if there is one, else with `.text`.
 *
 * A section that says `.virtual ADDRESS` is linked for an address space of its
 * own: its labels count from that address, wherever its bytes load. That is
 * how a kernel carries its processes. For every section, `__load_start_NAME`
 * and `__load_stop_NAME` (a leading dot left out) are the physical addresses
 * where it loads, so that the kernel can set the window R. Jumps between
 * sections in different address spaces are errors.
 *
 * The names of the trap area, of the ports and of the causes (`NEW_PSW`,
 * `CONSOLE_DATA`, `CAUSE_ECALL`, …) are known; the source may use them for
 * something else.
 *
 * @throws {AssemblyError} if anything is wrong: its message is the whole
 * report.
 *
 * @example A process in an address space of its own
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble } from "@trapeze/trapeze";
 *
 * const image = assemble(`
 * _start: li a0, __load_start_process
 *         halt
 *         .section process
 *         .virtual 0
 * main:   j main
 * `);
 * const [text, process] = image.segments;
 * assertEquals([text.address, text.virtual], [0x40, 0x40]);
 * assertEquals([process.address, process.virtual], [0x48, 0]);
 * ```
 *
 * @example What an error looks like
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { assemble, AssemblyError } from "@trapeze/trapeze";
 *
 * assertThrows(
 *   () => assemble("addi a0, a0, 40000", { file: "a.s" }),
 *   AssemblyError,
 *   `a.s:1:14: error: the immediate is 40000: need -32768 to 32767
 *   addi a0, a0, 40000
 *                ^~~~~
 * 1 error`,
 * );
 * ```
 */
export function assemble(source: string, options: AssembleOptions = {}): Image {
  const { file = "source.s", ...others } = options;
  return assembleFiles([{ file, source }], others);
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
  options: Omit<AssembleOptions, "file"> = {},
): Image {
  const { isa = PG32, include } = options;
  const parser = new Parser(signaturesOf(isa), new Reporter(), include);
  for (const { file, source } of files) parser.read(file, source);
  parser.finish();
  return writeImage(parser, layOut(parser));
}
