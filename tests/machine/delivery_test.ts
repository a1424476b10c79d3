/**
 * Trap delivery against numbers worked out by hand. Every engine delivers by
 * the same function, so comparing engines says nothing about it.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import type { Trap } from "../../isa/mod.ts";
import { Bare, deliver, Machine } from "../../machine/mod.ts";
import {
  A0,
  boot,
  HANDLER,
  li,
  op,
  put,
  ran,
  START,
  words,
  ZERO,
} from "./_code.ts";

/** Fills all of memory with words that are easy to recognize. */
function pattern(machine: Machine): void {
  for (let at = 0; at < machine.size; at += 4) {
    machine.store(at, 0x55000000 | at);
  }
}

const MEMORY_TRAP: Trap = {
  kind: "trap",
  cause: "memory",
  detail: -8,
  pc: 0x1234,
  word: 0x7777,
};

Deno.test("delivery swaps the PSW and changes nothing else", () => {
  const machine = new Machine({ memory: 4096 });
  pattern(machine);
  // Status 0xfe: user mode (bit 0), interrupts on (bit 1); the rest ignored.
  // The low two bits of base and bound are dropped; those of pc are kept.
  put(machine, 0x20, [0xfe, 0x80000002 | 0, 0x107, 0xffffffff | 0]);
  const { cpu } = machine;
  for (let n = 1; n < 16; n++) cpu.x[n] = n * 0x01010101;
  cpu.pc = 0x5678;
  cpu.mode = 0;
  cpu.ie = 1;
  cpu.base = 0x300;
  cpu.bound = 0x0c00;
  machine.clock.timer = 1000;
  machine.clock.raise("disk");
  const before = words(machine, 0, 1024);
  const registers = [...cpu.x];

  deliver(machine, MEMORY_TRAP);

  // Old PSW: user with interrupts on is 0b10; the trap's own pc, not the
  // processor's; the old window. Then code 3, and the detail.
  const expected = [2, 0x1234, 0x300, 0x0c00, 3, -8];
  assertEquals(words(machine, 0, 6), expected);
  assertEquals(words(machine, 0x18, 1018), before.slice(6));
  assertEquals(
    [cpu.mode, cpu.ie, cpu.pc, cpu.base, cpu.bound],
    [0, 1, 0x80000002 | 0, 0x104, -4],
  );
  assertEquals([...cpu.x], registers);
  assertEquals(machine.ticks, 0);
  assertEquals(machine.clock.timer, 1000);
  assertEquals(machine.clock.pending, "disk");
});

Deno.test("the saved status is mode + 2 × interrupt enable", () => {
  for (
    const [mode, ie, status] of [[0, 0, 0], [1, 0, 1], [0, 1, 2], [1, 1, 3]]
  ) {
    const machine = new Machine({ memory: 4096 });
    machine.cpu.mode = mode;
    machine.cpu.ie = ie;
    deliver(machine, MEMORY_TRAP);
    assertEquals(machine.load(0), status);
    // The new PSW is four zero words: user mode, interrupts off.
    assertEquals([machine.cpu.mode, machine.cpu.ie], [0, 0]);
  }
});

Deno.test("delivery uses physical addresses, whatever the window", () => {
  const machine = new Machine({ memory: 4096 });
  machine.cpu.base = 0x800;
  machine.cpu.bound = 0;
  put(machine, 0x20, [1, 0x40, 0, 4096]);
  deliver(machine, MEMORY_TRAP);
  assertEquals(words(machine, 0, 6), [1, 0x1234, 0x800, 0, 3, -8]);
  assertEquals(words(machine, 0x800, 6), [0, 0, 0, 0, 0, 0]);
});

/** What each cause leaves at 0x00: old PSW, cause, detail. */
const FRAMES: readonly {
  readonly name: string;
  readonly program: readonly number[];
  readonly frame: readonly number[];
}[] = [
  {
    name: "privileged",
    // To user mode with the same window, then a privileged instruction.
    program: [op("lpsw", 0x200, ZERO), op("idle")],
    frame: [0, 0x44, 0, 8192, 1, 0xec000000 | 0],
  },
  {
    name: "illegal: a word of zeros",
    program: [op("fence"), 0],
    frame: [1, 0x44, 0, 8192, 2, 0],
  },
  {
    name: "illegal: a bit that must be zero is not",
    // 0x58 is fence, which has no operands.
    program: [0x58000001],
    frame: [1, 0x40, 0, 8192, 2, 0x58000001],
  },
  {
    name: "illegal before privileged: halt with a stray bit, in user mode",
    program: [op("lpsw", 0x200, ZERO), 0xed000010 | 0],
    frame: [0, 0x44, 0, 8192, 2, 0xed000010 | 0],
  },
  {
    name: "memory: the detail is the virtual address",
    program: [op("lw", A0, -4, ZERO)],
    frame: [1, 0x40, 0, 8192, 3, -4],
  },
  {
    name: "memory: a fetch, detail and pc are the same",
    program: [op("jal", ZERO, 8192 - 0x40)],
    frame: [1, 8192, 0, 8192, 3, 8192],
  },
  {
    name: "ecall: the saved pc is its own",
    program: [op("fence"), op("ecall")],
    frame: [1, 0x44, 0, 8192, 4, 0],
  },
  {
    name: "ebreak",
    program: [op("ebreak")],
    frame: [1, 0x40, 0, 8192, 5, 0],
  },
];

for (const { name, program, frame } of FRAMES) {
  Deno.test(`the trap frame of ${name}`, () => {
    const machine = boot(program);
    // For those that go to user mode: status 0, pc 0x44, the whole memory.
    put(machine, 0x200, [0, 0x44, 0, 8192]);
    new Bare(machine).run(10);
    assertEquals(words(machine, 0, 6), frame);
    // The handler is in supervisor mode and halts: pc goes on behind it.
    assertEquals(machine.cpu.pc, HANDLER + 4);
  });
}

Deno.test("a timer interrupt saves the pc of the next instruction", () => {
  const machine = ran([
    ...li(A0, 2), // 0x40, 0x44: ticks 1 and 2
    op("settimer", A0), // 0x48: tick 3, so due at 5
    op("setie", A0), // 0x4c: bit 0 of 2 is 0, interrupts stay off
    op("rdstatus", A0), // 0x50: tick 5, still off
    op("addi", A0, A0, 0), // 0x54: tick 6; a0 is 1 now
    op("setie", A0), // 0x58: tick 7, on: delivered before 0x5c
    op("halt"),
  ], 100);
  assertEquals(words(machine, 0, 6), [3, 0x5c, 0, 8192, 6, 0]);
  assertEquals(machine.ticks, 8); // seven, and the handler's halt
});

Deno.test("a trap costs the tick of its instruction, delivery none", () => {
  // An ecall whose handler returns to it: ecall, lpsw, ecall, lpsw …
  const machine = boot([op("ecall")], { handler: [op("lpsw", 0, ZERO)] });
  new Bare(machine).run(101);
  assertEquals(machine.ticks, 101);
  assertEquals(machine.traps.ecall, 51); // ticks 1, 3, …, 101
  assertEquals(machine.cpu.pc, HANDLER);
});

Deno.test("a handler that faults for ever uses one tick for each fault", () => {
  // The new PSW has a window of 0 bytes: the handler's fetch traps too.
  const machine = boot([op("ecall")]);
  put(machine, 0x20, [1, HANDLER, 0, 0]);
  assertEquals(new Bare(machine).run(1000), "budget");
  assertEquals(machine.ticks, 1000);
  assertEquals(machine.traps.memory, 999);
  assertEquals(words(machine, 0, 6), [1, HANDLER, 0, 0, 3, HANDLER]);
});

Deno.test("the trap that is returned says what was attempted, and undoes it", () => {
  const machine = boot([op("lw", A0, 3, ZERO)]);
  machine.cpu.x[A0] = 7;
  assertEquals(machine.run(10), {
    kind: "trap",
    cause: "memory",
    detail: 3,
    pc: START,
    word: op("lw", A0, 3, ZERO),
  });
  assertEquals(machine.ticks, 1);
  assertEquals(machine.cpu.pc, START);
  assertEquals(machine.cpu.x[A0], 7);
});
