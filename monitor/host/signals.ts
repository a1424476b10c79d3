/**
 * Signals: how the host's kernel tells a process that something has happened.
 *
 * @module
 */
import type { Cause } from "../../isa/mod.ts";

/** The signals, with the numbers that Linux gives them. */
export const SIGNALS = {
  SIGILL: 4,
  SIGTRAP: 5,
  SIGKILL: 9,
  SIGUSR1: 10,
  SIGSEGV: 11,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGVTALRM: 26,
  SIGSYS: 31,
} as const;

/** A signal, by its name. */
export type Signal = keyof typeof SIGNALS;

/** The signal of a number, if there is one. */
export function signalOf(number: number): Signal | undefined {
  return (Object.keys(SIGNALS) as Signal[])
    .find((name) => SIGNALS[name] === number);
}

/** The signal that a process gets for a trap of its own. */
export const SIGNAL_OF: Readonly<Record<Cause, Signal>> = {
  privileged: "SIGILL",
  illegal: "SIGILL",
  memory: "SIGSEGV",
  ecall: "SIGSYS",
  ebreak: "SIGTRAP",
  timer: "SIGVTALRM",
  console: "SIGUSR1",
  disk: "SIGUSR1",
};

/** What the kernel does about a signal without asking the process. */
export function isForced(signal: Signal): boolean {
  return signal === "SIGKILL" || signal === "SIGSTOP" || signal === "SIGCONT";
}
