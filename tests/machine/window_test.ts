/**
 * The window rule by hand: an access must be aligned, lie wholly in [0, bound)
 * and, relocated, wholly in memory. Every instruction that can break it is
 * tried at every edge, and must leave no mark when it traps.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { limitOf, PG32, UsageError, WORDS } from "../../isa/mod.ts";
import { Bare, Machine } from "../../machine/mod.ts";
import { A0, A1, assertSameBytes, op, put, words, ZERO } from "./_code.ts";
import { runs } from "./_runs.ts";
import { physicalOf } from "./_window.ts";

const TOP = 0x80000000;

/** [base, bound, size, address, bytes, alignment, physical or undefined] */
const ACCESSES: readonly (readonly (number | undefined)[])[] = [
  // The whole of a window at 0.
  [0, 8, 4096, 0, 4, 4, 0],
  [0, 8, 4096, 4, 4, 4, 4],
  [0, 8, 4096, 8, 4, 4, undefined],
  [0, 8, 4096, 7, 1, 1, 7],
  [0, 8, 4096, 8, 1, 1, undefined],
  [0, 8, 4096, 6, 2, 2, 6],
  [0, 8, 4096, 8, 2, 2, undefined],
  // A bound that is no multiple of 4 cannot be set, but the rule is exact.
  [0, 6, 4096, 4, 4, 4, undefined],
  [0, 6, 4096, 4, 2, 2, 4],
  [0, 7, 4096, 6, 2, 2, undefined],
  // Alignment.
  [0, 64, 4096, 2, 4, 4, undefined],
  [0, 64, 4096, 1, 4, 4, undefined],
  [0, 64, 4096, 3, 2, 2, undefined],
  [0, 64, 4096, 3, 1, 1, 3],
  [0, 64, 4096, 4, 16, 4, 4],
  [0, 64, 4096, 6, 16, 4, undefined],
  // A block of four words is checked as a whole.
  [0, 64, 4096, 48, 16, 4, 48],
  [0, 64, 4096, 52, 16, 4, undefined],
  [0, 64, 4096, 60, 16, 4, undefined],
  [4064, 64, 4096, 16, 16, 4, 4080],
  [4064, 64, 4096, 20, 16, 4, undefined],
  // Relocation, and the end of memory before the end of the window.
  [4088, 64, 4096, 4, 4, 4, 4092],
  [4088, 64, 4096, 8, 4, 4, undefined],
  [4092, -4, 4096, 0, 4, 4, 4092],
  [4096, -4, 4096, 0, 1, 1, undefined],
  // base ≥ size.
  [8192, 64, 4096, 0, 4, 4, undefined],
  [-4, 64, 4096, 0, 4, 4, undefined],
  // base + address is computed without wrap: -4 is 0xfffffffc.
  [-4, -4, 4096, 4, 4, 4, undefined],
  [-64, -4, 4096, 64, 4, 4, undefined],
  [8, -4, 4096, -8, 4, 4, undefined],
  [8, -4, 4096, -4, 4, 4, undefined],
  [TOP, TOP, 4096, TOP, 1, 1, undefined],
  // address + bytes is computed without wrap.
  [0, -1, 4096, -1, 1, 1, undefined],
  [0, -4, 4096, -4, 4, 4, undefined],
  // Addresses with the top bit set are large, not negative.
  [0x100, 0x100, 4096, -4, 4, 4, undefined],
  [0, TOP, 2 ** 30, 2 ** 30 - 4, 4, 4, 2 ** 30 - 4],
  // An empty window.
  [0, 0, 4096, 0, 1, 1, undefined],
  [0, 0, 4096, 0, 4, 4, undefined],
];

Deno.test("translate, by hand", () => {
  for (const row of ACCESSES) {
    const [base, bound, size, address, bytes, alignment] = row as number[];
    assertEquals(
      physicalOf(
        { base: base | 0, bound: bound | 0 },
        size,
        { address: address | 0, bytes, alignment },
      ),
      row[6],
      `${row}`,
    );
  }
});

/** Words near the places where something changes. */
function edges(...around: number[]): fc.Arbitrary<number> {
  return fc.oneof(
    fc.tuple(
      fc.constantFrom(0, -1, TOP, ...around),
      fc.integer({ min: -9, max: 9 }),
    )
      .map(([place, by]) => place + by | 0),
    fc.integer(),
  );
}

const WINDOWS = fc.constantFrom(4096, 4100, 65536, 2 ** 30).chain((size) =>
  fc.record({
    size: fc.constant(size),
    base: edges(size, size / 2).map((base) => base & -4),
    bound: edges(size, size / 2, 16).map((bound) => bound & -4),
  }).chain((window) =>
    fc.record({
      window: fc.constant(window),
      address: edges(size, window.bound, size - window.base, -window.base),
    })
  )
);

Deno.test("the limit says the same as the translation of every aligned access", () => {
  fc.assert(
    fc.property(
      WINDOWS,
      fc.constantFrom(1, 2, 4),
      ({ window, address }, bytes) => {
        const limit = limitOf(WORDS, window, window.size);
        const at = address & -bytes;
        const access = { address: at, bytes, alignment: bytes };
        const physical = physicalOf(window, window.size, access);
        assertEquals(at >>> 0 < limit, physical !== undefined);
      },
    ),
    { seed: 1, numRuns: runs(5_000) },
  );
});

Deno.test("translate is the paper's rule, computed without limits", () => {
  fc.assert(
    fc.property(
      WINDOWS,
      fc.constantFrom([1, 1], [2, 2], [4, 4], [16, 4]),
      ({ window: { base, bound, size }, address }, [bytes, alignment]) => {
        const word = (value: number): bigint =>
          BigInt.asUintN(32, BigInt(value));
        const [first, most] = [word(address), BigInt(bytes)];
        const physical = word(base) + first;
        const allowed = first % BigInt(alignment) === 0n &&
          first + most <= word(bound) && physical + most <= BigInt(size);
        assertEquals(
          physicalOf({ base, bound }, size, { address, bytes, alignment }),
          allowed ? Number(physical) : undefined,
        );
      },
    ),
    { seed: 2, numRuns: runs(5_000) },
  );
});

/** The accesses of the table, and how many bytes each one moves. */
const SIZES: Readonly<Record<string, number>> = {
  lb: 1,
  lbu: 1,
  sb: 1,
  lh: 2,
  lhu: 2,
  sh: 2,
  lw: 4,
  sw: 4,
  lpsw: 16,
};

/**
 * A machine of 4 KiB whose program runs in the window [0x800, 0x800 + 0x40),
 * with memory all around filled with bytes that are easy to recognize.
 */
function windowed(word: number, base = 0x800, bound = 0x40): Machine {
  const machine = new Machine({ memory: 4096 });
  machine.bytes(0, 4096).fill(0xa5);
  machine.cpu.base = base;
  machine.cpu.bound = bound;
  machine.store(base, word);
  return machine;
}

/** The word, by whichever format, of an access to 0(a0). */
function access(mnemonic: string): number {
  return mnemonic === "lpsw" ? op("lpsw", 0, A0) : op(mnemonic, A1, 0, A0);
}

for (const [mnemonic, bytes] of Object.entries(SIZES)) {
  const alignment = Math.min(bytes, 4);

  Deno.test(`${mnemonic} reaches up to the bound and no further`, () => {
    const machine = windowed(access(mnemonic));
    machine.cpu.x[A0] = 0x40 - bytes;
    assertEquals(machine.run(1), { kind: "budget" });
    for (let address = 0x40 - bytes + 1; address < 0x50; address++) {
      refused(windowed(access(mnemonic)), address);
    }
  });

  Deno.test(`${mnemonic} must be aligned to ${alignment}`, () => {
    for (let address = 0; address + bytes <= 0x40; address++) {
      const machine = windowed(access(mnemonic));
      if (address % alignment !== 0) {
        refused(machine, address);
      } else {
        machine.cpu.x[A0] = address;
        assertEquals(machine.run(1), { kind: "budget" }, `${address}`);
      }
    }
  });

  Deno.test(`${mnemonic} does not wrap`, () => {
    // 0xfffff800 + 0x800 is 2^32, which is physical 0 to a sum that wraps.
    for (const address of [-1, -2, -4, -0x800, -0x7fc, -0x810, TOP | 0]) {
      refused(windowed(access(mnemonic), 0x800, -4), address);
    }
  });

  Deno.test(`${mnemonic} does not leave memory by a window that does`, () => {
    // Memory ends at virtual 0x1000 - 0xfc0 = 0x40.
    refused(windowed(access(mnemonic), 0xfc0, -4), 0x40);
    refused(windowed(access(mnemonic), 0xfc0, -4), 0x1000);
  });
}

/**
 * Runs the access by a0, which must trap with this detail and change nothing
 * at all.
 */
function refused(machine: Machine, a0: number, detail = a0): void {
  const { cpu } = machine;
  for (let n = 1; n < 16; n++) cpu.x[n] = 0x1111 * n;
  cpu.x[A0] = a0;
  const word = machine.load(cpu.base);
  const before = untimed(machine);
  assertEquals(machine.run(10), {
    kind: "trap",
    cause: "memory",
    detail: detail | 0,
    pc: 0,
    word,
  });
  assertEquals(machine.ticks, 1);
  assertSameBytes(untimed(machine), before, `${detail}`);
}

/** The machine's snapshot, as if no tick had passed. */
function untimed(machine: Machine): Uint8Array {
  const { ticks } = machine;
  machine.clock.advance(-ticks);
  const bytes = machine.save();
  machine.clock.advance(ticks);
  return bytes;
}

Deno.test("the table's accesses are the ones tried here", () => {
  const trapping = PG32.rows.filter((row) =>
    PG32.footprints[row.opcode]!.reads.has("memory") ||
    PG32.footprints[row.opcode]!.writes.has("memory")
  );
  assertEquals(
    trapping.map(({ mnemonic }) => mnemonic).sort(),
    Object.keys(SIZES).sort(),
  );
});

Deno.test("lpsw checks its four words as a whole, and loads all or none", () => {
  const machine = windowed(op("lpsw", 0x30, ZERO));
  put(machine, 0x830, [2, 0x1234, 0x400, 0x88]);
  assertEquals(machine.run(1), { kind: "budget" });
  const { mode, ie, pc, base, bound } = machine.cpu;
  assertEquals([mode, ie, pc, base, bound], [0, 1, 0x1234, 0x400, 0x88]);
  for (const offset of [0x34, 0x38, 0x3c, 0x40, 0x32, -4]) {
    const other = windowed(op("lpsw", offset - 8, A0));
    put(other, 0x830, [2, 0x1234, 0x400, 0x88]);
    refused(other, 8, offset);
  }
});

/** [base, bound, pc]: places from which nothing can be fetched. */
const FETCHES: readonly (readonly number[])[] = [
  [0x800, 0x40, 0x40],
  [0x800, 0x40, 0x3e],
  [0x800, 0x40, 0x01],
  [0x800, 0x40, -4],
  [0x800, 0, 0],
  [0x1000, 0x40, 0],
  [-4, -4, 4],
  [0x800, -4, 0x800],
  [0x800, -4, -0x800],
  [0, -4, TOP | 0],
];

Deno.test("a fetch obeys the window too, and its trap names the pc twice", () => {
  for (const [base, bound, pc] of FETCHES) {
    const machine = windowed(0, 0x800, 0x40);
    machine.store(0x800, op("fence"));
    Object.assign(machine.cpu, { base, bound, pc });
    const before = untimed(machine);
    assertEquals(
      machine.run(5),
      { kind: "trap", cause: "memory", detail: pc, pc, word: 0 },
      `${[base, bound, pc]}`,
    );
    assertEquals(machine.ticks, 1);
    assertSameBytes(untimed(machine), before);
  }
});

Deno.test("running off the window's end traps at its end", () => {
  const machine = windowed(0, 0x800, 0x10);
  put(machine, 0x800, Array<number>(8).fill(op("fence")));
  const exit = machine.run(100);
  assert(exit.kind === "trap");
  assertEquals([exit.cause, exit.detail, exit.pc], ["memory", 0x10, 0x10]);
  assertEquals(machine.ticks, 5); // four fences, and the fetch behind them
});

Deno.test("a jump never traps, wherever it goes; the pc wraps", () => {
  // [instruction at 0, a0, where it leads]
  for (
    const [word, a0, pc] of [
      [op("jal", ZERO, -4), 0, -4],
      [op("jalr", ZERO, 0, A0), 7, 6],
      [op("jalr", ZERO, 4, A0), -4, 0],
      [op("jalr", ZERO, -1, A0), TOP | 0, 0x7ffffffe],
      [op("beq", ZERO, ZERO, -0x20000), 0, -0x20000],
    ]
  ) {
    const machine = windowed(word);
    machine.cpu.x[A0] = a0;
    assertEquals(machine.run(1), { kind: "budget" });
    assertEquals(machine.cpu.pc, pc);
  }
  // From -4 the next instruction is at 0, and a link from there is 0.
  const machine = new Machine({ memory: 4096 });
  machine.store(0, op("jal", ZERO, -4));
  assertEquals(machine.run(1), { kind: "budget" });
  assertEquals(machine.cpu.pc, -4);
  assertEquals(machine.run(1).kind, "trap");
});

Deno.test("setr and lpsw drop the low two bits of base and bound", () => {
  const machine = new Machine({ memory: 4096 });
  put(machine, 0, [op("setr", A0, A1), op("rdbase", A0), op("rdbound", A1)]);
  machine.cpu.x[A0] = 3;
  machine.cpu.x[A1] = 0x13;
  new Bare(machine).run(3);
  assertEquals([machine.cpu.x[A0], machine.cpu.x[A1]], [0, 0x10]);
});

Deno.test("the new window holds from the next fetch on", () => {
  const machine = new Machine({ memory: 4096 });
  // At 0: set R to [0x400, …), then the fetch is of virtual 4.
  put(machine, 0, [op("setr", A0, A1), op("halt")]);
  put(machine, 0x404, [op("addi", A0, ZERO, 7)]);
  machine.cpu.x[A0] = 0x400;
  machine.cpu.x[A1] = 8;
  new Bare(machine).run(2);
  assertEquals(machine.cpu.x[A0], 7);
});

Deno.test("part of a word is stored without touching the rest", () => {
  const machine = windowed(op("sb", A1, 0, A0));
  machine.store(0x804, op("sh", A1, 4, A0));
  machine.cpu.x[A0] = 0x11;
  machine.cpu.x[A1] = 0x12345678;
  machine.run(1);
  machine.cpu.x[A0] = 0x12;
  machine.run(1);
  // Bytes 0x11 and 0x16, 0x17 of the window, of little-endian words.
  assertEquals(
    words(machine, 0x810, 2).map((word) => word >>> 0),
    [0xa5a578a5, 0x5678a5a5],
  );
});

Deno.test("a stored instruction is the one that is fetched next", () => {
  const machine = new Machine({ memory: 4096 });
  put(machine, 0, [
    op("sw", A0, 4, ZERO),
    op("halt"),
  ]);
  machine.cpu.x[A0] = op("addi", A1, ZERO, 5);
  machine.run(2);
  assertEquals(machine.cpu.x[A1], 5);
});

Deno.test("memory is a multiple of 4 from 4 KiB to 1 GiB", () => {
  for (
    const memory of [
      0,
      -4096,
      4092,
      4095,
      4097,
      4098,
      2 ** 30 + 4,
      2 ** 32,
      4096.5,
      NaN,
      Infinity,
    ]
  ) {
    assertThrows(
      () => new Machine({ memory }),
      UsageError,
      `a memory of ${memory} bytes: need a multiple of 4`,
    );
  }
  for (const memory of [4096, 4100, 2 ** 30]) {
    const machine = new Machine({ memory });
    assertEquals(machine.cpu.bound, memory);
    put(machine, 0, [op("sw", A1, -4, A0), op("lw", A1, 0, A0)]);
    machine.cpu.x[A0] = memory;
    machine.cpu.x[A1] = 0x5eed;
    assertEquals(machine.run(1), { kind: "budget" });
    assertEquals(machine.load(memory - 4), 0x5eed);
    assertEquals(machine.run(1).kind, "trap");
  }
});
