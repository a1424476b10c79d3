/**
 * Resource control, the second of the paper's properties: no guest reaches
 * what was not given to it, and none learns what another one left.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { PORT } from "../../isa/mod.ts";
import { Machine } from "../../machine/mod.ts";
import {
  type Decision,
  Monitor,
  MONITOR_MEMORY,
  SLICE,
} from "../../monitor/mod.ts";
import {
  install,
  KERNELS,
  type Program,
} from "../../lessons/random_guests/program.ts";
import {
  A0,
  A1,
  A2,
  A3,
  assertSameBytes,
  li,
  LOG,
  op,
  put,
  START,
  words,
  ZERO,
} from "../machine/_code.ts";
import { guest, house, SPIN } from "./_guests.ts";
import { runs } from "../machine/_runs.ts";

/** Reads and writes at many places, through a window that claims everything. */
const GREEDY: readonly number[] = [
  ...li(A0, 0), // base
  ...li(A1, -4), // bound
  op("setr", A0, A1),
  ...[8192, 8196, 16384, 0x7ffffffc, -4, -4096, -8192].flatMap((address) => [
    ...li(A2, address),
    op("sw", A1, 0, A2),
    op("lw", A3, 0, A2),
  ]),
];

Deno.test("a guest that claims all of memory gets its own, and traps beyond", () => {
  const { machine, monitor } = house(3);
  guest(monitor, SPIN).kill();
  const greedy = guest(monitor, GREEDY, [
    // Goes on after each trap, and counts.
    op("lw", 5, 4, ZERO),
    op("addi", 5, 5, 4),
    op("sw", 5, 4, ZERO),
    op("addi", 6, 6, 1),
    op("lpsw", 0, ZERO),
  ]);
  guest(monitor, SPIN).kill();
  const { address, size } = greedy.region;
  const all = machine.bytes(0, machine.size);
  all.fill(0x99, 0, address);
  all.fill(0x99, address + size);
  monitor.run(7 + 7 * 2 + 14 * 6);
  assertEquals(greedy.cpu.x[6], 14);
  assertEquals(greedy.cpu.x[A3], 0);
  assert(all.subarray(0, address).every((byte) => byte === 0x99));
  assert(all.subarray(address + size).every((byte) => byte === 0x99));
});

Deno.test("DMA ends where the guest's memory does, whatever lies behind it", () => {
  const { machine, monitor } = house(2);
  const vm = guest(monitor, SPIN);
  const neighbour = guest(monitor, SPIN);
  neighbour.bytes(0, 8192).fill(0x99);
  vm.disk.insert(new Uint8Array(1024).fill(0x77));
  const before = machine.bytes(0, machine.size).slice();
  for (const address of [8192 - 508, 8192 - 4, 8192, 16384, -512, -4096]) {
    for (const command of [1, 2]) {
      vm.out(PORT.DISK_ADDRESS, address);
      vm.out(PORT.DISK_COUNT, 1);
      vm.out(PORT.DISK_COMMAND, command);
      assertEquals(vm.in(PORT.DISK_STATUS), 3, `${command} at ${address}`);
      vm.clock.advance(200);
      vm.clock.settle();
    }
  }
  assertSameBytes(machine.bytes(0, machine.size), before);
  assertSameBytes(vm.disk.contents, new Uint8Array(1024).fill(0x77));
});

Deno.test("registers do not leak from one guest to the next", () => {
  const { monitor } = house(3);
  // The first fills its registers; the others look into theirs.
  const secret = Array.from({ length: 15 }, (_, n) => 0x5ec0 + n);
  const keeper = guest(monitor, [
    ...secret.map((value, n) => op("addi", n + 1, ZERO, value)),
    ...SPIN,
  ]);
  const look = [
    ...secret.map((_, n) => op("sw", n + 1, LOG + n * 4, ZERO)),
    op("fence"),
    ...SPIN,
  ];
  const lookers = [guest(monitor, look), guest(monitor, look)];
  for (const vm of lookers) vm.bytes(LOG, 60).fill(0x11);
  monitor.run(3 * SLICE + 100);
  const registers = [0, ...secret];
  assertEquals([...keeper.cpu.x], registers);
  for (const vm of lookers) {
    assertEquals(words(vm, LOG, 15), Array<number>(15).fill(0));
    assertEquals([...vm.cpu.x], Array<number>(16).fill(0));
  }
});

Deno.test("a new guest finds zeros where another one lived", () => {
  const { machine, monitor } = house(2);
  const first = guest(monitor, [
    op("addi", A0, ZERO, 0x123),
    op("sw", A0, 0x200, ZERO),
    ...SPIN,
  ]);
  guest(monitor, SPIN);
  monitor.run(100);
  assertEquals(first.load(0x200), 0x123);
  const { address } = first.region;
  monitor.destroyVm(first);
  const second = monitor.createVm({ memory: 8192 });
  assertEquals(second.region.address, address);
  assert(machine.bytes(address, 8192).every((byte) => byte === 0));
  assertEquals([...second.cpu.x], Array<number>(16).fill(0));
  assertEquals(second.cpu.pc, 0);
});

Deno.test("each guest has its own console, disk, timer and time", () => {
  const { machine, monitor } = house(2);
  const [first, second] = [0, 1].map((n) =>
    guest(monitor, [
      op("addi", A0, ZERO, 65 + n), // 1
      op("out", A0, PORT.CONSOLE_DATA), // 2
      op("rdticks", A1), // 3
      op("in", A2, PORT.CONSOLE_DATA), // 4
      op("in", A3, PORT.DISK_SIZE), // 5
      op("rdtimer", A0), // 6
      op("halt"), // 7
    ])
  );
  machine.clock.timer = 12345;
  machine.console.type(new Uint8Array([99]));
  second.console.type(new Uint8Array([7]));
  second.disk.insert(new Uint8Array(512));
  assertEquals(monitor.run(100), "halt");
  assertEquals([...first.cpu.x.subarray(A0, A3 + 1)], [0, 3, -1, 0]);
  assertEquals([...second.cpu.x.subarray(A0, A3 + 1)], [0, 3, 7, 1]);
  assertEquals([...first.console.output], [65]);
  assertEquals([...second.console.output], [66]);
  // The monitor passes on what is printed; that is all its machine shows.
  assertEquals([...machine.console.output], [65, 66]);
});

Deno.test("a guest cannot tell where in memory it is", () => {
  const code = [
    op("rdbase", A0),
    op("rdbound", A1),
    op("auipc", A2, 0),
    op("halt"),
  ];
  const { monitor } = house(3);
  for (let n = 0; n < 3; n++) guest(monitor, code);
  monitor.run(1000);
  for (const vm of monitor.vms) {
    assertEquals([...vm.cpu.x.subarray(A0, A3)], [0, 8192, START + 8]);
  }
});

Deno.test("the real processor runs guests in user mode and in their regions only", () => {
  fc.assert(
    fc.property(
      fc.array(KERNELS, { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 4 }),
      (programs, budgets) => {
        const { monitor } = watched(programs);
        for (const budget of budgets) monitor.run(budget);
      },
    ),
    { seed: 40, numRuns: runs(40), endOnFailure: true },
  );
});

/** Guests under a monitor whose every decision is checked. */
function watched(
  programs: readonly Program[],
): { machine: Machine; monitor: Monitor } {
  const sizes = programs.map(({ memory }) => memory);
  const memory = sizes.reduce((sum, size) => sum + size, MONITOR_MEMORY);
  const machine = new Machine({ memory });
  const { cpu } = machine;
  const monitor = new Monitor(machine, {
    observe({ vm }: Decision) {
      const { address, size } = vm.region;
      const [base, bound] = [cpu.base >>> 0, cpu.bound >>> 0];
      assertEquals([cpu.mode, cpu.ie], [0, 0]);
      assert(
        bound === 0 || base >= address && base + bound <= address + size,
        `a window of ${bound} bytes at ${base}`,
      );
    },
  });
  for (const program of programs) {
    install(monitor.createVm({ memory: program.memory }), program);
  }
  return { machine, monitor };
}

Deno.test("a guest's fate does not depend on its neighbours", () => {
  fc.assert(
    fc.property(
      KERNELS,
      fc.array(KERNELS, { minLength: 1, maxLength: 3 }),
      fc.nat(3),
      fc.integer({ min: 1, max: 60_000 }),
      (program, others, place, ticks) => {
        const all = [...others];
        all.splice(place, 0, program);
        const { monitor } = watched(all);
        monitor.run(ticks);
        const vm = monitor.vms[all.indexOf(program)];
        const alone = watched([program]).monitor;
        alone.run(vm.ticks);
        // A guest that has gone idle has looked at what is due at this very
        // tick; one that was stopped by its budget is about to.
        for (const { clock } of [vm, alone.vms[0]]) clock.settle();
        assertSameBytes(vm.save(), alone.vms[0].save());
      },
    ),
    { seed: 41, numRuns: runs(30), endOnFailure: true },
  );
});

Deno.test("an instruction that is rewritten between trap and emulation", () => {
  // The word that trapped is the one that is emulated: memory is not read
  // again, so a device or a neighbour cannot change it on the way.
  const machine = new Machine({ memory: MONITOR_MEMORY + 8192 });
  const monitor = new Monitor(machine, {
    observe({ vm, action }) {
      if (action === "allocate") put(vm, START, [op("halt")]);
    },
  });
  const vm = guest(monitor, [op("setie", A0), ...SPIN]);
  vm.cpu.x[A0] = 1;
  assertEquals(monitor.run(10), "budget");
  assertEquals([vm.cpu.ie, vm.ticks], [1, 10]);
});
