/**
 * The system calls: all that a process can ask of the host's kernel.
 *
 * A program asks with an `ecall`: t0 says which call, a0 to a2 are its
 * arguments, and a0 is the result. A negative result is an error, by the
 * numbers in `ERRORS`. Nothing of a call that fails has happened.
 *
 * @module
 */
import { fits, WORDS } from "../../isa/mod.ts";
import { open, read, write } from "./file_calls.ts";
import type { Kernel } from "./kernel.ts";
import { type CallResult, fail } from "./outcome.ts";
import type { HostProcess } from "./process.ts";
import { type Signal, signalOf, SIGNALS } from "./signals.ts";

/** What a call does. */
export type Perform = (
  kernel: Kernel,
  process: HostProcess,
  a: readonly [a0: number, a1: number, a2: number],
) => CallResult;

/** One system call. */
export interface Call {
  /** What t0 holds. */
  readonly number: number;
  /** What a0 to a2 hold. */
  readonly takes: string;
  /** What it does, and what a0 holds after it. */
  readonly gives: string;
  /** Does it. */
  readonly perform: Perform;
}

/** The names of the calls. */
export type CallName =
  | "exit"
  | "write"
  | "read"
  | "open"
  | "close"
  | "sbrk"
  | "getpid"
  | "yield"
  | "kill"
  | "signal"
  | "sigreturn"
  | "alarm"
  | "pause"
  | "window"
  | "peek"
  | "poke"
  | "run";

/**
 * The table of system calls. The first three have the numbers that the kernel
 * of `guests/c/processes` gives them.
 */
export const CALLS: Readonly<Record<CallName, Call>> = {
  exit: {
    number: 0,
    takes: "a status",
    gives: "ends the process; there is no result",
    perform: (kernel, process, [status]) => {
      kernel.end(process, "exit", status);
      return "done";
    },
  },
  write: {
    number: 1,
    takes: "a descriptor, an address, a length",
    gives: "writes all of it; the length",
    perform: write,
  },
  read: {
    number: 2,
    takes: "a descriptor, an address, a length",
    gives: "reads what there is, and waits for the terminal if there is " +
      "nothing; how many bytes, 0 at the end",
    perform: read,
  },
  open: {
    number: 3,
    takes: "the address of a name that ends with a zero, and 1 to make the " +
      "file if there is none",
    gives: "a descriptor from 3 on",
    perform: open,
  },
  close: {
    number: 4,
    takes: "a descriptor",
    gives: "0; the descriptor means nothing after",
    perform: (_, process, [descriptor]) =>
      process.open.delete(descriptor) ? 0 : fail("EBADF"),
  },
  sbrk: {
    number: 5,
    takes: "how many bytes of memory more, or less if negative",
    gives: "how many there were",
    perform: sbrk,
  },
  getpid: {
    number: 6,
    takes: "nothing",
    gives: "the number of the process",
    perform: (_, process) => process.facts.pid,
  },
  yield: {
    number: 7,
    takes: "nothing",
    gives: "lets others have the processor; 0",
    perform: () => "yield",
  },
  kill: {
    number: 8,
    takes: "a process, a signal's number",
    gives: "sends the signal; 0. Only root may send one to others",
    perform: kill,
  },
  signal: {
    number: 9,
    takes: "a signal's number, the address of its handler or 0",
    gives: "sets the handler, which begins with the number in a0 and ends " +
      "with sigreturn; the one before",
    perform: setHandler,
  },
  sigreturn: {
    number: 10,
    takes: "nothing",
    gives: "goes back to what the handler has interrupted, with all registers",
    perform: (_, process) => {
      const { frame, cpu } = process;
      if (frame === undefined) return fail("EINVAL");
      cpu.x.set(frame.x);
      cpu.pc = frame.pc;
      process.frame = undefined;
      return "done";
    },
  },
  alarm: {
    number: 11,
    takes: "ticks of the process's own time, or 0",
    gives: "sends SIGALRM after so many, or never; the ticks that were left",
    perform: (_, { clock }, [ticks]) => {
      const left = clock.timer;
      clock.timer = ticks;
      return left;
    },
  },
  pause: {
    number: 12,
    takes: "nothing",
    gives: "waits for a signal; 0",
    perform: (_, process) => {
      if (process.pending.size === 0) process.sleep();
      return 0;
    },
  },
  window: {
    number: 13,
    takes: "a base and a bound",
    gives: "narrows the process's addresses to a part of its memory, which " +
      "they can never leave; 0",
    perform: (_, { cpu }, [base, bound]) => {
      cpu.base = base & -4;
      cpu.bound = bound & -4;
      return 0;
    },
  },
  peek: {
    number: 14,
    takes: "a process, an address",
    gives: "the word there, in another process's memory. Only root may",
    perform: (kernel, process, [pid, address]) => {
      const other = reach(kernel, process, [pid, address]);
      return typeof other === "number" ? other : other.load(address);
    },
  },
  poke: {
    number: 15,
    takes: "a process, an address, a word",
    gives: "writes the word there; 0. Only root may",
    perform: (kernel, process, [pid, address, word]) => {
      const other = reach(kernel, process, [pid, address]);
      if (typeof other === "number") return other;
      other.store(address, word);
      return 0;
    },
  },
  run: {
    number: 16,
    takes: "a virtual processor's handle",
    gives: "runs its guest until it exits; the reason. Only native processes " +
      "have such handles",
    perform: () => fail("EBADF"),
  },
};

const BY_NUMBER: ReadonlyMap<number, CallName> = new Map(
  (Object.keys(CALLS) as CallName[]).map((name) => [CALLS[name].number, name]),
);

/** Does what a program asks for with its registers. */
export function performCall(kernel: Kernel, process: HostProcess): CallResult {
  const [, , , , , t0, , , , , a0, a1, a2] = process.cpu.x;
  const name = BY_NUMBER.get(t0);
  // What is no call at all costs as much as the cheapest one.
  if (name === undefined) {
    kernel.call(process, "getpid");
    return fail("ENOSYS");
  }
  const outcome = CALLS[name].perform(kernel, process, [a0, a1, a2]);
  const copies = (name === "read" || name === "write") && outcome !== "again";
  kernel.call(
    process,
    name,
    copies && typeof outcome === "number" ? Math.max(0, outcome) : 0,
  );
  return outcome;
}

function sbrk(
  kernel: Kernel,
  process: HostProcess,
  [delta]: readonly number[],
): number | "done" {
  const { size } = process;
  if (delta === 0) return size;
  if (size + delta > process.facts.quota) return fail("ENOMEM");
  if (size + delta < 4) return fail("EINVAL");
  if (kernel.resize(process, size + delta)) return size;
  // Looking for memory can have cost the one who asked its life.
  return process.isDead ? "done" : fail("ENOMEM");
}

function kill(
  kernel: Kernel,
  process: HostProcess,
  [pid, number]: readonly number[],
): CallResult {
  const other = kernel.find(pid);
  const signal = signalOf(number);
  if (other === undefined) return fail("ESRCH");
  if (other !== process && !process.facts.root) return fail("EPERM");
  if (signal === undefined) return fail("EINVAL");
  other.signal(signal);
  return process.isDead ? "done" : 0;
}

function setHandler(
  _: Kernel,
  process: HostProcess,
  [number, handler]: readonly number[],
): number {
  const signal: Signal | undefined = signalOf(number);
  if (signal === undefined || number === SIGNALS.SIGKILL) return fail("EINVAL");
  const before = process.handlers.get(signal) ?? 0;
  if (handler === 0) process.handlers.delete(signal);
  else process.handlers.set(signal, handler);
  return before;
}

/** The other process, if it may be looked into at this address. */
function reach(
  kernel: Kernel,
  process: HostProcess,
  [pid, address]: readonly number[],
): HostProcess | number {
  if (!process.facts.root) return fail("EPERM");
  const other = kernel.find(pid);
  if (other === undefined) return fail("ESRCH");
  const access = { address, bytes: 4, alignment: 4 };
  return fits(WORDS, access, other.size) === 0 ? fail("EFAULT") : other;
}
