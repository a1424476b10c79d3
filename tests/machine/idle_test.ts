/**
 * Idling by hand: time jumps to the next event, no event is passed over, and
 * an idle processor wakes whether or not interrupts are enabled.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { PORT } from "../../isa/mod.ts";
import { Bare } from "../../machine/mod.ts";
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
  ran,
  START,
  words,
  ZERO,
} from "./_code.ts";

Deno.test("idle with nothing to come says so, and takes its one tick", () => {
  const machine = boot([op("idle"), op("halt")]);
  const bare = new Bare(machine);
  assertEquals(bare.run(100), "idle");
  assertEquals(bare.run(100), "idle");
  assertEquals(machine.ticks, 1);
  assertEquals(machine.cpu.pc, START + 4);
});

Deno.test("idle jumps to the timer, and wakes without delivery", () => {
  const machine = ran([
    op("addi", A0, ZERO, 1000), // 1
    op("settimer", A0), // 2: due at 1002
    op("idle"), // 3; then time jumps to 1002
    op("rdticks", A1), // 1003
    op("halt"), // 1004
  ], 10_000);
  assertEquals(machine.cpu.x[A1], 1003);
  assertEquals(machine.ticks, 1004);
  assertEquals(machine.traps.timer, 0);
  assertEquals(machine.clock.pending, "timer");
});

Deno.test("idle with interrupts on: delivered with the pc behind it", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 0x40, tick 1
    op("setie", A0), // 0x44, tick 2
    op("addi", A0, ZERO, 500), // 0x48, tick 3
    op("settimer", A0), // 0x4c, tick 4: due at 504
    op("idle"), // 0x50, tick 5
    op("rdticks", A2), // 0x54
    op("halt"),
  ], { handler: [op("rdticks", A1), op("lpsw", 0, ZERO)] });
  new Bare(machine).run(10_000);
  assertEquals(machine.cpu.x[A1], 505);
  assertEquals(machine.cpu.x[A2], 507);
  assertEquals(words(machine, 0, 5), [3, 0x54, 0, 8192, 6]);
});

Deno.test("idle does not wait for what is pending already", () => {
  const machine = boot([op("idle"), op("rdticks", A0), op("halt")]);
  machine.clock.raise("disk");
  new Bare(machine).run(100);
  assertEquals(machine.cpu.x[A0], 2);
  assertEquals(machine.clock.pending, "disk");
});

Deno.test("idle is entered again after an interrupt only if the guest says so", () => {
  const machine = boot([
    op("addi", A5, ZERO, LOG), // 1
    op("addi", A0, ZERO, 1), // 2
    op("out", A0, PORT.CONSOLE_CONTROL), // 3
    op("setie", A0), // 4
    op("idle"), // 5, and each time round
    op("jal", ZERO, -4),
  ], { handler: LOGGER });
  for (const tick of [50, 100, 150]) {
    machine.console.type(new Uint8Array([1]), tick);
  }
  assertEquals(new Bare(machine).run(10_000), "idle");
  assertEquals(logged(machine), [7, 7, 7]);
  // After 150: four ticks of the handler, a jump, the idle.
  assertEquals(machine.ticks, 156);
});

Deno.test("an event that raises nothing does not wake the processor", () => {
  // Console interrupts are off, so the input at 100 changes nothing.
  const machine = boot([
    op("addi", A0, ZERO, 300), // 1
    op("settimer", A0), // 2: due at 302
    op("idle"), // 3
    op("in", A1, PORT.CONSOLE_DATA), // 303: the byte has come meanwhile
    op("rdticks", A2), // 304
    op("halt"),
  ]);
  machine.console.type(new Uint8Array([77]), 100);
  new Bare(machine).run(1000);
  assertEquals([machine.cpu.x[A1], machine.cpu.x[A2]], [77, 304]);
});

Deno.test("input that comes but does not interrupt leaves it idle for good", () => {
  const machine = boot([op("idle"), op("halt")]);
  machine.console.type(new Uint8Array([77]), 100);
  assertEquals(new Bare(machine).run(1000), "idle");
  assertEquals(machine.ticks, 100);
});

Deno.test("a budget can end in the middle of an idle stretch", () => {
  const machine = boot([
    op("addi", A0, ZERO, 100), // 1
    op("settimer", A0), // 2: due at 102
    op("idle"), // 3
    op("rdticks", A1), // 103
    op("halt"), // 104
  ]);
  const bare = new Bare(machine);
  for (const ticks of [50, 101, 102]) {
    assertEquals(bare.run(ticks - machine.ticks), "budget");
    assertEquals(machine.ticks, ticks);
    assertEquals(machine.cpu.x[A1], 0);
  }
  assertEquals(bare.run(100), "halt");
  assertEquals(machine.cpu.x[A1], 103);
});

Deno.test("input typed later wakes an idle machine", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("out", A0, PORT.CONSOLE_CONTROL), // 2
    op("idle"), // 3
    op("in", A1, PORT.CONSOLE_DATA), // 4: no time has passed
    op("halt"), // 5
  ]);
  const bare = new Bare(machine);
  assertEquals(bare.run(1000), "idle");
  machine.console.type(new Uint8Array([88]));
  assertEquals(bare.run(1000), "halt");
  assertEquals(machine.cpu.x[A1], 88);
  assertEquals(machine.ticks, 5);
});

Deno.test("idle stops at the first of several events", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("out", A0, PORT.DISK_CONTROL), // 2
    op("out", A0, PORT.DISK_COMMAND), // 3: due at 203
    op("addi", A0, ZERO, 250), // 4
    op("settimer", A0), // 5: due at 255
    op("idle"), // 6
    op("rdticks", A1), // 204
    op("halt"),
  ]);
  new Bare(machine).run(1000);
  assertEquals(machine.cpu.x[A1], 204);
  assertEquals(machine.clock.pending, "disk");
});

Deno.test("a machine that is killed while idle stays so", () => {
  const machine = boot([op("idle")]);
  const bare = new Bare(machine);
  bare.run(10);
  machine.kill();
  assertEquals(bare.run(10), "halt");
  assertEquals(machine.run(10), { kind: "halt", why: "killed" });
});
