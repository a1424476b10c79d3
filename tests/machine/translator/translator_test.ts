/**
 * The translator by hand: programs of a few instructions, and what must be true
 * of them at a tick that was counted with a pencil.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  Bare,
  load,
  Machine,
  type MachineOptions,
} from "../../../machine/mod.ts";
import { assemble } from "../../../isa/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../../monitor/mod.ts";
import { A0, A1, A2, op, put, words, ZERO } from "../_code.ts";

/** Everything that is jumped back to once is translated, at once. */
const EAGER = { threshold: 1, patience: 0 };

const SIZE = 8192;

/** A machine with a program, whose traps lead to a halt at 0x1f00. */
function machineWith(
  source: string,
  options: Partial<MachineOptions> = {},
): Machine {
  const machine = new Machine({ memory: SIZE, translation: EAGER, ...options });
  load(machine, assemble(source));
  put(machine, 0x1f00, [op("halt")]);
  put(machine, 0x20, [1, 0x1f00, 0, SIZE]);
  return machine;
}

/** What a machine is, but for its memory. */
function stateOf({ cpu, ticks }: Machine): unknown {
  const { pc, mode, base, bound } = cpu;
  return { pc, mode, base, bound, ticks, x: [...cpu.x] };
}

const SUM = `
_start: li a0, 0
        li a1, 100
loop:   add a0, a0, a1
        addi a1, a1, -1
        bnez a1, loop
        halt
`;

Deno.test("a loop is translated, and its result is the loop's", () => {
  const machine = machineWith(SUM);
  assertEquals(new Bare(machine).run(1000), "halt");
  assertEquals(machine.cpu.x[A0], 5050);
  assertEquals(machine.ticks, 2 + 300 + 1);
  const { made, translated } = machine.translator!.counts;
  assertEquals(made, 1);
  assert(translated > 250, `${translated}`);
});

Deno.test("a run stops at any tick, exactly", () => {
  for (let ticks = 1; ticks < 310; ticks++) {
    const eager = machineWith(SUM);
    const plain = machineWith(SUM, { accelerator: "loop" });
    for (const machine of [eager, plain]) {
      assertEquals(
        new Bare(machine).run(ticks),
        ticks < 303 ? "budget" : "halt",
      );
    }
    assertEquals(stateOf(eager), stateOf(plain));
  }
});

Deno.test("a trap in the middle of a block is precise", () => {
  const machine = machineWith(`
_start: li a0, 0x1ff0
        li a1, 0
loop:   addi a1, a1, 1
        lw a2, 0(a0)
        addi a0, a0, 4
        addi a2, a2, 5
        bne a1, zero, loop
  `);
  new Bare(machine).run(1000);
  // Four loads are allowed, the fifth is at the end of memory.
  assertEquals(machine.ticks, 2 + 4 * 5 + 2 + 1);
  assertEquals(machine.cpu.x[A1], 5);
  assertEquals(machine.cpu.x[A0], 0x2000);
  const [, pc] = words(machine, 0, 2);
  assertEquals([pc, ...words(machine, 0x10, 2)], [0x4c, 3, 0x2000]);
  assert(machine.translator!.counts.translated > 0);
});

Deno.test("what is next to the memory cannot be reached", () => {
  // The arena has 64 KiB, the machine 4 KiB and 4 bytes.
  const machine = machineWith(
    `
_start: li a0, 0xf00
loop:   sw a0, 0(a0)
        addi a0, a0, 4
        j loop
  `,
    { memory: 4100 },
  );
  put(machine, 0x20, [1, 0x40, 0, 0]); // The handler's window is empty.
  const exit = machine.run(10_000);
  assertEquals(exit.kind === "trap" && exit.detail, 4100);
  assertEquals(machine.load(4096), 4096);
});

Deno.test("code that patches itself runs as it is now", () => {
  const machine = machineWith(`
_start: li a0, 0
        li a1, 0
        li a2, 20
        la a3, new
        lw a3, 0(a3)
        la a4, old
loop:   addi a1, a1, 1
        li a5, 10
        bne a1, a5, old
        sw a3, 0(a4)        # the very next one
old:    addi a0, a0, 1
        blt a1, a2, loop
        halt
new:    addi a0, a0, 100
  `);
  new Bare(machine).run(1000);
  assertEquals(machine.cpu.x[A0], 9 + 11 * 100);
  assert(machine.translator!.counts.forgotten > 0);
});

Deno.test("a page that is always patched stays with the loop", () => {
  const machine = machineWith(`
_start: la a0, again
        lw a1, 0(a0)
loop:   sw a1, 0(a0)
again:  addi a2, a2, 1
        li a3, 1000
        bne a2, a3, loop
        halt
  `);
  new Bare(machine).run(10_000);
  assertEquals(machine.cpu.x[A2], 1000);
  const { made } = machine.translator!.counts;
  assert(made >= 8 && made < 20, `${made} regions`);
});

/** An endless loop that adds 1 to a0, and a machine that has translated it. */
function counting(): { machine: Machine; add: number } {
  const machine = machineWith(`
_start: addi a0, a0, 1
        j _start
  `);
  machine.run(100);
  assertEquals(machine.cpu.x[A0], 50);
  assert(machine.translator!.counts.translated > 0);
  return { machine, add: 0x40 };
}

const ADD_100 = op("addi", A0, A0, 100);

Deno.test("the owner writes a word, and it is executed", () => {
  const { machine, add } = counting();
  machine.store(add, ADD_100);
  machine.run(200); // Long enough for a region to be entered.
  assertEquals(machine.cpu.x[A0], 50 + 100 * 100);
});

Deno.test("the owner writes bytes, and they are executed", () => {
  const { machine, add } = counting();
  machine.bytes(add, 1)[0] = 100;
  machine.run(200);
  assertEquals(machine.cpu.x[A0], 50 + 100 * 100);
  // The same at the end of a range that begins long before.
  machine.bytes(0, add + 1)[add] = 7;
  machine.run(200);
  assertEquals(machine.cpu.x[A0], 50 + 100 * 100 + 7 * 100);
});

Deno.test("a device writes, and it is executed", () => {
  const disk = new Uint8Array(512);
  new DataView(disk.buffer).setInt32(0x40, ADD_100, true);
  new DataView(disk.buffer).setInt32(0x44, op("jal", ZERO, -4), true);
  const machine = machineWith(
    `
_start: addi a0, a0, 1
        j _start
  `,
    { disk },
  );
  machine.run(100);
  const before = machine.cpu.x[A0];
  machine.out(0x21, 0);
  machine.out(0x22, 1);
  machine.out(0x23, 1);
  machine.run(200);
  assertEquals(machine.cpu.x[A0], before + 100 * 100);
});

Deno.test("a mark is gone back to, code and all", () => {
  const { machine, add } = counting();
  const mark = machine.mark();
  machine.store(add, ADD_100);
  machine.run(2000);
  machine.rewind(mark);
  machine.store(add, op("addi", A0, A0, 1));
  machine.run(200);
  assertEquals(machine.cpu.x[A0], 150);
});

Deno.test("a window that ends within the code ends it there", () => {
  const { machine } = counting();
  machine.cpu.bound = 0x44;
  assertEquals(machine.run(10), {
    kind: "trap",
    cause: "memory",
    detail: 0x44,
    pc: 0x44,
    word: 0,
  });
  assertEquals(machine.cpu.x[A0], 51);
});

Deno.test("the same code at another virtual address is other code", () => {
  const machine = machineWith(`
_start: auipc a0, 0
        addi a1, a1, 1
        j _start
  `);
  machine.run(30);
  assertEquals(machine.cpu.x[A0], 0x40);
  machine.cpu.base = 0x40;
  machine.cpu.pc = 0;
  machine.run(30);
  assertEquals(machine.cpu.x[A0], 0);
  assertEquals(machine.translator!.regions.map(({ base }) => base), [0, 0x40]);
});

Deno.test("virtual machines that run the same image share what is made", () => {
  const machine = new Machine({
    memory: MONITOR_MEMORY + 2 * SIZE,
    translation: EAGER,
  });
  const monitor = new Monitor(machine);
  const vms = [1, 2].map(() => {
    const vm = monitor.createVm({ memory: SIZE });
    load(vm, assemble(SUM));
    return vm;
  });
  monitor.run(10_000);
  for (const vm of vms) {
    assertEquals(vm.cpu.x[A0], 5050);
    assertEquals(vm.ticks, 303);
  }
  const regions = machine.translator!.regions.map(({ region }) => region);
  assertEquals(new Set(regions).size, regions.length / 2);
});

Deno.test("the timer interrupts a translated loop at its tick", () => {
  const machine = machineWith(`
_start: li a0, 500
        settimer a0
        li a0, 1
        setie a0
loop:   addi a1, a1, 1
        j loop
  `);
  new Bare(machine).run(2000);
  // Set at tick 1, due 500 ticks on; the halt is the handler's first tick.
  assertEquals(machine.ticks, 502 + 1);
  assertEquals(machine.cpu.x[A1], (502 - 4) / 2);
});

Deno.test("a short program is not translated, and a long one is", () => {
  const short = machineWith(SUM, { translation: {} });
  new Bare(short).run(1000);
  assertEquals(short.translator!.counts.made, 0);
  const long = machineWith(
    `
_start: addi a0, a0, 1
        j _start
  `,
    { translation: {} },
  );
  new Bare(long).run(40_000_000);
  assertEquals(long.cpu.x[A0], 20_000_000);
  const { made, translated } = long.translator!.counts;
  assertEquals(made, 1);
  assert(translated > 20_000_000, `${translated}`);
});

Deno.test("where there is no such memory to be had, the loop does it all", () => {
  const { Memory } = WebAssembly;
  class None {
    constructor() {
      throw new RangeError("could not allocate memory");
    }
  }
  try {
    Object.assign(WebAssembly, { Memory: None });
    const machine = machineWith(SUM);
    assertEquals(new Bare(machine).run(1000), "halt");
    assertEquals(machine.cpu.x[A0], 5050);
    assertEquals(machine.translator!.counts.made, 0);
  } finally {
    Object.assign(WebAssembly, { Memory });
  }
});

Deno.test("where a module is too large to be compiled, the loop does it", () => {
  const { Module } = WebAssembly;
  class TooLarge {
    constructor() {
      throw new RangeError("disallowed on the main thread");
    }
  }
  try {
    Object.assign(WebAssembly, { Module: TooLarge });
    // Not the loop that others here have had compiled.
    const machine = machineWith(SUM.replace("a0, a0, a1", "a0, a1, a0"));
    assertEquals(new Bare(machine).run(1000), "halt");
    assertEquals(machine.cpu.x[A0], 5050);
    assertEquals(machine.translator!.counts.made, 0);
  } finally {
    Object.assign(WebAssembly, { Module });
  }
});

Deno.test("a view of the memory before it moved is all zero", () => {
  const machine = machineWith(SUM);
  const view = machine.bytes(0, SIZE);
  assert(view.some((byte) => byte !== 0));
  new Bare(machine).run(1000);
  assert(view.every((byte) => byte === 0));
  assertEquals(machine.bytes(0, SIZE).length, SIZE);
});
