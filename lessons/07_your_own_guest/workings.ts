/**
 * Write your own guest: what the live machine does in each scene.
 *
 * @module
 */
import { OLD_PSW } from "../../isa/mod.ts";
import { earlier, exhibit } from "../runner/exhibit.ts";
import { hex, type Table, term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import {
  bareLayers,
  comparison,
  counts,
  exitRecord,
  listing,
  trapAreas,
} from "../runner/shows.ts";
import {
  bareStage,
  finish,
  outputOf,
  pswOf,
  type Stage,
  stepToTrap,
  stepUntilNext,
  trapArea,
} from "../runner/stage.ts";
import { difference, printed, total } from "../02_trap_and_emulate/runs.ts";
import { Tower } from "../06_nesting/tower.ts";
import { commands, part, printout, whole } from "./panels.ts";
import {
  CHEAT,
  EMPTY,
  FILE,
  FORGETFUL,
  HANDLER,
  KERNEL,
  LETTER,
  MEMORY,
  MISTAKES,
  type Program,
  STRING,
} from "./programs.ts";
import type { EN } from "./words_en.ts";

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *nothing() {
    const stage = stageOf(EMPTY);
    const machine = exhibit(stage);
    const { exit } = stage.stepper.step();
    const next = stage.stepper.step();
    yield {
      right: exit.kind === "trap"
        ? "traps"
        : exit.kind === "halt"
        ? "halts"
        : "runs",
      machine,
      panels: [[whole(EMPTY)]],
    };
    if (exit.kind !== "trap" || next.trap === undefined) return;
    yield {
      beat: "word",
      machine,
      values: { word: hex(exit.word, 8), next: next.trap.cause },
      panels: [[exitRecord(exit)]],
    };
  },

  *letter() {
    const stage = ended(LETTER);
    yield {
      beat: "first",
      machine: exhibit(stage),
      values: { ticks: stage.engine.ticks },
      panels: [[whole(LETTER)], [summary(stage)]],
    };
  },

  *line() {
    const stage = ended(STRING);
    yield {
      beat: "loop",
      machine: exhibit(stage),
      panels: [[whole(STRING)], [summary(stage)]],
    };
  },

  *mistakes() {
    yield { beat: "source", panels: [[whole(MISTAKES)]] };
    yield {
      beat: "report",
      panels: [[printout("deno task asm my.s", MISTAKES.report)]],
    };
  },

  *handler() {
    const stage = ended(HANDLER);
    yield {
      beat: "where",
      machine: earlier(stage),
      panels: [[part(HANDLER, 1)]],
    };
    yield {
      beat: "handle",
      machine: exhibit(stage),
      panels: [[part(HANDLER, 2)], [summary(stage)]],
    };
  },

  *forgetful() {
    const stage = stageOf(FORGETFUL);
    const ended = stage.stepper.run(PATIENCE) === "halt";
    const calls = outputOf(stage).length;
    const values = { calls, ticks: stage.engine.ticks };
    yield {
      right: !ended ? "again" : calls === 1 ? "same" : "lost",
      machine: earlier(stage),
      values,
      panels: [[part(FORGETFUL, 2)]],
    };
    yield {
      beat: "again",
      machine: exhibit(stage),
      values,
      panels: [[
        comparison([term("ticks"), term("output")], [
          [FILE, stage.engine.ticks, `${outputOf(stage).slice(0, 20)}...`],
        ]),
      ]],
    };
  },

  *kernel() {
    const stage = stageOf(KERNEL);
    yield {
      beat: "boot",
      machine: exhibit(stage),
      panels: [[part(KERNEL, 1)]],
    };
    stepUntilNext(stage, /^lpsw/);
    yield {
      beat: "psw",
      machine: exhibit(stage),
      panels: [[part(KERNEL, 3)], [part(KERNEL, 4)]],
    };
    stepToTrap(stage, "ecall");
    yield {
      beat: "trap",
      machine: exhibit(stage),
      panels: [[part(KERNEL, 2)]],
    };
  },

  *call() {
    const stage = stageOf(KERNEL);
    stepUntilNext(stage, /^ecall/);
    const at = pswOf(stage.engine.cpu);
    const program = listing(stage, at);
    const machine = exhibit(stage);
    const before = trapArea(stage.engine);
    const { after, registers: [, now] } = stage.stepper.step();
    const saved = stage.engine.load(OLD_PSW + 4);
    const values = { own: hex(at.pc), real: hex(at.base + at.pc) };
    yield {
      right: saved === at.pc ? "own" : "real",
      machine,
      values,
      panels: [[bareLayers(at), program]],
    };
    yield {
      beat: "saved",
      machine,
      panels: [
        [bareLayers(after), trapAreas(before, trapArea(stage.engine))],
        [counts([["a0", letter(now[10])]], term("registers"))],
      ],
    };
    finish(stage);
    yield {
      beat: "end",
      machine: exhibit(stage),
      panels: [[summary(stage)]],
    };
  },

  *cheat() {
    const stage = ended(CHEAT);
    const output = outputOf(stage);
    const twin = stageOf(CHEAT);
    const { trap } = stepToTrap(twin, "privileged");
    const machine = exhibit(twin);
    yield {
      right: output === "?" ? "fault" : output === "" ? "nothing" : "prints",
      machine: earlier(twin),
      panels: [[part(CHEAT, 4)]],
    };
    yield {
      beat: "fault",
      machine,
      panels: [[exitRecord(trap), summary(stage)]],
    };
  },

  *everywhere() {
    const [bare, one, two] = [0, 1, 2].map((depth) =>
      new Tower(depth, KERNEL.image).finish()
    );
    const [{ statistics }] = one.vms;
    yield {
      beat: "same",
      machine: exhibit(two),
      values: difference(bare.guest, two.guest),
      panels: [
        [comparison(
          [term("ticks"), term("output")],
          ([["bare", bare], ["virtual", one], ["nested", two]] as const).map(
            ([name, { guest }]) => [
              term(name),
              guest.ticks,
              printed(guest).trim(),
            ],
          ),
        )],
        [counts([
          [term("exits"), total(statistics.exits)],
          [term("emulated"), statistics.emulated],
          [term("reflected"), statistics.reflected],
        ])],
      ],
    };
  },

  *yours() {
    yield {
      beat: "run",
      panels: [[commands([
        "deno task asm my.s",
        "deno task run my.s",
        "deno task run my.s --on type1 --trace",
        "deno task run lessons/07_your_own_guest/kernel.s --on nested:2",
        "deno task manual lpsw",
      ])]],
    };
    yield { beat: "next" };
  },
};

/** Ticks that a program gets which may never end. */
const PATIENCE = 1000;

function stageOf({ image }: Program): Stage {
  return bareStage(image, MEMORY);
}

/** A program on a bare machine, run to its end. */
function ended(program: Program): Stage {
  const stage = stageOf(program);
  finish(stage);
  return stage;
}

/** A byte, and the letter that it stands for. */
function letter(byte: number): string {
  return `${hex(byte, 2)} '${String.fromCharCode(byte)}'`;
}

/** What a program has printed, and how long it took. */
function summary(stage: Stage): Table {
  return comparison([term("ticks"), term("output")], [
    [FILE, stage.engine.ticks, outputOf(stage).trim()],
  ]);
}
