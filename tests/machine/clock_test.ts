/**
 * The clock against numbers worked out by hand. A comment at an instruction
 * tells its address, or the tick count when it has been attempted.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { Bare } from "../../machine/mod.ts";
import { A0, A1, A2, A3, boot, li, op, RA, ran, START, ZERO } from "./_code.ts";

/** Endless instructions that do nothing. */
const SPIN = [op("jal", ZERO, 0)];

Deno.test("every attempted instruction costs one tick, whatever it is", () => {
  for (
    const word of [
      op("add", A0, A0, A0),
      op("div", A0, A0, ZERO),
      op("lw", A0, 0, ZERO),
      op("lpsw", 0x20, ZERO),
      op("out", A0, 0x10),
      op("in", A0, 0x10),
      op("setie", ZERO),
      op("idle"),
      op("halt"),
      op("ecall"),
      op("lw", A0, 1, ZERO),
      0,
    ]
  ) {
    const machine = boot([word]);
    machine.run(1);
    assertEquals(machine.ticks, 1);
  }
});

Deno.test("a budget is used up exactly", () => {
  const machine = boot(SPIN);
  for (
    const [budget, ticks] of [[1, 1], [0, 1], [5, 6], [1_000_000, 1_000_006]]
  ) {
    assertEquals(machine.run(budget), { kind: "budget" });
    assertEquals(machine.ticks, ticks);
  }
});

Deno.test("a halted machine's time stands still", () => {
  const machine = ran([op("fence"), op("halt")], 100);
  assertEquals(machine.run(100), { kind: "halt", why: "halt" });
  assertEquals(machine.ticks, 2);
  assertEquals(machine.cpu.pc, START + 8);
});

Deno.test("rdticks counts itself", () => {
  const machine = ran([
    op("fence"), // 1
    op("rdticks", A0), // 2
    op("rdticks", A1), // 3
    op("rdticksh", A2), // 4
  ], 4);
  assertEquals([...machine.cpu.x.subarray(A0, A3)], [2, 3, 0]);
});

Deno.test("the tick count goes on past 32 bits, as two words", () => {
  const machine = ran([
    ...li(A0, -1), // 1, 2
    // 3: 2^32 - 1 ticks from now, which is at 2^32 + 2.
    op("settimer", A0),
    op("idle"), // 4; then time jumps to 2^32 + 2
    op("rdticks", A1), // 2^32 + 3
    op("rdticksh", A2), // 2^32 + 4
    op("halt"), // 2^32 + 5
  ], 2 ** 33);
  assertEquals(machine.ticks, 4294967301);
  assertEquals([machine.cpu.x[A1], machine.cpu.x[A2]], [3, 1]);
});

Deno.test("rdticks reads its words as int32", () => {
  const machine = boot([op("rdticks", A0), op("rdticksh", A1)]);
  machine.clock.advance(2 ** 52 - 2);
  new Bare(machine).run(2);
  // 2^52 - 1 is 0x000fffff_ffffffff; 2^52 is 0x00100000_00000000.
  assertEquals([machine.cpu.x[A0], machine.cpu.x[A1]], [-1, 0x100000]);
});

Deno.test("rdtimer tells what is left, its own tick included", () => {
  const machine = ran([
    op("rdtimer", A0), // 1: off
    op("addi", RA, ZERO, 10), // 2
    op("settimer", RA), // 3: due at 13
    op("rdtimer", A1), // 4: 13 - 4
    op("fence"), // 5
    op("rdtimer", A2), // 6: 13 - 6
    op("settimer", ZERO), // 7: off
    op("rdtimer", A3), // 8
  ], 8);
  assertEquals([...machine.cpu.x.subarray(A0, A3 + 1)], [0, 9, 7, 0]);
});

Deno.test("the longest timer is 2^32 - 1 ticks", () => {
  const machine = ran([
    op("addi", RA, ZERO, -1), // 1
    op("settimer", RA), // 2: due at 2^32 + 1
    op("rdtimer", A0), // 3: 2^32 - 2 left, as an int32
    op("idle"), // 4; then time jumps to 2^32 + 1
    op("rdtimer", A1), // 2^32 + 2: it has run out, so it is off
    op("halt"), // 2^32 + 3
  ], 2 ** 33);
  assertEquals([machine.cpu.x[A0], machine.cpu.x[A1]], [-2, 0]);
  assertEquals(machine.ticks, 2 ** 32 + 3);
  assertEquals(machine.clock.pending, "timer");
});

for (const n of [1, 2, 3, 50, 32767]) {
  Deno.test(`settimer ${n} interrupts ${n} ticks later, to the tick`, () => {
    // The handler's first instruction reads the time.
    const machine = boot([
      op("addi", A0, ZERO, 1), // 1
      op("setie", A0), // 2
      op("addi", A0, ZERO, n), // 3
      op("settimer", A0), // 4
      ...SPIN,
    ], { handler: [op("rdticks", A1), op("halt")] });
    new Bare(machine).run(100_000);
    // Pending at 4 + n, delivered at once; then rdticks is tick 4 + n + 1.
    assertEquals(machine.cpu.x[A1], 4 + n + 1);
    assertEquals(machine.load(0x10), 6);
    assertEquals(machine.traps.timer, 1);
  });
}

Deno.test("the timer interrupts once, and is off then", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1),
    op("setie", A0),
    op("settimer", A0),
    ...SPIN,
  ], { handler: [op("rdtimer", A1), op("lpsw", 0, ZERO)] });
  new Bare(machine).run(1000);
  assertEquals(machine.traps.timer, 1);
  assertEquals(machine.cpu.x[A1], 0);
});

Deno.test("setting the timer again forgets the first setting", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("setie", A0), // 2
    op("addi", A0, ZERO, 5), // 3
    op("settimer", A0), // 4: due at 9
    op("addi", A0, ZERO, 20), // 5
    op("settimer", A0), // 6: due at 26 instead
    ...SPIN,
  ], { handler: [op("rdticks", A1), op("halt")] });
  new Bare(machine).run(100);
  assertEquals(machine.cpu.x[A1], 27);
  assertEquals(machine.ticks, 28);
});

Deno.test("settimer 0 turns it off in the last instruction before it is due", () => {
  const machine = ran([
    op("addi", A0, ZERO, 1), // 1
    op("setie", A0), // 2
    op("settimer", A0), // 3: due at 4
    op("settimer", ZERO), // 4: just in time
    ...SPIN,
  ], 100);
  assertEquals(machine.traps.timer, 0);
  assertEquals(machine.clock.pending, undefined);
});

Deno.test("settimer 0 does not take back an interrupt that is pending", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("settimer", A0), // 2: due at 3
    op("fence"), // 3: pending from here on
    op("settimer", ZERO), // 4
    op("setie", A0), // 5: delivered
    ...SPIN,
  ], { handler: [op("rdticks", A1), op("halt")] });
  new Bare(machine).run(100);
  assertEquals(machine.traps.timer, 1);
  assertEquals(machine.cpu.x[A1], 6);
});

Deno.test("how a run is cut does not matter to the timer", () => {
  for (const cut of [1, 2, 3, 7]) {
    const machine = boot([
      op("addi", A0, ZERO, 1),
      op("setie", A0),
      op("addi", A0, ZERO, 6),
      op("settimer", A0), // 4: due at 10
      ...SPIN,
    ], { handler: [op("rdticks", A1), op("jal", ZERO, 0)] });
    const bare = new Bare(machine);
    while (machine.ticks < 42) bare.run(Math.min(cut, 42 - machine.ticks));
    assertEquals(machine.cpu.x[A1], 11);
    assertEquals(machine.ticks, 42);
  }
});

Deno.test("a trap handler that re-arms the timer gets a steady tick", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("setie", A0), // 2
    op("addi", A0, ZERO, 10), // 3
    op("settimer", A0), // 4: due at 14
    ...SPIN,
  ], { handler: [op("settimer", A0), op("lpsw", 0, ZERO)] });
  new Bare(machine).run(14 + 11 * 9);
  // Delivered at 14; settimer is tick 15, so due again at 25, then 36, …
  assertEquals(machine.traps.timer, 9);
  assertEquals(machine.cpu.pc, START + 16);
});
