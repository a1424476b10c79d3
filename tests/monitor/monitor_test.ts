/**
 * The monitor's accounts, and the lives of its virtual machines.
 *
 * @module
 */
import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { InvariantError, PORT, UsageError } from "../../isa/mod.ts";
import { Bare, Machine, pack, unpack } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, SLICE } from "../../monitor/mod.ts";
import { A0, A1, assertSameBytes, op, put, ZERO } from "../machine/_code.ts";
import { ASK, FAULT, guest, house, SPIN } from "./_guests.ts";
import { runs } from "../machine/_runs.ts";

Deno.test("exits, emulated, reflected: by hand", () => {
  const { monitor } = house(1);
  const vm = guest(monitor, [
    op("rdstatus", A0), // emulated
    op("setie", ZERO), // emulated
    op("lw", A0, 2, ZERO), // reflected: misaligned
  ], [
    op("in", A1, PORT.CONSOLE_STATUS), // emulated
    op("lpsw", 0x100, ZERO), // emulated
  ]);
  // In the guest's user mode: a privileged instruction, and no handler any
  // more, so that the fetch faults for ever.
  put(vm, 0x100, [0, 0x200, 0, 8192]);
  put(vm, 0x200, [op("idle")]);
  put(vm, 0x2c, [0]);
  vm.store(0x2c, 8192);
  monitor.run(6);
  const { exits, emulated, reflected } = vm.statistics;
  assertEquals(
    exits,
    {
      privileged: 5,
      illegal: 0,
      memory: 1,
      ecall: 0,
      ebreak: 0,
      timer: 0,
      console: 0,
      disk: 0,
    },
  );
  assertEquals([emulated, reflected], [4, 2]);
  assertEquals(vm.traps.privileged, 1);
  assertEquals(vm.traps.memory, 1);
});

Deno.test("an instruction that traps in its emulation counts once, and is the guest's", () => {
  const { monitor } = house(1);
  const vm = guest(monitor, [op("lpsw", 8192, ZERO)], SPIN);
  monitor.run(1);
  assertEquals(vm.statistics.exits.privileged, 1);
  assertEquals(vm.statistics.exits.memory, 0);
  assertEquals([vm.statistics.emulated, vm.statistics.reflected], [1, 0]);
  assertEquals(vm.traps.memory, 1);
  assertEquals([vm.load(0x10), vm.load(0x14)], [3, 8192]);
});

Deno.test("the monitor's own acts: PSWs loaded, alarms set, bytes printed", () => {
  const { monitor } = house(1);
  const vm = guest(monitor, [
    op("out", A0, PORT.CONSOLE_DATA),
    op("rdstatus", A0),
    op("fence"),
    op("halt"),
  ]);
  monitor.run(100);
  // The alarm at the end of the budget is set once. The guest is let go on
  // three times: at first, after the out, and after the rdstatus. One byte is
  // passed on. After the halt it does not go on.
  assertEquals(vm.statistics.own, 1 + 3 + 1);
});

Deno.test("a guest that asks for nothing costs two acts a turn", () => {
  const { monitor } = house(2);
  const [first, second] = [guest(monitor, SPIN), guest(monitor, SPIN)];
  monitor.run(6 * SLICE);
  for (const { statistics } of [first, second]) {
    assertEquals([statistics.slices, statistics.own], [3, 6]);
    assertEquals(statistics.emulated + statistics.reflected, 0);
  }
});

Deno.test("an engine has one occupant", () => {
  const machine = new Machine({ memory: 65536 });
  const monitor = new Monitor(machine);
  for (const second of [() => new Bare(machine), () => new Monitor(machine)]) {
    assertThrows(second, InvariantError, "already has an occupant");
  }
  assertStrictEquals(machine.occupant, monitor);
  const vm = monitor.createVm({ memory: 8192 });
  const inner = new Monitor(vm);
  assertStrictEquals(vm.occupant, inner);
  assertThrows(() => new Bare(vm), InvariantError, "already has an occupant");
});

Deno.test("a virtual machine that has run bare cannot take a monitor", () => {
  const { monitor } = house(1);
  const vm = guest(monitor, SPIN);
  monitor.run(1);
  assertThrows(() => new Monitor(vm), InvariantError, "occupant");
});

Deno.test("the resident machine can be destroyed, and the others go on", () => {
  const { monitor } = house(3);
  const [first, second, third] = [SPIN, ASK, SPIN].map((program) =>
    guest(monitor, program)
  );
  monitor.run(SLICE + 100); // the second one is resident
  monitor.destroyVm(second);
  assertEquals(second.run(10), { kind: "halt", why: "killed" });
  assertEquals(monitor.run(2 * SLICE), "budget");
  assertEquals(
    [first.ticks, second.ticks, third.ticks],
    [2 * SLICE, 100, SLICE],
  );
  assertThrows(() => monitor.destroyVm(second), UsageError, "no such machine");
});

Deno.test("destroying another one does not move the turn", () => {
  for (const [gone, expected] of [[0, [200, 0]], [2, [SLICE, 200]]] as const) {
    const { monitor } = house(3);
    const vms = [SPIN, SPIN, SPIN].map((program) => guest(monitor, program));
    monitor.run(SLICE + 100); // 100 ticks into the second one's turn
    monitor.destroyVm(vms[gone]);
    monitor.run(100);
    const others = monitor.vms.map(({ ticks }) => ticks);
    assertEquals(others, gone === 0 ? [200, 0] : [...expected]);
  }
});

Deno.test("memory comes back with a machine that is destroyed", () => {
  const { monitor } = house(2);
  assertEquals(monitor.freeMemory, 16384);
  const [first] = [guest(monitor, SPIN), guest(monitor, SPIN)];
  assertEquals(monitor.freeMemory, 0);
  assertThrows(
    () => monitor.createVm({ memory: 4096 }),
    UsageError,
    "0 are free",
  );
  monitor.destroyVm(first);
  assertEquals(monitor.freeMemory, 8192);
  monitor.createVm({ memory: 4096 });
  monitor.createVm({ memory: 4096 });
  assertEquals(monitor.freeMemory, 0);
});

Deno.test("a machine that cannot be made leaves no trace", () => {
  const { monitor } = house(2);
  for (const memory of [0, -4096, -8192, 100, 4094, NaN, Infinity, 2 ** 40]) {
    assertThrows(
      () => monitor.createVm({ memory }),
      UsageError,
      `${memory} bytes`,
    );
  }
  const disk = new Uint8Array(100);
  assertThrows(() => monitor.createVm({ memory: 8192, disk }), UsageError);
  assertThrows(() => monitor.restoreVm(disk), UsageError);
  assertEquals(monitor.vms.length, 0);
  assertEquals(monitor.freeMemory, 16384);
  const regions = [8192, 8192].map((memory) =>
    monitor.createVm({ memory }).region
  );
  assertEquals(regions.map(({ address }) => address), [4096, 12288]);
});

Deno.test("a machine that is killed below stops its guests, once each", () => {
  const { machine, monitor } = house(2);
  guest(monitor, SPIN);
  guest(monitor, ASK);
  monitor.run(100);
  machine.kill();
  assertEquals(monitor.run(100_000), "halt");
  for (const vm of monitor.vms) {
    assertEquals(vm.run(1), { kind: "halt", why: "killed" });
  }
});

Deno.test("saved and restored after one was destroyed: the others go on the same", () => {
  const make = (): { machine: Machine; monitor: Monitor } => {
    const made = house(4);
    const vms = [SPIN, ASK, FAULT, SPIN].map((program) =>
      guest(made.monitor, program)
    );
    made.monitor.run(12_345);
    made.monitor.destroyVm(vms[0]);
    return made;
  };
  const [measure, saved] = [make(), make()];
  const bytes = saved.monitor.save();
  const machine = Machine.restore(saved.machine.save());
  const restored = Monitor.restore(machine, bytes);
  for (const monitor of [measure.monitor, restored]) monitor.run(54_321);
  restored.vms.forEach((vm, n) =>
    assertSameBytes(vm.save(), measure.monitor.vms[n].save())
  );
});

Deno.test("any bytes at all are a saved monitor or a UsageError", () => {
  const { monitor } = house(2);
  guest(monitor, SPIN);
  guest(monitor, ASK);
  monitor.run(12_345);
  const sections = unpack("MONITOR", monitor.save());
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.uint8Array({ maxLength: 40 }),
      (which, section) => {
        const parts = sections.slice();
        // 0 to 4 replaces a section, 5 cuts some off, 6 is junk altogether.
        if (which < 5) parts[which] = section;
        if (which === 5) parts.length = section.length % 5;
        const bytes = which === 6 ? section : pack("MONITOR", parts);
        try {
          Monitor.restore(
            new Machine({ memory: MONITOR_MEMORY + 16384 }),
            bytes,
          ).run(100);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
        }
      },
    ),
    { seed: 50, numRuns: runs(500) },
  );
});
