/**
 * Virtual time: what the live machine does in each scene.
 *
 * @module
 */
import { Bare, load, Machine } from "../../machine/mod.ts";
import { type Image, InvariantError } from "../../isa/mod.ts";
import { PERIOD, SLICE, type Vm } from "../../monitor/mod.ts";
import { earlier, exhibit, type Shown } from "../runner/exhibit.ts";
import { hex, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import {
  comparison,
  counts,
  layers,
  listing,
  psws,
  VIRTUAL,
} from "../runner/shows.ts";
import {
  bareStage,
  pswOf,
  stepToTrap,
  stepUntilNext,
} from "../runner/stage.ts";
import { difference, printed } from "../02_trap_and_emulate/runs.ts";
import { ALARM, IDLER, MEMORY, SPINNER, WORKER } from "./guests.ts";
import { ends, memoryMap, sightings, ticking, turns } from "./panels.ts";
import { House, type Promises, type Sighting } from "./share.ts";
import type { EN } from "./words_en.ts";

/** More ticks than any guest of this lesson needs. */
const ENOUGH = 10_000_000;
/** The cap of the guest that is held back, in percent. */
const CAP = 10;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *counted() {
    const stage = bareStage(ALARM, MEMORY);
    stepUntilNext(stage, /^settimer/);
    stage.stepper.step();
    const steps = stage.stepper.steps.slice(-6);
    yield {
      beat: "ticks",
      machine: exhibit(stage),
      values: { ticks: stage.engine.ticks },
      panels: [[ticking(ALARM, steps)]],
    };
  },

  *pending() {
    const stage = bareStage(ALARM, MEMORY);
    stepUntilNext(stage, /^settimer/);
    const machine = exhibit(stage);
    const program = listing(stage, pswOf(stage.engine.cpu), { after: 5 });
    stage.stepper.step();
    const set = stage.engine.ticks;
    const due = set + stage.engine.clock.timer;
    const step = stepToTrap(stage, "timer");
    const values = { set, due, delivered: step.tick, wait: step.tick - due };
    yield {
      right: step.tick === due ? "now" : "waits",
      machine,
      values,
      panels: [[program]],
    };
    yield {
      beat: "waited",
      machine: exhibit(stage),
      values,
      panels: [[
        listing(stage, step.before, { before: 3, after: 1 }),
        counts([
          [term("timer is set"), set],
          [term("timer runs out"), due],
          [term("interrupt comes"), step.tick],
        ], term("tick")),
      ]],
    };
  },

  *delivery() {
    const stage = bareStage(ALARM, MEMORY);
    const { before, after, tick, end, trap } = stepToTrap(stage, "timer");
    yield {
      beat: "swap",
      machine: exhibit(stage),
      values: { pc: hex(trap.pc), taken: end - tick },
      panels: [[
        psws(term("PSW"), [[term("before"), before], [term("after"), after]]),
        counts([
          [term("cause"), trap.cause],
          [term("saved pc"), hex(trap.pc)],
        ], term("trap area")),
      ]],
    };
  },

  *idle() {
    const stage = bareStage(ALARM, MEMORY);
    stepUntilNext(stage, /^idle/);
    const { engine } = stage;
    const at = pswOf(engine.cpu);
    const program = listing(stage, at, { before: 2, after: 1 });
    const machine = exhibit(stage);
    const from = engine.ticks;
    const due = from + engine.clock.timer;
    const exit = engine.run(ENOUGH);
    if (exit.kind !== "trap") throw new InvariantError("idle for ever");
    const attempted = (exit.pc - at.pc) / 4;
    const values = { from, due, attempted };
    yield {
      right: attempted === 1 ? "one" : "each",
      machine,
      values,
      panels: [[program]],
    };
    yield {
      beat: "jump",
      machine,
      values,
      panels: [[
        program,
        counts([
          ["idle", from],
          [term("timer runs out"), due],
          [term("interrupt comes"), engine.ticks],
        ], term("tick")),
      ]],
    };
  },

  *two_clocks() {
    const bare = bareRun(ALARM);
    const { machine, tenants: [{ vm }], monitor } = new House([ALARM]);
    monitor.run(ENOUGH);
    const shown = guestOf(ALARM, vm);
    const values = {
      guest: bare.ticks,
      machine: machine.ticks,
      idled: vm.ticks - machine.ticks,
    };
    yield {
      right: machine.ticks === vm.ticks
        ? "same"
        : machine.ticks < vm.ticks
        ? "fewer"
        : "more",
      machine: earlier(shown),
      values,
      panels: [[layers(VIRTUAL)]],
    };
    yield {
      beat: "clocks",
      machine: exhibit(shown),
      values,
      panels: [[
        comparison([term("guest's clock"), term("machine's clock")], [
          [term("bare"), bare.ticks, bare.ticks],
          [term("virtual"), vm.ticks, machine.ticks],
        ]),
      ]],
    };
  },

  *slices() {
    const house = new House([WORKER, SPINNER]);
    house.monitor.run(SLICE * 5);
    const [worker, spinner] = house.tenants.map(({ vm }) => vm.ticks);
    const { ticks } = house.machine;
    const first = guestOf(WORKER, house.tenants[0].vm);
    const values = { ticks, worker, spinner, half: ticks / 2, slice: SLICE };
    yield {
      right: worker === ticks ? "all" : worker === ticks / 2 ? "half" : "own",
      machine: earlier(first),
      values,
      panels: [[memoryMap(house, [term("first guest"), term("second guest")])]],
    };
    yield {
      beat: "turns",
      machine: exhibit(first),
      values,
      panels: [[turns(house, [term("first guest"), term("second guest")])]],
    };
  },

  *same_tick() {
    const alone = timerOf([WORKER]);
    const { vm } = new House([WORKER]).untilFirstHalts();
    // Wherever the guest is, it has its interrupt then.
    const machine = earlier(guestOf(WORKER, vm), alone.own);
    const beside = timerOf([WORKER, SPINNER]);
    const crowd = timerOf([WORKER, SPINNER, SPINNER]);
    const values = { tick: alone.own, machine: beside.machine };
    yield {
      right: beside.own === alone.own
        ? "same"
        : beside.own === beside.machine
        ? "late"
        : "edge",
      machine,
      values,
    };
    yield {
      beat: "tick",
      machine,
      values,
      panels: [[sightings([
        [term("alone"), alone],
        [term("beside a spinner"), beside],
        [term("beside two"), crowd],
      ])]],
    };
  },

  *equivalent() {
    const bare = bareRun(WORKER);
    const { vm } = new House([WORKER, SPINNER, SPINNER]).untilFirstHalts();
    yield {
      beat: "bytes",
      machine: exhibit(guestOf(WORKER, vm)),
      values: difference(bare, vm),
      panels: [[comparison([term("ticks"), term("output")], [
        [term("bare"), bare.ticks, printed(bare)],
        [term("beside two"), vm.ticks, printed(vm)],
      ])]],
    };
    yield { beat: "except" };
  },

  *spinning() {
    const runs = [[], [SPINNER], [SPINNER, SPINNER]].map((others) =>
      endOf([WORKER, ...others])
    );
    const [alone, beside, crowd] = runs;
    const { vm } = new House([WORKER, SPINNER]).untilFirstHalts();
    const shown = guestOf(WORKER, vm);
    const values = {
      ticks: alone[0],
      alone: alone[1],
      beside: beside[1],
      share: Math.round(100 * beside[0] / beside[1]),
    };
    yield {
      right: beside[1] > alone[1] ? "later" : "alike",
      machine: earlier(shown),
      values,
    };
    yield {
      beat: "shares",
      machine: exhibit(shown),
      values,
      panels: [[ends([
        [term("alone"), ...alone],
        [term("beside a spinner"), ...beside],
        [term("beside two"), ...crowd],
      ])]],
    };
  },

  *sleeping() {
    const alone = endOf([WORKER]);
    const idler = endOf([WORKER, IDLER]);
    const { tenants: [, { vm }], monitor } = new House([WORKER, IDLER]);
    monitor.run(idler[1]);
    yield {
      beat: "shares",
      machine: exhibit(guestOf(IDLER, vm)),
      values: { more: idler[1] - alone[1] },
      panels: [[ends([
        [term("alone"), ...alone],
        [term("beside a spinner"), ...endOf([WORKER, SPINNER])],
        [term("beside an idler"), ...idler],
      ])]],
    };
  },

  *weights() {
    const fair = shared([{}, {}, {}]);
    const heavy = shared([{ weight: 2 }, { weight: 1 }, { weight: 1 }]);
    const capped = shared([{ cap: CAP }, {}, {}]);
    const ticksOf = (vms: readonly Vm[]) => vms.map(({ ticks }) => ticks);
    yield {
      beat: "shares",
      machine: exhibit(guestOf(SPINNER, capped[0])),
      values: { period: PERIOD, cap: CAP },
      panels: [[comparison(
        [term("first guest"), term("second guest"), term("third guest")],
        [
          [term("equal weights"), ...ticksOf(fair)],
          [term("weights 2, 1, 1"), ...ticksOf(heavy)],
          [term("cap of 10 %"), ...ticksOf(capped)],
        ],
      )]],
    };
  },

  *field() {
    yield { beat: "resource" };
    yield { beat: "real" };
  },
};

/** A guest of this lesson, in its virtual machine. */
function guestOf(image: Image, engine: Vm): Shown {
  return { image, on: "type1", engine };
}

/** A guest on a bare machine, run to its end. */
function bareRun(image: Image): Machine {
  const machine = new Machine({ memory: MEMORY });
  load(machine, image);
  new Bare(machine).run(ENOUGH);
  return machine;
}

/** The first guest's timer interrupt, when these share a machine. */
function timerOf(images: readonly Image[]): Sighting {
  const { witness } = new House(images).untilFirstHalts();
  return witness.sightings.find(({ trap }) => trap.cause === "timer")!;
}

/** Guests that never idle, and share a machine for a while. */
function shared(promises: Promises): readonly Vm[] {
  const house = new House(promises.map(() => SPINNER), promises);
  house.monitor.run(PERIOD * 12);
  return house.tenants.map(({ vm }) => vm);
}

/** When the first guest halts, by its own clock and by the machine's. */
function endOf(images: readonly Image[]): readonly [number, number] {
  const { vm, witness } = new House(images).untilFirstHalts();
  return [vm.ticks, witness.halted!];
}
