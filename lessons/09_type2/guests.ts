/**
 * The programs of this lesson: a guest, and a process beside its monitor.
 *
 * @module
 */
import diary from "./diary.s" with { type: "text" };
import editor from "./editor.s" with { type: "text" };
import { BLOCK_SIZE, type Image } from "../../isa/mod.ts";
import { program } from "../runner/program.ts";

/** A kernel that asks, prints, writes to its disk, and counts. */
export const DIARY: Image = program(diary, { file: "diary.s" });
/** The memory that it has, in bytes. */
export const MEMORY = 0x1000;
/** The blocks of its disk. */
export const BLOCKS = 64;

/** A process of the host that wants memory. */
export const EDITOR: Image = program(editor, { file: "editor.s" });
/** The memory that it begins with, in bytes. */
export const EDITOR_MEMORY = 0x1000;
/** Where the editor keeps the two answers that it gets. */
export const ANSWERS = [0x800, 0x804] as const;

/** An empty disk for the guest. */
export function emptyDisk(): Uint8Array {
  return new Uint8Array(BLOCKS * BLOCK_SIZE);
}
