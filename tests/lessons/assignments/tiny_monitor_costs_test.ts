/**
 * What a trap costs under the monitor in assembly, and how that multiplies when
 * monitors stand on monitors: the figures of the handout.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { findGuest } from "../../../guests/mod.ts";
import { assemble, assembleFiles, type Image } from "../../../isa/mod.ts";
import { TINY_MONITOR } from "../../../lessons/assignments/08_tiny_monitor/assignment.ts";
import { watchGuest } from "../../../lessons/assignments/08_tiny_monitor/exits.ts";
import { carry, guestAddress } from "../../../lessons/commands/carry.ts";
import { Bare, load, Machine } from "../../../machine/mod.ts";
import monitorSource from "../../solutions/08_tiny_monitor/reference/tiny_monitor.s" with {
  type: "text",
};

const MONITOR = assemble(monitorSource);

/** Bytes of the guest's memory. */
const MEMORY = 1 << 16;

/** The most ticks of a run. */
const TICKS = 10_000_000;

/** A machine with so many monitors, one on the other, and a guest. */
function tower(guest: Image, depth: number): [Machine, address: number] {
  let image = guest;
  for (let n = 0; n < depth; n++) image = carry(MONITOR, image);
  const address = depth * guestAddress(MONITOR);
  const machine = new Machine({ memory: address + MEMORY });
  load(machine, image);
  machine.console.end();
  return [machine, address];
}

/**
 * Ticks of the machine that an instruction takes, beside its own; `before` is
 * what the guest does first.
 */
function roundTrip(
  instruction: string,
  { depth, before }: { readonly depth: number; readonly before: string },
): number {
  const guest = assemble(`
_start: li      t0, 1
        sw      t0, NEW_PSW(zero)
        la      t1, 1f
        sw      t1, NEW_PSW+4(zero)
        rdbound t1
        sw      t1, NEW_PSW+12(zero)
        ${before}
        rdstatus t1
        ${instruction}
1:      halt
`);
  const [machine, address] = tower(guest, depth);
  const exits: number[] = [];
  watchGuest(machine, address, {
    entered: () => {},
    exited: () => exits.push(machine.ticks),
    starved: () => {},
  });
  assertEquals(new Bare(machine).run(TICKS), "halt");
  const [from, to] = exits.slice(-2);
  return to - from - 1;
}

/** Ticks of the machine for the whole of a guest. */
function wholeRun(name: string, depth: number): number {
  const [machine] = tower(assembleFiles(findGuest(name)!.sources), depth);
  assertEquals(new Bare(machine).run(TICKS), "halt");
  return machine.ticks;
}

/** A guest whose timer is on, and may interrupt. */
const TIMED = "setie t0; li t0, 10000; settimer t0";

/** The figures of the handout, from one monitor on. */
const ROUND_TRIPS = [
  { instruction: "rdbase a0", before: "", ticks: [88, 496, 2128] },
  { instruction: "ecall", before: "", ticks: [105, 510, 2139] },
  { instruction: "rdbase a0", before: TIMED, ticks: [101, 709, 3357] },
] as const;

/** The same, from the bare machine on. */
const TIMESHARING = [35_981, 147_061, 696_732, 2_991_419];

Deno.test("a trap's round trip takes as long as the handout says", () => {
  for (const { instruction, before, ticks } of ROUND_TRIPS) {
    const measured = ticks.map((_, n) =>
      roundTrip(instruction, { depth: n + 1, before })
    );
    assertEquals(measured, [...ticks], `${before} ${instruction}`);
  }
});

Deno.test("each monitor below makes four round trips of one, and 144 ticks", () => {
  const [{ ticks }] = ROUND_TRIPS;
  for (const [n, more] of ticks.slice(1).entries()) {
    assertEquals(more, 4 * ticks[n] + 144);
  }
});

Deno.test("timesharing takes as long as the handout says", () => {
  const measured = TIMESHARING.map((_, depth) =>
    wholeRun("timesharing", depth)
  );
  assertEquals(measured, TIMESHARING);
});

Deno.test("the handout has these figures, in each language", () => {
  const rows = [
    ...ROUND_TRIPS.map(({ ticks }) => ["", ...ticks]),
    TIMESHARING,
  ];
  const written = {
    en: (n: number) => n.toLocaleString("en"),
    // In Spanish, four digits stand together.
    es: (n: number) => n < 10_000 ? `${n}` : n.toLocaleString("fr"),
  };
  for (const language of ["en", "es"] as const) {
    const handout = TINY_MONITOR.handout[language].replace(/\s+/g, " ");
    for (const row of rows) {
      const cells = row.map((cell) =>
        typeof cell === "number" ? written[language](cell) : cell
      );
      const text = `| ${cells.join(" | ")} |`.replace(/\s+/g, " ");
      assert(handout.includes(text), `${language}: ${text}`);
    }
  }
});
