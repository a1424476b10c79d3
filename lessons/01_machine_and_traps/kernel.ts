/**
 * The guest of the first lessons: a kernel with one process.
 *
 * @module
 */
import source from "./kernel.s" with { type: "text" };
import { assemble, type Image } from "../../isa/mod.ts";

/** The kernel and its process. */
export const KERNEL: Image = assemble(source, { file: "kernel.s" });
/** The memory that it needs, in bytes. */
export const MEMORY = 0x4000;
