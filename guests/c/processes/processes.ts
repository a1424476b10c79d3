/**
 * The guest that runs C programs as processes.
 *
 * Each of them is linked alone, as a program that has the machine to itself
 * would be, for the addresses from `FREE_MEMORY` on. Its bytes are then put into
 * a section of the kernel, behind as much empty room as there is below
 * `FREE_MEMORY`. The kernel lets the window begin where the section does, and
 * all addresses are right. Behind the program is room for its stack.
 *
 * @module
 */
import {
  assembleFiles,
  FREE_MEMORY,
  type Image,
  InvariantError,
  type SourceFile,
} from "../../../isa/mod.ts";
import { type Guest, readGuest } from "../../header.ts";
import { compiledNamed } from "../compiled.ts";
import { linked } from "../runtime.ts";
import entry from "./entry.s" with { type: "text" };
import userStart from "./user_start.s" with { type: "text" };

/** The processes' programs. */
const NAMES = ["primes", "queens", "shout", "vandal"];

/** Bytes for the stack of a process. */
const STACK = 1024;

/** The words of a line of data. */
const WORDS_IN_LINE = 4;

function file(name: string, source: string): SourceFile {
  return { file: `guests/c/processes/${name}.s`, source };
}

/** A program for user mode: its own start-up, and printing by system calls. */
function userProgram(name: string): Image {
  return assembleFiles(linked([
    file("user_start", userStart),
    compiledNamed(`processes/${name}`).assembly,
    compiledNamed("processes/user").assembly,
  ]));
}

/** A program as a section of the kernel, in an address space of its own. */
function section(name: string, { entry, end, segments }: Image): SourceFile {
  if (entry !== FREE_MEMORY) {
    throw new InvariantError(`${name} begins at ${entry}`);
  }
  const bytes = new Uint8Array(end);
  for (const segment of segments) bytes.set(segment.bytes, segment.address);
  const view = new DataView(bytes.buffer);
  const words: string[] = [];
  for (let at = FREE_MEMORY; at < end; at += 4) {
    words.push(`0x${view.getUint32(at, true).toString(16).padStart(8, "0")}`);
  }
  const lines = [
    `# The program ${name}, as it was linked for 0x${
      FREE_MEMORY.toString(16)
    }.`,
    `        .section .${name}`,
    "        .virtual 0",
    "        .space  FREE_MEMORY",
  ];
  for (let at = 0; at < words.length; at += WORDS_IN_LINE) {
    const some = words.slice(at, at + WORDS_IN_LINE);
    lines.push(`        .word   ${some.join(", ")}`);
  }
  lines.push(`        .space  ${STACK} # its stack`);
  return file(`linked_${name}`, lines.join("\n") + "\n");
}

const kernel = compiledNamed("processes/kernel");

/** A kernel in C, and its processes. */
export const PROCESSES: Guest = readGuest("processes", kernel.c, () => [
  ...linked([file("entry", entry), kernel.assembly]),
  ...NAMES.map((name) => section(name, userProgram(name))),
]);
