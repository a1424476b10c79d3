/**
 * Guests on machines whose translator can be watched.
 *
 * When a translator sets to work depends on what others in the same process have
 * had translated: that is what is cheap then. So these are told not to wait, and
 * what a page shows is the same each time.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import {
  type Accelerator,
  Bare,
  type Exit,
  load,
  Machine,
  type Placed,
  type Translator,
  type TranslatorCounts,
  type TranslatorOptions,
} from "../../machine/mod.ts";
import { Monitor, type Vm } from "../../monitor/mod.ts";
import {
  earlier,
  type Exhibit,
  type Guest,
  setRegisters,
  type Shown,
} from "../runner/exhibit.ts";
import { MEMORY } from "./guests.ts";

/** How often a place is jumped back to before it is hot, in this lesson. */
export const THRESHOLD = 100;

/** Sets to work as soon as a place is hot. */
export const AT_ONCE: TranslatorOptions = {
  threshold: THRESHOLD,
  patience: 0,
};

/** More ticks than a guest of this lesson needs. */
export const ENOUGH = 100_000_000;

/** A guest on a machine of its own. */
export interface Run extends Shown {
  readonly engine: Machine;
  readonly translator: Translator;
}

/** A guest at its beginning, on a machine with a translator. */
export function begin(
  guest: Guest,
  translation: TranslatorOptions | undefined = AT_ONCE,
): Run {
  const engine = machineFor(guest, "translator", translation);
  return { ...guest, engine, translator: translatorOf(engine) };
}

/** The same guest on a machine that only interprets. */
export function beginInterpreted(
  guest: Guest,
): Shown & { readonly engine: Machine } {
  return { ...guest, engine: machineFor(guest, "loop") };
}

/** A guest that has run until its first region was made, and not a tick more. */
export function untilHot(guest: Guest): Run {
  const run = begin(guest);
  while (run.translator.counts.made === 0) {
    if (run.engine.run(1).kind !== "budget") {
      throw new InvariantError("a lesson's guest never gets hot");
    }
  }
  return run;
}

/** A guest that has run to its end. */
export function finished(guest: Guest, translation?: TranslatorOptions): Run {
  const run = begin(guest, translation);
  new Bare(run.engine).run(ENOUGH);
  return run;
}

/**
 * The exhibit of a guest as it is now. It is another machine's: to save one is
 * to look at its memory, and whoever may look might write, so all that was
 * translated of it would be forgotten.
 */
export function now(run: Shown): Exhibit {
  return earlier(run, run.engine.ticks);
}

/** The one region that there is. */
export function onlyRegion({ translator }: Pick<Run, "translator">): Placed {
  const [placed, ...others] = translator.regions;
  if (placed === undefined || others.length > 0) {
    throw new InvariantError("a lesson wants one region");
  }
  return placed;
}

/** What a translator has done since it had done so much. */
export function since(
  before: TranslatorCounts,
  { translator: { counts } }: Run,
): TranslatorCounts {
  return {
    interpreted: counts.interpreted - before.interpreted,
    translated: counts.translated - before.translated,
    made: counts.made - before.made,
    forgotten: counts.forgotten - before.forgotten,
    calls: counts.calls - before.calls,
  };
}

/** Runs until a trap, which is not delivered yet. */
export function untilTrap(engine: Machine): Exit & { readonly kind: "trap" } {
  const exit = engine.run(ENOUGH);
  if (exit.kind !== "trap") throw new InvariantError("no trap comes");
  return exit;
}

/** A guest in virtual machines of one monitor. */
export interface Household {
  readonly machine: Machine;
  readonly vms: readonly Vm[];
}

/** Memory for a monitor and two guests, in bytes. */
export const HOUSE_MEMORY: number = MEMORY * 3;

/** Runs a guest to its end in so many virtual machines. */
export function household(guest: Guest, count: 1 | 2): Household {
  const machine = new Machine({ memory: HOUSE_MEMORY, translation: AT_ONCE });
  const monitor = new Monitor(machine);
  const vms = Array.from({ length: count }, () => {
    const vm = monitor.createVm({ memory: MEMORY });
    load(vm, guest.image);
    setRegisters(vm, guest);
    return vm;
  });
  monitor.run(ENOUGH);
  return { machine, vms };
}

/** The translator of a machine that has one. */
export function translatorOf({ translator }: Machine): Translator {
  if (translator === undefined) throw new InvariantError("no translator");
  return translator;
}

function machineFor(
  guest: Guest,
  accelerator: Accelerator,
  translation?: TranslatorOptions,
): Machine {
  const { image, isa, memory } = guest;
  const engine = new Machine({ memory, isa, accelerator, translation });
  load(engine, image);
  setRegisters(engine, guest);
  return engine;
}
