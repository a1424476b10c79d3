/**
 * World switches: what a monitor does without a record of the exit, in the
 * middle of generated code, is what it does with one.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { assemble } from "../../isa/mod.ts";
import {
  type EngineBase,
  load,
  Machine,
  type MachineOptions,
  watchRuns,
} from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../monitor/mod.ts";
import { install } from "../../lessons/random_guests/program.ts";
import { HOT_PROGRAMS } from "../equivalence/hot.ts";
import { INTERPRETED, TRANSLATED } from "../equivalence/worlds.ts";
import { A0, words } from "../machine/_code.ts";

/** Engines on each other, the machine first, and the monitors between them. */
interface Tower {
  readonly engines: readonly EngineBase[];
  readonly monitors: readonly Monitor[];
  readonly guest: EngineBase;
}

function tower(
  { memory, depth, observe, ...options }: MachineOptions & {
    readonly depth: number;
    readonly observe?: () => void;
  },
): Tower {
  const machine = new Machine({
    memory: memory + depth * MONITOR_MEMORY,
    ...options,
  });
  const engines: EngineBase[] = [machine];
  const monitors: Monitor[] = [];
  for (let level = depth - 1; level >= 0; level--) {
    const monitor = new Monitor(engines.at(-1)!, { observe });
    monitors.push(monitor);
    engines.push(monitor.createVm({ memory: memory + level * MONITOR_MEMORY }));
  }
  return { engines, monitors, guest: engines.at(-1)! };
}

/** All that engines and monitors know; who is resident is a matter of objects. */
function look({ engines, monitors }: Tower): unknown {
  return {
    engines: engines.map((engine) => {
      const { state, traps } = engine.mark();
      return { state, traps };
    }),
    monitors: monitors.map((monitor) => {
      const { schedule, counts, world: { alarm } } = monitor.mark();
      return { schedule, counts, alarm };
    }),
  };
}

for (const depth of [1, 2, 3]) {
  Deno.test(`an observer changes nothing, ${depth} deep: 60 kernels`, () => {
    let emulated = 0;
    fc.assert(
      fc.property(HOT_PROGRAMS, (program) => {
        const { memory } = program;
        const [plain, watched] = [undefined, () => {}].map((observe) =>
          tower({ memory, depth, observe, ...TRANSLATED })
        );
        install(plain.guest, program);
        install(watched.guest, program);
        for (const ticks of program.steps) {
          plain.monitors[0].run(ticks);
          watched.monitors[0].run(ticks);
          assertEquals(look(plain), look(watched));
        }
        emulated += plain.monitors.at(-1)!.vms[0].statistics.emulated;
      }),
      { seed: 21, numRuns: 60, endOnFailure: true },
    );
    assert(emulated > 1000, `${emulated}`);
  });
}

/** Stores the time at each turn of five ticks. */
const CLOCK = `
_start: li a1, 20
        li a2, 0x400
loop:   rdticks a0
        sw a0, 0(a2)
        addi a2, a2, 4
        addi a1, a1, -1
        bnez a1, loop
        halt
`;

for (const depth of [0, 1, 2]) {
  for (const kind of [INTERPRETED, TRANSLATED]) {
    const how = kind === INTERPRETED ? "interpreted" : "translated";
    Deno.test(`code reads the very tick that it is at: ${how}, ${depth} deep`, () => {
      const { engines: [machine], monitors: [monitor], guest } = tower({
        memory: 4096,
        depth,
        ...kind,
      });
      load(guest, assemble(CLOCK));
      // Its own tick has been counted.
      const times = Array.from({ length: 20 }, (_, n) => 2 + 5 * n + 1);
      if (monitor === undefined) machine.run(1000);
      else monitor.run(1000);
      assertEquals(words(guest, 0x400, 20), times);
    });
  }
}

Deno.test("it does so from the fast loop's first turn to a region's last", () => {
  const turns = 4_000_000;
  const { monitors: [monitor], guest, engines: [machine] } = tower({
    memory: 4096,
    depth: 1,
  });
  load(
    guest,
    assemble(`
      _start: li a1, ${turns}
      loop:   rdticks a0
              addi a2, a2, 1
              addi a1, a1, -1
              bnez a1, loop
              rdticks a2
              sub a0, a2, a0
              halt
    `),
  );
  assertEquals(monitor.run(1e9), "halt");
  assertEquals(guest.cpu.x[A0], 4);
  const { translator } = machine as Machine;
  assert(translator!.counts.translated > turns, "it was translated");
});

Deno.test("whoever listens hears of every exit before it is dealt with", () => {
  const { engines: [machine, vm], monitors: [monitor] } = tower({
    memory: 4096,
    depth: 1,
  });
  load(vm, assemble("_start: rdstatus a0\n rdbase a1\n ecall\n halt\n"));
  const heard: unknown[] = [];
  watchRuns(machine, {
    entered: () => heard.push("entry"),
    exited: (exit) => {
      const { emulated, reflected } = monitor.vms[0].statistics;
      const cause = exit.kind === "trap" ? exit.cause : exit.kind;
      heard.push([cause, machine.ticks, emulated + reflected]);
    },
  });
  monitor.run(3);
  assertEquals(heard, [
    "entry",
    ["privileged", 1, 0],
    "entry",
    ["privileged", 2, 1],
    "entry",
    ["ecall", 3, 2],
  ]);
  assertEquals(monitor.vms[0].statistics.entries, 3);
});
