/**
 * An ordinary process: a program in its memory, run in user mode. Its ecalls
 * are system calls; whatever else stops it becomes a signal to it.
 *
 * @module
 */
import type { Trap } from "../../isa/mod.ts";
import type { Occupant } from "../../machine/mod.ts";
import { performCall } from "./calls.ts";
import type { Kernel } from "./kernel.ts";
import type { HostProcess } from "./process.ts";
import { type Signal, SIGNAL_OF, SIGNALS } from "./signals.ts";

const A0 = 10;

/** Runs the program in a process's memory. */
export class UserProgram implements Occupant {
  readonly #kernel: Kernel;
  readonly #process: HostProcess;

  /** Takes a process. */
  constructor(kernel: Kernel, process: HostProcess) {
    process.occupy(this);
    this.#kernel = kernel;
    this.#process = process;
  }

  run(budget: number): "budget" | "idle" | "halt" {
    const process = this.#process;
    const end = process.ticks + budget;
    process.yielded = process.reading = false;
    for (;;) {
      this.#deliver();
      const exit = process.run(end - process.ticks);
      if (exit.kind !== "trap") return exit.kind;
      if (exit.cause === "ecall") {
        if (!this.#call()) return "idle";
      } else this.#react(exit);
    }
  }

  /** Makes the call that the registers ask for; whether it goes on at once. */
  #call(): boolean {
    const { cpu } = this.#process;
    const outcome = performCall(this.#kernel, this.#process);
    if (outcome === "again") return false;
    if (outcome === "done") return true;
    cpu.x[A0] = outcome === "yield" ? 0 : outcome;
    cpu.pc = cpu.pc + 4 | 0;
    this.#process.yielded = outcome === "yield";
    return outcome !== "yield";
  }

  /** What stopped it becomes a signal; without a handler, its end. */
  #react({ cause }: Trap): void {
    const process = this.#process;
    if (cause === "timer") {
      process.acknowledge(cause);
      return process.signal("SIGALRM");
    }
    // The program can go on only if its handler sees to it: until that has
    // happened, no second one could be told of.
    const signal = SIGNAL_OF[cause];
    if (process.frame === undefined && process.handlers.has(signal)) {
      this.#interrupt(signal);
    } else this.#kernel.end(process, "signal", SIGNALS[signal]);
  }

  /** Delivers what waits, one at a time: a handler is not interrupted. */
  #deliver(): void {
    const process = this.#process;
    if (process.pending.size > 0) this.#kernel.enter(process);
    for (const signal of process.pending) {
      if (process.frame !== undefined || process.isDead) return;
      process.pending.delete(signal);
      if (process.handlers.has(signal)) this.#interrupt(signal);
      else this.#kernel.end(process, "signal", SIGNALS[signal]);
    }
  }

  /** Puts the registers by, and begins the handler. */
  #interrupt(signal: Signal): void {
    const process = this.#process;
    const { cpu } = process;
    process.frame = { x: cpu.x.slice(), pc: cpu.pc };
    process.statistics.signals++;
    process.wake();
    cpu.x[A0] = SIGNALS[signal];
    cpu.pc = process.handlers.get(signal)!;
    this.#kernel.note({ kind: "signal", pid: process.facts.pid, signal });
  }
}
