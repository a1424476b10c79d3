/**
 * Time travel: wherever one goes, the state there is what it is in a run of its
 * own, bit for bit.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { BLOCK_SIZE, crc32, PG32 } from "../../../isa/mod.ts";
import { findGuest, imageOf } from "../../../guests/mod.ts";
import { load } from "../../../machine/mod.ts";
import { parseArrangement } from "../../../lessons/commands/arrangement.ts";
import { buildTower } from "../../../lessons/commands/tower.ts";
import { Rig } from "../../../lessons/debugger/core/rig.ts";
import {
  CUT,
  type Position,
  Timeline,
} from "../../../lessons/debugger/core/timeline.ts";
import {
  KERNELS,
  type Program,
} from "../../../lessons/random_guests/program.ts";
import { op } from "../../machine/_code.ts";
import { USER } from "../../../lessons/random_guests/steps.ts";
import { HOT_KERNELS } from "../../equivalence/hot.ts";
import {
  type Execution,
  installWithDisk,
  INTERPRETED,
  TRANSLATED,
} from "./rigs.ts";

const ARRANGEMENTS = ["bare", "type1", "nested:2", "type2", "kernel"];

function timelineOf(
  program: Program,
  on: string,
  execution: Execution = TRANSLATED,
): Timeline {
  const { memory } = program;
  return new Timeline(
    new Rig(
      {
        on: parseArrangement(on),
        memory,
        isa: PG32,
        disk: new Uint8Array(program.blocks * BLOCK_SIZE),
        ...execution,
      },
      (guest) => installWithDisk(guest, program),
    ),
  );
}

/** All that is to be the same: the guest, the machine, and every count. */
function stateOf({ rig }: Timeline): unknown {
  const { tower: { machine, guest, vms, hosting } } = rig;
  return {
    ticks: guest.ticks,
    guest: crc32(guest.save()),
    machine: crc32(machine.save()),
    monitors: rig.monitors.map((monitor) => crc32(monitor.save())),
    counts: vms.map(({ statistics }) => statistics.mark()),
    traps: machine.traps,
    ledger: hosting?.os.ledger.counts,
  };
}

/** One instruction, one interrupt or one tick of waiting; false at the end. */
function step(timeline: Timeline): boolean {
  return timeline.deliver() ||
    timeline.forwardNow(timeline.position.tick + 1) === undefined;
}

Deno.test("random kernels: where one has been is the same when one is back", () => {
  for (const on of ARRANGEMENTS) {
    const places = fc.array(fc.nat(400), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(KERNELS, places, (program, order) => {
        const timeline = timelineOf(program, on);
        const seen: [Position, string][] = [];
        do {
          const { rig, position } = timeline;
          seen.push([position, rig.tower.guest.save().toString()]);
        } while (seen.length < 400 && step(timeline));
        for (const n of order) {
          const [position, state] = seen[n % seen.length];
          assert(timeline.reach(position));
          assertEquals(timeline.position, position);
          assert(timeline.rig.tower.guest.save().toString() === state);
        }
      }),
      { seed: 6, numRuns: 8, endOnFailure: true },
    );
  }
});

Deno.test("a tick that is gone to has the counts of a run of its own", () => {
  for (const on of ARRANGEMENTS) {
    for (const program of fc.sample(KERNELS, { seed: 60, numRuns: 6 })) {
      const timeline = timelineOf(program, on);
      for (let n = 0; n < 150 && step(timeline); n++);
      const { tick } = timeline.position;
      const half = { tick: tick >> 1, phase: 0 };
      timeline.reach(half);
      const fresh = timelineOf(program, on);
      fresh.forwardNow(half.tick);
      assertEquals(stateOf(timeline), stateOf(fresh));
    }
  }
});

Deno.test("translated or not, a tick that is gone to is the same", () => {
  const ticks = fc.array(fc.nat(15_000), { minLength: 6, maxLength: 6 });
  const words = fc.constantFrom(0, op("addi", 9, 9, 5), op("ecall"));
  for (const on of ARRANGEMENTS) {
    let translated = 0;
    const check = (program: Program, order: number[], word: number): void => {
      const timelines = [INTERPRETED, TRANSLATED]
        .map((execution) => timelineOf(program, on, execution));
      const both = <T>(act: (timeline: Timeline) => T): void => {
        const [plain, eager] = timelines.map(act);
        assertEquals(eager, plain);
      };
      order.forEach((tick, n) => {
        both((timeline) => [timeline.reach({ tick, phase: 0 }), n]);
        both(stateOf);
        // The rest of the journeys is by a checkpoint in the middle.
        const { guest } = timelines[0].rig.tower;
        if (n !== 2 || guest.ticks !== tick) return;
        both((timeline) =>
          timeline.edit(() => timeline.rig.tower.guest.store(USER + 8, word))
        );
      });
      const { counts } = timelines[1].rig.tower.machine.translator!;
      translated += counts.translated;
    };
    fc.assert(
      fc.property(HOT_KERNELS, ticks, words, check),
      { seed: 61, numRuns: 8, endOnFailure: true },
    );
    assert(translated > 20_000, `${on}: ${translated}`);
  }
});

Deno.test("checkpoints are few, in a long run too, and all of them are right", () => {
  const guest = findGuest("quicksort")!;
  const image = imageOf(guest);
  const build = (execution: Execution) =>
    new Rig(
      {
        on: parseArrangement("type1"),
        memory: guest.memory,
        isa: guest.isa,
        ...execution,
      },
      (engine) => load(engine, image),
    );
  const timeline = new Timeline(build(TRANSLATED));
  timeline.forwardNow(450_000);
  // A walk about, with cuts wherever it goes.
  for (const tick of [123_456, 7, 399_999, 250_000, 100_001, 450_000]) {
    assert(timeline.reach({ tick, phase: 0 }));
    timeline.forwardNow(tick + 3);
    timeline.reach({ tick, phase: 0 });
    const fresh = new Timeline(build(INTERPRETED));
    fresh.forwardNow(tick);
    assertEquals(stateOf(timeline), stateOf(fresh));
  }
  assertEquals(
    timeline.checkpoints.map(({ tick }) => tick),
    [0, 1, 2, 3, 4].map((n) => n * CUT),
  );
});

Deno.test("what deno task run counts is what is counted here", () => {
  const guest = findGuest("timesharing")!;
  const options = { memory: guest.memory, isa: guest.isa };
  for (const on of ["type1", "type2"].map(parseArrangement)) {
    const tower = buildTower({ ...options, on });
    load(tower.guest, imageOf(guest));
    tower.occupant.run(20_000);
    const timeline = new Timeline(
      new Rig({ ...options, on }, (engine) => load(engine, imageOf(guest))),
    );
    for (let n = 0; n < 20_000; n += 77) timeline.forwardNow(n);
    timeline.forwardNow(20_000);
    timeline.straighten();
    assertEquals(
      timeline.rig.tower.vms.map(({ statistics }) => statistics.mark()),
      tower.vms.map(({ statistics }) => statistics.mark()),
    );
    assertEquals(
      timeline.rig.tower.hosting?.os.ledger.counts,
      tower.hosting?.os.ledger.counts,
    );
  }
});

Deno.test("cuts on the first way through are not in what is counted later", () => {
  const guest = findGuest("quicksort")!;
  const build = () =>
    new Timeline(
      new Rig(
        { on: parseArrangement("type1"), memory: guest.memory, isa: guest.isa },
        (engine) => load(engine, imageOf(guest)),
      ),
    );
  const timeline = build();
  for (const tick of [99_990, 99_993, 100_007, 250_000]) {
    timeline.forwardNow(tick);
  }
  timeline.reach({ tick: 150_000, phase: 0 });
  const fresh = build();
  fresh.forwardNow(150_000);
  assertEquals(stateOf(timeline), stateOf(fresh));
});
