/**
 * What can go wrong on a host, injected: each ends in what the documentation
 * says, with the guests' disks consistent and other processes unharmed.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { assemble, BLOCK_SIZE, UsageError } from "../../../isa/mod.ts";
import { load } from "../../../machine/mod.ts";
import {
  attachDisk,
  type Hop,
  type HostOs,
  type HostProcess,
  Monitor,
  type Vm,
  worst,
} from "../../../monitor/mod.ts";
import { groundOf, type Way } from "./_worlds.ts";
import { hostOn, program, shown } from "./_programs.ts";

const WAYS: readonly Way[] = ["type2", "kernel"];

/** Counts at 0x800, for ever. */
const WORKER = program(`
_start: addi a0, a0, 1
        sw a0, 0x800(zero)
        j _start
`);

/** Writes blocks 0, 1, 2 of its disk, and prints the status after each. */
const WRITER = assemble(`
_start: li    s0, 0
        li    a1, 1
        out   a1, DISK_COUNT
        li    a1, 0x400
        out   a1, DISK_ADDRESS
1:      out   s0, DISK_BLOCK
        addi  a1, s0, 'A'
        sb    a1, 0x400(zero)
        li    a1, 2
        out   a1, DISK_COMMAND
2:      in    a1, DISK_STATUS
        andi  a2, a1, 1
        bnez  a2, 2b
        srli  a1, a1, 1
        addi  a1, a1, '0'
        out   a1, CONSOLE_DATA
        addi  s0, s0, 1
        li    a1, 3
        blt   s0, a1, 1b
        halt
`);

/** A guest that writes to a disk of three blocks, in a file of the host. */
function writer(host: HostOs, way: Way): {
  process: HostProcess;
  vm: Vm;
  disk: () => string;
} {
  const process = host.spawn("monitor", { memory: 8192 });
  const vm = new Monitor(groundOf(way, host, process))
    .createVm({ memory: 4096 });
  load(vm, WRITER);
  const file = host.files.create("guest.img", 3 * BLOCK_SIZE);
  attachDisk(vm, file, { host, process });
  const firsts = [0, 1, 2].map((n) => n * BLOCK_SIZE);
  const disk = () =>
    firsts.map((at) => String.fromCharCode(file.contents[at] || 0x2e)).join("");
  return { process, vm, disk };
}

function said(vm: Vm): string {
  return new TextDecoder().decode(vm.console.output);
}

for (const way of WAYS) {
  Deno.test(`${way}: a guest's disk is a file, by system calls`, () => {
    const { host, machine } = hostOn();
    const { process, vm, disk } = writer(host, way);
    assertEquals(host.run(10_000), "halt");
    assertEquals([said(vm), disk(), shown(machine)], ["000", "ABC", "000"]);
    // Three blocks moved, three bytes printed.
    assertEquals(process.statistics.calls.write, 6);
  });

  Deno.test(`${way}: on a full host disk the guest's disk refuses`, () => {
    const { host } = hostOn({ storage: 2 * BLOCK_SIZE });
    const { vm, disk } = writer(host, way);
    assertEquals(host.run(10_000), "halt");
    assertEquals([said(vm), disk()], ["001", "AB."]);
    assertEquals(host.files.free, 0);
  });

  Deno.test(`${way}: a failing file is a disk that refuses, as long as it fails`, () => {
    const { host } = hostOn();
    const { vm, disk } = writer(host, way);
    const file = host.files.find("guest.img")!;
    file.failing = true;
    host.run(150); // the first move is refused
    file.failing = false;
    assertEquals(host.run(10_000), "halt");
    assertEquals([said(vm), disk()], ["100", ".BC"]);
  });

  Deno.test(`${way}: a file that somebody makes longer is still the disk`, () => {
    const { host } = hostOn();
    const { vm, disk } = writer(host, way);
    host.run(150); // the first block is written
    const file = host.files.find("guest.img")!;
    host.files.write(file, 3 * BLOCK_SIZE, Uint8Array.of(1, 2, 3));
    assertEquals(host.run(10_000), "halt");
    assertEquals([said(vm), disk()], ["000", "ABC"]);
    assertEquals(vm.disk.contents.length, 3 * BLOCK_SIZE);
    assertEquals(file.contents.length, 3 * BLOCK_SIZE + 3);
  });

  Deno.test(`${way}: a killed monitor takes its guests along, and nobody else`, () => {
    const { host } = hostOn({ quantum: 100 });
    const { process, vm, disk } = writer(host, way);
    const worker = host.spawn("worker", { memory: 4096, image: WORKER });
    const before = host.freeMemory;
    host.run(700);
    const printed = said(vm);
    assert(printed.length > 0 && printed.length < 3);
    process.signal("SIGKILL");
    const count = worker.load(0x800);
    assertEquals(host.run(1_000), "budget");
    assertEquals(process.end, { why: "signal", status: 9 });
    assertEquals(vm.run(0), { kind: "halt", why: "killed" });
    assertEquals(said(vm), printed);
    // What it had written is there, whole blocks of it.
    assertEquals(disk(), "ABC".slice(0, printed.length + 1).padEnd(3, "."));
    assert(worker.load(0x800) > count + 300);
    assertEquals(host.freeMemory, before + 8192);
    // Nobody sees into memory that is somebody else's by now.
    const next = host.spawn("next", { memory: 8192, image: WORKER });
    next.bytes(0, 8192).fill(0x5e);
    assertEquals(vm.bytes(0, 4096).every((byte) => byte === 0), true);
    vm.store(0, -1);
    assertEquals(next.bytes(0, 8192).every((byte) => byte === 0x5e), true);
  });
}

Deno.test("a process that never gives way has its part, and no more", () => {
  const { host } = hostOn({ quantum: 100 });
  const [hog, worker, nicer] = [0, 0, 10].map((nice, n) =>
    host.spawn(`p${n}`, { memory: 4096, nice, image: WORKER })
  );
  host.run(100_000);
  const [a, b, c] = [hog, worker, nicer].map(({ ticks }) => ticks);
  assertEquals(a + b + c, 100_000);
  assert(Math.abs(a - b) <= 100);
  // Ten steps of 1.25 are 9.3: of 209.3 parts the nicer one has some ten.
  assertEquals(nicer.share.weight, 11);
  assert(Math.abs(c - 100_000 * 11 / 211) <= 300, `${c}`);
});

Deno.test("one that yields lets others run, and ends no run", () => {
  const { host } = hostOn({ quantum: 100 });
  const yields = program("_start: ask YIELD\nj _start");
  const [first, second] = ["a", "b"].map((name) =>
    host.spawn(name, { memory: 4096, image: yields })
  );
  assertEquals(host.run(1_000), "budget");
  assert(first.statistics.calls.yield! > 100);
  assert(second.statistics.calls.yield! > 100);
});

Deno.test("a stopped process has no part until it is let go on", () => {
  const { host } = hostOn({ quantum: 100 });
  const [a, b] = ["a", "b"].map((name) =>
    host.spawn(name, { memory: 4096, image: WORKER })
  );
  host.signal(a, "SIGSTOP");
  host.run(1_000);
  assertEquals([a.ticks, b.ticks], [0, 1_000]);
  host.signal(a, "SIGCONT");
  host.run(1_000);
  assert(a.ticks >= 400, `${a.ticks}`);
  host.signal(b, "SIGTERM");
  host.run(200);
  assertEquals(b.end, { why: "signal", status: 15 });
});

Deno.test("one that is killed while it is stopped is at its end", () => {
  const { host } = hostOn();
  const { process, vm } = writer(host, "type2");
  const free = host.freeMemory;
  host.signal(process, "SIGSTOP");
  assertEquals(host.run(100), "idle");
  process.kill();
  assertEquals(host.freeMemory, free + 8192);
  assertEquals(host.run(100), "halt");
  assertEquals(vm.run(0), { kind: "halt", why: "killed" });
});

Deno.test("more processes than memory: swapped out and in, all get on", () => {
  const hops: Hop[] = [];
  const { host, machine } = hostOn({
    memory: 4096 + 2 * 8192,
    disk: 4 * 8192,
    quantum: 500,
    observe: (hop) => hops.push(hop),
  });
  const workers = [1, 2, 3, 4].map((n) =>
    host.spawn(`w${n}`, { memory: 8192, image: WORKER })
  );
  assertEquals(host.freeMemory, 0);
  assertEquals(host.run(20_000), "budget");
  for (const each of workers) {
    const rounds = each.cpu.x[10];
    assert(rounds > 500, `${rounds}`);
    assert(Math.abs(each.load(0x800) - rounds) <= 1);
    // Ticks that the kernel rested for its disk are nobody's.
    assert(Math.abs(each.ticks - 3 * rounds) <= 3);
  }
  const ticks = workers.reduce((sum, each) => sum + each.ticks, 0);
  assert(ticks < 16_000 && ticks > 10_000, `${ticks}`);
  assert(machine.ticks >= 20_000 && machine.ticks < 20_800);
  const out = hops.filter((hop) => hop.kind === "swap" && hop.way === "out");
  assert(out.length > 20);
});

Deno.test("swapped in at another place, a process goes on as if at the same", () => {
  const { host } = hostOn({ memory: 4096 + 3 * 4096, disk: 4 * 4096 });
  const first = host.spawn("first", { memory: 4096, image: WORKER });
  const second = host.spawn("second", { memory: 4096, image: WORKER });
  host.run(3_000);
  const count = first.load(0x800);
  const { address } = first.region;
  assert(host.swapOut(first));
  assertEquals(host.swapOut(first), false);
  assertEquals(first.load(0x800), count); // on the disk, it can be looked at
  const filler = host.spawn("filler", { memory: 4096, image: WORKER });
  assertEquals(filler.region.address, address);
  host.run(30_000);
  assert(first.region.address !== address);
  assert(first.load(0x800) > count);
  for (const each of [first, second, filler]) {
    assert(Math.abs(each.load(0x800) - each.cpu.x[10]) <= 1);
  }
});

Deno.test("the killer takes the one that has the most, the youngest of several", () => {
  const { host } = hostOn();
  const [small, big, twin] = [4096, 8192, 8192].map((memory, n) =>
    host.spawn(`p${n}`, { memory })
  );
  assertEquals(worst([]), undefined);
  assertEquals(worst([small, big]), big);
  assertEquals(worst([small, big, twin]), twin);
});

/** Takes 4 KiB more at a time, for ever; fills it. */
const GREEDY = program(`
_start: li a0, 4096
        ask SBRK
        bltz a0, 2f
        sw a0, 0(a0)
        j _start
2:      ask EXIT
`);

Deno.test("out of memory: somebody dies, all others go on", () => {
  for (const quota of [16384, 1 << 20]) {
    const { host } = hostOn({
      memory: 4096 + 32768,
      disk: 8192,
      quantum: 50,
    });
    const worker = host.spawn("worker", { memory: 4096, image: WORKER });
    const monitor = host.spawn("monitor", { memory: 12288 });
    const vm = new Monitor(monitor).createVm({ memory: 8192 });
    load(vm, assemble("_start: j _start"));
    const greedy = host.spawn("greedy", {
      memory: 4096,
      quota,
      image: GREEDY,
    });
    host.run(20_000);
    assert(worker.load(0x800) > 1_000);
    assert(worker.end === undefined);
    if (quota === 16384) {
      // Its quota is all that it can take: everybody lives.
      assertEquals(greedy.end, { why: "exit", status: -12 });
      assertEquals(monitor.end, undefined);
    } else {
      // It becomes the largest, and is the one to die.
      assertEquals(greedy.end, { why: "out of memory", status: 9 });
      assertEquals(monitor.end, undefined);
      assertEquals(host.freeMemory + host.freeSwap, 32768 + 8192 - 16384);
    }
  }
});

Deno.test("a monitor is the largest, and dies for what a small one asks", () => {
  const { host } = hostOn({ memory: 4096 + 32768, quantum: 50 });
  const monitor = host.spawn("monitor", { memory: 24576 });
  const vm = new Monitor(monitor).createVm({ memory: 16384 });
  load(vm, assemble("_start: j _start"));
  const greedy = host.spawn("greedy", {
    memory: 4096,
    quota: 12288,
    image: GREEDY,
  });
  host.run(2_000);
  assertEquals(monitor.end, { why: "out of memory", status: 9 });
  assertEquals(vm.run(0), { kind: "halt", why: "killed" });
  assertEquals(greedy.end, { why: "exit", status: -12 });
});

Deno.test("no process can begin with what there is not; none dies for it", () => {
  const { host } = hostOn({ memory: 4096 + 8192 });
  const first = host.spawn("first", { memory: 8192, image: WORKER });
  assertThrows(
    () => host.spawn("second", { memory: 4096 }),
    UsageError,
    "a process of 4096 bytes: 0 are free of the engine's 12288, of which " +
      "the host keeps 4096",
  );
  assertThrows(() => host.spawn("x", { nice: 20 }), UsageError, "nice 20");
  assertThrows(() => host.spawn("x", { quota: 4 }), UsageError, "a quota of 4");
  for (const memory of [4092, NaN, 2 ** 31]) {
    assertThrows(() => host.spawn("x", { memory }), UsageError, "a process of");
  }
  assertEquals(host.processes, [first]);
  assertEquals(first.end, undefined);
  assertEquals(host.run(100), "budget");
  for (const quantum of [0, 1.5, NaN]) {
    assertThrows(() => hostOn({ quantum }), UsageError, "a quantum of");
  }
});

Deno.test("if the machine dies, so does all that is on it", () => {
  const { host, machine } = hostOn();
  const { process, vm } = writer(host, "type2");
  host.run(50);
  machine.kill();
  assertEquals(host.run(1_000), "halt");
  assertEquals(process.isDead, true);
  assertEquals(vm.run(0), { kind: "halt", why: "killed" });
});
