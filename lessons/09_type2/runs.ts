/**
 * The runs of this lesson: its guest on each ground, and on a crowded host.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import { Bare, load, Machine } from "../../machine/mod.ts";
import type { HostOs, HostProcess } from "../../monitor/mod.ts";
import { difference } from "../02_trap_and_emulate/runs.ts";
import { SPINNER } from "../05_virtual_time/guests.ts";
import { earlier, type Exhibit } from "../runner/exhibit.ts";
import { bareStage, stepUntilNext } from "../runner/stage.ts";
import { DIARY, EDITOR, EDITOR_MEMORY, emptyDisk, MEMORY } from "./guests.ts";
import {
  type Ground,
  Grounded,
  type GroundOptions,
  type Hosting,
} from "./hosted.ts";

/** More ticks than any guest of this lesson needs. */
const ENOUGH = 1_000_000;
/** How long a process may run before another has its turn, where two share. */
export const QUANTUM = 200;
/** How much the monitor's process gives way, where it has been told to. */
export const NICE = 5;

/** What a monitor can stand on, the cheapest first. */
export const GROUNDS: readonly Ground[] = ["type1", "kernel", "type2"];

/** The guest on one of them, run to its end. */
export function ran(ground: Ground): Grounded {
  const world = new Grounded(ground);
  if (world.occupant.run(ENOUGH) === "halt") return world;
  throw new InvariantError(`a lesson's guest still runs: ${world.vm.ticks}`);
}

/** The guest of a run as it was before an instruction that is written so. */
export function attempting(run: Grounded, instruction: RegExp): Exhibit {
  const stage = bareStage(run.image, MEMORY);
  stepUntilNext(stage, instruction);
  return earlier(run, stage.engine.ticks);
}

/** The guest on a bare machine, for so many ticks. */
export function bareRun(ticks = ENOUGH): Machine {
  const machine = new Machine({ memory: MEMORY, disk: emptyDisk() });
  load(machine, DIARY);
  new Bare(machine).run(ticks);
  return machine;
}

/** The host of a guest that has one. */
export function hostingOf({ hosting }: Grounded): Hosting {
  if (hosting === undefined) throw new InvariantError("no host here");
  return hosting;
}

/** A guest at some moment, and how it differs from bare at the same tick. */
export interface Moment {
  /** Where the memory of its monitor's process is, unless it is on the disk. */
  readonly home: number | undefined;
  readonly tick: number;
  /** Bytes that it could notice, and how many of them differ. */
  readonly bytes: number;
  readonly differ: number;
}

/** A guest now, and how it differs from bare at the same tick. */
export function moment({ vm, home }: Grounded): Moment {
  return { home, tick: vm.ticks, ...difference(bareRun(vm.ticks), vm) };
}

/** A host with all its memory given away: to a monitor, and to an editor. */
export interface Crowded {
  readonly world: Grounded;
  readonly os: HostOs;
  readonly process: HostProcess;
  readonly editor: HostProcess;
}

/** Makes such a host. */
export function crowded(): Crowded {
  const options: GroundOptions = {
    image: SPINNER,
    room: EDITOR_MEMORY,
    nice: NICE,
    quantum: QUANTUM,
  };
  const world = new Grounded("type2", options);
  const { os, process } = hostingOf(world);
  const editor = os.spawn("editor", {
    memory: EDITOR_MEMORY,
    quota: 4 * EDITOR_MEMORY,
    image: EDITOR,
  });
  return { world, os, process, editor };
}
