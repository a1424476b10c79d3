/**
 * Recursion (Theorem 2): a monitor on a virtual machine makes virtual machines
 * that cannot tell, however deep.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { PORT } from "../../isa/mod.ts";
import { Bare, type EngineBase, Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../monitor/mod.ts";
import {
  A0,
  A1,
  A2,
  assertSameBytes,
  HANDLER,
  op,
  put,
  START,
  ZERO,
} from "../machine/_code.ts";

/** Prints a letter at each timer interrupt, and halts after ten. */
function kernel(engine: EngineBase): void {
  put(engine, START, [
    op("addi", A0, ZERO, 65),
    op("addi", A1, ZERO, 37),
    op("settimer", A1),
    op("lpsw", 0x100, ZERO),
  ]);
  put(engine, 0x100, [2, 0, 0x200, 0x100]); // user mode, interrupts on
  put(engine, 0x200, [op("addi", A2, A2, 1), op("jal", ZERO, -4)]);
  put(engine, HANDLER, [
    op("out", A0, PORT.CONSOLE_DATA),
    op("addi", A0, A0, 1),
    op("settimer", A1),
    op("addi", 5, ZERO, 75),
    op("bne", A0, 5, 8),
    op("halt"),
    op("lpsw", 0, ZERO),
  ]);
  put(engine, 0x20, [1, HANDLER, 0, 8192]);
  engine.cpu.pc = START;
}

interface Tower {
  readonly guest: EngineBase;
  readonly monitors: readonly Monitor[];
  readonly machine: Machine;
  run(budget: number): string;
}

function tower(depth: number): Tower {
  const machine = new Machine({ memory: 8192 + depth * MONITOR_MEMORY });
  let guest: EngineBase = machine;
  const monitors: Monitor[] = [];
  for (let level = depth - 1; level >= 0; level--) {
    const monitor = new Monitor(guest);
    monitors.push(monitor);
    guest = monitor.createVm({ memory: 8192 + level * MONITOR_MEMORY });
  }
  kernel(guest);
  const occupant = monitors[0] ?? new Bare(machine);
  return { guest, monitors, machine, run: (n) => occupant.run(n) };
}

Deno.test("the same output at the same virtual tick, up to four levels deep", () => {
  const seen = [0, 1, 2, 3, 4].map((depth) => {
    const { guest, run } = tower(depth);
    const printed: [number, number][] = [];
    const pass = guest.console.onOutput;
    guest.console.onOutput = (byte) => {
      printed.push([guest.ticks, byte]);
      pass(byte);
    };
    assertEquals(run(100_000), "halt");
    return printed;
  });
  // Set at tick 3, due at 40, so the first out is tick 41; the timer is set
  // again at 43 and due at 80.
  const expected = Array.from({ length: 10 }, (_, n) => [41 + n * 40, 65 + n]);
  for (const printed of seen) assertEquals(printed, expected);
});

Deno.test("after each slice the guest's state is the same at every depth", () => {
  const towers = [0, 1, 2, 3].map(tower);
  for (const budget of [1, 2, 37, 3, 1, 50, 200, 113, 1000]) {
    const said = towers.map(({ run }) => run(budget));
    assertEquals(new Set(said).size, 1);
    const [measure, ...others] = towers.map(({ guest }) => guest.save());
    for (const state of others) assertSameBytes(state, measure);
  }
});

Deno.test("what a nested guest prints comes through on every level below", () => {
  const { machine, monitors, run } = tower(3);
  run(100_000);
  const letters = new TextEncoder().encode("ABCDEFGHIJ");
  assertEquals(machine.console.output, letters);
  for (const { vms } of monitors) {
    assertEquals(vms[0].console.output, letters);
  }
});

Deno.test("an exit of the innermost guest is an exit on every level below", () => {
  const { machine, monitors, run } = tower(3);
  run(100_000);
  const privileged = monitors.map(({ vms }) =>
    vms[0].statistics.exits.privileged
  );
  // At boot settimer and lpsw; then out, settimer and lpsw each time, the last
  // time halt instead of lpsw.
  assertEquals(privileged, [32, 32, 32]);
  assertEquals(machine.traps.privileged, 32);
  // The outer monitors hand it on, the innermost one emulates it.
  assertEquals(
    monitors.map(({ vms }) => vms[0].statistics.reflected),
    [32, 32, 0],
  );
  assertEquals(
    monitors.map(({ vms }) => vms[0].statistics.emulated),
    [0, 0, 32],
  );
});

Deno.test("two nested guests take turns, and share nothing", () => {
  const machine = new Machine({ memory: 4 * MONITOR_MEMORY + 4 * 8192 });
  const outer = new Monitor(machine);
  const inner = [0, 1].map(() =>
    new Monitor(outer.createVm({ memory: MONITOR_MEMORY + 2 * 8192 }))
  );
  const guests = inner.flatMap((monitor) =>
    [0, 1].map(() => monitor.createVm({ memory: 8192 }))
  );
  for (const guest of guests) kernel(guest);
  assertEquals(outer.run(1_000_000), "halt");
  const alone = tower(0);
  alone.run(100_000);
  for (const guest of guests) assertSameBytes(guest.save(), alone.guest.save());
  assert(machine.console.output.length === 40);
});
