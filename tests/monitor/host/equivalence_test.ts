/**
 * Equivalence under type 2 and with the kernel module: a guest does what it
 * does on a bare machine, to the tick and to the byte, whatever the host does.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  type EngineBase,
  Machine,
  PROCESSOR,
  WORD,
} from "../../../machine/mod.ts";
import type { Observe } from "../../../monitor/mod.ts";
import { assertCampaign } from "../../equivalence/campaign.ts";
import { assertSameRuns } from "../../equivalence/compare.ts";
import { difference } from "../../../lessons/random_guests/difference.ts";
import { listing } from "../../../lessons/random_guests/listing.ts";
import {
  KERNELS,
  OPCODES,
  type Program,
} from "../../../lessons/random_guests/program.ts";
import { bare } from "../../equivalence/worlds.ts";
import { hosted, hostedInside, needed, settle, type Way } from "./_worlds.ts";
import { runs } from "../../machine/_runs.ts";
import { Unrest } from "./_unrest.ts";

/** The number of the monitor's process: the second that is made. */
const MONITOR_PID = 2;

const WAYS: readonly Way[] = ["type2", "kernel"];

function assertHosted(program: Program): void {
  assertSameRuns([
    bare(program),
    hosted(program, "type2"),
    hosted(program, "kernel"),
    hosted(program, "type2", 2),
    hostedInside(program, "type2"),
  ], program);
}

Deno.test("400 random kernels: bare, on a host, nested there, in a host in a VM", () => {
  assertCampaign(KERNELS, assertHosted, { seed: 1974, programs: runs(400) });
});

Deno.test("50 memories full of instructions on a host", () => {
  assertCampaign(OPCODES, assertHosted, { seed: 17, programs: runs(50) });
});

function isIdle({ state }: EngineBase): boolean {
  return state.words[WORD.processor] === PROCESSOR.idle;
}

/** Runs a guest on a restless host, and bare to the same ticks. */
function assertRestless(
  program: Program,
  way: Way,
  observe?: Observe,
): Unrest {
  const machine = new Machine({
    memory: 2 * needed(program),
    disk: new Uint8Array(1 << 16),
  });
  const world = settle(machine, program, { way, quantum: 37, observe });
  const unrest = new Unrest(world, program.cut);
  const measure = bare(program);
  for (const ticks of program.steps) {
    unrest.run(ticks);
    measure.run(world.guest.ticks - measure.guest.ticks);
    // A guest that idles for ever has looked once more for what could come.
    if (world.guest.clock.next === Infinity && isIdle(world.guest)) {
      measure.run(1);
    }
    const [there, here] = [world.guest.save(), measure.guest.save()];
    const same = there.every((byte, n) => byte === here[n]);
    const wrong = world.damage() ?? unrest.damage() ??
      (same ? undefined : difference(world.guest, measure.guest));
    if (wrong !== undefined) {
      throw new Error(
        `${way} on a restless host is not bare at tick ${world.guest.ticks}: ` +
          `${wrong}\n${listing(program)}`,
      );
    }
  }
  return unrest;
}

for (const way of WAYS) {
  Deno.test(`600 random kernels on a restless host: ${way}`, () => {
    const seen = { swaps: 0, signals: 0, switches: 0, moved: 0 };
    assertCampaign(KERNELS, (program) => {
      let home = 0;
      assertRestless(program, way, (hop) => {
        if (hop.kind === "signal") seen.signals++;
        if (hop.kind === "switch") seen.switches++;
        if (hop.kind !== "swap" || hop.pid !== MONITOR_PID) return;
        seen.swaps++;
        if (hop.way === "in" && hop.address !== home) seen.moved++;
        home = hop.address;
      });
    }, { seed: 2001, programs: runs(600) });
    // The host has been restless indeed.
    for (const [what, count] of Object.entries(seen)) {
      assert(count > 0.6 * runs(600), `${what}: ${count}`);
    }
  });
}

Deno.test("signals to a monitor's process are all delivered", () => {
  for (const way of WAYS) {
    let total = 0;
    assertCampaign(KERNELS, (program) => {
      let delivered = 0;
      const { sent, waiting } = assertRestless(program, way, (hop) => {
        if (hop.kind === "signal" && hop.signal === "SIGUSR1") delivered++;
      });
      // A guest that has halted brings its process no way into it any more.
      assertEquals(delivered + waiting, sent);
      total += delivered;
    }, { seed: 7, programs: runs(30) });
    assert(total > runs(30), `${total}`);
  }
});
