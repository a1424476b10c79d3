/**
 * The programs of this lesson: each is one step further, and complete.
 *
 * @module
 */
import cheat from "./cheat.s" with { type: "text" };
import empty from "./empty.s" with { type: "text" };
import forgetful from "./forgetful.s" with { type: "text" };
import handler from "./handler.s" with { type: "text" };
import kernel from "./kernel.s" with { type: "text" };
import letter from "./letter.s" with { type: "text" };
import mistakes from "./mistakes.s" with { type: "text" };
import string from "./string.s" with { type: "text" };
import { assemble, AssemblyError, type Image } from "../../isa/mod.ts";
import { program } from "../runner/program.ts";

/** What the user's file is called in this lesson. */
export const FILE = "my.s";
/** The memory of the machine that they run on, in bytes. */
export const MEMORY = 0x4000;

/** A source, and what it becomes. */
export interface Program {
  readonly source: string;
  readonly image: Image;
}

function both(source: string): Program {
  return { source, image: program(source, { file: FILE }) };
}

/** A comment, and nothing else. */
export const EMPTY: Program = both(empty);
/** Prints a letter. */
export const LETTER: Program = both(letter);
/** Prints a line, by a loop. */
export const STRING: Program = both(string);
/** Handles a trap. */
export const HANDLER: Program = both(handler);
/** Handles a trap, but leaves the saved pc as it is. */
export const FORGETFUL: Program = both(forgetful);
/** Runs a process in user mode, and serves its calls. */
export const KERNEL: Program = both(kernel);
/** The same, with a process that prints by itself. */
export const CHEAT: Program = both(cheat);

/** Does not assemble: the source, and what the assembler prints. */
export const MISTAKES: { readonly source: string; readonly report: string } = {
  source: mistakes,
  report: reportOn(mistakes),
};

function reportOn(source: string): string {
  try {
    assemble(source, { file: FILE });
  } catch (error) {
    if (error instanceof AssemblyError) return error.message;
    throw error;
  }
  return "";
}
