/**
 * The machine and its traps: what the live machine does in each scene.
 *
 * @module
 */
import hello from "../../guests/hello.s" with { type: "text" };
import { encode, type Image, OLD_PSW, PG32, USER } from "../../isa/mod.ts";
import { exhibit } from "../runner/exhibit.ts";
import { hex, term } from "../runner/panel.ts";
import { program } from "../runner/program.ts";
import type { Workings } from "../runner/scene.ts";
import {
  BARE,
  bareLayers,
  changes,
  comparison,
  counts,
  layers,
  listing,
  psws,
  trapAreas,
} from "../runner/shows.ts";
import {
  bareStage,
  finish,
  outputOf,
  pswOf,
  type Step,
  stepTo,
  stepUntilNext,
  trapArea,
} from "../runner/stage.ts";
import { KERNEL, MEMORY } from "./kernel.ts";
import { digits, fourParts, privilegedRows, timeline } from "./panels.ts";
import type { EN } from "./words_en.ts";

const HELLO: Image = program(hello, { file: "hello.s" });
/** The memory of the machine that runs `hello`, in bytes. */
const SMALL = 0x1000;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *four_parts() {
    const stage = bareStage(HELLO, SMALL);
    const boot = pswOf(stage.engine.cpu);
    yield {
      beat: "state",
      machine: exhibit(stage),
      panels: [
        [fourParts(stage)],
        [listing(stage, boot, { before: 0, after: 6 })],
      ],
    };
  },

  *one_step() {
    const stage = bareStage(HELLO, SMALL);
    const machine = exhibit(stage);
    const step = stage.stepper.step();
    yield {
      beat: "first",
      machine,
      panels: [[listing(stage, step.before), changes(step)], [
        counts([[term("ticks"), stage.engine.ticks]]),
      ]],
    };
    stepUntilNext(stage, /^lbu/);
    yield {
      beat: "word",
      machine: exhibit(stage),
      panels: [[digits(stage)]],
    };
  },

  *output() {
    const stage = bareStage(HELLO, SMALL);
    const machine = exhibit(stage);
    const program = listing(stage, pswOf(stage.engine.cpu), {
      before: 0,
      after: 6,
    });
    finish(stage);
    const { ticks } = stage.engine;
    const twin = bareStage(HELLO, SMALL);
    finish(twin);
    const text = outputOf(stage);
    const letters = text.length;
    const values = { few: letters, exact: ticks, letters, text: text.trim() };
    yield {
      right: ticks !== twin.engine.ticks
        ? "varies"
        : ticks === letters
        ? "few"
        : "exact",
      machine,
      values,
      panels: [[program]],
    };
    yield {
      beat: "end",
      machine: exhibit(stage),
      values,
      panels: [[comparison([term("ticks"), term("output")], [
        [term("bare"), ticks, text.trim()],
      ])]],
    };
  },

  *two_modes() {
    const stage = bareStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^lpsw/);
    const machine = exhibit(stage);
    const { before, after } = stage.stepper.step();
    yield {
      beat: "kernel",
      machine,
      panels: [[
        bareLayers(before),
        listing(stage, before),
      ]],
    };
    yield {
      beat: "process",
      machine: exhibit(stage),
      panels: [[
        bareLayers(after),
        psws(term("PSW"), [[term("before"), before], [term("after"), after]]),
      ]],
    };
  },

  *window() {
    const stage = bareStage(KERNEL, MEMORY);
    stepTo(stage, ({ after }) => after.mode === USER);
    const at = pswOf(stage.engine.cpu);
    const machine = exhibit(stage);
    const places = { zero: 0, base: at.base, bound: at.bound };
    const right = (["zero", "base", "bound"] as const)
      .find((choice) => isFetchedFrom(places[choice]))!;
    yield {
      right,
      machine,
      values: { base: hex(at.base), bound: hex(at.bound) },
      panels: [[bareLayers(at)]],
    };
    yield {
      beat: "there",
      machine,
      panels: [[
        listing(stage, at, { before: 0 }),
        counts([
          ["pc", hex(at.pc)],
          ["base", hex(at.base)],
          [term("fetched from"), hex(at.base + at.pc)],
        ]),
      ]],
    };
  },

  *trap() {
    const stage = bareStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^ecall/);
    const program = listing(stage, pswOf(stage.engine.cpu));
    const machine = exhibit(stage);
    const area = trapArea(stage.engine);
    const { before, after } = stage.stepper.step();
    const saved = stage.engine.load(OLD_PSW + 4);
    const places = { [before.pc]: "own", [before.pc + 4]: "next" } as const;
    yield {
      right: places[saved] ?? "none",
      machine,
      values: { pc: hex(before.pc), next: hex(before.pc + 4) },
      panels: [[program]],
    };
    yield {
      beat: "swap",
      machine,
      panels: [[
        trapAreas(area, trapArea(stage.engine)),
        psws(term("PSW"), [[term("before"), before], [term("after"), after]]),
      ]],
    };
  },

  *turns() {
    const stage = bareStage(KERNEL, MEMORY);
    finish(stage);
    yield {
      beat: "timeline",
      machine: exhibit(stage),
      panels: [[timeline(stage, 11)]],
    };
  },

  *privileged() {
    const stage = bareStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^halt/);
    const program = listing(stage, pswOf(stage.engine.cpu));
    const machine = exhibit(stage);
    const area = trapArea(stage.engine);
    const step = stage.stepper.step();
    const after = trapArea(stage.engine);
    yield {
      right: step.trap !== undefined
        ? "traps"
        : step.exit.kind === "halt"
        ? "halts"
        : "nothing",
      machine,
      panels: [[bareLayers(step.before), program]],
    };
    stepUntilNext(stage, /^sw a1/);
    yield {
      beat: "trapped",
      machine,
      panels: [[trapAreas(area, after), bareLayers(step.after)], [
        comparison([term("output")], [[term("bare"), outputOf(stage)]]),
      ]],
    };
  },

  *fault() {
    const stage = bareStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^sw a1, 0x2000/);
    const program = listing(stage, pswOf(stage.engine.cpu));
    const machine = exhibit(stage);
    const area = trapArea(stage.engine);
    const { before } = stage.stepper.step();
    yield {
      beat: "refused",
      machine,
      values: { base: hex(before.base), bound: hex(before.bound) },
      panels: [[program, trapAreas(area, trapArea(stage.engine))]],
    };
  },

  *timer() {
    const stage = bareStage(KERNEL, MEMORY);
    stepUntilNext(stage, /^bnez a1/);
    const machine = exhibit(stage);
    const loop = listing(stage, pswOf(stage.engine.cpu), {
      before: 1,
      after: 0,
    });
    const inLoop = ({ trap, before }: Step) =>
      trap !== undefined && before.mode === USER;
    const { before, after, trap } = stepTo(stage, inLoop);
    yield {
      right: trap!.cause === "timer" ? "timer" : "waits",
      machine,
      panels: [[bareLayers(before), loop]],
    };
    yield {
      beat: "interrupted",
      machine: exhibit(stage),
      panels: [[
        psws(term("PSW"), [[term("before"), before], [term("after"), after]]),
        counts([
          [term("cause"), trap!.cause],
          [term("saved pc"), hex(trap!.pc)],
        ], term("trap area")),
      ]],
    };
  },

  *control() {
    yield { beat: "guarded", panels: [[layers(BARE)]] };
    yield { beat: "question", panels: [[privilegedRows(PG32)]] };
  },
};

/** Whether the process's first instruction is fetched from an address. */
function isFetchedFrom(address: number): boolean {
  const stage = bareStage(KERNEL, MEMORY);
  stepTo(stage, ({ after }) => after.mode === USER);
  if (address >= MEMORY) return false;
  const other = encode(PG32.byMnemonic.get("addi")!, { rd: 10, imm: 33 });
  stage.engine.store(address, other);
  stage.stepper.step();
  return stage.engine.cpu.x[10] === 33;
}
