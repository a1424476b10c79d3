/**
 * Hops: what happens between the hardware, the host's kernel and its processes,
 * one record for each crossing.
 *
 * Under type 2, a guest's trap makes this journey: `trap` (the hardware stops
 * the process, and the host's kernel has the processor), `signal` (the kernel
 * tells the monitor, which is a process like any other), whatever calls the
 * monitor's emulation needs, and the `call` sigreturn, with which the guest
 * goes on. With the kernel module, it is `trap`, `leave` (the run call
 * returns), and the `call` run and `enter` to go on.
 *
 * @module
 */
import type { Cause } from "../../isa/mod.ts";
import type { CallName } from "./calls.ts";
import type { Signal } from "./signals.ts";

/** Why a process has ended. */
export type EndReason =
  /** It made the call exit. */
  | "exit"
  /** A signal that it did not handle ended it. */
  | "signal"
  /** Memory had run out, and it was the one with the most. */
  | "out of memory";

/** One crossing. `pid` is the process that it concerns. */
export type Hop =
  /** The hardware stops a process; "timer" is also the end of its time. */
  | { readonly kind: "trap"; readonly pid: number; readonly cause: Cause }
  /** The kernel delivers a signal to a process that handles it. */
  | { readonly kind: "signal"; readonly pid: number; readonly signal: Signal }
  /** A process asks the kernel; `bytes` are copied between the two. */
  | {
    readonly kind: "call";
    readonly pid: number;
    readonly call: CallName;
    readonly bytes: number;
  }
  /** The kernel accesses a device register for a process. */
  | { readonly kind: "device"; readonly pid: number }
  /** The processor changes hands; `from` had it before, if anybody had. */
  | {
    readonly kind: "switch";
    readonly pid: number;
    readonly from: number | undefined;
  }
  /** The kernel module loads a guest's state, and the guest goes on. */
  | { readonly kind: "enter"; readonly pid: number }
  /** The kernel module puts a guest's state by, and the run call returns. */
  | { readonly kind: "leave"; readonly pid: number }
  /** A process's memory goes out to the host's disk, or comes in again. */
  | {
    readonly kind: "swap";
    readonly pid: number;
    readonly way: "out" | "in";
    readonly bytes: number;
    /** Where in the engine's memory it was, or is from now on. */
    readonly address: number;
  }
  /** A process's memory moves within the engine's, because it has grown. */
  | { readonly kind: "move"; readonly pid: number; readonly bytes: number }
  /** A process has ended. */
  | { readonly kind: "end"; readonly pid: number; readonly why: EndReason };

/** Is shown every hop. It may look at everything, and change nothing. */
export type Observe = (hop: Hop) => void;
