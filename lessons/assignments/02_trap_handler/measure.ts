/**
 * What a kernel has to do with its processes, said once more, in TypeScript:
 * the measure of those that are handed in.
 *
 * It runs the same processes on the same memory. But there is no kernel in it:
 * each trap comes here, and what the handout wants is done to the machine from
 * outside. The handout's table of calls is the table below.
 *
 * @module
 */
import { CAUSES, type Image, USER } from "../../../isa/mod.ts";
import { load, Machine } from "../../../machine/mod.ts";
import type { Text } from "../contract.ts";
import type { ProcessWindow } from "../tools/kernel_image.ts";

/** How a process goes on. */
export interface Resumption {
  /** Which process it is: the first is 1. */
  readonly process: number;
  /** Its registers. */
  readonly x: Int32Array;
  readonly pc: number;
  readonly base: number;
  readonly bound: number;
  /** After what. */
  readonly after: Text;
  /** What has been printed before. */
  readonly output: string;
}

/** What has to happen. */
export interface Measure {
  /** Every time that a process goes on, from the start of the first. */
  readonly resumptions: readonly Resumption[];
  /** All that is printed. */
  readonly output: string;
  /** The memory of each process at the end. */
  readonly memories: readonly Uint8Array[];
}

/** The most ticks of all processes together. */
const MOST_TICKS = 1_000_000;

/** Where the registers are that calls use. */
const [T0, A0, A1] = [5, 10, 11];

/** Runs processes as a kernel should. */
export function measure(
  image: Image,
  windows: readonly ProcessWindow[],
  { memory, input }: { readonly memory: number; readonly input: string },
): Measure {
  const machine = new Machine({ memory });
  load(machine, image);
  const world = new World(machine, input);
  windows.forEach((window, n) => world.run(n + 1, window));
  return {
    resumptions: world.resumptions,
    output: world.output,
    memories: windows.map(({ base, size }) =>
      machine.bytes(base, size).slice()
    ),
  };
}

/** The result of a call; nothing if it ends the process. */
type Call = (world: World, a0: number, a1: number) => number | undefined;

/** The system calls, by their numbers. */
const CALLS: readonly { readonly name: string; readonly call: Call }[] = [
  {
    name: "exit",
    call: (world, code) => {
      world.print(`process ${world.process} exited: ${hex(code)}\n`);
      return undefined;
    },
  },
  {
    name: "write",
    call: (world, address, length) => {
      const bytes = world.bytesAt(address, length);
      if (bytes === undefined) return -1;
      world.print(String.fromCharCode(...bytes));
      return length;
    },
  },
  { name: "pid", call: (world) => world.process },
  {
    name: "read",
    call: (world, address, length) => {
      const bytes = world.bytesAt(address, length);
      if (bytes === undefined) return -1;
      const typed = world.take(length);
      bytes.set(typed);
      return typed.length;
    },
  },
];

/** After nothing. */
export const START: Text = { en: "its start", es: "su comienzo" };

/** What a call is, in words. */
function callText(t0: number, pc: number): Text {
  const name = CALLS[t0 >>> 0]?.name ?? t0;
  return {
    en: `its ecall ${name} at pc 0x${hex(pc)}`,
    es: `su ecall ${name} en pc 0x${hex(pc)}`,
  };
}

/** The processes and what is around them. */
class World {
  readonly resumptions: Resumption[] = [];
  output = "";
  process = 0;
  readonly #machine: Machine;
  #window: ProcessWindow = { base: 0, bound: 0, size: 0 };
  #input: Uint8Array;

  constructor(machine: Machine, input: string) {
    this.#machine = machine;
    this.#input = new TextEncoder().encode(input);
  }

  /** Runs one process to its end. */
  run(process: number, window: ProcessWindow): void {
    this.process = process;
    this.#window = window;
    const { cpu } = this.#machine;
    cpu.x.fill(0);
    const { base, bound } = window;
    Object.assign(cpu, { mode: USER, ie: 0, pc: 0, base, bound });
    this.#resumed(START);
    for (;;) {
      const exit = this.#machine.run(MOST_TICKS - this.#machine.ticks);
      if (exit.kind !== "trap") throw new Error("a process does not end");
      const { cause, pc } = exit;
      if (cause !== "ecall") {
        const { code } = CAUSES[cause];
        this.print(`process ${process} killed: ${code} at ${hex(pc)}\n`);
        return;
      }
      const after = callText(cpu.x[T0], pc);
      const { call } = CALLS[cpu.x[T0] >>> 0] ?? { call: () => -1 };
      const result = call(this, cpu.x[A0], cpu.x[A1]);
      if (result === undefined) return;
      cpu.x[A0] = result;
      cpu.pc = pc + 4;
      this.#resumed(after);
    }
  }

  print(text: string): void {
    this.output += text;
  }

  /** The bytes of the process that are meant, if they are all its own. */
  bytesAt(address: number, length: number): Uint8Array | undefined {
    const { base, bound } = this.#window;
    const end = (address >>> 0) + (length >>> 0);
    const { size } = this.#machine;
    if (end > bound >>> 0 || base + end > size) return undefined;
    return this.#machine.bytes(base + (address >>> 0), length >>> 0);
  }

  /** The next bytes that were typed: so many at most. */
  take(most: number): Uint8Array {
    const typed = this.#input.subarray(0, most);
    this.#input = this.#input.subarray(typed.length);
    return typed;
  }

  #resumed(after: Text): void {
    const { x, pc, base, bound } = this.#machine.cpu;
    this.resumptions.push({
      process: this.process,
      x: x.slice(),
      pc,
      base,
      bound,
      after,
      output: this.output,
    });
  }
}

/** A word as eight digits, as the kernel prints it. */
function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
