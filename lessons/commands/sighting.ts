/**
 * Seeing the traps of a tower as they happen, without the engines noticing.
 *
 * @module
 */
import {
  decode,
  disassemble,
  type Image,
  isInterrupt,
  type Row,
  type SourceText,
  type Trap,
} from "../../isa/mod.ts";
import { type EngineBase, watchRuns } from "../../machine/mod.ts";
import { type Action, dispatch } from "../../monitor/mod.ts";
import type { Tower } from "./tower.ts";

/** As much of a tower as has to be known to see its traps. */
export type Sights = Pick<Tower, "machine" | "vms" | "guest">;

/** One trap, as one engine of the tower has returned it. */
export interface Sighting {
  /** The trap itself. */
  readonly trap: Trap;
  /** The engine: 0 is the machine, n the nth monitor's virtual machine. */
  readonly level: number;
  /** The guest's ticks so far, the attempted instruction's among them. */
  readonly tick: number;
  /** The guest's own mode: 1 is supervisor. */
  readonly mode: number;
  /** The guest's physical address of the pc. */
  readonly address: number;
  /** What the monitor above does, or that there is none. */
  readonly action: Action | "deliver";
}

/** What the program's image says about a sighting. */
export interface Code {
  /** Where in the source. */
  readonly place?: SourceText;
  /** The address as a label and a distance. */
  readonly label?: string;
  /** The instruction as it was written; none for an interrupt or no fetch. */
  readonly instruction?: string;
  /** The instruction's row; none if the word is no instruction. */
  readonly row?: Row;
}

/**
 * Calls `seen` with each trap that an engine of the tower returns to its
 * occupant: with those of every engine, or, if not `everywhere`, with those of
 * the guest's only. The result tells the guest's tick at a moment in the middle
 * of a run, from the machine's; it needs every engine to be watched.
 */
export function watchTraps(
  tower: Sights,
  options: {
    everywhere: boolean;
    seen: (sighting: Sighting) => void;
    /** Whether the traps of a level are wanted now; they always are without. */
    wants?: (level: number) => boolean;
  },
): (machineTicks: number) => number {
  const { everywhere, seen, wants = () => true } = options;
  const engines = [tower.machine, ...tower.vms];
  const began = engines.map(({ ticks }) => ticks);
  engines.forEach((engine, level) => {
    if (!everywhere && engine !== tower.guest) return;
    watchRuns(engine, {
      entered: () => began[level] = engine.ticks,
      exited: (exit) => {
        if (exit.kind !== "trap" || !wants(level)) return;
        const tick = tickNow(engines, began, level);
        seen(sight(tower, { trap: exit, level, tick }));
      },
    });
  });
  return (machineTicks) =>
    tickNow(engines, began, 0) + machineTicks - tower.machine.ticks;
}

/**
 * The guest's tick at this moment. While an engine runs, those above do not
 * know yet how far it has got: it has to be added.
 */
function tickNow(
  engines: readonly EngineBase[],
  began: readonly number[],
  level: number,
): number {
  const guest = engines.length - 1;
  let tick = engines[guest].ticks;
  for (let n = level; n < guest; n++) tick += engines[n].ticks - began[n];
  return tick;
}

function sight(
  { guest: { isa, cpu }, vms }: Sights,
  seen: { trap: Trap; level: number; tick: number },
): Sighting {
  const { trap, level } = seen;
  const above = vms[level];
  return {
    ...seen,
    mode: cpu.mode,
    address: (cpu.base >>> 0) + (trap.pc >>> 0),
    action: above === undefined
      ? "deliver"
      : dispatch(trap, { isa, mode: above.cpu.mode }),
  };
}

/** What the image says about a trap. */
export function codeAt(
  { trap, address }: Sighting,
  { image, tower }: { image: Image; tower: Sights },
): Code {
  const place = image.locate(address);
  const { isa } = tower.guest;
  return {
    place,
    label: image.nameOf(address),
    row: decode(isa, trap.word)?.row,
    instruction: !wasFetched(trap)
      ? undefined
      : place === undefined
      ? disassemble(isa, trap.word, trap.pc)
      : oneSpaced(place.text),
  };
}

/** Whether there is an instruction: 0 is none, so it can access no memory. */
export function wasFetched({ cause, word }: Trap): boolean {
  return !isInterrupt(cause) && !(cause === "memory" && word === 0);
}

/** A statement without the blanks that align its operands. */
export function oneSpaced(statement: string): string {
  return statement.replace(/\s+/g, " ");
}
