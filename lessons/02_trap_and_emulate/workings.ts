/**
 * Trap and emulate: what the live machine does in each scene.
 *
 * Every scene builds its machines anew and drives them to where it begins. The
 * answer to each question is what they then do.
 *
 * @module
 */
import { composeWindow, MONITOR_MEMORY } from "../../monitor/mod.ts";
import { describe, PG32, SUPERVISOR, WORDS } from "../../isa/mod.ts";
import { KERNEL, MEMORY } from "../01_machine_and_traps/kernel.ts";
import { exhibit } from "../runner/exhibit.ts";
import { hex, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import {
  BARE,
  bareLayers,
  changes,
  comparison,
  counts,
  exitRecord,
  layers,
  listing,
  realAndVirtual,
  trapAreas,
  trapCounts,
  VIRTUAL,
  virtualLayers,
} from "../runner/shows.ts";
import {
  bareStage,
  finish,
  type JournalEntry,
  journey,
  nextExit,
  outputOf,
  pswOf,
  stepTo,
  stepToTrap,
  stepUntilNext,
  virtualStage,
} from "../runner/stage.ts";
import { LATER } from "./later_workings.ts";
import {
  decision,
  journalOf,
  r,
  sameTrap,
  type Trapped,
  windows,
} from "./panels.ts";
import { total } from "./runs.ts";
import type { EN } from "./words_en.ts";

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *two_computers() {
    yield {
      beat: "plan",
      panels: [[
        layers(BARE, term("bare")),
        layers(VIRTUAL, term("virtual")),
      ]],
    };
  },

  *bare() {
    const stage = bareStage(KERNEL, MEMORY);
    const boot = pswOf(stage.engine.cpu);
    yield {
      beat: "boot",
      machine: exhibit(stage),
      panels: [[
        bareLayers(boot),
        listing(stage, boot, { before: 0, after: 7 }),
      ]],
    };
    finish(stage);
    const { ticks, traps } = stage.engine;
    yield {
      beat: "run",
      machine: exhibit(stage),
      values: { ticks },
      panels: [
        [comparison([term("output")], [[term("bare"), outputOf(stage)]])],
        [trapCounts([[term("bare"), traps]])],
      ],
    };
  },

  *deprivileged() {
    const stage = virtualStage(KERNEL, MEMORY);
    const machine = exhibit(stage);
    const virtual = pswOf(stage.engine.cpu);
    stage.stepper.step();
    const [{ psw: real, ticks }] = stage.runs;
    const mode = real.mode === SUPERVISOR ? "supervisor" : "user";
    yield {
      right: ticks === 1 ? mode : "neither",
      machine,
      values: { own: MONITOR_MEMORY, memory: MEMORY },
      panels: [[layers(VIRTUAL)]],
    };
    yield {
      beat: "psws",
      machine,
      panels: [[
        virtualLayers(real, virtual),
        realAndVirtual(real, virtual),
      ]],
    };
  },

  *direct() {
    const stage = virtualStage(KERNEL, MEMORY);
    const machine = exhibit(stage);
    const start = pswOf(stage.engine.cpu);
    const program = listing(stage, start, { before: 0, after: 4 });
    stepUntilNext(stage, /^rdstatus/);
    const direct = stage.stepper.steps.length;
    const exits = total(stage.engine.statistics.exits);
    const some = exits === direct ? "each" : "stores";
    const values = { direct, exits };
    yield {
      right: exits === 0 ? "never" : some,
      machine,
      values,
      panels: [[program]],
    };
    yield {
      beat: "count",
      machine: exhibit(stage),
      values,
      panels: [[
        listing(stage, pswOf(stage.engine.cpu), { before: direct, after: 0 }),
        counts([[term("run directly"), direct], [term("exits"), exits]]),
      ]],
    };
  },

  *attempt() {
    const stage = virtualStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^rdstatus/);
    const before = pswOf(stage.engine.cpu);
    const program = listing(stage, before, { before: 0 });
    const machine = exhibit(stage);
    const trip = journey(stage);
    const pair = realAndVirtual(trip.real, before);
    const value = trip.step.registers[1][10];
    yield {
      right: stage.engine.ticks <= trip.step.tick + 1
        ? "stopped"
        : value === 0
        ? "zero"
        : "one",
      machine,
      panels: [[program, pair]],
    };
    yield {
      beat: "trap",
      machine,
      panels: [[
        virtualLayers(trip.real, before, { monitor: "rdstatus a0" }),
        exitRecord(trip.exit),
      ], [pair]],
    };
    yield {
      beat: "dispatch",
      machine,
      panels: [[program, decision(trip)], [pair]],
    };
    const row = PG32.byMnemonic.get("rdstatus")!;
    yield {
      beat: "interpret",
      machine,
      values: { value },
      panels: [[{
        kind: "table",
        title: "rdstatus a0",
        rows: describe(row, { rd: "a0" }).map((line) => ({ cells: [line] })),
      }, changes(trip.step)]],
    };
    const twin = bareStage(KERNEL, MEMORY);
    const bare = stepTo(twin, ({ tick }) => tick === trip.step.tick);
    yield {
      beat: "resume",
      machine,
      panels: [
        [realAndVirtual(trip.resumed, trip.step.after)],
        [comparison([term("tick"), "a0"], [
          [term("bare"), bare.tick, bare.registers[1][10]],
          [term("virtual"), trip.step.tick, value],
        ])],
      ],
    };
  },

  *timer() {
    const stage = virtualStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^settimer/);
    const program = listing(stage, pswOf(stage.engine.cpu));
    const before = stage.engine.ticks;
    const machine = exhibit(stage);
    const trip = journey(stage);
    const passed = stage.engine.ticks - before - 1;
    yield {
      beat: "set",
      machine,
      values: { ticks: trip.step.registers[0][5] },
      panels: [[program, decision(trip)], [
        counts([
          [term("own clock"), stage.engine.clock.timer + passed],
          [term("real timer"), stage.machine.clock.timer || term("not set")],
        ]),
      ]],
    };
  },

  *window() {
    const stage = virtualStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^lpsw/);
    const program = listing(stage, pswOf(stage.engine.cpu));
    const machine = exhibit(stage);
    const { step: { after: guest }, resumed } = journey(stage);
    const { address, size } = stage.engine.region;
    const region = { base: address, bound: size };
    const base = guest.base + address;
    const asked = r(guest);
    const moved = r({ base, bound: guest.bound });
    const clipped = r({ base, bound: size - guest.base });
    const choices = {
      [asked]: "asked",
      [moved]: "moved",
      [clipped]: "clipped",
    };
    yield {
      right: choices[r(resumed)] as "asked" | "moved" | "clipped",
      machine,
      values: {
        asked,
        moved,
        clipped,
        base: hex(guest.base),
        bound: hex(guest.bound),
        memory: hex(size),
        address: hex(address),
      },
      panels: [[program]],
    };
    const real = composeWindow(WORDS, guest, region);
    yield {
      beat: "compose",
      machine,
      panels: [
        [windows([["virtual R", guest], ["region", region], ["real R", real]])],
        [realAndVirtual(resumed, guest)],
      ],
    };
  },

  *reflect() {
    const stage = virtualStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^ecall/);
    const program = listing(stage, pswOf(stage.engine.cpu));
    const machine = exhibit(stage);
    const trip = journey(stage);
    yield { beat: "decide", machine, panels: [[program, decision(trip)]] };
    yield {
      beat: "deliver",
      machine,
      values: { address: hex(stage.engine.region.address) },
      panels: [[
        virtualLayers(trip.resumed, trip.step.after),
        trapAreas(...trip.area),
      ]],
    };
  },

  *journal() {
    const stage = virtualStage(KERNEL, MEMORY);
    const exits: JournalEntry[] = [];
    while (exits.length < 20) exits.push(...nextExit(stage));
    yield {
      beat: "exits",
      machine: exhibit(stage),
      panels: [[journalOf(exits, 10)]],
    };
  },

  *interrupt() {
    const virtual = virtualStage(KERNEL, MEMORY);
    const step = stepToTrap(virtual, "timer");
    const bare = stepToTrap(bareStage(KERNEL, MEMORY), "timer");
    const saved = ({ trap }: Trapped) => hex(trap.pc);
    yield {
      beat: "deliver",
      machine: exhibit(virtual),
      values: { tick: step.tick },
      panels: [
        [listing(virtual, step.before)],
        [sameTrap(bare, step, [term("saved pc"), saved])],
      ],
    };
  },

  *user_halt() {
    const stage = virtualStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^halt/);
    const at = pswOf(stage.engine.cpu);
    const program = listing(stage, at, { before: 2, after: 0 });
    const machine = exhibit(stage);
    const trip = journey(stage);
    yield {
      right: stage.machine.run(0).kind === "halt"
        ? "machine"
        : trip.step.trap === undefined
        ? "monitor"
        : "kernel",
      machine,
      panels: [[program, realAndVirtual(trip.real, trip.step.before)]],
    };
    finish(stage);
    yield {
      beat: "reflect",
      machine,
      panels: [
        [exitRecord(trip.exit), decision(trip)],
        [comparison([term("output")], [[term("virtual"), outputOf(stage)]])],
      ],
    };
  },

  *beyond() {
    const virtual = virtualStage(KERNEL, MEMORY);
    const { address, size } = virtual.engine.region;
    const behind = address + size;
    virtual.machine.store(behind, SOMEONES);
    const step = stepToTrap(virtual, "memory");
    const bare = stepToTrap(bareStage(KERNEL, MEMORY), "memory");
    const detail = ({ trap }: Trapped) => hex(trap.detail);
    yield {
      beat: "fault",
      machine: exhibit(virtual),
      values: {
        address: hex(behind),
        word: hex(virtual.machine.load(behind), 8),
      },
      panels: [
        [listing(virtual, step.before, { after: 1 })],
        [sameTrap(bare, step, [term("detail"), detail])],
      ],
    };
  },

  ...LATER,
};

/** A word of someone else's, behind the guest's memory. */
const SOMEONES = 0x5ec4e7;
