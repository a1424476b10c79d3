/**
 * The allocator: the composition of windows against the rule it has to keep,
 * and the handing out of memory.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { InvariantError, NumberArithmetic, UsageError } from "../../isa/mod.ts";
import { Allocator, composeWindow, type Region } from "../../monitor/mod.ts";
import { runs } from "../machine/_runs.ts";
import { physicalOf } from "../machine/_window.ts";

const WORDS = new NumberArithmetic(32);

/** [guest base, guest bound, region address, region size, base, bound] */
const COMPOSITIONS: readonly (readonly number[])[] = [
  // The whole of the guest's memory, and more than it has.
  [0, 0x1000, 0x4000, 0x1000, 0x4000, 0x1000],
  [0, 0x1004, 0x4000, 0x1000, 0x4000, 0x1000],
  [0, -4, 0x4000, 0x1000, 0x4000, 0x1000],
  [0, 0x80000000, 0x4000, 0x1000, 0x4000, 0x1000],
  // A part of it.
  [0x800, 0x100, 0x4000, 0x1000, 0x4800, 0x100],
  [0x800, 0x800, 0x4000, 0x1000, 0x4800, 0x800],
  [0x800, 0x804, 0x4000, 0x1000, 0x4800, 0x800],
  [0xffc, 4, 0x4000, 0x1000, 0x4ffc, 4],
  [0xffc, 8, 0x4000, 0x1000, 0x4ffc, 4],
  [0x800, 0, 0x4000, 0x1000, 0x4800, 0],
];

Deno.test("composed windows, by hand", () => {
  for (const row of COMPOSITIONS) {
    const [base, bound, address, size] = row.map((n) => n | 0);
    assertEquals(
      composeWindow(WORDS, { base, bound }, { base: address, bound: size }),
      { base: row[4], bound: row[5] },
      `${row}`,
    );
  }
});

Deno.test("a window that begins behind the guest's memory is empty", () => {
  for (const base of [0x1000, 0x1004, 0x2000, 0x7ffffffc, 0x80000000, -4]) {
    for (const bound of [4, 0x1000, 0x80000000, -4]) {
      const region = { base: 0x4000, bound: 0x1000 };
      const guest = { base: base | 0, bound: bound | 0 };
      assertEquals(composeWindow(WORDS, guest, region).bound, 0);
    }
  }
});

/** A region of some memory, and a guest's window, near every edge. */
const CASES = fc.record({
  address: fc.oneof(fc.constant(4096), fc.nat(2 ** 28)).map((n) => n & -4),
  size: fc.oneof(fc.constantFrom(4096, 4100), fc.nat(2 ** 28)).map((n) =>
    Math.max(4096, n & -4)
  ),
  behind: fc.nat(0x2000).map((n) => n & -4),
}).chain((memory) => {
  const { address, size } = memory;
  const near = fc.tuple(
    fc.constantFrom(0, size, -size, -address, address, -0x80000000, size >> 1),
    fc.integer({ min: -5, max: 5 }),
  ).map(([place, words]) => place + words * 4 & -4);
  const aligned = fc.oneof(near, fc.integer().map((n) => n & -4));
  return fc.record({
    memory: fc.constant(memory),
    base: aligned,
    bound: aligned,
    at: fc.oneof(near, fc.integer()),
    by: fc.integer({ min: -20, max: 20 }),
    access: fc.constantFrom([1, 1], [2, 2], [4, 4], [16, 4]),
  });
});

Deno.test("through the composed window a guest reaches its own, and all of it", () => {
  fc.assert(
    fc.property(CASES, ({ memory, base, bound, at, by, access }) => {
      const { address, size, behind } = memory;
      const composed = composeWindow(
        WORDS,
        { base, bound },
        { base: address, bound: size },
      );
      const [bytes, alignment] = access;
      // Near the window's edges, the region's, and anywhere.
      for (const place of [at, bound, size - base, size - base - bytes, 0]) {
        const tried = { address: place + by | 0, bytes, alignment };
        const own = physicalOf({ base, bound }, size, tried);
        const real = physicalOf(composed, address + size + behind, tried);
        assertEquals(real, own === undefined ? undefined : own + address);
      }
    }),
    { seed: 20, numRuns: runs(5_000) },
  );
});

Deno.test("the composed window is the exact one, computed without limits", () => {
  fc.assert(
    fc.property(CASES, ({ memory: { address, size }, base, bound }) => {
      const region = { base: address, bound: size };
      const composed = composeWindow(WORDS, { base, bound }, region);
      const rest = Math.max(0, size - (base >>> 0));
      assertEquals(composed.bound, Math.min(bound >>> 0, rest));
      if (rest > 0) assertEquals(composed.base, address + (base >>> 0));
    }),
    { seed: 21, numRuns: runs(5_000) },
  );
});

Deno.test("regions never overlap, and come from the lowest gap", () => {
  const sizes = fc.integer({ min: 1, max: 64 }).map((n) => n * 4);
  const acts = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ allocate: sizes }) },
      { weight: 2, arbitrary: fc.record({ release: fc.nat(20) }) },
    ),
    { maxLength: 60, size: "max" },
  );
  fc.assert(
    fc.property(acts, (acts) => {
      const [size, reserved] = [2048, 128];
      const allocator = new Allocator(size, reserved);
      let held: Region[] = [];
      for (const act of acts) {
        if ("release" in act) {
          const region = held[act.release % held.length];
          if (region === undefined) continue;
          allocator.release(region);
          held = held.filter((other) => other !== region);
        } else {
          const gap = lowestGap(held, act.allocate, size, reserved);
          if (gap === undefined) {
            assertThrows(() => allocator.allocate(act.allocate), UsageError);
          } else {
            const region = allocator.allocate(act.allocate);
            assertEquals(region, { address: gap, size: act.allocate });
            held.push(region);
          }
        }
        const taken = held.reduce((sum, region) => sum + region.size, 0);
        assertEquals(allocator.free, size - reserved - taken);
      }
    }),
    { seed: 22, numRuns: runs(500) },
  );
});

/** The lowest place where a region fits, found by trying every word. */
function lowestGap(
  held: readonly Region[],
  size: number,
  memory: number,
  reserved: number,
): number | undefined {
  for (let address = reserved; address + size <= memory; address += 4) {
    const free = held.every((region) =>
      region.address + region.size <= address ||
      address + size <= region.address
    );
    if (free) return address;
  }
}

Deno.test("a refusal says what is free, and changes nothing", () => {
  const allocator = new Allocator(16384, 4096);
  const first = allocator.allocate(8192);
  for (let n = 0; n < 2; n++) {
    assertThrows(
      () => allocator.allocate(4100),
      UsageError,
      "a virtual machine of 4100 bytes: 4096 are free of the engine's 16384, " +
        "of which the monitor keeps 4096",
    );
  }
  assertEquals(allocator.allocate(4096), { address: 12288, size: 4096 });
  assertThrows(() => allocator.allocate(4), UsageError, "0 are free");
  allocator.release(first);
  assertThrows(() => allocator.release(first), InvariantError);
  assertThrows(
    () => allocator.release({ address: 12288, size: 4096 }),
    InvariantError,
  );
});

Deno.test("an engine no larger than what is kept has nothing to hand out", () => {
  const allocator = new Allocator(4096, 4096);
  assertEquals(allocator.free, 0);
  assert(new Allocator(2048, 4096).free === 0);
  assertThrows(() => allocator.allocate(4096), UsageError, "0 are free");
});
