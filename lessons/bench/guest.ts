/**
 * The bench's guests: a program in a fresh engine, ready to be timed.
 *
 * @module
 */
import {
  type Image,
  InvariantError,
  NEW_PSW,
  packStatus,
  SUPERVISOR,
  WORDS,
} from "../../isa/mod.ts";
import {
  type Accelerator,
  Bare,
  type Engine,
  load,
  Machine,
  type Occupant,
} from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../monitor/mod.ts";

/** Bytes of memory that each guest has. */
export const GUEST_MEMORY = 1 << 18;

/** More ticks than any guest here takes. */
const BUDGET = 1e12;

/**
 * A slice so long that the guest, which is alone, is not interrupted for nothing:
 * what is measured is the guest, not how often the scheduler looks.
 */
const SLICE = 1 << 20;

/** Words of the register file: where arguments begin. */
const A0 = 10;

/** How a guest is to start. */
export interface Start {
  /** What `a0`, `a1`… hold. */
  readonly arguments: readonly number[];
  /** The mode that it starts in. */
  readonly mode: number;
  /** The label at which its traps are handled, in supervisor mode. */
  readonly handler: string;
}

/** A guest that is ready to run, once, to its end. */
export interface Guest {
  /** Its own engine. */
  readonly engine: Engine;
  /** Runs it until it halts, and returns what it leaves in `a0`. */
  run(): number;
}

/** A guest with a machine to itself. */
export function bareGuest(
  image: Image,
  start: Start,
  accelerator: Accelerator,
): Guest {
  const machine = new Machine({ memory: GUEST_MEMORY, accelerator });
  return guest(machine, new Bare(machine), image, start);
}

/** The same guest under a monitor. */
export function virtualGuest(
  image: Image,
  start: Start,
  accelerator: Accelerator,
): Guest {
  const memory = MONITOR_MEMORY + GUEST_MEMORY;
  const machine = new Machine({ memory, accelerator });
  const monitor = new Monitor(machine, { slice: SLICE });
  const vm = monitor.createVm({ memory: GUEST_MEMORY });
  return guest(vm, monitor, image, start);
}

function guest(
  engine: Engine,
  owner: Occupant,
  image: Image,
  start: Start,
): Guest {
  load(engine, image);
  const { cpu } = engine;
  cpu.x.set(start.arguments, A0);
  cpu.mode = start.mode;
  const status = packStatus(WORDS, SUPERVISOR, 0);
  const handler = addressOf(image, start.handler);
  [status, handler, cpu.base, cpu.bound].forEach((word, n) =>
    engine.store(NEW_PSW + n * 4, word)
  );
  return {
    engine,
    run() {
      const why = owner.run(BUDGET);
      if (why !== "halt") throw new InvariantError(`a bench guest: ${why}`);
      return cpu.x[A0];
    },
  };
}

function addressOf(image: Image, label: string): number {
  const symbol = image.symbols.find(({ name }) => name === label);
  if (symbol === undefined) {
    throw new InvariantError(`a bench guest has no label ${label}`);
  }
  return symbol.value;
}
