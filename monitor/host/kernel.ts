/**
 * What the parts of the host's kernel ask of each other. The host OS is all of
 * it; processes, calls and modules see this much.
 *
 * @module
 */
import type { Window } from "../../isa/mod.ts";
import type { Exit } from "../../machine/mod.ts";
import type { FileSystem } from "./file_system.ts";
import type { CallName } from "./calls.ts";
import type { EndReason, Hop } from "./hops.ts";
import type { HostProcess } from "./process.ts";

/** The kernel, as its parts see it. */
export interface Kernel {
  /** The files. */
  readonly files: FileSystem;
  /** The process of a number, if there is one that has not ended. */
  find(pid: number): HostProcess | undefined;
  /** Gives a process the processor, if another one has it. */
  enter(process: HostProcess): void;
  /**
   * Executes in a process, in user mode and through a window on its memory,
   * until a trap or for `budget` ticks. The process's clock counts them.
   */
  execute(process: HostProcess, window: Window<number>, budget: number): Exit;
  /** Takes note of a hop. */
  note(hop: Hop): void;
  /** Takes note of a call that copies so many bytes. */
  call(process: HostProcess, call: CallName, bytes?: number): void;
  /** Prints on the host's terminal: the call write, to descriptor 1. */
  writeTerminal(process: HostProcess, bytes: Uint8Array): void;
  /** Reads from the host's terminal; "none yet" if nothing waits. */
  readTerminal(process: HostProcess, most: number): Uint8Array | "none yet";
  /** Gives a process another size; false if there is no memory for it. */
  resize(process: HostProcess, size: number): boolean;
  /** Ends a process, and takes back all that it has. */
  end(process: HostProcess, why: EndReason, status: number): void;
}
