/**
 * The scheduler: turns of the same length, nobody's time taken by another, and
 * no difference made by how the monitor's own time is cut.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { PORT } from "../../isa/mod.ts";
import { type Monitor, SLICE } from "../../monitor/mod.ts";
import { A0, assertSameBytes, op, ZERO } from "../machine/_code.ts";
import { ASK, FAULT, guest, house, SPIN } from "./_guests.ts";
import { runs } from "../machine/_runs.ts";

function ticks({ vms }: Monitor): number[] {
  return vms.map((vm) => vm.ticks);
}

function slices({ vms }: Monitor): number[] {
  return vms.map((vm) => vm.statistics.slices);
}

Deno.test("round robin: a slice each, in the order of creation", () => {
  assertEquals(SLICE, 10_000);
  const { monitor } = house(3);
  for (let n = 0; n < 3; n++) guest(monitor, SPIN);
  for (
    const [budget, expected] of [
      [9_999, [9_999, 0, 0]],
      [1, [10_000, 0, 0]],
      [1, [10_000, 1, 0]],
      [14_999, [10_000, 10_000, 5_000]],
      [5_001, [10_001, 10_000, 10_000]],
      [29_999, [20_000, 20_000, 20_000]],
    ] as const
  ) {
    assertEquals(monitor.run(budget), "budget");
    assertEquals(ticks(monitor), [...expected]);
  }
  assertEquals(slices(monitor), [2, 2, 2]);
});

Deno.test("one that faults for ever uses up its own share, and no other's", () => {
  const { monitor } = house(3);
  const [faulty] = [FAULT, SPIN, ASK].map((program) => guest(monitor, program));
  monitor.run(6 * SLICE);
  assertEquals(ticks(monitor), [2 * SLICE, 2 * SLICE, 2 * SLICE]);
  assertEquals(faulty.traps.illegal, 2 * SLICE);
});

Deno.test("one that halts leaves the round", () => {
  const { monitor } = house(3);
  guest(monitor, SPIN);
  const halting = guest(monitor, [op("fence"), op("halt")]);
  guest(monitor, SPIN);
  assertEquals(monitor.run(4 * SLICE + 2), "budget");
  assertEquals(ticks(monitor), [2 * SLICE, 2, 2 * SLICE]);
  assertEquals(halting.run(1), { kind: "halt", why: "halt" });
});

Deno.test("one that is killed leaves the round", () => {
  const { monitor } = house(2);
  const first = guest(monitor, SPIN);
  guest(monitor, SPIN);
  monitor.run(500);
  first.kill();
  monitor.run(500);
  assertEquals(ticks(monitor), [500, 500]);
});

Deno.test("one that idles with nothing to come gives way", () => {
  const { monitor } = house(2);
  guest(monitor, [op("idle"), op("halt")]);
  guest(monitor, SPIN);
  assertEquals(monitor.run(3 * SLICE + 1), "budget");
  assertEquals(ticks(monitor), [1, 3 * SLICE]);
});

Deno.test("one that idles until its timer idles on its own time", () => {
  const { monitor } = house(2);
  const sleeper = guest(monitor, [
    op("addi", A0, ZERO, 0x7000), // 1
    op("settimer", A0), // 2: due at 28674
    op("idle"), // 3
    op("halt"), // 28675
  ]);
  guest(monitor, SPIN);
  assertEquals(monitor.run(28_675 + 2 * SLICE), "budget");
  assertEquals(sleeper.ticks, 28_675);
  assertEquals(ticks(monitor), [28_675, 2 * SLICE]);
});

Deno.test("an idle guest comes back when there is input for it", () => {
  const { monitor } = house(2);
  const waiting = guest(monitor, [
    op("addi", A0, ZERO, 1),
    op("out", A0, PORT.CONSOLE_CONTROL),
    op("idle"),
    op("halt"),
  ]);
  guest(monitor, [op("halt")]);
  assertEquals(monitor.run(1000), "idle");
  assertEquals(ticks(monitor), [3, 1]);
  waiting.console.type(new Uint8Array([1]));
  assertEquals(monitor.run(1000), "halt");
  assertEquals(ticks(monitor), [4, 1]);
});

Deno.test("what run says: budget, idle if input could help, halt if nothing can", () => {
  const idle = [op("idle")];
  const halt = [op("halt")];
  for (
    const [programs, said] of [
      [[halt, halt], "halt"],
      [[halt, idle], "idle"],
      [[idle, halt], "idle"],
      [[idle, SPIN], "budget"],
      [[halt, SPIN], "budget"],
      [[], "halt"],
    ] as const
  ) {
    const { monitor } = house(2);
    for (const program of programs) guest(monitor, program);
    assertEquals(monitor.run(5 * SLICE), said);
    assertEquals(monitor.run(5 * SLICE), said);
  }
});

Deno.test("no budget, no progress", () => {
  const { monitor } = house(1);
  guest(monitor, SPIN);
  assertEquals(monitor.run(0), "budget");
  assertEquals(ticks(monitor), [0]);
});

/** Guests of all temperaments. */
const PROGRAMS = [
  SPIN,
  FAULT,
  ASK,
  [op("idle"), op("halt")],
  [op("addi", A0, ZERO, 0x4000), op("settimer", A0), op("idle"), op("halt")],
  [
    op("addi", A0, ZERO, 700),
    op("addi", A0, A0, -1),
    op("blt", ZERO, A0, -4),
    op("halt"),
  ],
];

Deno.test("how the budget is cut makes no difference to anybody", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(PROGRAMS.length - 1), { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 15_000 }), { maxLength: 8 }),
      (which, cuts) => {
        const [whole, pieces] = [0, 1].map(() => {
          const { monitor } = house(which.length);
          for (const n of which) guest(monitor, PROGRAMS[n]);
          return monitor;
        });
        const total = cuts.reduce((sum, cut) => sum + cut, 0);
        whole.run(total);
        for (const cut of cuts) pieces.run(cut);
        assertEquals(ticks(pieces), ticks(whole));
        pieces.vms.forEach((vm, n) =>
          assertSameBytes(vm.save(), whole.vms[n].save())
        );
      },
    ),
    { seed: 30, numRuns: runs(100) },
  );
});

Deno.test("fairness: no two that can run are ever more than a slice apart", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2), { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 15_000 }), { maxLength: 8 }),
      (which, budgets) => {
        const { monitor } = house(which.length);
        for (const n of which) guest(monitor, PROGRAMS[n]);
        let total = 0;
        for (const budget of budgets) {
          monitor.run(budget);
          total += budget;
          const shares = ticks(monitor);
          assert(Math.max(...shares) - Math.min(...shares) <= SLICE);
          assertEquals(shares.reduce((sum, share) => sum + share, 0), total);
        }
      },
    ),
    { seed: 31, numRuns: runs(100) },
  );
});
