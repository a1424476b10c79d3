/**
 * The guest of this lesson, run to its end: bare, under a monitor, and under a
 * monitor in a monitor. Nobody steps these runs or stands in between.
 *
 * @module
 */
import { Bare, type EngineBase, load, Machine } from "../../machine/mod.ts";
import { type Cause, InstructionSet, PG32 } from "../../isa/mod.ts";
import { Monitor, type Vm } from "../../monitor/mod.ts";
import { KERNEL, MEMORY } from "../01_machine_and_traps/kernel.ts";

/** More ticks than the guest needs. */
const ENOUGH = 1_000_000;

/** PG-32 with a hole: in user mode, `rdstatus` works instead of trapping. */
export const FLAWED: InstructionSet = new InstructionSet(
  "pg32_open_rdstatus",
  PG32.rows.map((row) =>
    row.mnemonic === "rdstatus" ? { ...row, privileged: false } : row
  ),
);

/** The guest on a bare machine. */
export function bareRun(isa: InstructionSet = PG32): Machine {
  const machine = new Machine({ memory: MEMORY, isa });
  load(machine, KERNEL);
  new Bare(machine).run(ENOUGH);
  return machine;
}

/** The guest under a monitor. */
export function virtualRun(isa: InstructionSet = PG32): Vm {
  const monitor = new Monitor(new Machine({ memory: MEMORY * 2, isa }));
  const vm = monitor.createVm({ memory: MEMORY });
  load(vm, KERNEL);
  monitor.run(ENOUGH);
  return vm;
}

/** The guest under a monitor in a virtual machine of another monitor. */
export function nestedRun(): { outer: Vm; inner: Vm } {
  const monitor = new Monitor(new Machine({ memory: MEMORY * 4 }));
  const outer = monitor.createVm({ memory: MEMORY * 2 });
  const inner = new Monitor(outer).createVm({ memory: MEMORY });
  load(inner, KERNEL);
  monitor.run(ENOUGH);
  return { outer, inner };
}

/** What a guest has printed. */
export function printed({ console: { output } }: EngineBase): string {
  return new TextDecoder().decode(output);
}

/** How much of what two guests could notice there is, and differs. */
export function difference(
  one: EngineBase,
  other: EngineBase,
): { bytes: number; differ: number } {
  const [mine, its] = [one.save(), other.save()];
  const bytes = Math.max(mine.length, its.length);
  let differ = 0;
  for (let n = 0; n < bytes; n++) if (mine[n] !== its[n]) differ++;
  return { bytes, differ };
}

/** How many traps there were in all. */
export function total(traps: Readonly<Record<Cause, number>>): number {
  return Object.values(traps).reduce((sum, count) => sum + count, 0);
}
