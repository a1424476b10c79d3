/**
 * A monitor inside a monitor: what the live machine does in each scene.
 *
 * @module
 */
import { earlier, exhibit } from "../runner/exhibit.ts";
import { hex, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import {
  comparison,
  counts,
  exitRecord,
  layers,
  listing,
} from "../runner/shows.ts";
import { pswOf, stepUntilNext } from "../runner/stage.ts";
import { difference, printed, total } from "../02_trap_and_emulate/runs.ts";
import { actsPerExit, trapsOfMachine } from "./model.ts";
import {
  climb,
  decimal,
  decision,
  decisions,
  growth,
  measured,
  regions,
  TOWERS,
  windows,
} from "./panels.ts";
import { onlyPlaceOf, type Ruling, SteppedTower, Tower } from "./tower.ts";
import type { EN } from "./words_en.ts";

/** The tower that this lesson climbs. */
const DEPTH = 3;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *towers() {
    const [one, two, three] = TOWERS;
    yield {
      beat: "plan",
      panels: [[
        layers(one, term("one monitor")),
        layers(two, term("two monitors")),
        layers(three, term("three monitors")),
      ]],
    };
  },

  *memory() {
    const tower = new Tower(DEPTH);
    const { machine, guest, vms } = tower;
    const first = vms[0].region.address;
    const all = vms.reduce((sum, { region }) => sum + region.address, 0);
    const places = { zero: 0, first, all };
    const entry = guest.cpu.pc;
    const found = onlyPlaceOf(machine, guest.load(entry)) - entry;
    const right = (["zero", "first", "all"] as const)
      .find((place) => places[place] === found)!;
    const values = { zero: hex(0), first: hex(first), all: hex(all) };
    const here = exhibit(tower);
    yield { right, machine: here, values };
    yield {
      beat: "regions",
      machine: here,
      values,
      panels: [[regions(tower)]],
    };
  },

  *climb() {
    const tower = new SteppedTower(DEPTH);
    stepUntilNext(tower, /^rdstatus/);
    const machine = exhibit(tower);
    const program = listing(tower, pswOf(tower.guest.cpu));
    const [first, second, third] = nextRulings(tower);
    const emulators = [first, second, third]
      .filter(({ action }) => action === "emulate");
    const who = emulators[0] === third ? "third" : "first";
    yield {
      right: emulators.length > 1 ? "all" : who,
      machine,
      panels: [[program]],
    };
    const note = "rdstatus a0";
    yield {
      beat: "trap",
      machine,
      panels: [[climb("monitor", note), exitRecord(first.exit)]],
    };
    yield {
      beat: "first",
      machine,
      panels: [[climb("monitor", note), decision(first)]],
    };
    yield {
      beat: "second",
      machine,
      panels: [[climb("monitor2", note), decision(second)]],
    };
    yield {
      beat: "third",
      machine,
      panels: [[climb("monitor3", note), decision(third)]],
    };
  },

  *decisions() {
    const tower = new SteppedTower(DEPTH);
    const rows = MOMENTS.map((moment) => {
      stepUntilNext(tower, moment);
      const [text] = listing(tower, pswOf(tower.guest.cpu), {
        before: 0,
        after: 0,
      }).rows[0].cells.slice(-1);
      return [String(text), nextRulings(tower)] as const;
    });
    yield {
      beat: "table",
      machine: exhibit(tower),
      panels: [[decisions(rows)]],
    };
  },

  *windows() {
    const tower = new SteppedTower(DEPTH);
    stepUntilNext(tower, /^lpsw/);
    const program = listing(tower, pswOf(tower.guest.cpu));
    const machine = exhibit(tower);
    tower.stepper.step();
    // The real window is composed when the guest is let run.
    tower.stepper.step();
    yield {
      beat: "composed",
      machine,
      panels: [[program], [windows(tower)]],
    };
  },

  *same() {
    const towers = [0, 1, 2, 3].map((depth) => new Tower(depth).finish());
    const [bare] = towers;
    const { differ, bytes } = difference(bare.guest, towers[DEPTH].guest);
    const values = { bytes, ticks: bare.guest.ticks };
    yield {
      right: differ === 0 ? "none" : differ < bytes / 2 ? "some" : "most",
      machine: earlier(towers[DEPTH]),
      values,
    };
    yield {
      beat: "bytes",
      machine: exhibit(towers[DEPTH]),
      values,
      panels: [[
        comparison(
          [term("ticks"), term("output")],
          towers.map(({ guest }, depth) => [
            term(HEIGHTS[depth]),
            guest.ticks,
            printed(guest).trim(),
          ]),
        ),
      ], [
        counts(
          towers.map(({ guest }, depth) => [
            term(HEIGHTS[depth]),
            difference(bare.guest, guest).differ,
          ]),
          term("bytes that differ"),
        ),
      ]],
    };
  },

  *own_acts() {
    const tower = new Tower(DEPTH).finish();
    const [{ statistics }] = tower.vms;
    yield {
      beat: "measured",
      machine: exhibit(tower),
      values: { exits: total(statistics.exits) },
      panels: [[measured(tower)]],
    };
  },

  *multiply() {
    const tower = new Tower(DEPTH).finish();
    const { vms } = tower;
    const exits = total(vms[0].statistics.exits);
    const acts = vms.map(actsPerExit);
    const each = acts.map((_, n) => trapsOfMachine(n + 1, acts));
    const [, second, third] = acts;
    const sum = 1 + second + third;
    const nested = each[DEPTH - 1];
    const values = {
      acts: decimal(second),
      two: decimal(each[1]),
      levels: DEPTH,
      sum: decimal(sum),
      product: decimal(nested),
    };
    yield {
      right: Math.abs(nested - sum) < 0.01
        ? "sum"
        : nested === DEPTH
        ? "levels"
        : "product",
      machine: earlier(tower),
      values,
    };
    yield {
      beat: "model",
      machine: exhibit(tower),
      values,
      panels: [[growth(each.map((traps) => [traps, traps * exits]))]],
    };
  },

  *field() {
    yield { beat: "turtles" };
    const { vms } = new Tower(DEPTH);
    yield {
      beat: "theorem",
      values: {
        kept: vms.reduce((sum, { region }) => sum + region.address, 0),
      },
    };
  },
};

/** Instructions of the guest, in the order in which they come. */
const MOMENTS = [
  /^rdstatus/,
  /^out/,
  /^settimer/,
  /^lpsw/,
  /^ecall/,
  /^halt/,
  /^sw a1, 0x2000/,
];

/** What stands on the machine, by the number of monitors. */
const HEIGHTS = [
  "bare",
  "one monitor",
  "two monitors",
  "three monitors",
] as const;

/** What the monitors say about the guest's next instruction. */
function nextRulings({ rulings, stepper }: SteppedTower): readonly Ruling[] {
  const from = rulings.length;
  stepper.step();
  return rulings.slice(from);
}
