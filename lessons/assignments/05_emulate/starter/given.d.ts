/**
 * What your monitor is given. This file is not handed in: change nothing here.
 *
 * All numbers are words of 32 bits, as whole numbers from -2147483648 to
 * 2147483647, unless it says otherwise.
 */

/** The machine. The guest runs on it, whenever you let it. */
export interface Machine {
  /** The sixteen registers: while the guest is stopped, they are its own. */
  readonly x: Int32Array;
  /** The program counter: the guest's own, too. */
  pc: number;
  /** The real mode: 1 is supervisor, 0 is user. */
  mode: number;
  /** The real interrupt enable: 1 is on, 0 is off. */
  ie: number;
  /** Where the real window begins. */
  base: number;
  /** How many bytes the real window has. */
  bound: number;
  /** Lets the guest run, for at most so many ticks, and says why it stopped. */
  run(budget: number): Exit;
}

/** The virtual machine: all of the guest's state that is not on the machine. */
export interface Vm {
  /** The virtual mode: the one in which the guest believes to be. */
  mode: number;
  /** The virtual interrupt enable. */
  ie: number;
  /** Where the virtual window begins, as an address of the guest's memory. */
  base: number;
  /** How many bytes the virtual window has. */
  bound: number;
  /** Ticks until the virtual timer runs out; 0 if it is off. */
  readonly timer: number;
  /** The guest's time in ticks: it can be larger than a word. */
  readonly ticks: number;
  /** Where the guest's memory begins in the machine's memory. */
  readonly address: number;
  /** How many bytes of memory the guest has. */
  readonly size: number;
  /** Reads a word of the guest's memory: 0 is its first byte. */
  load(address: number): number;
  /** Reads so many words, one after the other. */
  loadBlock(address: number, words: number): number[];
  /** Writes a word of the guest's memory. */
  store(address: number, word: number): void;
  /** Reads a register of a virtual device. */
  in(port: number): number;
  /** Writes a register of a virtual device. */
  out(port: number, value: number): void;
  /** Sets the virtual timer; 0 turns it off. */
  setTimer(ticks: number): void;
  /** Tells a virtual device that its interrupt has been delivered. */
  acknowledge(cause: "timer" | "console" | "disk"): void;
  /** The guest waits for an interrupt. */
  idle(): void;
  /** The guest stops for good. */
  halt(): void;
}

/** Why the guest stopped. */
export type Exit =
  /** Its ticks are used up. */
  | { readonly kind: "budget" }
  /** It waits for an interrupt that cannot come. */
  | { readonly kind: "idle" }
  /** It has halted. */
  | { readonly kind: "halt" }
  | Trap;

/** It has trapped, or an interrupt of a virtual device is to be delivered. */
export interface Trap {
  readonly kind: "trap";
  readonly cause: Cause;
  /** What the cause has to add: see the handout. */
  readonly detail: number;
  /** Where: the instruction that was attempted, or the next one to come. */
  readonly pc: number;
  /** The instruction that was attempted, if there was one. */
  readonly instruction?: Instruction;
}

/** An instruction, taken apart. What it has no use for is 0. */
export interface Instruction {
  /** Its name in assembly. */
  readonly name: string;
  /** The number of the register that receives the result. */
  readonly rd: number;
  /** The numbers of the registers that it reads. */
  readonly rs1: number;
  readonly rs2: number;
  /** The constant in it: for `in` and `out`, the port. */
  readonly imm: number;
}

/** Why a trap was taken. */
export type Cause =
  | "privileged"
  | "illegal"
  | "memory"
  | "ecall"
  | "ebreak"
  | "timer"
  | "console"
  | "disk";

/** Both. */
export interface Given {
  readonly machine: Machine;
  readonly vm: Vm;
}
