/**
 * How a native process lets software run on itself, with nothing but what any
 * host OS offers: it goes back from a signal handler into that software, and
 * the next signal brings it back.
 *
 * A monitor is such a process. It loads a PSW, and it is the call sigreturn
 * with a context of its making; before it, the call `window`, if the guest's
 * window is another than before, and `alarm`, if its time ends otherwise. It
 * waits for the next exit, and what comes is a signal: SIGILL for a privileged
 * instruction, SIGSEGV for a fault, SIGSYS for an ecall, SIGVTALRM at the end
 * of its time. (User-mode Linux makes its kernel and its processes in this way:
 * J. Dike, "A user-mode port of the Linux kernel", 2000.)
 *
 * @module
 */
import type { Exit } from "../../machine/mod.ts";
import type { Kernel } from "./kernel.ts";
import type { HostProcess } from "./process.ts";
import { type Signal, SIGNAL_OF, SIGNALS } from "./signals.ts";

const A0 = 10;

/** What the kernel has been told for a process, at some moment. */
export interface GateMark {
  /** Where the window of what runs on it begins. */
  readonly base: number;
  /** How many bytes that window has. */
  readonly bound: number;
  /** When its time ends. */
  readonly alarm: number;
}

/** The way from one native process into what runs on it, and back. */
export class NativeGate {
  readonly #kernel: Kernel;
  readonly #process: HostProcess;
  #base = 0;
  #bound = -1;
  #alarm = -1;

  /** The gate of a process. */
  constructor(kernel: Kernel, process: HostProcess) {
    this.#kernel = kernel;
    this.#process = process;
  }

  /** What it was told last, to come back to. */
  mark(): GateMark {
    return { base: this.#base, bound: this.#bound, alarm: this.#alarm };
  }

  /** Is again what it was. */
  rewind({ base, bound, alarm }: GateMark): void {
    [this.#base, this.#bound, this.#alarm] = [base, bound, alarm];
  }

  /** In, for at most so many ticks, and out again. */
  pass(budget: number): Exit {
    const process = this.#process;
    this.#kernel.enter(process);
    this.#prepare(process.ticks + budget);
    this.#kernel.call(process, "sigreturn");
    this.deliver();
    if (process.isDead) return { kind: "halt", why: "killed" };
    const exit = this.#kernel.execute(process, process.cpu, budget);
    if (exit.kind === "trap") this.#note(SIGNAL_OF[exit.cause]);
    else if (exit.kind === "budget") this.#note("SIGVTALRM");
    return exit;
  }

  /** Makes the calls without which what comes next would run otherwise. */
  #prepare(end: number): void {
    const { cpu } = this.#process;
    if (this.#alarm !== end) {
      this.#alarm = end;
      this.#kernel.call(this.#process, "alarm");
    }
    if (this.#base !== cpu.base || this.#bound !== cpu.bound) {
      [this.#base, this.#bound] = [cpu.base, cpu.bound];
      this.#kernel.call(this.#process, "window");
    }
  }

  /**
   * Signals from others come on the way back into what runs on it: the kernel
   * puts its registers by, the process's own handler has the processor, and
   * sigreturn loads them again.
   */
  deliver(): void {
    const process = this.#process;
    const { cpu } = process;
    for (const signal of process.pending) {
      process.pending.delete(signal);
      if (signal === "SIGTERM") {
        return this.#kernel.end(process, "signal", SIGNALS[signal]);
      }
      const frame = { x: cpu.x.slice(), pc: cpu.pc };
      // The handler is the process's own code, and uses registers as it likes.
      cpu.x.fill(-1, 1);
      cpu.x[A0] = SIGNALS[signal];
      cpu.pc = 0;
      this.#note(signal);
      cpu.x.set(frame.x);
      cpu.pc = frame.pc;
      this.#kernel.call(process, "sigreturn");
    }
  }

  #note(signal: Signal): void {
    const { facts: { pid }, statistics } = this.#process;
    statistics.signals++;
    this.#kernel.note({ kind: "signal", pid, signal });
  }
}
