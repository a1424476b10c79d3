/**
 * What is charged, hop by hop, for guests that are small enough to be counted
 * by hand.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { assemble, UsageError } from "../../../isa/mod.ts";
import { load, Machine } from "../../../machine/mod.ts";
import {
  type Act,
  ACTS,
  billOf,
  COSTS,
  costsWith,
  type Counts,
  type Hop,
  HostOs,
  Monitor,
  PARTS,
  type Vm,
} from "../../../monitor/mod.ts";
import { groundOf, type Way } from "./_worlds.ts";

/** One instruction that is emulated, one byte printed, one halt; 4 ticks. */
const TINY = assemble(`
_start: rdstatus a0
        li    a0, 'A'
        out   a0, CONSOLE_DATA
        halt
`);

/** A guest whose kernel gets one trap: 3 ticks. */
const REFLECTS = assemble(`
_start: ecall
        halt
        .org 0x80
handler: halt
`);

interface Ran {
  readonly vm: Vm;
  readonly hops: readonly string[];
  readonly host?: Counts;
}

/** A hop, in short. */
function short(hop: Hop): string {
  switch (hop.kind) {
    case "trap":
      return hop.cause;
    case "signal":
      return hop.signal;
    case "call":
      return hop.call;
    default:
      return hop.kind;
  }
}

function run(way: Way | "type1", image = TINY): Ran {
  const machine = new Machine({ memory: 1 << 15 });
  const hops: string[] = [];
  if (way === "type1") {
    const monitor = new Monitor(machine);
    const vm = monitor.createVm({ memory: 4096 });
    load(vm, image);
    monitor.run(1_000);
    return { vm, hops };
  }
  const host = new HostOs(machine, { observe: (hop) => hops.push(short(hop)) });
  const process = host.spawn("monitor", { memory: 8192 });
  const vm = new Monitor(groundOf(way, host, process))
    .createVm({ memory: 4096 });
  load(vm, image);
  host.run(1_000);
  return { vm, hops, host: host.ledger.counts };
}

/** The acts that were done, and how often. */
function acts({ vm, host }: Ran): Partial<Record<Act, number>> {
  const usage = { ticks: vm.ticks, monitors: [vm.statistics], host };
  const { counts } = billOf(usage, COSTS);
  return Object.fromEntries(
    ACTS.filter((act) => counts[act] > 0).map((act) => [act, counts[act]]),
  );
}

function cyclesOf({ vm, host }: Ran, costs = COSTS): number {
  return billOf({ ticks: vm.ticks, monitors: [vm.statistics], host }, costs)
    .cycles;
}

Deno.test("type 2, hop by hop", () => {
  assertEquals(run("type2").hops, [
    // The monitor lets its guest go on for the first time.
    ...["switch", "alarm", "window", "sigreturn"],
    ...["privileged", "SIGILL"], // rdstatus: emulated
    "sigreturn",
    ...["privileged", "SIGILL", "write", "device"], // out
    "sigreturn",
    ...["privileged", "SIGILL"], // halt: the guest does not go on
  ]);
});

Deno.test("with the kernel module, hop by hop", () => {
  assertEquals(run("kernel").hops, [
    ...["switch", "run", "enter"],
    ...["privileged", "leave"],
    ...["run", "enter"],
    ...["privileged", "leave", "write", "device"],
    ...["run", "enter"],
    ...["privileged", "leave"],
  ]);
});

Deno.test("the acts of each way, counted by hand", () => {
  const common = { instruction: 4, trap: 3, emulate: 3, device: 1 };
  assertEquals(acts(run("type1")), { ...common, entry: 3, alarm: 1 });
  assertEquals(acts(run("kernel")), {
    ...common,
    enter: 3,
    leave: 3,
    call: 4,
    copy: 1,
    switch: 1,
  });
  assertEquals(acts(run("type2")), {
    ...common,
    signal: 3,
    sigreturn: 3,
    call: 6,
    copy: 1,
    remap: 1,
    switch: 1,
  });
});

Deno.test("the bill of each way, added up by hand", () => {
  // 4 instructions, 3 traps, 3 emulations, 1 device register.
  const common = 4 + 3 * 300 + 3 * 500 + 300;
  assertEquals(cyclesOf(run("type1")), common + 3 * 200 + 100);
  assertEquals(
    cyclesOf(run("kernel")),
    common + 3 * (500 + 500) + 4 * 400 + 1 + 2_000,
  );
  assertEquals(
    cyclesOf(run("type2")),
    common + 3 * (1_500 + 500) + 6 * 400 + 1 + 600 + 2_000,
  );
});

Deno.test("a trap that is the guest's own is reflected, and then goes on", () => {
  // The ecall, then the fetch at 0, where the empty vector leads, for ever.
  const type2 = run("type2", REFLECTS);
  const { exits, reflected } = type2.vm.statistics;
  assertEquals(exits.ecall, 1);
  assert(reflected > 1);
  assertEquals(type2.hops.slice(4, 6), ["ecall", "SIGSYS"]);
});

Deno.test("the parts of a bill are its sum, with any figures", () => {
  for (const figures of [{}, { signal: 0 }, { trap: 7, call: 11 }]) {
    const { vm, host } = run("type2");
    const usage = { ticks: vm.ticks, monitors: [vm.statistics], host };
    const { cycles, parts, counts } = billOf(usage, costsWith(figures));
    const sum = PARTS.reduce((all, part) => all + parts[part], 0);
    assertEquals(cycles, sum);
    const priced = ACTS.reduce(
      (all, act) => all + counts[act] * costsWith(figures)[act].cycles,
      0,
    );
    assertEquals(cycles, priced);
  }
});

Deno.test("a monitor that is a guest pays with traps to the one below", () => {
  const machine = new Machine({ memory: 1 << 15 });
  const below = new Monitor(machine);
  const floor = below.createVm({ memory: 8192 });
  const above = new Monitor(floor);
  const vm = above.createVm({ memory: 4096 });
  load(vm, TINY);
  below.run(1_000);
  const monitors = [floor.statistics, vm.statistics];
  const { counts } = billOf({ ticks: vm.ticks, monitors }, COSTS);
  const { own } = vm.statistics;
  assertEquals(own, 5); // one alarm, three entries, one byte
  const first = billOf(
    { ticks: vm.ticks, monitors: [floor.statistics] },
    COSTS,
  ).counts;
  assertEquals(counts.trap, first.trap + own);
  assertEquals(counts.entry, first.entry + own);
  assertEquals(counts.emulate, 3 + own);
});

Deno.test("every cost says what it is for, and why", () => {
  for (const act of ACTS) {
    const { cycles, each, why } = COSTS[act];
    assert(cycles > 0 && each.length > 5 && why.length > 5, act);
  }
});

Deno.test("figures that cannot be are refused", () => {
  const cases: [figures: unknown, message: string][] = [
    [null, "costs: need an object"],
    [[1], 'costs of "0": need one of instruction'],
    [{ signals: 1 }, 'costs of "signals"'],
    [{ signal: -1 }, "a cost of -1 for signal"],
    [{ signal: 1.5 }, "a cost of 1.5 for signal"],
    [{ signal: "1" }, 'a cost of "1" for signal'],
    [{ signal: 1e10 }, "from 0 to 1000000000"],
    [{ toString: 1 }, 'costs of "toString"'],
  ];
  for (const [figures, message] of cases) {
    assertThrows(() => costsWith(figures), UsageError, message);
  }
});
