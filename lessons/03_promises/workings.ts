/**
 * What a hypervisor is and promises: what the live machine does in each scene.
 *
 * @module
 */
import type { Image } from "../../isa/mod.ts";
import { MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { KERNEL } from "../01_machine_and_traps/kernel.ts";
import { difference, printed, total } from "../02_trap_and_emulate/runs.ts";
import { earlier, exhibit, type Shown } from "../runner/exhibit.ts";
import { hex, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import { comparison, counts, layers, VIRTUAL } from "../runner/shows.ts";
import { handedOut, memoryMap, twoTypes } from "./panels.ts";
import {
  alone,
  contest,
  crowd,
  HELLO,
  HOSTILE,
  move,
  SHARED,
  sharedMachine,
  siege,
  SMALL,
  twoGuests,
  WORKER,
  workers,
} from "./runs.ts";
import type { EN } from "./words_en.ts";

/** How many servers share a machine. */
const SERVERS = 4;
/** The server's tick at which it is moved. */
const HALFWAY = 50_000;
/** How much larger the larger machine is. */
const LARGER = 16;
/** How long the hostile guest stands beside a computing one, in ticks. */
const CONTEST = 200_000;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *what() {
    const { machine, guests } = twoGuests();
    const kernel = exhibit(guestOf(KERNEL, guests[0]));
    yield { beat: "layer", panels: [[layers(VIRTUAL)]] };
    yield {
      beat: "name",
      machine: kernel,
      panels: [[memoryMap(machine, guests)]],
    };
    yield {
      beat: "hands_out",
      machine: kernel,
      panels: [[handedOut(machine, guests)]],
    };
  },

  *efficiency() {
    const bare = alone(WORKER);
    const { machine, guests } = workers(SERVERS);
    const one = bare.ticks;
    const four = one * SERVERS;
    const busy = machine.ticks;
    const values = { one, four, busy, percent: percent(busy, four) };
    yield {
      right: busy >= four ? "four" : busy >= one ? "one" : "busy",
      machine: earlier({ image: WORKER, on: "bare", engine: bare }),
      values,
      panels: [[comparison([term("ticks"), term("output")], [
        [term("bare"), one, printed(bare)],
      ])]],
    };
    yield {
      beat: "shared",
      machine: exhibit(guestOf(WORKER, guests[0])),
      values,
      panels: [[{
        kind: "table",
        title: term("count"),
        head: ["", term("ticks on"), term("ticks worked")],
        rows: [
          { cells: [term("own machines"), four, busy] },
          { cells: [term("one machine"), busy, busy] },
        ],
      }], [{
        kind: "table",
        title: term("virtual machines"),
        head: ["", term("ticks"), term("ticks worked"), term("output")],
        rows: guests.map((vm, n) => ({
          cells: [n + 1, vm.ticks, busy / SERVERS, printed(vm)],
        })),
      }]],
    };
  },

  *flexibility() {
    const { from, to, tick, bytes, before, moved, unpacked } = move(HALFWAY);
    const bare = alone(WORKER);
    const all = printed(bare);
    const again = before + all;
    const ends = { [all]: "same", [again]: "again" } as const;
    const values = {
      all,
      again,
      before,
      tick,
      bytes,
      here: hex(from),
      there: hex(to),
      differ: difference(bare, moved).differ,
    };
    const shown = guestOf(WORKER, moved);
    yield {
      right: ends[printed(moved)] ?? "broken",
      machine: earlier(shown, tick),
      values,
    };
    const stayed = [term("never moved"), bare.ticks, all] as const;
    yield {
      beat: "moved",
      machine: exhibit(shown),
      values,
      panels: [[comparison([term("ticks"), term("output")], [
        stayed,
        [term("moved"), moved.ticks, printed(moved)],
      ])], [
        counts([
          [term("left at"), hex(from)],
          [term("arrived at"), hex(to)],
          [term("bytes carried"), bytes],
        ]),
      ]],
    };
    yield {
      beat: "unpacked",
      machine: exhibit({ image: WORKER, on: "bare", engine: unpacked }),
      values,
      panels: [[comparison([term("ticks"), term("output")], [
        stayed,
        [term("moved to bare"), unpacked.ticks, printed(unpacked)],
      ])]],
    };
  },

  *scalability() {
    const small = crowd(SHARED);
    const large = crowd(SHARED * LARGER);
    const last = guestOf(HELLO, large.guests.at(-1)!);
    const fit = small.guests.length;
    const whole = SHARED / SMALL;
    const values = {
      memory: SHARED,
      each: SMALL,
      own: MONITOR_MEMORY,
      fit,
      whole,
      more: large.guests.length,
    };
    yield {
      right: fit === 1 ? "one" : fit === whole ? "whole" : "fit",
      machine: earlier(last),
      values,
    };
    yield {
      beat: "crowd",
      machine: exhibit(last),
      values,
      panels: [[{
        kind: "table",
        title: term("runs"),
        head: [
          term("memory in bytes"),
          term("virtual machines"),
          term("bytes each"),
          term("ticks each"),
          term("output of the last"),
        ],
        rows: [small, large].map(({ machine, guests }) => ({
          cells: [
            machine.size,
            guests.length,
            guests[0].size,
            machine.ticks / guests.length,
            printed(guests.at(-1)!).trim(),
          ],
        })),
      }]],
    };
  },

  *isolation() {
    const { hostile, good, words, changed, differ } = siege();
    const bare = alone(WORKER);
    const attempts = hostile.statistics.exits.memory;
    const server = guestOf(WORKER, good);
    const values = { attempts, words, changed };
    yield {
      right: differ === 0
        ? "nothing"
        : good.ticks === bare.ticks
        ? "data"
        : "ticks",
      machine: earlier(server),
      values,
    };
    yield {
      beat: "siege",
      machine: exhibit(server),
      values,
      panels: [
        [counts([
          [term("stores beyond"), attempts],
          [term("words outside"), words],
          [term("words changed"), changed],
        ], term("hostile guest"))],
        [comparison(
          [term("ticks"), term("bytes that differ"), term("output")],
          [
            [term("server alone"), bare.ticks, 0, printed(bare)],
            [term("server beside"), good.ticks, differ, printed(good)],
          ],
        )],
      ],
    };
  },

  *share() {
    const { hostile, spinner } = contest(CONTEST);
    const half = CONTEST / 2;
    const got = hostile.ticks;
    const some = got < half ? "none" : "all";
    const traps = total(hostile.statistics.exits);
    const shown = guestOf(HOSTILE, hostile);
    const values = { ticks: CONTEST, half, got, traps };
    yield {
      right: got === half ? "half" : some,
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "halves",
      machine: exhibit(shown),
      values,
      panels: [[comparison(
        [term("instructions run"), term("turns taken"), term("exits")],
        ([["hostile guest", hostile], ["computing guest", spinner]] as const)
          .map((
            [name, { ticks, statistics: { slices, exits } }],
          ) => [term(name), ticks, slices, total(exits)]),
      )]],
    };
  },

  *types() {
    yield { beat: "table", panels: [[twoTypes()]] };
    const { machine, monitor } = sharedMachine();
    const owned = machine.occupant === monitor;
    yield { right: owned ? "one" : "two" };
    yield {
      beat: "own",
      panels: [[
        layers(VIRTUAL),
        counts([
          [term("owner"), term(owned ? "monitor" : "host system")],
          [term("keeps"), machine.size - monitor.freeMemory],
          [term("has to give"), monitor.freeMemory],
        ], term("machine")),
      ]],
    };
  },

  *loose() {
    yield { beat: "lists" };
    yield { beat: "kvm" };
    yield { beat: "openstack" };
    yield { beat: "qemu" };
  },

  *choose() {
    yield { beat: "how" };
    const one = alone(WORKER).ticks;
    const { machine } = workers(SERVERS);
    const { moved } = move(HALFWAY);
    const { guests } = crowd(SHARED);
    const { changed, words } = siege();
    yield {
      beat: "figures",
      panels: [[counts([
        [term("promise efficiency"), `${machine.ticks} / ${one * SERVERS}`],
        [
          term("promise flexibility"),
          `${difference(alone(WORKER), moved).differ} / ${moved.save().length}`,
        ],
        [term("promise scalability"), guests.length],
        [term("promise isolation"), `${changed} / ${words}`],
      ], term("promises"))]],
    };
  },
};

/** A guest of this lesson, in its virtual machine. */
function guestOf(image: Image, engine: Vm): Shown {
  return { image, on: "type1", engine };
}

function percent(part: number, whole: number): string {
  return (part / whole * 100).toFixed(1);
}
