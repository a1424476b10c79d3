/**
 * Type 2, step by step: what the live machine does in each scene.
 *
 * @module
 */
import { Machine } from "../../machine/mod.ts";
import { InvariantError } from "../../isa/mod.ts";
import { COSTS, HOST_MEMORY, MONITOR_MEMORY } from "../../monitor/mod.ts";
import { earlier, exhibit } from "../runner/exhibit.ts";
import { hex, type Layer, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import { comparison, counts, layers, VIRTUAL } from "../runner/shows.ts";
import { difference, printed } from "../02_trap_and_emulate/runs.ts";
import { commands } from "../07_your_own_guest/panels.ts";
import { ANSWERS, BLOCKS, EDITOR, EDITOR_MEMORY, MEMORY } from "./guests.ts";
import { DISK_NAME, type Entry, Grounded, PROCESS_MEMORY } from "./hosted.ts";
import {
  actorOf,
  backAt,
  costOf,
  cyclesOf,
  roundOf,
  tripOf,
  untilFirstTrap,
} from "./journal.ts";
import {
  bill,
  code,
  exitReason,
  fileOf,
  hops,
  HOSTED,
  hostedLayers,
  processTable,
  sideBySide,
  unrest,
  windows,
} from "./panels.ts";
import {
  attempting,
  bareRun,
  crowded,
  GROUNDS,
  hostingOf,
  moment,
  NICE,
  QUANTUM,
  ran,
} from "./runs.ts";
import type { EN } from "./words_en.ts";

/** The trap that is followed on its way. */
const ASKS_MODE = /^rdstatus/;
/** An instruction that prints. */
const PRINTS = /CONSOLE_DATA/;
/** The one that has the disk transfer something. */
const STARTS_DISK = /DISK_COMMAND/;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *grounds() {
    yield {
      beat: "types",
      panels: [[
        layers(VIRTUAL, term("type 1")),
        layers(HOSTED, term("type 2")),
      ]],
    };
  },

  *argument() {
    const bare = bareRun();
    const [type1, type2] = [ran("type1"), ran("type2")];
    const row = ({ vm }: Grounded) =>
      [vm.ticks, printed(vm), difference(bare, vm).differ] as const;
    yield {
      beat: "same",
      machine: exhibit(type2),
      values: { bytes: difference(bare, type2.vm).bytes },
      panels: [
        [code([
          "new Monitor(machine)",
          'new Monitor(hostOs.spawn("monitor"))',
        ])],
        [comparison(
          [term("ticks"), term("output"), term("bytes that differ")],
          [
            [term("bare"), bare.ticks, printed(bare), 0],
            [term("type 1"), ...row(type1)],
            [term("type 2"), ...row(type2)],
          ],
        )],
      ],
    };
    const { os: { processes } } = hostingOf(type2);
    yield {
      right: (["none", "one", "two"] as const)[processes.length],
      machine: earlier(type2),
    };
    yield {
      beat: "one_process",
      machine: exhibit(type2),
      panels: [[
        processTable(processes, [[
          term("memory in bytes"),
          ({ size }) => size,
        ]]),
        counts([
          [term("monitor's own"), MONITOR_MEMORY],
          [term("guest's"), type2.vm.size],
        ], term("process's memory")),
      ]],
    };
  },

  *entry() {
    const run = ran("type2");
    const { journal, vm } = run;
    const machine = earlier(run);
    const before = untilFirstTrap(journal);
    const asks = before.some(({ what }) =>
      what.kind === "call" && what.call === "window"
    );
    yield {
      right: asks ? "calls" : "itself",
      machine,
    };
    yield {
      beat: "calls",
      machine,
      panels: [[hops(before, { sum: true })]],
    };
    const guest = new Machine({ memory: MEMORY }).cpu;
    yield {
      beat: "windows",
      machine,
      values: { host: HOST_MEMORY, own: MONITOR_MEMORY },
      panels: [[windows([
        [term("virtual R"), { base: guest.base, bound: vm.cpu.bound }],
        [term("R asked for"), vm.window],
        [term("real R"), journal[before.length].real],
      ])]],
    };
  },

  *trap() {
    const run = ran("type2");
    const { journal } = run;
    const machine = attempting(run, ASKS_MODE);
    const trip = tripOf(journal, ASKS_MODE);
    const [trap, signal, decision, back] = trip;
    yield {
      right: actorOf(signal) === "host" ? "host" : "monitor",
      machine,
    };
    const values = { trap: costOf(trap), signal: costOf(signal) };
    const shown = (running: Layer, here: Entry) => [[
      hostedLayers(running),
      hops(trip, { here }),
    ]];
    yield {
      beat: "hardware",
      machine,
      values,
      panels: shown("host", trap),
    };
    yield {
      beat: "signal",
      machine,
      values,
      panels: shown("monitor", signal),
    };
    yield { beat: "emulation", machine, panels: shown("monitor", decision) };
    yield { beat: "back", machine, panels: shown("kernel", back) };
  },

  *bill() {
    const type1 = roundOf(ran("type1").journal, ASKS_MODE);
    const run = ran("type2");
    const machine = attempting(run, ASKS_MODE);
    const type2 = roundOf(run.journal, ASKS_MODE);
    const ratio = cyclesOf(type2) / cyclesOf(type1);
    const values = {
      type1: cyclesOf(type1),
      trap: COSTS.trap.cycles,
      emulate: COSTS.emulate.cycles,
      entry: COSTS.entry.cycles,
      call: COSTS.call.cycles,
      times: ratio.toFixed(1),
    };
    yield {
      right: ratio > 2 ? "times" : ratio > 1 ? "little" : "same",
      machine,
      values,
    };
    yield {
      beat: "priced",
      machine,
      values,
      panels: [[bill([["type1", type1], ["type2", type2]])]],
    };
  },

  *console() {
    const run = ran("type2");
    const machine = attempting(run, PRINTS);
    const trip = tripOf(run.journal, PRINTS);
    const inKernel =
      trip.filter(({ what: { kind } }) => kind === "trap" || kind === "call")
        .length;
    yield {
      right: (["once", "twice", "thrice"] as const)[inKernel - 1],
      machine,
    };
    yield { beat: "written", machine, panels: [[hops(trip, { sum: true })]] };
  },

  *disk() {
    const run = ran("type2");
    const machine = attempting(run, STARTS_DISK);
    const file = hostingOf(run).os.files.find(DISK_NAME)!;
    const taken = file.blocks.size;
    const values = { blocks: BLOCKS, name: DISK_NAME };
    yield {
      right: taken === 0 ? "none" : taken === 1 ? "one" : "all",
      machine,
      values,
    };
    const trip = tripOf(run.journal, STARTS_DISK);
    yield {
      beat: "sparse",
      machine,
      values,
      panels: [[hops(trip), fileOf(file, BLOCKS)]],
    };
  },

  *meanwhile() {
    const world = new Grounded("type2", {
      room: PROCESS_MEMORY,
      swap: 1 << 14,
      quantum: QUANTUM,
    });
    const { os, process } = hostingOf(world);
    const { vm, journal } = world;
    os.run(2 * QUANTUM);
    const tick = vm.ticks;
    const moments = [moment(world)];
    const from = journal.length;
    os.swapOut(process);
    moments.push(moment(world));
    os.signal(process, "SIGUSR1");
    os.spawn("editor", { memory: EDITOR_MEMORY, image: EDITOR });
    os.run(2 * QUANTUM);
    moments.push(moment(world));
    const seen = journal.slice(from, backAt(journal, from))
      .filter(({ what: { kind } }) =>
        kind === "switch" || kind === "swap" || kind === "signal"
      );
    os.run(20 * QUANTUM);
    moments.push(moment(world));
    const [, , after, end] = moments;
    const values = { tick, bytes: end.bytes };
    yield {
      right: moments.every(({ differ }) => differ === 0)
        ? "nothing"
        : after.tick === tick
        ? "place"
        : "time",
      machine: earlier(world, tick),
      values,
    };
    yield {
      beat: "events",
      machine: exhibit(world),
      values,
      panels: [[unrest(seen, os.processes)]],
    };
    const names = ["before", "on the disk", "moved", "at the end"] as const;
    yield {
      beat: "identical",
      machine: exhibit(world),
      values,
      panels: [[comparison(
        [term("memory at"), term("guest's clock"), term("bytes that differ")],
        moments.map(({ home, tick, differ }, n) => [
          term(names[n]),
          home === undefined ? term("on the disk") : hex(home),
          tick,
          differ,
        ]),
      )]],
    };
  },

  *module() {
    const run = ran("kernel");
    const { journal, reasons } = run;
    const machine = attempting(run, ASKS_MODE);
    const trip = tripOf(journal, ASKS_MODE);
    const has = (kind: string) => trip.some(({ what }) => what.kind === kind);
    yield {
      right: !has("trap") ? "trap" : !has("signal") ? "signal" : "call",
      machine,
      panels: [[code([
        "const vcpu = new KernelModule(hostOs)",
        "  .open(process).createVm().createVcpu()",
        "new Monitor(vcpu)",
      ])]],
    };
    const [first] = reasons;
    if (first.reason !== "exception") throw new InvariantError(first.reason);
    yield {
      beat: "returned",
      machine,
      panels: [[hops(trip), exitReason(first.reason, first.trap)]],
    };
    const rounds = GROUNDS.map((ground) =>
      [ground, roundOf(ran(ground).journal, ASKS_MODE)] as const
    );
    yield { beat: "between", machine, panels: [[bill(rounds)]] };
  },

  *debate() {
    const grounds = GROUNDS.map((ground) => ran(ground));
    const trips = grounds.map(({ journal }) => tripOf(journal, ASKS_MODE));
    const number = (kind: string) =>
      trips.map((trip) => trip.filter(({ what }) => what.kind === kind).length);
    const first = trips.map((trip) =>
      term(trip[0].what.kind === "trap" ? "host" : "monitor")
    );
    yield {
      beat: "facts",
      machine: attempting(grounds[GROUNDS.length - 1], ASKS_MODE),
      panels: [[sideBySide(GROUNDS, [
        [term("first to hear"), ...first],
        [
          term("host's processes"),
          ...grounds.map(({ hosting }) => hosting?.os.processes.length ?? 0),
        ],
        [term("signals"), ...number("signal")],
        [term("calls"), ...number("call")],
        [term("loads by module"), ...number("enter")],
      ])]],
    };
    yield { beat: "sides" };
  },

  *workstation() {
    const run = ran("type2");
    const { journal } = run;
    const exits = journal.filter(({ what }) => what.kind === "dispatch()");
    const io = journal.filter(({ what }) =>
      what.kind === "call" && ["read", "write"].includes(what.call)
    );
    yield {
      beat: "world_switch",
      machine: exhibit(run),
      panels: [[counts([
        [term("exits"), exits.length],
        [term("for the host"), io.length],
      ])]],
    };
    yield { beat: "since" };
  },

  *negotiation() {
    const { world, os, process, editor } = crowded();
    os.run(40_000);
    const machine = exhibit(world);
    yield {
      beat: "asked",
      machine,
      values: {
        nice: NICE,
        refused: editor.load(ANSWERS[0]),
        share: Math.round(100 * process.ticks / (process.ticks + editor.ticks)),
      },
      panels: [[processTable(os.processes, [
        [term("memory in bytes"), ({ size }) => size],
        [term("quota"), ({ facts }) => facts.quota],
        [term("weight"), ({ share }) => share.weight],
        [term("ticks"), ({ ticks }) => ticks],
      ])]],
    };
    const { freeMemory: free } = os;
    const { size: before } = editor;
    os.run(40_000);
    const { size } = editor;
    const values = { free, size, more: size - before };
    yield {
      right: process.isDead ? "monitor" : editor.isDead ? "editor" : "nobody",
      machine,
      values,
    };
    yield {
      beat: "killed",
      values,
      panels: [[processTable(os.processes, [
        [term("memory in bytes"), ({ size }) => size],
        [
          term("ended by"),
          ({ end }) =>
            term(
              end?.why === "out of memory" ? "no memory left" : "still runs",
            ),
        ],
      ])]],
    };
  },

  *yours() {
    yield {
      beat: "run",
      panels: [[commands([
        "deno task run timesharing --on type2",
        "deno task run timesharing --on kernel",
        "deno task compare --guests timesharing",
        "deno task compare --guests timesharing --costs costs.json",
      ])]],
    };
    yield { beat: "homework" };
  },
};
