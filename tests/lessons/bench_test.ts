import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  crc32,
  encode,
  InvariantError,
  PG32,
  SUPERVISOR,
  USER,
} from "../../isa/mod.ts";
import { dispatch, Vm } from "../../monitor/mod.ts";
import { measure } from "../../lessons/bench/bench.ts";
import { bareGuest, virtualGuest } from "../../lessons/bench/guest.ts";
import { interleave } from "../../lessons/bench/interleave.ts";
import {
  type Kernel,
  kernelImage,
  KERNELS,
} from "../../lessons/bench/kernels.ts";
import { missing, PEER_NAMES } from "../../lessons/bench/peers.ts";
import { ACCELERATORS } from "../../machine/mod.ts";
import {
  jsonReport,
  plainReport,
  type Results,
  summarize,
} from "../../lessons/bench/report.ts";
import { tableReport } from "../../lessons/bench/tables.ts";
import { CALLS, kernelRun, measureKernel } from "../../lessons/bench/speeds.ts";
import {
  figure,
  geometricMean,
  quantile,
} from "../../lessons/bench/statistics.ts";
import { measureTraps, TRAP_LOOPS } from "../../lessons/bench/traps.ts";

const SIZES: Readonly<Record<string, readonly number[]>> = {
  sieve: [3, 4, 100, 1000],
  crc32: [1, 2, 255, 1000],
  sort: [1, 2, 3, 5, 13, 14, 40, 500],
  fib: [0, 1, 2, 3, 10, 15],
  matmul: [1, 2, 3, 16],
  bytes: [1, 2, 3, 100, 1000],
};

for (const each of KERNELS) {
  const { name, javascript } = each;
  Deno.test(`${name} gives in C what it gives in JavaScript`, () => {
    const image = kernelImage(each);
    assertEquals(typeof SIZES[name], "object");
    for (const size of SIZES[name]) {
      for (const rounds of [1, 2, 3]) {
        const expected = javascript(size, rounds);
        for (const mode of [SUPERVISOR, USER]) {
          const start = { arguments: [size, rounds], mode, handler: "done" };
          const what = `size ${size}, ${rounds} rounds, mode ${mode}`;
          const ticks = ACCELERATORS.flatMap((accelerator) =>
            [bareGuest, virtualGuest].map((make) => {
              const guest = make(image, start, accelerator);
              assertEquals(guest.run(), expected, what);
              return guest.engine.ticks;
            })
          );
          assertEquals(new Set(ticks).size, 1, what);
        }
      }
    }
  });
}

/** What the generator of the kernels' data gives, one after another. */
function randomWords(count: number): number[] {
  const words: number[] = [];
  for (let n = 0, word = 1n; n < count; n++) {
    word = BigInt.asIntN(32, word * 1664525n + 1013904223n);
    words.push(Number(word));
  }
  return words;
}

function hash(words: readonly number[], seed = 0): number {
  return words.reduce((sum, word) => Math.imul(sum, 31) + word | 0, seed);
}

function kernel(name: string): Kernel {
  return KERNELS.find((kernel) => kernel.name === name)!;
}

Deno.test("sieve counts the primes", () => {
  assertEquals(kernel("sieve").javascript(100, 1), 25);
  assertEquals(kernel("sieve").javascript(1000, 2), 2 * 168);
});

Deno.test("crc32 is the CRC-32", () => {
  const data = Uint8Array.from(randomWords(1000), (word) => word >>> 24);
  const twice = new Uint8Array([...data, ...data]);
  assertEquals(kernel("crc32").javascript(1000, 2), crc32(twice) | 0);
});

Deno.test("sort sorts", () => {
  const words = randomWords(1000);
  const [first, second] = [words.slice(0, 500), words.slice(500)]
    .map((half) => half.toSorted((a, b) => a - b));
  assertEquals(kernel("sort").javascript(500, 2), hash(second, hash(first)));
});

Deno.test("fib gives Fibonacci's numbers", () => {
  assertEquals(kernel("fib").javascript(10, 1), 55);
  assertEquals(kernel("fib").javascript(20, 3), 3 * 6765);
});

Deno.test("matmul multiplies matrices", () => {
  const [a, b, c, d, e, f, g, h] = randomWords(8).map(BigInt);
  const product = [
    a * e + b * g,
    a * f + b * h,
    c * e + d * g,
    c * f + d * h,
  ].map((element) => Number(BigInt.asIntN(32, element)));
  assertEquals(kernel("matmul").javascript(2, 1), hash(product));
});

Deno.test("bytes counts words, and turns them round", () => {
  const text = String.fromCharCode(
    ...randomWords(1000).map((word) => {
      const letter = word >>> 24 & 31;
      return letter < 26 ? 97 + letter : 32;
    }),
  );
  const words = text.split(" ").filter((word) => word !== "").length;
  const last = text.charCodeAt(999);
  assertEquals(kernel("bytes").javascript(1000, 1), words * 31 + last);
});

Deno.test("a kernel whose results differ is not measured", () => {
  const wrong = { ...kernel("fib"), javascript: () => 0 };
  assertThrows(
    () =>
      measureKernel(
        kernelRun(wrong, { size: 5, rounds: 1 }),
        { rounds: 1, warmUp: 0 },
        () => 0,
      ),
    InvariantError,
    "fib gave 5, not 0",
  );
});

const TURNS = 10;
const HALT = 1;

for (const { kind, image, start, mnemonic } of TRAP_LOOPS) {
  Deno.test(`the loop for "${kind}" traps once at each turn`, () => {
    const guest = virtualGuest(image, start(TURNS), "translator");
    assertEquals(guest.run(), 0);
    assert(guest.engine instanceof Vm);
    const { exits, emulated, reflected } = guest.engine.statistics;
    if (kind === "reflect") {
      assertEquals([exits.ecall, reflected], [TURNS, TURNS]);
      // All but the last of the handler's turns go back.
      assertEquals(emulated, TURNS - 1 + HALT);
    } else {
      const turns = kind === "ordinary" ? 0 : TURNS;
      assertEquals([exits.privileged, reflected], [turns + HALT, 0]);
      assertEquals(emulated, turns + HALT);
    }
  });

  if (kind === "ordinary" || kind === "reflect") continue;
  Deno.test(`the dispatcher's answer to ${mnemonic} is "${kind}"`, () => {
    const word = encode(PG32.byMnemonic.get(mnemonic)!, { rd: 11, rs1: 11 });
    const exit = {
      kind: "trap",
      cause: "privileged",
      detail: word,
      pc: 0x40,
      word,
    } as const;
    assertEquals(dispatch(exit, { isa: PG32, mode: SUPERVISOR }), kind);
  });
}

Deno.test("quantiles lie between the samples", () => {
  assertEquals(quantile([4, 1, 3, 2], 0), 1);
  assertEquals(quantile([4, 1, 3, 2], 0.5), 2.5);
  assertEquals(quantile([4, 1, 3, 2], 1), 4);
  assertEquals(quantile([30, 100, 20], 0.25), 25);
});

Deno.test("a figure is the median, with half of the middle half", () => {
  assertEquals(figure([9, 10, 8, 1000, 11]), { value: 10, spread: 0.1 });
  assertEquals(figure([5]), { value: 5, spread: 0 });
});

Deno.test("the geometric mean of ratios does not prefer a direction", () => {
  assertEquals(geometricMean([2, 0.5]), 1);
  assertEquals(Math.round(geometricMean([1, 10, 100])), 10);
});

Deno.test("runs take turns, there and back, and only runs are timed", () => {
  let now = 0;
  const events: string[] = [];
  const way = (name: string, time: number) => () => {
    now += 1000;
    return () => {
      events.push(name);
      now += time;
    };
  };
  const samples = interleave(
    { a: way("a", 3), b: way("b", 5) },
    { rounds: 2, warmUp: 1 },
    () => now,
  );
  assertEquals(events, ["b", "a", "a", "b", "b", "a"]);
  assertEquals(samples, [{ a: 3, b: 5 }, { a: 3, b: 5 }]);
});

/** A clock that goes on by a millisecond each time it is looked at. */
function steadyClock(): () => number {
  let now = 0;
  return () => now++;
}

Deno.test("a trap's cost is its loop's time without the rest of the loop", () => {
  const rounds = { rounds: 3, warmUp: 0 };
  const turns = { trapping: 10, ordinary: 100 };
  const kernel = kernelRun(KERNELS[0], { size: SIZES.sieve[3], rounds: 1 });
  const plan = {
    turns,
    kernels: [{ ...kernel, instructions: 500 }],
    accelerator: "loop",
  } as const;
  // Each run takes 1 ms: an ordinary turn 10 µs, a trapping one 100 µs, and an
  // instruction of the kernel 2 µs. So the trap takes 100 - 2 × 10/3 µs.
  for (
    const { instructions, ns } of measureTraps(plan, rounds, steadyClock())
  ) {
    assertEquals(Math.round(instructions.value * 1e6), 46_666_667);
    assertEquals(Math.round(ns.value), 93_333);
    assertEquals(instructions.spread, 0);
  }
});

const results: Results = {
  on: { deno: "Deno 2", v8: "V8 15", platform: "linux x86_64" },
  ...await measure(
    {
      rounds: { rounds: 3, warmUp: 1 },
      work: ({ name }) => ({ size: SIZES[name][3], rounds: 1 }),
      turns: { trapping: 10, ordinary: 100 },
      travels: [
        { on: "bare", ticks: 250_000, rounds: 2, visits: 5 },
        { on: "type1", ticks: 250_000, rounds: 1, visits: 5 },
      ],
    },
    steadyClock(),
  ),
  peers: [{
    name: "sieve",
    instructions: 1,
    ratios: { native: { value: 0.5, spread: 0.01 } },
  }],
  missing: { qemuSystem: ["qemu-system-misc"] },
};

Deno.test("the document has the figures that are promised", () => {
  const {
    interpreter,
    translator,
    ratios,
    trap,
    virtualToBare,
    coldStart,
    timeTravel,
    kernels,
  } = JSON.parse(
    JSON.stringify(jsonReport(results)),
  );
  assertEquals(Object.keys(interpreter), ["mips", "timesJavascript"]);
  assertEquals(Math.round(interpreter.timesJavascript * 1e6), CALLS * 1e6);
  assertEquals(Object.keys(translator), [
    "mips",
    "timesLoop",
    "timesJavascript",
  ]);
  assertEquals([translator.timesLoop, coldStart], [1, 1]);
  assertEquals(ratios, { native: 0.5, qemuSystem: null, qemuIcount: null });
  for (const accelerator of ACCELERATORS) {
    assertEquals(typeof trap[accelerator].instructions, "number");
  }
  assertEquals(trap.instructions, trap.kinds[0].instructions);
  assertEquals(
    trap.kinds.map(({ kind }: { kind: string }) => kind),
    ["emulate", "allocate", "reflect"],
  );
  assertEquals(virtualToBare, 1);
  const { runs, ...worst } = timeTravel;
  assertEquals(worst, { speed: 1, reachMs: 1 });
  assertEquals(runs.map(({ on }: { on: string }) => on), ["bare", "type1"]);
  for (const { bytes, ...run } of runs) {
    assertEquals([run.speed, run.reachMs, run.longestReachMs], [1, 1, 1]);
    // The memory at the start, and what the sieve has changed since then.
    assert(bytes > 1 << 17 && bytes < 2 << 17, `${bytes}`);
  }
  assertEquals(
    kernels.map(({ name }: { name: string }) => name),
    ["sieve", "fib", "matmul", "bytes", "crc32", "sort"],
  );
  for (const kernel of kernels) {
    assertEquals(kernel.mips, kernel.instructions / 1000);
    assertEquals(kernel.timesJavascript, CALLS);
    assertEquals(kernel.virtualToBare, 1);
  }
});

Deno.test("the interpreter's figures are the kernels' geometric means", () => {
  const times = [4, 9].map((value) => ({ value, spread: 0 }));
  const kernels = times.map((time, n) => ({
    name: "k",
    instructions: 1,
    mips: times[1 - n],
    timesJavascript: time,
    translator: { mips: time, timesLoop: times[1 - n], timesJavascript: time },
    virtualToBare: time,
  }));
  const { interpreter, translator, virtualToBare } = summarize({
    ...results,
    kernels,
  });
  for (
    const mean of [
      interpreter.mips,
      interpreter.timesJavascript,
      translator.mips,
      translator.timesLoop,
      translator.timesJavascript,
      virtualToBare,
    ]
  ) assertEquals(Math.round(mean * 1e9), 6e9);
});

/** Results all of whose figures are as good as this, as a share of the aim. */
function resultsAt(share: number): Results {
  const big = { value: 9999.9, spread: 0.99 };
  const more = (aim: number) => ({ value: aim * share, spread: 0.5 });
  const less = (aim: number) => ({ value: aim / share, spread: 0.5 });
  const costs = results.traps.loop.map((cost) => ({
    ...cost,
    instructions: less(6),
    ns: big,
  }));
  return {
    ...results,
    kernels: [{
      name: "geometrical",
      instructions: 123_456_789,
      mips: big,
      timesJavascript: less(12),
      translator: { mips: big, timesLoop: more(12), timesJavascript: less(1) },
      virtualToBare: more(1),
    }],
    traps: { loop: costs, translator: costs },
    programs: [{ name: "short", ticks: 123_456, timesLoop: less(1) }],
    travels: [{
      on: "bare",
      ticks: 1_000_000_000,
      speed: more(1),
      reach: 9.9,
      longestReach: less(100).value,
      bytes: 268_435_456,
    }],
    peers: [{
      name: "geometrical",
      instructions: 123_456_789,
      ratios: {
        native: more(0.67),
        qemuSystem: more(2),
        qemuIcount: more(5),
      },
    }],
  };
}

Deno.test("the table fits into 80 columns and gives its verdicts", () => {
  const verdicts = (lines: readonly string[]): (string | undefined)[] =>
    lines.slice(-11).map((line) => line.split(/ {2,}/).at(-1));
  const cases: [number, string][] = [
    [1.001, "as aimed"],
    [0.98, "enough"],
    [0.1, "MISSED"],
    [0.001, "MISSED"],
  ];
  for (const [share, verdict] of cases) {
    const lines = tableReport(resultsAt(share));
    assertEquals(verdicts(lines), Array(11).fill(verdict));
    for (const line of lines) assert(line.length <= 80, line);
  }
});

Deno.test("what was not measured has no verdict, and what lacks is named", () => {
  const lines = tableReport({ ...results, peers: [] });
  assert(lines.some((line) => line.includes("needs qemu-system-misc")));
  assert(!lines.some((line) => line.includes("time to ours")));
});

Deno.test("a peer that cannot be started is missing", async () => {
  for (const peer of PEER_NAMES) {
    for (const name of await missing(peer)) assert(/^[\w-]+$/.test(name));
  }
});

Deno.test("plain output is one fact a line", () => {
  const lines = plainReport(results);
  assert(lines.includes("virtualToBare: 1"));
  assert(lines.includes("kernels.0.name: sieve"));
  for (const line of lines) assert(/^[\w.]+: .+$/.test(line), line);
});
