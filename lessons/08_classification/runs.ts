/**
 * Guests, bare and under a monitor: to their ends, and step by step.
 *
 * @module
 */
import {
  type Image,
  type InstructionSet,
  InvariantError,
} from "../../isa/mod.ts";
import {
  Bare,
  type EngineBase,
  type Exit,
  load,
  Machine,
} from "../../machine/mod.ts";
import {
  type Action,
  dispatch,
  Monitor,
  MONITOR_MEMORY,
  type Vm,
} from "../../monitor/mod.ts";
import { type Guest, HOLES } from "../../guests/mod.ts";
import { difference, printed } from "../02_trap_and_emulate/runs.ts";
import type { Shown } from "../runner/exhibit.ts";
import { program, programOf } from "../runner/program.ts";
import {
  bareStage,
  physical,
  pswOf,
  type PswState,
  type Stage,
  textAt,
  type VirtualStage,
  virtualStage,
} from "../runner/stage.ts";
import curious from "./curious.s" with { type: "text" };
import { ASKBASE, setWith } from "./rows.ts";

/** More ticks than any guest of this lesson needs. */
const ENOUGH = 1_000_000;
/** The memory of every guest of this lesson, in bytes. */
const MEMORY = 0x1000;

/** Something to run: a program, its instruction set, and its disk if any. */
interface Subject {
  readonly image: Image;
  readonly isa: InstructionSet;
  readonly disk?: Uint8Array;
}

/** The guest that falls into the hole of that name. */
export function holeGuest(name: string): Subject {
  const guest: Guest | undefined = HOLES.find((guest) => guest.name === name);
  if (guest === undefined) throw new InvariantError(`no guest ${name}`);
  return { image: programOf(guest), isa: guest.isa, disk: guest.disk };
}

const CURIOUS_ISA = setWith(ASKBASE);

/** A kernel that asks for the base, and then does not. */
export const CURIOUS: Subject = {
  image: program(curious, { file: "curious.s", isa: CURIOUS_ISA }),
  isa: CURIOUS_ISA,
};

/** A guest on a machine, run to its end. */
export function bareRun({ image, isa, disk }: Subject): Machine {
  const machine = new Machine({
    memory: MEMORY,
    isa,
    disk: disk?.slice(),
  });
  load(machine, image);
  return ended(machine, new Bare(machine).run(ENOUGH));
}

/** A guest under a monitor, run to its end. */
export function virtualRun({ image, isa, disk }: Subject): Vm {
  const machine = new Machine({ memory: MONITOR_MEMORY + MEMORY, isa });
  const monitor = new Monitor(machine);
  const vm = monitor.createVm({ memory: MEMORY, disk: disk?.slice() });
  load(vm, image);
  return ended(vm, monitor.run(ENOUGH));
}

/** The same, with all that is needed to have it once more. */
export function shownUnderMonitor(
  subject: Subject,
): Shown & { readonly engine: Vm } {
  const { image, disk } = subject;
  return { image, on: "type1", disk, engine: virtualRun(subject) };
}

function ended<E extends EngineBase>(engine: E, why: string): E {
  if (why === "halt") return engine;
  throw new InvariantError(`a lesson's guest still runs: ${engine.ticks}`);
}

/** The lines that a guest prints, bare and under a monitor. */
export interface Outputs {
  readonly bare: readonly string[];
  readonly virtual: readonly string[];
}

/** What the guest of a hole prints. */
export function outputsOf(name: string): Outputs {
  const lines = (engine: EngineBase) => printed(engine).trimEnd().split("\n");
  const guest = holeGuest(name);
  return { bare: lines(bareRun(guest)), virtual: lines(virtualRun(guest)) };
}

/** One step that a guest took bare, and its twin under the monitor. */
export interface PairOfSteps {
  readonly text: string;
  /** What the monitor decided, if it heard of it. */
  readonly action: Action | undefined;
  /** The guest's PSWs after it. */
  readonly bare: PswState;
  readonly virtual: PswState;
}

/** Two stages with the same guest on them. */
export interface Twins {
  readonly bare: Stage;
  readonly virtual: VirtualStage;
}

/** The guest of a hole, bare and under a monitor. */
export function twinsOf(name: string): Twins {
  const { image, isa } = holeGuest(name);
  return {
    bare: bareStage(image, MEMORY, { isa }),
    virtual: virtualStage(image, MEMORY, { isa }),
  };
}

/** Steps both until the first byte that their guests could notice differs. */
export function untilTheyDiffer({ bare, virtual }: Twins): PairOfSteps[] {
  const pairs: PairOfSteps[] = [];
  while (difference(bare.engine, virtual.engine).differ === 0) {
    if (bare.engine.ticks === ENOUGH) throw new InvariantError("all the same");
    const { runs, engine: { cpu, isa } } = virtual;
    const { mode } = cpu;
    const text = textAt(bare, physical(bare.engine.cpu)) ?? "";
    const from = runs.length;
    bare.stepper.step();
    virtual.stepper.step();
    const exit: Exit | undefined = runs[from]?.exit;
    pairs.push({
      text,
      action: exit?.kind === "trap" ? dispatch(exit, { isa, mode }) : undefined,
      bare: pswOf(bare.engine.cpu),
      virtual: pswOf(cpu),
    });
  }
  return pairs;
}
