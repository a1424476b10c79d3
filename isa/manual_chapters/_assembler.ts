/**
 * The manual's chapters on writing programs: what the assembler adds to the
 * instructions, and a complete kernel.
 *
 * @module
 */
import { DIRECTIVES } from "../assembler/_directives.ts";
import { KERNEL, KERNEL_PRINTS } from "./_kernel.ts";
import {
  type Chapter,
  chapter,
  columns,
  hex,
  paragraph,
  verbatim,
} from "./_layout.ts";
import type { InstructionSet } from "../instructions.ts";
import { PSEUDO } from "../assembler/_pseudo.ts";
import { PREDEFINED } from "../assembler/_definitions.ts";
import { FREE_MEMORY, PORTS, TRAP_AREA } from "../platform.ts";

/** The names that other chapters show. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  [...TRAP_AREA, ...PORTS].map(({ name }) => name),
);

/** The names of the pseudo-instructions, each once. */
export const PSEUDO_NAMES: ReadonlySet<string> = new Set(
  PSEUDO.map(({ syntax }) => nameOf(syntax)),
);

/** Chapter: the assembly language. */
export function assemblerChapter(isa: InstructionSet): Chapter {
  const names = [...PSEUDO_NAMES];
  const isInstruction = (name: string) => isa.byMnemonic.has(name);
  return chapter(
    "The assembler",
    paragraph(`The language is that of the GNU assembler for RISC-V. A statement
      ends with the line or with a semicolon. A comment begins with # or //, or
      stands between /* and */. A label is name: or, to be used again and again,
      a number, as in 1: ; then 1b is the last one before, 1f the next one
      after. Numbers are written 10, 0x0a, 0b1010, 012 (octal) or 'a'. The
      operators and their order are GNU's, and a dot is the address at hand. A
      constant that does not fit its field is an error; %hi(n) and %lo(n) are
      the two parts of any word, for lui and for what adds to it.`),
    "### Where a program goes",
    paragraph(`Sections load one after the other from ${hex(FREE_MEMORY)} on:
      .text first, then those with names of their own, then .rodata and .data,
      at last .bss. Labels count from where their section loads, unless it says
      otherwise: after .virtual 0, say, its labels count from 0, which is right
      for a process whose window begins where the section does. For a section
      .user, the symbols __load_start_user and __load_stop_user are the physical
      addresses where it begins and where it ends.`),
    "### Names that need no definition",
    paragraph(`Those of the trap area and of the ports, and these:`),
    columns(
      [...PREDEFINED].filter(([name]) => !ELSEWHERE.has(name))
        .map(([name, value]) => [name, String(value)]),
    ),
    "### Directives",
    paragraph(directiveNames().join(" ")),
    "### Macros and files",
    verbatim([
      "        .macro  push register, size=4",
      "        addi    sp, sp, -\\size",
      "        sw      \\register, 0(sp)",
      "        .endm",
      "        push    a0",
    ]),
    paragraph(`A macro stands for its lines, with what it is given in place of
      \\register and \\size. In a body, \\@ is another number at each use, for
      labels, and \\() is nothing, to end a name. A parameter with :req must be
      given, one with :vararg takes all that is left. The lines between .rept 3
      and .endr are read three times. A source reads another one of its folder,
      or of one below, by .include "macros.s".`),
    paragraph(`Several files become one program. A name is its file's own,
      unless it is .globl there, or .weak, or .comm; sections of one name are
      joined. What gcc -S prints is taken as it is, if it was told
      -march=rv32em -mabi=ilp32e and uses no floating point.`),
    "### Pseudo-instructions",
    paragraph(`The assembler writes one or two instructions in place of each.
      Their pages in the manual say which; they are those of RISC-V.`),
    paragraph(names.filter((name) => !isInstruction(name)).join(" ")),
    paragraph(`Of these instructions there are forms with other operands, or,
      of a branch, for a target that is too far:`),
    paragraph(names.filter(isInstruction).join(" ")),
  );
}

/** The directives; those for debuggers, as one. */
function directiveNames(): string[] {
  const names = [...DIRECTIVES.keys()];
  return [...names.filter((name) => !name.startsWith(".cfi_")), ".cfi_*"];
}

/** What the assembler writes for a name, beside an instruction of that name. */
export function pseudoPage(name: string, isInstruction: boolean): string {
  const found = PSEUDO.filter(({ syntax }) => nameOf(syntax) === name);
  return [
    isInstruction
      ? "It can also be written in other ways, which the assembler replaces:"
      : `# ${name}\n\nThis is a pseudo-instruction, which the assembler replaces:`,
    ...found.flatMap(({ syntax, expansions }) => [
      `Written ${syntax}:`,
      verbatim(expansions.map(readable)),
    ]),
    "Of several replacements, it takes the first that fits.",
  ].join("\n\n");
}

/** Chapter: the worked example. */
export function kernelChapter(): Chapter {
  return chapter(
    "A complete kernel",
    paragraph(`It boots, says where traps go, starts a process in a window of
      its own, does what the process asks for, and halts when the process ends
      or does wrong. It prints ${JSON.stringify(KERNEL_PRINTS)}.`),
    verbatim(KERNEL.trimEnd().split("\n")),
  );
}

function nameOf(syntax: string): string {
  return syntax.split(" ")[0];
}

/** An expansion without the functions that only expansions know. */
function readable(expansion: string): string {
  return expansion
    .replace(/%signed\((\w+)\)/g, "$1")
    .replace(/%top\((\w+)\)/g, "%hi($1)");
}
