/**
 * The translator with somebody who looks in: what is noticed and what is told
 * is what the fast loop would have, and what can be translated is.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  Bare,
  load,
  Machine,
  type MachineOptions,
  PAGE_BYTES,
  type Watch,
} from "../../../machine/mod.ts";
import { assemble, InvariantError } from "../../../isa/mod.ts";
import { A0, op } from "../_code.ts";

const SIZE = 8192;

/** A machine with a probe that writes down what it notices. */
interface Probed {
  readonly machine: Machine;
  readonly watch: Watch;
  /** Each notice: the pc, the tick, and a0. */
  readonly seen: number[][];
  /** Marks exactly these words. */
  mark(...addresses: number[]): void;
}

function probed(
  source: string,
  options: Partial<MachineOptions> = {},
): Probed {
  const machine = new Machine({
    memory: SIZE,
    translation: { threshold: 1, patience: 0 },
    ...options,
  });
  load(machine, assemble(source));
  const seen: number[][] = [];
  const watch = machine.attach({
    notice: (pc, ticks) => {
      assertEquals(machine.cpu.pc, pc);
      seen.push([pc, ticks, machine.cpu.x[A0]]);
    },
  });
  watch.written.fill(0);
  const mark = (...addresses: number[]): void => {
    watch.marks.fill(0);
    for (const address of addresses) watch.marks[address >>> 2] = 1;
    watch.marked();
  };
  return { machine, watch, seen, mark };
}

/** An outer loop about two inner ones; each turn takes 1 + 12 + 1 + 12 + 2. */
const NEST = `
_start: li a0, 0
        li a1, 1000
outer:  li a2, 4
first:  addi a0, a0, 1
        addi a2, a2, -1
        bnez a2, first
        li a2, 4
second: addi a0, a0, 2
        addi a2, a2, -1
        bnez a2, second
        addi a1, a1, -1
        bnez a1, outer
        halt
`;
const [FIRST, SECOND] = [0x4c, 0x5c];
const TURN = 28;

Deno.test("a machine with a probe is translated", () => {
  const { machine, seen } = probed(NEST);
  assertEquals(new Bare(machine).run(100_000), "halt");
  assertEquals(machine.cpu.x[A0], 12_000);
  assertEquals(machine.ticks, 2 + 1000 * TURN + 1);
  assertEquals(seen, []);
  const { translated } = machine.translator!.counts;
  assert(translated > 27_000, `${translated}`);
});

Deno.test("a mark in a hot loop is noticed at each turn, at its tick", () => {
  const { machine, seen, mark } = probed(NEST);
  machine.run(2 + 10 * TURN); // It is translated without the mark.
  mark(SECOND);
  machine.run(20 * TURN);
  const expected = [];
  for (let n = 10; n < 30; n++) {
    for (let turn = 0; turn < 4; turn++) {
      expected.push([
        SECOND,
        2 + n * TURN + 14 + 3 * turn,
        12 * n + 4 + 2 * turn,
      ]);
    }
  }
  assertEquals(seen, expected);
});

Deno.test("what is beside a mark is translated, and all when it has gone", () => {
  const { machine, seen, mark } = probed(NEST);
  const { translator } = machine;
  mark(SECOND);
  machine.run(2 + 500 * TURN);
  assertEquals(seen.length, 4 * 500);
  const beside = translator!.counts.translated;
  assert(beside > 400 * 12, `${beside}`);
  for (const { words } of translator!.regions) assert(!words.includes(SECOND));
  mark();
  machine.run(499 * TURN);
  assertEquals(seen.length, 4 * 500);
  const all = translator!.counts.translated - beside;
  assert(all > 498 * TURN, `${all}`);
});

Deno.test("a region rests while it is marked, and is not made anew", () => {
  const { machine, seen, mark } = probed(NEST);
  const { translator } = machine;
  machine.run(2 + 10 * TURN);
  const whole = new Set(translator!.regions);
  assert(whole.size > 0);
  for (let n = 1; n <= 5; n++) {
    mark(SECOND + 4);
    machine.run(2 * TURN);
    assertEquals(seen.length, 8 * n);
    const beside = translator!.regions.filter((each) => !whole.has(each));
    assert(beside.some(({ cuts }) => cuts.includes(SECOND + 4)));
    mark();
    const left = translator!.regions;
    assert(whole.isSubsetOf(new Set(left)));
    assert(left.every(({ cuts, rests }) => cuts.length === 0 && !rests));
    const before = translator!.counts.interpreted;
    machine.run(2 * TURN);
    assert(translator!.counts.interpreted < before + TURN);
  }
});

Deno.test("when all is marked, all is noticed", () => {
  const { machine, watch, seen } = probed(NEST);
  machine.run(2 + 10 * TURN);
  const before = machine.translator!.counts.translated;
  watch.marks.fill(1);
  watch.marked();
  machine.run(5 * TURN);
  assertEquals(
    seen.map(([, tick]) => tick),
    Array.from({ length: 5 * TURN }, (_, n) => 2 + 10 * TURN + n),
  );
  assertEquals(machine.translator!.counts.translated, before);
});

Deno.test("marks may change while something is noticed", () => {
  const ticks: number[][] = [];
  for (const accelerator of ["translator", "loop"] as const) {
    const machine = new Machine({
      memory: SIZE,
      accelerator,
      translation: { threshold: 1, patience: 0 },
    });
    load(machine, assemble(NEST));
    const seen: number[] = [];
    // At each notice the mark jumps to the other loop.
    const watch = machine.attach({
      notice(pc, tick) {
        seen.push(tick);
        watch.marks[pc >>> 2] = 0;
        watch.marks[(pc === FIRST ? SECOND : FIRST) >>> 2] = 1;
        watch.marked();
      },
    });
    watch.marks[FIRST >>> 2] = 1;
    watch.marked();
    machine.run(2 + 50 * TURN);
    ticks.push(seen);
  }
  assertEquals(ticks[0].length, 100);
  assertEquals(ticks[0], ticks[1]);
});

Deno.test("translated stores of each size flag their pages, and no others", () => {
  for (const [store, stride] of [["sw", 4], ["sh", 2], ["sb", 1]]) {
    const { machine, watch } = probed(`
_start: li a0, 0x800
        li a2, 0x1400
loop:   ${store} zero, 0(a0)
        addi a0, a0, ${stride}
        bltu a0, a2, loop
        halt
    `);
    new Bare(machine).run(20_000);
    assertEquals([...watch.written], [0, 0, 1, 1, 1, 0, 0, 0]);
    assert(machine.translator!.counts.translated > 2000);
    watch.written.fill(0);
    machine.store(5 * PAGE_BYTES, 1);
    machine.bytes(7 * PAGE_BYTES, 1);
    assertEquals([...watch.written], [0, 0, 0, 0, 0, 1, 0, 1]);
  }
});

Deno.test("code that was patched is noticed, too", () => {
  const { machine, seen, mark } = probed(`
_start: li a1, 100
        li a2, ${op("addi", A0, A0, 3)}
loop:   addi a1, a1, -1
        li a3, 50
        bne a1, a3, add
        la a3, add
        sw a2, 0(a3)
add:    addi a0, a0, 1
        bnez a1, loop
        halt
  `);
  const at = [...Array(64).keys()].map((n) => 0x40 + 4 * n)
    .find((address) => machine.load(address) === op("addi", A0, A0, 1))!;
  mark(at);
  assertEquals(new Bare(machine).run(10_000), "halt");
  assertEquals(seen.length, 100);
  assertEquals(machine.cpu.x[A0], 49 + 3 * 51);
  assert(machine.translator!.counts.translated > 0);
});

Deno.test("a probe comes to a machine that is translated already", () => {
  const machine = new Machine({
    memory: SIZE,
    translation: { threshold: 1, patience: 0 },
  });
  load(
    machine,
    assemble(`
_start: li a0, 0x400
loop:   sw zero, 0(a0)
        addi a0, a0, 4
        j loop
    `),
  );
  machine.run(300);
  assert(machine.translator!.regions.length > 0);
  const seen: number[] = [];
  const watch = machine.attach({ notice: (_, tick) => seen.push(tick) });
  machine.run(3 * 700); // Up to address 0x400 + 4 * 800.
  assertEquals([...watch.written], [0, 1, 1, 1, 1, 0, 0, 0]);
  watch.marks[0x48 >>> 2] = 1;
  watch.marked();
  machine.run(30);
  assertEquals(seen, Array.from({ length: 10 }, (_, n) => 2402 + 3 * n));
  assertThrows(() => machine.attach({ notice() {} }), InvariantError);
});

Deno.test("views of memory that are taken with a probe there stay", () => {
  const { machine, watch } = probed(NEST);
  const view = machine.bytes(0, SIZE);
  watch.written.fill(0);
  new Bare(machine).run(100_000);
  assert(machine.translator!.counts.made > 0);
  assertEquals(view.length, SIZE);
  assertEquals(view, machine.bytes(0, SIZE));
});

Deno.test("where there is no memory for it, the loop is looked at", () => {
  const { Memory } = WebAssembly;
  class None {
    constructor() {
      throw new RangeError("could not allocate memory");
    }
  }
  try {
    Object.assign(WebAssembly, { Memory: None });
    const { machine, watch, seen, mark } = probed(NEST);
    assertEquals(machine.translator, undefined);
    mark(FIRST);
    machine.run(2 + 10 * TURN);
    assertEquals(seen.length, 40);
    assertEquals(watch.written.length, SIZE / PAGE_BYTES);
  } finally {
    Object.assign(WebAssembly, { Memory });
  }
});
