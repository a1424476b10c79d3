/**
 * The guests of this lesson.
 *
 * @module
 */
import alarm from "./alarm.s" with { type: "text" };
import idler from "./idler.s" with { type: "text" };
import spinner from "./spinner.s" with { type: "text" };
import worker from "./worker.s" with { type: "text" };
import type { Image } from "../../isa/mod.ts";
import { program } from "../runner/program.ts";

/** Waits for its timer: first it counts meanwhile, then it idles. */
export const ALARM: Image = program(alarm, { file: "alarm.s" });
/** Works until it is done; its timer interrupts it once. */
export const WORKER: Image = program(worker, { file: "worker.s" });
/** Works for ever, and lets nothing interrupt it. */
export const SPINNER: Image = program(spinner, { file: "spinner.s" });
/** Sleeps, and wakes now and then. */
export const IDLER: Image = program(idler, { file: "idler.s" });
/** The memory that each of them has, in bytes. */
export const MEMORY = 0x1000;
