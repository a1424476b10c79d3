/**
 * The same guest in different worlds: on a machine of its own, on one that
 * executes every instruction by its concrete reading, and under monitors.
 *
 * @module
 */
import {
  decode,
  type Instruction,
  translate,
  type Trap,
  USER,
  WORDS,
} from "../../isa/mod.ts";
import {
  Bare,
  BUDGET,
  type EngineBase,
  type Exit,
  Machine,
  type MachineOptions,
  type Occupant,
  PROCESSOR,
  WORD,
} from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../monitor/mod.ts";
import { install, type Program } from "../../lessons/random_guests/program.ts";

/** A guest, and what runs it. */
export interface World {
  readonly name: string;
  /** The engine that the guest sees. */
  readonly guest: EngineBase;
  /** Runs the guest for so many of its ticks. */
  run(budget: number): string;
  /** What was changed that is not the guest's, in words, if anything was. */
  damage(): string | undefined;
}

/** A machine that has no fast loop: each instruction is read from its row. */
export class SlowMachine extends Machine {
  protected override execute(): Exit {
    this.clock.advance(1);
    const { pc, mode } = this.cpu;
    const access = { address: pc, bytes: 4, alignment: 4 };
    const { size } = this;
    const at = translate(WORDS, this.cpu, { size, access });
    if (at.allowed === 0) {
      return { kind: "trap", cause: "memory", detail: pc, pc, word: 0 };
    }
    const word = this.load(at.physical);
    const instruction = decode(this.isa, word);
    if (instruction === undefined) {
      return { kind: "trap", cause: "illegal", detail: word, pc, word };
    }
    if (instruction.row.privileged && mode === USER) {
      return { kind: "trap", cause: "privileged", detail: word, pc, word };
    }
    return this.attempt(instruction) ?? BUDGET;
  }

  /** Attempts one instruction that is allowed in this mode. */
  protected attempt(instruction: Instruction): Trap | undefined {
    return this.hardware.perform(instruction);
  }
}

/** How the machine below is to be, but for its memory. */
export type MachineKind = Omit<MachineOptions, "memory">;

/** The fast loop alone. */
export const INTERPRETED: MachineKind = { accelerator: "loop" };

/** All that is jumped back to once is translated, at once. */
export const TRANSLATED: MachineKind = {
  translation: { threshold: 1, patience: 0 },
};

/** On a machine of its own. */
export function bare(program: Program, kind: MachineKind = {}): World {
  const { memory } = program;
  return alone("bare", new Machine({ memory, ...kind }), program);
}

/** On a machine of its own that has no fast loop. */
export function slow(program: Program): World {
  return alone("slow", new SlowMachine({ memory: program.memory }), program);
}

function alone(name: string, guest: Machine, program: Program): World {
  install(guest, program);
  const loop = new Bare(guest);
  return { name, guest, run: (n) => loop.run(n), damage: () => undefined };
}

/** Bytes of the neighbours of each virtual machine, which never run. */
const NEIGHBOUR = 4096;
const MARGIN = MONITOR_MEMORY + 2 * NEIGHBOUR;

/** Under so many monitors, with neighbours at each level. */
export function nested(
  program: Program,
  depth: number,
  kind: MachineKind = {},
): World {
  const memory = program.memory + depth * MARGIN;
  const machine = new Machine({ memory, ...kind });
  let engine: EngineBase = machine;
  let first: Occupant | undefined;
  let address = 0;
  for (let level = 1; level <= depth; level++) {
    const monitor = new Monitor(engine);
    first ??= monitor;
    monitor.createVm({ memory: NEIGHBOUR }).kill();
    const memory = program.memory + (depth - level) * MARGIN;
    const vm = monitor.createVm({ memory });
    monitor.createVm({ memory: NEIGHBOUR }).kill();
    address += vm.region.address;
    engine = vm;
  }
  const guest = engine;
  const end = address + guest.size;
  const canaries = machine.bytes(0, machine.size);
  for (let at = 0; at < canaries.length; at++) {
    if (at < address || at >= end) canaries[at] = canary(at);
  }
  install(guest, program);
  return {
    name: `depth ${depth}`,
    guest,
    run(budget) {
      const why = first!.run(budget);
      // A monitor whose budget ends with its last guest may not have seen yet
      // that the neighbours cannot run either.
      const stopped = guest.state.words[WORD.processor] === PROCESSOR.halted;
      return stopped ? "halt" : why;
    },
    damage() {
      const all = machine.bytes(0, machine.size);
      for (let at = 0; at < all.length; at++) {
        if (at === address) at = end;
        if (at < all.length && all[at] !== canary(at)) {
          return `byte 0x${at.toString(16)} of the machine, which is not ` +
            `the guest's, became ${all[at]}`;
        }
      }
    },
  };
}

/** A byte for an address: never zero. */
function canary(address: number): number {
  return (address * 7 + (address >>> 8)) % 255 + 1;
}
