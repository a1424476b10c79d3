/**
 * The guest of the first lessons: a kernel with one process.
 *
 * @module
 */
import source from "./kernel.s" with { type: "text" };
import type { Image } from "../../isa/mod.ts";
import { program } from "../runner/program.ts";

/** The kernel and its process. */
export const KERNEL: Image = program(source, { file: "kernel.s" });
/** The memory that it needs, in bytes. */
export const MEMORY = 0x4000;
