/**
 * Machines that somebody looks into, translated and by the fast loop alone: the
 * same is noticed at the same ticks, the same pages are told to be written, and
 * going back leads to the same moment.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { BLOCK_SIZE, PG32 } from "../../isa/mod.ts";
import { parseArrangement } from "../../lessons/commands/arrangement.ts";
import { type Moment, Rig } from "../../lessons/debugger/core/rig.ts";
import {
  DATA,
  HANDLER,
  OTHER,
  USER,
} from "../../lessons/random_guests/steps.ts";
import type { Program } from "../../lessons/random_guests/program.ts";
import { installWithDisk } from "../lessons/debugger/rigs.ts";
import { op, ZERO } from "../machine/_code.ts";
import { HOT_KERNELS } from "./hot.ts";
import { INTERPRETED, type MachineKind, TRANSLATED } from "./worlds.ts";

/** What a debugger does with a rig, between two looks at it. */
type Act =
  | { readonly kind: "run"; readonly ticks: number }
  | { readonly kind: "mark"; readonly addresses: readonly number[] }
  | { readonly kind: "mark all" }
  /** Marks words with an opcode, and some pages as a whole. */
  | { readonly kind: "mark where"; readonly opcode: number }
  | { readonly kind: "keep" }
  /** Goes to one of the moments that were kept. */
  | { readonly kind: "restore"; readonly which: number }
  | { readonly kind: "store"; readonly address: number; readonly word: number };

/** Addresses of code: a handler's, and programs'. */
const CODE = fc.oneof(
  fc.integer({ min: HANDLER >> 2, max: (HANDLER >> 2) + 24 }),
  fc.integer({ min: USER >> 2, max: (USER >> 2) + 40 }),
  fc.integer({ min: OTHER >> 2, max: (OTHER >> 2) + 40 }),
).map((word) => word * 4);

const ACT: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("run" as const),
      ticks: fc.oneof(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 100, max: 3000 }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("mark" as const),
      addresses: fc.array(CODE, { maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "mark all" as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("mark where" as const),
      opcode: fc.constantFrom("sw", "addi", "bne", "jal")
        .map((name) => PG32.byMnemonic.get(name)!.opcode),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "keep" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("restore" as const),
      which: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("store" as const),
      address: fc.oneof(CODE, fc.constant(DATA)),
      word: fc.constantFrom(op("addi", 9, 9, 5), op("ecall"), ZERO),
    }),
  },
);

/** A rig, and what was heard of it since somebody asked. */
class Looked {
  readonly rig: Rig;
  heard: unknown[] = [];
  readonly #moments: Moment[] = [];

  constructor(program: Program, on: string, kind: MachineKind) {
    const { memory } = program;
    this.rig = new Rig(
      {
        on: parseArrangement(on),
        memory,
        isa: PG32,
        disk: new Uint8Array(program.blocks * BLOCK_SIZE),
        ...kind,
      },
      (guest) => installWithDisk(guest, program),
    );
    const { guest } = this.rig.tower;
    this.rig.listener = {
      hearsAll: true,
      fetch: (tick) => this.heard.push([tick, guest.cpu.pc, ...guest.cpu.x]),
      trap: ({ trap, level, tick }) => this.heard.push([trap, level, tick]),
      hop: ({ kind }, tick) => this.heard.push([kind, tick]),
    };
    this.#moments.push(this.rig.keep());
  }

  do(act: Act): void {
    const { rig, rig: { tower: { guest, occupant } } } = this;
    switch (act.kind) {
      case "run":
        return void this.heard.push(occupant.run(act.ticks));
      case "mark":
        return rig.mark(act.addresses);
      case "mark all":
        return rig.markAll();
      case "mark where":
        return rig.markWhere(
          (word) => word >>> 24 === act.opcode,
          this.#moments.at(-1)!.written,
        );
      case "keep":
        return void this.#moments.push(rig.keep());
      case "restore":
        return rig.restore(this.#moments[act.which % this.#moments.length]);
      case "store":
        return guest.store(act.address, act.word);
    }
  }

  /** Everything now; asking changes nothing that has been translated. */
  look(): unknown {
    const { engines, monitors, memory, disk, written } = this.rig.keep();
    const { heard } = this;
    this.heard = [];
    return {
      heard,
      engines: engines.map(({ state, traps, output }) => [
        state,
        traps,
        output,
      ]),
      monitors: monitors.map(({ schedule, world: { alarm }, counts }) => [
        schedule,
        alarm,
        counts,
      ]),
      memory,
      disk,
      written,
    };
  }
}

/** How much was translated, and how much noticed. */
interface Reached {
  interpreted: number;
  translated: number;
  forgotten: number;
  notices: number;
}

/** Does the same with two rigs, and adds to what is reached. */
function assertSameLooks(
  program: Program,
  { on, acts, reached }: { on: string; acts: readonly Act[]; reached: Reached },
): void {
  const plain = new Looked(program, on, INTERPRETED);
  const eager = new Looked(program, on, TRANSLATED);
  for (const act of acts) {
    plain.do(act);
    eager.do(act);
    reached.notices += eager.heard.length;
    assertEquals(eager.look(), plain.look(), `after ${JSON.stringify(act)}`);
  }
  const { counts } = eager.rig.tower.machine.translator!;
  reached.interpreted += counts.interpreted;
  reached.translated += counts.translated;
  reached.forgotten += counts.forgotten;
}

for (
  const { on, numRuns } of [
    { on: "bare", numRuns: 60 },
    { on: "type1", numRuns: 30 },
    { on: "nested:2", numRuns: 12 },
    { on: "type2", numRuns: 12 },
  ]
) {
  Deno.test(`${numRuns} kernels full of loops, looked into: ${on}`, () => {
    const reached = { interpreted: 0, translated: 0, forgotten: 0, notices: 0 };
    fc.assert(
      fc.property(
        HOT_KERNELS,
        fc.array(ACT, { minLength: 10, maxLength: 30 }),
        (program, acts) => assertSameLooks(program, { on, acts, reached }),
      ),
      { seed: 18, numRuns, endOnFailure: true },
    );
    for (const [what, count] of Object.entries(reached)) {
      assert(
        count >= 10 * numRuns || what === "forgotten" && count > numRuns,
        `${what}: ${count}`,
      );
    }
  });
}
