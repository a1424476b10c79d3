/**
 * A malicious guest under type 2 and with the kernel module: all that it tries
 * against a monitor on the hardware, and what only a host has to offer.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { assemble, encode, PG32, UsageError } from "../../../isa/mod.ts";
import { Bare, type EngineBase, load, Machine } from "../../../machine/mod.ts";
import {
  FileSystem,
  HostOs,
  KernelModule,
  Monitor,
  MONITOR_MEMORY,
} from "../../../monitor/mod.ts";
import { ATTACKS, PRELUDE } from "../../attacks/attacks.ts";
import {
  ATTACKER_MEMORY,
  type Intruder,
  settle as put,
} from "../../attacks/house.ts";
import { assertSameBytes } from "../../machine/_code.ts";
import { hostOn, program } from "./_programs.ts";
import { groundOf, type Way } from "./_worlds.ts";

const WAYS: readonly Way[] = ["type2", "kernel"];

/** After how many ticks each, of the host, everything is looked at. */
const STEPS = [1, 5, 14, 40, 200, 1000, 7000, 30_000];

/** Counts at 0x800, for ever. */
const WORKER = program(`
_start: addi a0, a0, 1
        sw a0, 0x800(zero)
        j _start
`);

/** A disk of two blocks full of `ebreak`, as the attacks want it. */
function diskOfBreaks(): Uint8Array {
  const word = encode(PG32.byMnemonic.get("ebreak")!, {});
  return new Uint8Array(
    Int32Array.from({ length: 256 }, () => word).buffer,
  );
}

function state(engine: EngineBase): Uint8Array {
  engine.clock.settle();
  return engine.save();
}

/** Attacks a host, on which another process works. */
function withstand(intruder: Intruder, way: Way): void {
  const alone = new Machine({ memory: ATTACKER_MEMORY });
  put(alone, intruder);
  const measure = new Bare(alone);
  const { host, machine } = hostOn({ quantum: 100 });
  const process = host.spawn("monitor", {
    memory: ATTACKER_MEMORY + MONITOR_MEMORY,
  });
  const worker = host.spawn("worker", { memory: 4096, image: WORKER });
  const attacker = new Monitor(groundOf(way, host, process))
    .createVm({ memory: ATTACKER_MEMORY });
  // What is nobody's, and what is the monitor's, must never move.
  const own = process.bytes(0, MONITOR_MEMORY).fill(0x5e);
  const free = worker.region.address + worker.region.size;
  const nobodys = machine.bytes(free, machine.size - free).fill(0x5e);
  put(attacker, intruder);
  for (const step of STEPS) {
    host.run(step);
    measure.run(attacker.ticks - alone.ticks);
    assertSameBytes(state(attacker), state(alone), "the attacker");
    assertEquals(attacker.traps, alone.traps);
    for (const bytes of [own, nobodys]) {
      assert(bytes.every((byte) => byte === 0x5e));
    }
    assertEquals([process.end, worker.end], [undefined, undefined]);
    if (worker.ticks >= 3) {
      assert(Math.abs(worker.load(0x800) - worker.ticks / 3) <= 1);
    }
  }
  const total = STEPS.reduce((sum, step) => sum + step);
  assert(worker.ticks > total / 2 - 1_000, `${worker.ticks}`);
}

for (const way of WAYS) {
  Deno.test(`${way}: every attack on a monitor is withstood on a host`, () => {
    for (const { source } of ATTACKS) {
      withstand(
        { image: assemble(PRELUDE + source), disk: diskOfBreaks() },
        way,
      );
    }
  });

  Deno.test(`${way}: 37. a host's system call from a guest is the guest's own trap`, () => {
    // Every call there is, and some that are not, with arguments that would do.
    const source = `
    _start: li t1, 1
            sw t1, NEW_PSW(zero)
            la t1, next
            sw t1, NEW_PSW+4(zero)
            li t1, -4
            sw t1, NEW_PSW+12(zero)
            li t0, -1
    next:   addi t0, t0, 1
            li t1, 40
            bge t0, t1, 1f
            li a0, 1
            li a1, 9
            li a2, 4
            ecall
    1:      halt
    `;
    withstand({ image: assemble(source), disk: diskOfBreaks() }, way);
    const { host } = hostOn();
    const process = host.spawn("monitor", { memory: 12288 });
    const vm = new Monitor(groundOf(way, host, process))
      .createVm({ memory: 8192 });
    load(vm, assemble(source));
    assertEquals(host.run(10_000), "halt");
    assertEquals(vm.statistics.exits.ecall, 40);
    // What the process has asked for is what its monitor wanted.
    const asked = Object.keys(process.statistics.calls);
    const monitors = ["alarm", "window", "sigreturn", "run"];
    assertEquals(asked.filter((call) => !monitors.includes(call)), []);
  });
}

Deno.test("38. no name of a file leads out of the directory", () => {
  const files = new FileSystem(4096);
  const names = ["", ".", "..", "../x", "/x", "a/b", "a\\b", "a\0b", ".x"];
  for (const name of [...names, "x".repeat(33), "a b", "ä", "a\n"]) {
    assertEquals(files.accepts(name), false, name);
    assertThrows(() => files.create(name), UsageError, "a host file named");
  }
  assertEquals(files.create("a.img").name, "a.img");
  assertThrows(() => files.create("a.img"), UsageError, "a file a.img already");
  assertThrows(() => files.create("b", -1), UsageError, "-1 bytes");
});

Deno.test("39. a handle of what has ended reaches nobody who came after", () => {
  const { host } = hostOn({ memory: 4096 + 16384 });
  const process = host.spawn("monitor", { memory: 16384 });
  const module = new KernelModule(host).open(process).createVm();
  const vcpu = module.createVcpu();
  assertThrows(() => module.createVcpu(), UsageError, "processor already");
  const vm = new Monitor(vcpu).createVm({ memory: 8192 });
  load(vm, assemble("_start: sw zero, 0x100(zero)\nj _start"));
  host.run(100);
  process.signal("SIGKILL");
  const next = host.spawn("next", { memory: 16384, image: WORKER });
  next.bytes(0x100, 0x600).fill(0x5e);
  assertEquals(vcpu.enter(100), { reason: "shutdown" });
  assertEquals(vm.run(100), { kind: "halt", why: "killed" });
  vcpu.bytes(0, 16384).fill(0);
  assert(next.bytes(0x100, 0x600).every((byte) => byte === 0x5e));
  assertEquals(host.run(300), "budget");
  assertEquals(next.end, undefined);
});

Deno.test("39. a virtual machine of the module has no memory but its process's", () => {
  const { host } = hostOn();
  const process = host.spawn("monitor", { memory: 8192 });
  const system = new KernelModule(host).open(process);
  for (
    const piece of [
      { address: 4096, size: 8192 },
      { address: -4, size: 4096 },
      { address: 8192, size: 4096 },
    ]
  ) {
    assertThrows(() => system.createVm(piece), UsageError, "a piece of");
  }
});

Deno.test("41. what is refused for its quota takes nothing from others", () => {
  const { host } = hostOn({ quantum: 50 });
  const worker = host.spawn("worker", { memory: 4096, image: WORKER });
  const free = host.freeMemory;
  const asks = host.spawn("asks", {
    memory: 4096,
    quota: 8192,
    image: program("_start: li a0, 4096\nask SBRK\nj _start"),
  });
  host.run(10_000);
  assert(asks.statistics.calls.sbrk! > 1_000);
  assertEquals(asks.size, 8192);
  assertEquals(host.freeMemory, free - 8192);
  assert(worker.ticks >= 4_900);
});

Deno.test("a host on an engine that has an occupant is a mistake of ours", () => {
  const machine = new Machine({ memory: 1 << 16 });
  new HostOs(machine);
  assertThrows(() => new HostOs(machine), Error, "already has an occupant");
});
