/**
 * Exhibits: the guest that a page shows, at the moment at which it shows it, and
 * what is needed to have it once more.
 *
 * A run is the same each time. So nothing of the scene's own machine is kept:
 * whoever wants to look into it builds it anew, and runs it to the same moment.
 *
 * @module
 */
import { crc32, type Image, type InstructionSet } from "../../isa/mod.ts";
import { Bare, type EngineBase, load, Machine } from "../../machine/mod.ts";
import type { Position } from "../debugger/core/timeline.ts";

/** How a guest begins. */
export interface Beginning {
  readonly image: Image;
  /** What is between it and the machine, as `--on` takes it. */
  readonly on: string;
  /** Its disk at tick 0, if it has one. */
  readonly disk?: Uint8Array;
  /** Registers that are not 0 at tick 0, by their numbers. */
  readonly registers?: Readonly<Record<number, number>>;
  /** Typed at tick 0, and then the input ends; without it, it stays open. */
  readonly input?: Uint8Array;
}

/** A guest on an engine of a scene's. */
export interface Shown extends Beginning {
  readonly engine: EngineBase;
  /** What steps it, where it is stepped. */
  readonly stepper?: {
    /** How many interrupts have been delivered at its tick. */
    readonly phase: number;
  };
}

/** A guest that begins, with all that its engine needs to be made. */
export interface Guest extends Beginning {
  readonly isa: InstructionSet;
  /** Bytes of memory that it sees. */
  readonly memory: number;
}

/** A guest at a moment of its run. */
export interface Exhibit extends Guest {
  readonly position: Position;
  /** CRC-32 of everything that it could notice then. */
  readonly state: number;
}

/** A guest as it is now. */
export function exhibit(
  { image, on, disk, registers, input, engine, stepper }: Shown,
): Exhibit {
  return {
    image,
    on,
    disk,
    registers,
    input,
    isa: engine.isa,
    memory: engine.size,
    position: { tick: engine.ticks, phase: stepper?.phase ?? 0 },
    state: stateOf(engine),
  };
}

/** The same guest as it was at an earlier tick: at its first, by default. */
export function earlier(shown: Shown, tick = 0): Exhibit {
  const { engine: { size: memory, isa } } = shown;
  const { image, on, disk, registers, input } = shown;
  // A guest cannot tell what it runs on: the simplest will do to find its state.
  const engine = new Machine({ memory, isa, disk: disk?.slice() });
  load(engine, image);
  setRegisters(engine, shown);
  if (input !== undefined) {
    engine.console.type(input);
    engine.console.end();
  }
  new Bare(engine).run(tick);
  return exhibit({ image, on, disk, registers, input, engine });
}

/** Fills the registers of a guest that has just been loaded. */
export function setRegisters(
  { cpu: { x } }: EngineBase,
  { registers = {} }: Beginning,
): void {
  for (const [n, value] of Object.entries(registers)) x[Number(n)] = value;
}

/** CRC-32 of everything that a guest could notice. */
export function stateOf(engine: EngineBase): number {
  return crc32(engine.save());
}
