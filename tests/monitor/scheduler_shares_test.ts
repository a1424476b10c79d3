/**
 * Shares of the processor: by weight, up to a cap, whatever the others do. Each
 * promise is tried with monitors on a machine and on a virtual machine.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { PORT, UsageError } from "../../isa/mod.ts";
import { Machine, pack, unpack } from "../../machine/mod.ts";
import {
  Monitor,
  MONITOR_MEMORY,
  PERIOD,
  type ShareOptions,
  SLICE,
  type Vm,
} from "../../monitor/mod.ts";
import {
  A0,
  assertSameBytes,
  HANDLER,
  op,
  put,
  START,
  ZERO,
} from "../machine/_code.ts";
import { runs } from "../machine/_runs.ts";
import { ASK, FAULT, SPIN } from "./_guests.ts";

/** Bytes of memory of each guest. */
const MEMORY = 8192;

/** What a guest runs, and what it may have. */
interface Tenant extends ShareOptions {
  readonly program: readonly number[];
  readonly handler?: readonly number[];
  readonly input?: Uint8Array;
}

/** Guests of one monitor, and what makes everything run. */
interface House {
  readonly machine: Machine;
  readonly monitor: Monitor;
  run(budget: number): string;
}

/** A monitor that has `depth` - 1 others below it. */
function house(tenants: readonly Tenant[], depth = 1): House {
  const size = tenants.length * MEMORY + depth * MONITOR_MEMORY;
  const machine = new Machine({ memory: size });
  const outer = new Monitor(machine);
  let monitor = outer;
  for (let level = 1; level < depth; level++) {
    const memory = size - level * MONITOR_MEMORY;
    monitor = new Monitor(monitor.createVm({ memory }));
  }
  for (const tenant of tenants) moveIn(monitor, tenant);
  return { machine, monitor, run: (budget) => outer.run(budget) };
}

function moveIn(monitor: Monitor, tenant: Tenant): Vm {
  const { program, handler = FAULT, input, weight, cap } = tenant;
  const vm = monitor.createVm({ memory: MEMORY, weight, cap });
  put(vm, START, program);
  put(vm, HANDLER, handler);
  put(vm, 0x20, [1, HANDLER, 0, MEMORY]);
  vm.cpu.pc = START;
  if (input !== undefined) vm.console.type(input);
  return vm;
}

function ticks({ monitor }: House): number[] {
  return monitor.vms.map((vm) => vm.ticks);
}

/** A timer that is due again after one tick, with a handler that restarts it. */
const STORM: Tenant = {
  program: [
    op("addi", A0, ZERO, 1),
    op("settimer", A0),
    op("setie", A0),
    op("jal", ZERO, 0),
  ],
  handler: [op("settimer", A0), op("lpsw", 0, ZERO)],
};

/** Prints at each tick but two of three. */
const OUTPUT_FLOOD: Tenant = {
  program: [
    op("addi", A0, ZERO, 46),
    op("out", A0, PORT.CONSOLE_DATA),
    op("jal", ZERO, -4),
  ],
};

/** Gets a byte and an interrupt again and again. */
const INPUT_FLOOD: Tenant = {
  program: [
    op("addi", A0, ZERO, 1),
    op("out", A0, PORT.CONSOLE_CONTROL),
    op("setie", A0),
    op("jal", ZERO, 0),
  ],
  handler: [
    op("in", 5, PORT.CONSOLE_DATA),
    op("out", A0, PORT.CONSOLE_CONTROL),
    op("lpsw", 0, ZERO),
  ],
  input: new Uint8Array(100_000),
};

/** Neighbours that nobody would like to have. */
const PESTS: Readonly<Record<string, Tenant>> = {
  "a spinning machine": { program: SPIN },
  "an interrupt storm": STORM,
  "a flood of output": OUTPUT_FLOOD,
  "a flood of input": INPUT_FLOOD,
  "one that faults for ever": { program: FAULT },
  "one that asks its monitor all the time": { program: ASK },
};

for (const [name, pest] of Object.entries(PESTS)) {
  for (const depth of [1, 2]) {
    Deno.test(`${name} starves nobody, ${depth} deep`, () => {
      const good = [{ program: SPIN }, { program: ASK, weight: 300 }];
      const { monitor, machine, run } = house([pest, ...good], depth);
      assertEquals(run(50 * SLICE), "budget");
      assertEquals(ticks({ monitor, machine, run }), [
        10 * SLICE,
        10 * SLICE,
        30 * SLICE,
      ]);
      // And it has really been one.
      const [{ traps, statistics, console }] = monitor.vms;
      const busy = Math.max(
        traps.timer,
        traps.console,
        traps.illegal,
        statistics.emulated,
        console.output.length,
      );
      assert(pest.program === SPIN || busy > 2 * SLICE, `only ${busy}`);
    });
  }
}

/** Shares that are wanted, and budgets after which they are looked at. */
const WEIGHTS = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10000 })),
  { minLength: 2, maxLength: 6 },
);
const BUDGETS = fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 });

for (const depth of [1, 2]) {
  Deno.test(`shares are as the weights, within the bound, ${depth} deep`, () => {
    fc.assert(
      fc.property(WEIGHTS, BUDGETS, (weights, budgets) => {
        const tenants = weights.map((weight) => ({ program: SPIN, weight }));
        const made = house(tenants, depth);
        const sum = weights.reduce((sum, weight) => sum + weight, 0);
        let total = 0;
        for (const budget of budgets) {
          made.run(budget);
          total += budget;
          let had = 0;
          for (const [n, share] of ticks(made).entries()) {
            const part = weights[n] / sum;
            const due = total * part;
            const behind = weights.length * SLICE * part;
            assert(share <= due + SLICE, `${share} is too much: ${due}`);
            assert(share >= due - behind, `${share} is too little: ${due}`);
            had += share;
          }
          assertEquals(had, total);
        }
      }),
      { seed: 32, numRuns: runs(60) },
    );
  });

  Deno.test(`a cap holds in every period, ${depth} deep`, () => {
    const options = fc.record({
      weight: fc.integer({ min: 1, max: 1000 }),
      cap: fc.integer({ min: 1, max: 100 }),
    });
    const many = fc.array(options, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(many, (shares) => {
        const made = house(
          shares.map((share) => ({ program: SPIN, ...share })),
          depth,
        );
        for (let period = 0; period < 3; period++) {
          const before = ticks(made);
          const idle = made.monitor.idle;
          made.run(PERIOD);
          const had = ticks(made).map((now, n) => now - before[n]);
          had.forEach((ticks, n) =>
            assert(ticks <= shares[n].cap * PERIOD / 100, `${ticks}`)
          );
          // The processor is idle only for what nobody is allowed to have.
          const caps = shares.reduce((sum, { cap }) => sum + cap, 0);
          const unused = Math.max(0, 100 - caps) * PERIOD / 100;
          const sum = had.reduce((sum, ticks) => sum + ticks, 0);
          assertEquals(made.monitor.idle - idle, PERIOD - sum);
          if (unused > 0) assertEquals(PERIOD - sum, unused);
        }
        assertEquals(made.monitor.elapsed, 3 * PERIOD);
      }),
      { seed: 33, numRuns: runs(40) },
    );
  });
}

Deno.test("by hand: twice the weight, twice the turns", () => {
  const made = house([
    { program: SPIN, weight: 200 },
    { program: SPIN, weight: 100 },
  ]);
  const seen = Array.from({ length: 6 }, () => {
    const before = ticks(made);
    made.run(SLICE);
    return ticks(made).findIndex((now, n) => now > before[n]);
  });
  assertEquals(seen, [0, 1, 0, 0, 1, 0]);
});

Deno.test("by hand: alone, and capped at a quarter", () => {
  const made = house([{ program: SPIN, cap: 25 }]);
  for (
    const [budget, had, idle] of [
      [20_000, 20_000, 0],
      [10_000, 25_000, 5_000],
      [69_999, 25_000, 74_999],
      [1, 25_000, 75_000],
      [1, 25_001, 75_000],
    ]
  ) {
    assertEquals(made.run(budget), "budget");
    assertEquals([ticks(made)[0], made.monitor.idle], [had, idle]);
  }
  // Its own clock knows nothing of the idle time.
  assertEquals(made.monitor.elapsed, 100_001);
});

Deno.test("what is had at a period's end counts in the next one from its start", () => {
  // The other one has the first 5,000 ticks, so that slices begin at odd times.
  const made = house([
    {
      program: [
        op("addi", A0, ZERO, 2499),
        op("addi", A0, A0, -1),
        op("blt", ZERO, A0, -4),
        op("halt"),
      ],
    },
    { program: SPIN, cap: 99 },
  ]);
  made.run(2 * PERIOD);
  assertEquals(ticks(made), [5_000, 95_000 + 99_000]);
});

Deno.test("what a cap leaves, the others have", () => {
  const made = house([
    { program: SPIN, weight: 10_000, cap: 10 },
    { program: SPIN, weight: 200 },
    { program: SPIN },
  ]);
  made.run(30 * PERIOD);
  const [capped, heavy, light] = ticks(made);
  assertEquals([capped, made.monitor.idle], [3 * PERIOD, 0]);
  assert(Math.abs(heavy - 18 * PERIOD) <= SLICE);
  assert(Math.abs(light - 9 * PERIOD) <= SLICE);
});

/** Waits for input, and spins when it is there. */
const SLEEPER = [
  op("addi", A0, ZERO, 1),
  op("out", A0, PORT.CONSOLE_CONTROL),
  op("idle"),
  op("jal", ZERO, 0),
];

Deno.test("one that wakes up cannot claim the time it slept", () => {
  for (const weight of [1, 100, 10_000]) {
    const made = house([
      { program: SLEEPER, weight },
      { program: SPIN, weight },
    ]);
    made.run(100 * PERIOD);
    const [slept, ran] = ticks(made);
    assertEquals(slept, 3);
    made.monitor.vms[0].console.type(new Uint8Array(1));
    made.run(20 * SLICE);
    const [now, then] = ticks(made);
    assert(Math.abs((now - slept) - (then - ran)) <= 2 * SLICE);
  }
});

Deno.test("a new one cannot claim the time before it was there", () => {
  const made = house([
    { program: SPIN },
    { program: [op("halt")] },
  ]);
  made.run(100 * PERIOD);
  made.monitor.destroyVm(made.monitor.vms[1]);
  const [before] = ticks(made);
  moveIn(made.monitor, { program: SPIN });
  made.run(20 * SLICE);
  assertEquals(ticks(made), [before + 10 * SLICE, 10 * SLICE]);
});

Deno.test("one that a cap held back cannot claim that time from others", () => {
  const made = house([
    { program: SPIN, cap: 40 },
    { program: SPIN, weight: 100 },
    { program: SLEEPER, weight: 100 },
    { program: SLEEPER, weight: 100 },
  ]);
  made.run(100 * PERIOD);
  for (const { console } of made.monitor.vms.slice(2)) {
    console.type(new Uint8Array(1));
  }
  const before = ticks(made);
  made.run(4 * PERIOD);
  for (const [n, now] of ticks(made).entries()) {
    assert(Math.abs(now - before[n] - PERIOD) <= 2 * SLICE);
  }
});

Deno.test("input wakes a machine from the idleness that a cap has caused", () => {
  const made = house([
    { program: SPIN, cap: 1 },
    { program: SLEEPER },
  ]);
  made.run(SLICE);
  made.monitor.vms[1].console.type(new Uint8Array(1));
  made.run(2 * SLICE);
  assert(ticks(made)[1] >= SLICE);
});

Deno.test("a machine that comes while the processor is idle runs at once", () => {
  const made = house([{ program: SPIN, cap: 1 }, { program: SPIN }]);
  made.monitor.destroyVm(made.monitor.vms[1]);
  made.run(2_000);
  moveIn(made.monitor, { program: SPIN });
  made.run(500);
  assertEquals(ticks(made), [1_000, 500]);
});

Deno.test("capped ones that all halt end the run", () => {
  const made = house([
    { program: [op("fence"), op("halt")], cap: 1 },
    { program: [op("halt")], cap: 1 },
  ]);
  assertEquals(made.run(10 * PERIOD), "halt");
  assertEquals(ticks(made), [2, 1]);
  assertEquals(made.monitor.vms.map(({ statistics }) => statistics.slices), [
    1,
    1,
  ]);
});

/** Guests of all temperaments. */
const PROGRAMS = [
  SPIN,
  FAULT,
  SLEEPER,
  [op("addi", A0, ZERO, 0x4000), op("settimer", A0), op("idle"), op("halt")],
  [
    op("addi", A0, ZERO, 700),
    op("addi", A0, A0, -1),
    op("blt", ZERO, A0, -4),
    op("halt"),
  ],
];

const TENANTS = fc.array(
  fc.record({
    program: fc.constantFrom(...PROGRAMS),
    weight: fc.constantFrom(1, 50, 100, 10_000),
    cap: fc.constantFrom(1, 7, 50, 100),
  }),
  { minLength: 1, maxLength: 4 },
);

Deno.test("how the budget is cut makes no difference, with weights and caps", () => {
  fc.assert(
    fc.property(TENANTS, BUDGETS, (tenants, cuts) => {
      const [whole, pieces] = [house(tenants), house(tenants)];
      whole.run(cuts.reduce((sum, cut) => sum + cut, 0));
      for (const cut of cuts) pieces.run(cut);
      assertEquals(ticks(pieces), ticks(whole));
      assertEquals(pieces.monitor.idle, whole.monitor.idle);
    }),
    { seed: 34, numRuns: runs(100) },
  );
});

Deno.test("saved and restored, everybody goes on with what is theirs", () => {
  fc.assert(
    fc.property(TENANTS, BUDGETS, (tenants, budgets) => {
      const measure = house(tenants);
      let { machine, monitor } = house(tenants);
      for (const budget of [...budgets, 3 * PERIOD]) {
        const [below, above] = [machine.save(), monitor.save()];
        machine = Machine.restore(below);
        monitor = Monitor.restore(machine, above);
        assertEquals(monitor.run(budget), measure.run(budget));
        assertSameBytes(monitor.save(), measure.monitor.save());
      }
    }),
    { seed: 35, numRuns: runs(40) },
  );
});

Deno.test("a saved schedule that cannot be is refused, number by number", () => {
  const made = house([
    { program: SPIN, weight: 7, cap: 30 },
    { program: SPIN },
  ]);
  made.run(12_345);
  const [schedule, ...rest] = unpack("MONITOR", made.monitor.save());
  const good = [...new Float64Array(schedule.slice().buffer)];
  const restored = (numbers: readonly number[]): Monitor =>
    Monitor.restore(
      Machine.restore(made.machine.save()),
      pack("MONITOR", [
        new Uint8Array(Float64Array.from(numbers).buffer),
        ...rest,
      ]),
    );
  assertEquals(restored(good).elapsed, 12_345);
  // elapsed, idle, pass, place, slice, left; then weight, cap, pass, period
  // and used of each.
  const never = [-2, 0.5, NaN, Infinity, -Infinity, 2 ** 60];
  good.forEach((_, n) => {
    // A pass is no whole number.
    const isPass = [2, 8, 13].includes(n);
    for (const value of never) {
      if (isPass && value === 0.5) continue;
      assertThrows(() => restored(good.with(n, value)), UsageError);
    }
  });
  for (
    const [n, value] of [
      [1, 12_346], // more idle than elapsed
      [3, 2], // the turn of a third
      [4, SLICE + 1],
      [5, SLICE + 1],
      [6, 0],
      [6, 10_001],
      [7, 0],
      [7, 101],
      [8, good[2] + SLICE / 7 + 1], // further on than a slice could take it
      [10, 30_001], // more than the cap
    ]
  ) {
    assertThrows(() => restored(good.with(n, value)), UsageError);
  }
  assertThrows(() => restored(good.slice(0, -1)), UsageError);
  assertThrows(() => restored([...good, 1, 1, 1, 1, 1]), UsageError);
});

Deno.test("a weight or a cap that cannot be is refused, and nothing is taken", () => {
  const { monitor } = house([]);
  const memory = 0;
  for (const weight of [0, -1, 1.5, 10_001, NaN, Infinity]) {
    assertThrows(
      () => monitor.createVm({ memory, weight }),
      UsageError,
      `a weight of ${weight}: need a whole number from 1 to 10000`,
    );
  }
  for (const cap of [0, -1, 0.5, 101, NaN, Infinity]) {
    assertThrows(
      () => monitor.createVm({ memory, cap }),
      UsageError,
      `a cap of ${cap} percent: need a whole number from 1 to 100`,
    );
  }
  assertEquals(monitor.vms.length, 0);
  const { monitor: full } = house([{ program: SPIN, weight: 10_000, cap: 1 }]);
  const [{ share }] = full.vms;
  assertEquals([share.weight, share.cap], [10_000, 1]);
});
