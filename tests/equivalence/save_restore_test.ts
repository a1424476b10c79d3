/**
 * Save, restore, and go on: the same as never having stopped, at any tick, with
 * several virtual machines, one of them with a monitor of its own.
 *
 * @module
 */
import fc from "fast-check";
import { Bare, type EngineBase, Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { assertSameBytes } from "../machine/_code.ts";
import { difference } from "../../lessons/random_guests/difference.ts";
import {
  install,
  KERNELS,
  type Program,
} from "../../lessons/random_guests/program.ts";
import { runs } from "../machine/_runs.ts";

/** A machine, its monitor, and everything that runs on them. */
interface House {
  readonly machine: Machine;
  readonly monitor: Monitor;
}

/** Two to four guests, the last of them under a monitor of its own. */
function build(programs: readonly Program[]): House {
  const sizes = programs.map(({ memory }) => memory);
  const total = sizes.reduce((sum, size) => sum + size, 2 * MONITOR_MEMORY);
  const machine = new Machine({ memory: total });
  const monitor = new Monitor(machine);
  programs.forEach((program, n) => {
    const { memory } = program;
    if (n < programs.length - 1) {
      install(monitor.createVm({ memory }), program);
    } else {
      const inner = new Monitor(
        monitor.createVm({ memory: memory + MONITOR_MEMORY }),
      );
      install(inner.createVm({ memory }), program);
    }
  });
  return { machine, monitor };
}

/** The guests, those of inner monitors included. */
function guests({ vms }: Monitor): Vm[] {
  return vms.flatMap((vm) =>
    vm.occupant instanceof Monitor ? guests(vm.occupant) : vm
  );
}

function assertSameHouse(actual: House, expected: House, when: string): void {
  const others = guests(expected.monitor);
  guests(actual.monitor).forEach((guest, n) =>
    assertSameGuest(guest, others[n], `guest ${n} ${when}`)
  );
  assertSameBytes(
    actual.machine.save(),
    expected.machine.save(),
    `machine ${when}`,
  );
  assertSameBytes(
    actual.monitor.save(),
    expected.monitor.save(),
    `monitor ${when}`,
  );
}

function assertSameGuest(
  actual: EngineBase,
  expected: EngineBase,
  what: string,
): void {
  const [a, b] = [actual.save(), expected.save()];
  if (a.length !== b.length || a.some((byte, n) => byte !== b[n])) {
    throw new Error(`${what}: ${difference(actual, expected)}`);
  }
}

function restored({ machine, monitor }: House): House {
  const [below, above] = [machine.save(), monitor.save()];
  const copy = Machine.restore(below);
  return { machine: copy, monitor: Monitor.restore(copy, above) };
}

/** Budgets that end within a slice of the scheduler, and beyond it. */
const BUDGET = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  fc.integer({ min: 1, max: 30_000 }),
);

Deno.test("several machines, saved and restored at random ticks, go on the same", () => {
  fc.assert(
    fc.property(
      fc.array(KERNELS, { minLength: 2, maxLength: 4 }),
      fc.array(BUDGET, { minLength: 1, maxLength: 4 }),
      (programs, budgets) => {
        const measure = build(programs);
        let house = build(programs);
        for (const [n, budget] of budgets.entries()) {
          measure.monitor.run(budget);
          house.monitor.run(budget);
          assertSameHouse(house, measure, `before stop ${n}`);
          house = restored(house);
          assertSameHouse(house, measure, `after stop ${n}`);
        }
        measure.monitor.run(25_000);
        house.monitor.run(25_000);
        assertSameHouse(house, measure, "at the end");
      },
    ),
    { seed: 8, numRuns: runs(60), endOnFailure: true },
  );
});

Deno.test("a machine goes on as a virtual machine, and the other way round", () => {
  fc.assert(
    fc.property(KERNELS, fc.nat(2000), fc.nat(2000), (program, first, then) => {
      const measure = new Machine({ memory: program.memory });
      install(measure, program);
      const bare = new Bare(measure);

      // On a machine, then on a virtual one, then on a machine again.
      let machine = new Machine({ memory: program.memory });
      install(machine, program);
      new Bare(machine).run(first);
      bare.run(first);
      const monitor = new Monitor(
        new Machine({ memory: program.memory + MONITOR_MEMORY }),
      );
      const vm = monitor.restoreVm(machine.save());
      assertSameGuest(vm, measure, "as a virtual machine, at first");
      monitor.run(then);
      bare.run(then);
      assertSameGuest(vm, measure, "as a virtual machine");
      machine = Machine.restore(vm.save());
      assertSameGuest(machine, measure, "as a machine again, at first");
      new Bare(machine).run(first + 1);
      bare.run(first + 1);
      assertSameGuest(machine, measure, "as a machine again");
    }),
    { seed: 9, numRuns: runs(200), endOnFailure: true },
  );
});

Deno.test("saving changes nothing, at whatever tick", () => {
  fc.assert(
    fc.property(
      fc.array(KERNELS, { minLength: 2, maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 6 }),
      (programs, budgets) => {
        const [watched, measure] = [build(programs), build(programs)];
        for (const budget of budgets) {
          watched.monitor.run(budget);
          watched.machine.save();
          watched.monitor.save();
          measure.monitor.run(budget);
        }
        assertSameHouse(watched, measure, "at the end");
      },
    ),
    { seed: 10, numRuns: runs(40), endOnFailure: true },
  );
});
