/**
 * Interrupts by hand: which comes first, when each comes, and that none is
 * lost. Addresses and ticks are in the comments.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { type Interrupt, PORT } from "../../isa/mod.ts";
import { Bare, type Machine, WORD } from "../../machine/mod.ts";
import {
  A0,
  A1,
  A2,
  A5,
  boot,
  LOG,
  logged,
  LOGGER,
  op,
  put,
  START,
  words,
  ZERO,
} from "./_code.ts";

const ALL: readonly Interrupt[] = ["timer", "console", "disk"];

/** Programs that put 1 into a0 and the list into a5 first: 2 ticks. */
const PROLOGUE = [op("addi", A0, ZERO, 1), op("addi", A5, ZERO, LOG)];
const SPIN = op("jal", ZERO, 0);

function logging(program: readonly number[]): Machine {
  return boot([...PROLOGUE, ...program, SPIN], { handler: LOGGER });
}

/** All subsets of the interrupts, and the order in which they are delivered. */
const ORDERS: readonly [raised: Interrupt[], causes: number[]][] = [
  [["timer"], [6]],
  [["console"], [7]],
  [["disk"], [8]],
  [["console", "timer"], [6, 7]],
  [["disk", "timer"], [6, 8]],
  [["disk", "console"], [7, 8]],
  [["disk", "console", "timer"], [6, 7, 8]],
];

for (const [raised, causes] of ORDERS) {
  Deno.test(`${raised.join(" and ")} at once: delivered as ${causes}`, () => {
    const machine = logging([op("setie", A0)]); // tick 3
    for (const interrupt of raised) machine.clock.raise(interrupt);
    new Bare(machine).run(1000);
    assertEquals(logged(machine), causes);
    assertEquals(machine.clock.pending, undefined);
    assertEquals(machine.load(4), START + 12); // each time, the spin
  });
}

Deno.test("no interrupt is delivered while they are off, and none is lost", () => {
  const machine = logging([
    ...Array<number>(50).fill(op("fence")), // ticks 3 to 52
    op("setie", A0), // 53
  ]);
  for (const interrupt of ALL) machine.clock.raise(interrupt);
  const bare = new Bare(machine);
  bare.run(52);
  assertEquals(machine.traps.timer + machine.traps.console, 0);
  assertEquals(machine.state.words[WORD.pending], 7);
  bare.run(1 + 3 * 4);
  assertEquals(logged(machine), [6, 7, 8]);
});

Deno.test("a delivery clears its own pending bit and no other", () => {
  const machine = logging([op("setie", A0)]);
  for (const interrupt of ALL) machine.clock.raise(interrupt);
  const bare = new Bare(machine);
  // Tick 3 is setie; the first handler is ticks 4 to 7, and so on.
  for (const [ticks, pending] of [[4, 6], [4, 4], [4, 0]]) {
    bare.run(ticks);
    assertEquals(machine.state.words[WORD.pending], pending);
  }
});

Deno.test("a trap of another kind clears no pending bit", () => {
  const machine = boot([op("ecall")], { handler: [SPIN] });
  for (const interrupt of ALL) machine.clock.raise(interrupt);
  new Bare(machine).run(10);
  assertEquals(machine.load(0x10), 4);
  assertEquals(machine.state.words[WORD.pending], 7);
});

Deno.test("an interrupt comes at the instruction that enables it, by setie", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 0x40
    op("setie", A0), // 0x44
    op("addi", A1, ZERO, 1), // 0x48: not attempted
  ]);
  machine.clock.raise("disk");
  new Bare(machine).run(10);
  assertEquals(words(machine, 0, 5), [3, 0x48, 0, 8192, 8]);
  assertEquals(machine.cpu.x[A1], 0);
  assertEquals(machine.ticks, 3);
});

Deno.test("an interrupt comes at the instruction that enables it, by lpsw", () => {
  const machine = boot([op("lpsw", 0x100, ZERO)]);
  // User mode, interrupts on, at 0x10 of a window at 0x1000.
  put(machine, 0x100, [2, 0x10, 0x1000, 0x100]);
  machine.clock.raise("console");
  new Bare(machine).run(10);
  assertEquals(words(machine, 0, 5), [2, 0x10, 0x1000, 0x100, 7]);
  assertEquals(machine.ticks, 2);
});

Deno.test("only bit 0 counts in setie", () => {
  for (
    const [value, status] of [[0, 1], [1, 3], [2, 1], [3, 3], [-1, 3], [-2, 1]]
  ) {
    const machine = boot([
      op("addi", A0, ZERO, value),
      op("setie", A0),
      op("rdstatus", A1),
    ]);
    new Bare(machine).run(3);
    assertEquals(machine.cpu.x[A1], status);
  }
});

Deno.test("the budget comes before interrupts, interrupts before instructions", () => {
  const machine = boot([op("fence")]);
  machine.cpu.ie = 1;
  machine.clock.raise("timer");
  assertEquals(machine.run(0), { kind: "budget" });
  assertEquals(machine.run(1), {
    kind: "trap",
    cause: "timer",
    detail: 0,
    pc: START,
    word: 0,
  });
  assertEquals(machine.ticks, 0);
});

Deno.test("an instruction's trap comes before an interrupt that is due with it", () => {
  const machine = logging([
    op("setie", A0), // 3
    op("settimer", A0), // 4: due at 5
    op("ecall"), // 5
  ]);
  // The handler returns to the ecall, so stop after two rounds.
  new Bare(machine).run(5 + 4 + 4);
  assertEquals(logged(machine), [4, 6]);
  // The interrupt came when the handler's lpsw had turned interrupts on.
  assertEquals(words(machine, 0, 2), [3, START + 16]);
});

Deno.test("two timers that run out unseen are one interrupt", () => {
  const machine = logging([
    op("settimer", A0), // 3: due at 4
    op("fence"), // 4: pending
    op("settimer", A0), // 5: due at 6
    op("fence"), // 6: pending still
    op("setie", A0), // 7
  ]);
  new Bare(machine).run(100);
  assertEquals(logged(machine), [6]);
});

Deno.test("an interrupt that comes back in its own handler is not lost", () => {
  const machine = boot([
    ...PROLOGUE, // 1, 2
    op("setie", A0), // 3
    op("settimer", A0), // 4: due at 5
    SPIN, // 5; delivered
  ], {
    handler: [
      op("settimer", A0), // 6: due at 7, while interrupts are off
      op("lw", A2, 0x18, ZERO), // 7; pending again
      op("addi", A2, A2, 1), // 8
      op("sw", A2, 0x18, ZERO), // 9
      op("lpsw", 0, ZERO), // 10; delivered at once
    ],
  });
  new Bare(machine).run(5 + 5 * 10);
  assertEquals(machine.traps.timer, 10); // at 5, 10, …, 50
  assertEquals(machine.load(0x18), 10);
});

Deno.test("timer, console and disk due at the same tick are all delivered", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("addi", A5, ZERO, LOG), // 2
    op("out", A0, PORT.CONSOLE_CONTROL), // 3
    op("out", A0, PORT.DISK_CONTROL), // 4
    op("out", A0, PORT.DISK_COMMAND), // 5: no block moves; due at 205
    op("addi", A1, ZERO, 198), // 6
    op("settimer", A1), // 7: due at 205
    op("setie", A0), // 8
    SPIN,
  ], { handler: LOGGER });
  machine.console.type(new Uint8Array([65]), 205);
  const bare = new Bare(machine);
  bare.run(205);
  assertEquals(logged(machine), []);
  bare.run(3 * 4);
  assertEquals(logged(machine), [6, 7, 8]);
});

Deno.test("interrupts come in user mode too, and the handler has all of memory", () => {
  const machine = boot([
    op("addi", A5, ZERO, LOG), // 1
    op("addi", A0, ZERO, 5), // 2
    op("settimer", A0), // 3: due at 8
    op("lpsw", 0x100, ZERO), // 4
  ], { handler: LOGGER });
  put(machine, 0x100, [2, 0, 0x200, 4]);
  machine.store(0x200, SPIN);
  new Bare(machine).run(8 + 4);
  assertEquals(logged(machine), [6]);
  assertEquals(words(machine, 0, 4), [2, 0, 0x200, 4]);
  assertEquals([machine.cpu.mode, machine.cpu.base], [0, 0x200]);
});
