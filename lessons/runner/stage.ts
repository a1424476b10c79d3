/**
 * The stage: real engines that a lesson steps, and what can be seen of them.
 *
 * Nothing here knows a secret way into the machine or the monitor. What happens
 * on an engine is seen by being its occupant; what happens between a monitor
 * and the engine below, by listening where the one calls the other.
 *
 * @module
 */
import { type Action, dispatch, Monitor, type Vm } from "../../monitor/mod.ts";
import {
  type Cause,
  type Image,
  type InstructionSet,
  InvariantError,
  OLD_PSW,
  PG32,
  type Trap,
  TRAP_CAUSE,
  TRAP_DETAIL,
} from "../../isa/mod.ts";
import {
  type Cpu,
  deliver,
  type EngineBase,
  type Exit,
  load,
  Machine,
  type Occupant,
  watchRuns,
} from "../../machine/mod.ts";
import type { Shown } from "./exhibit.ts";
import type { Term } from "./terms_en.ts";

/** A PSW, as it was at some moment. */
export interface PswState {
  readonly mode: number;
  readonly ie: number;
  readonly pc: number;
  readonly base: number;
  readonly bound: number;
}

/** The PSW of a processor, now. */
export function pswOf({ mode, ie, pc, base, bound }: Cpu): PswState {
  return { mode, ie, pc, base, bound };
}

/** What one step of a guest did: one instruction, or one interrupt. */
export interface Step {
  /** The guest's tick before it. */
  readonly tick: number;
  /** The guest's tick after it: an interrupt takes none. */
  readonly end: number;
  readonly before: PswState;
  readonly after: PswState;
  /** The registers before and after. */
  readonly registers: readonly [before: Int32Array, after: Int32Array];
  /** The trap that was delivered to the guest, if there was one. */
  readonly trap?: Trap;
  readonly exit: Exit;
}

/** The bare loop, one step at a time, with a record of all steps. */
export class Stepper implements Occupant {
  readonly #engine: EngineBase;
  /** All steps so far. */
  readonly steps: Step[] = [];

  constructor(engine: EngineBase) {
    engine.occupy(this);
    this.#engine = engine;
  }

  /** One instruction, or the delivery of one interrupt. */
  step(): Step {
    const { cpu, ticks } = this.#engine;
    const before = pswOf(cpu);
    const x = cpu.x.slice();
    const exit = this.#engine.run(1);
    const trap = exit.kind === "trap" ? exit : undefined;
    if (trap !== undefined) deliver(this.#engine, trap);
    const step: Step = {
      tick: ticks,
      end: this.#engine.ticks,
      before,
      after: pswOf(cpu),
      registers: [x, cpu.x.slice()],
      trap,
      exit,
    };
    this.steps.push(step);
    return step;
  }

  /** How many interrupts have been delivered at this tick. */
  get phase(): number {
    const { ticks } = this.#engine;
    return this.steps.filter(({ tick, end, trap }) =>
      tick === ticks && end === ticks && trap !== undefined
    ).length;
  }

  run(budget: number): "budget" | "idle" | "halt" {
    const end = this.#engine.ticks + budget;
    while (this.#engine.ticks < end) {
      const { exit } = this.step();
      if (exit.kind === "halt" || exit.kind === "idle") return exit.kind;
    }
    return "budget";
  }
}

/** A guest on an engine, to be stepped. */
export interface Stage extends Shown {
  readonly stepper: Stepper;
}

/** Which machine a stage has. */
export interface StageOptions {
  /** The instruction set; PG-32 by default. */
  readonly isa?: InstructionSet;
}

/** A guest on a bare machine with so many bytes of memory. */
export function bareStage(
  image: Image,
  memory: number,
  { isa = PG32 }: StageOptions = {},
): Stage {
  const engine = new Machine({ memory, isa });
  load(engine, image);
  return { image, on: "bare", engine, stepper: new Stepper(engine) };
}

/** One time that an engine was let run. */
export interface Run {
  /** The PSW under which it began. */
  readonly psw: PswState;
  /** How many ticks it took. */
  readonly ticks: number;
  readonly exit: Exit;
}

/** Takes note, from now on, of each time that an engine is let run. */
function watch(engine: EngineBase): readonly Run[] {
  const runs: Run[] = [];
  let psw = pswOf(engine.cpu);
  let began = engine.ticks;
  watchRuns(engine, {
    entered: () => {
      psw = pswOf(engine.cpu);
      began = engine.ticks;
    },
    exited: (exit) => {
      runs.push({ psw, ticks: engine.ticks - began, exit });
    },
  });
  return runs;
}

/** A guest under a monitor. */
export interface VirtualStage extends Stage {
  readonly engine: Vm;
  readonly machine: Machine;
  /** Every time that the monitor has let the machine run. */
  readonly runs: readonly Run[];
}

/** A guest under a monitor, on a machine of twice the guest's memory. */
export function virtualStage(
  image: Image,
  memory: number,
  { isa = PG32 }: StageOptions = {},
): VirtualStage {
  const machine = new Machine({ memory: memory * 2, isa });
  const runs = watch(machine);
  const engine = new Monitor(machine).createVm({ memory });
  load(engine, image);
  const stepper = new Stepper(engine);
  return { image, on: "type1", engine, machine, runs, stepper };
}

/** Steps until a step is such as `wanted` says, and returns that one. */
export function stepTo(
  { stepper }: Stage,
  wanted: (step: Step) => boolean,
): Step {
  for (let left = 100_000; left > 0; left--) {
    const step = stepper.step();
    if (wanted(step)) return step;
    if (step.exit.kind === "halt") break;
  }
  throw new InvariantError("a lesson waits for what never happens");
}

/** Steps until the guest gets a trap, by its cause, and returns that step. */
export function stepToTrap(stage: Stage, cause: Cause): Step & { trap: Trap } {
  const step = stepTo(stage, ({ trap }) => trap?.cause === cause);
  return { ...step, trap: step.trap! };
}

/** Steps until an instruction that is written so comes next. */
export function stepUntilNext(stage: Stage, text: RegExp): void {
  const next = () => text.test(textAt(stage, physical(stage.engine.cpu)) ?? "");
  if (!next()) stepTo(stage, next);
}

/** The instruction at a physical address, as it was written. */
export function textAt(
  { image }: Pick<Stage, "image">,
  address: number,
): string | undefined {
  return image.locate(address)?.text.replace(/\s+/g, " ");
}

/** The physical address that the pc stands for. */
export function physical(
  { pc, base }: Pick<PswState, "pc" | "base">,
): number {
  return base + pc;
}

/** One exit from the guest to the monitor, and what was decided about it. */
export interface Journey {
  readonly step: Step;
  /** The real PSW under which it was attempted. */
  readonly real: PswState;
  readonly exit: Trap;
  readonly action: Action;
  /** The guest's trap area, before and after. */
  readonly area: readonly [before: readonly number[], after: readonly number[]];
  /** The real PSW under which the guest goes on. */
  readonly resumed: PswState;
}

/**
 * Takes the next instruction, which must trap, on its journey: into the
 * monitor and back, up to where the guest's following instruction begins.
 */
export function journey(stage: VirtualStage): Journey {
  const { engine, runs, stepper } = stage;
  const { mode } = engine.cpu;
  const from = runs.length;
  const before = trapArea(engine);
  const step = stepper.step();
  const area = [before, trapArea(engine)] as const;
  const { psw: real, exit } = runs[from];
  if (exit.kind !== "trap") {
    throw new InvariantError("a lesson expects a trap, and there was none");
  }
  const action = dispatch(exit, { isa: engine.isa, mode });
  const to = runs.length;
  stepper.step();
  return { step, real, exit, action, area, resumed: runs[to].psw };
}

/** An exit to the monitor, in short. */
export interface JournalEntry {
  /** The guest's tick. */
  readonly tick: number;
  /** The virtual mode. */
  readonly mode: number;
  /** The instruction, as it was written. */
  readonly text: string;
  readonly cause: Cause;
  readonly action: Action;
}

/** Steps to the next exit to the monitor; an empty list at the guest's end. */
export function nextExit(stage: VirtualStage): JournalEntry[] {
  const { engine, runs, stepper } = stage;
  for (;;) {
    const { cpu: { mode }, ticks: tick, isa } = engine;
    const text = textAt(stage, physical(engine.cpu)) ?? "";
    const from = runs.length;
    const { exit: { kind } } = stepper.step();
    if (kind === "halt") return [];
    const exit = runs[from]?.exit;
    if (exit?.kind !== "trap") continue;
    const action = dispatch(exit, { isa, mode });
    return [{ tick, mode, text, cause: exit.cause, action }];
  }
}

/** The words at which a trap stores the old PSW, its cause and its detail. */
export const TRAP_FRAME: readonly (readonly [name: Term, address: number])[] = [
  ["status", OLD_PSW],
  ["pc", OLD_PSW + 4],
  ["base", OLD_PSW + 8],
  ["bound", OLD_PSW + 12],
  ["cause", TRAP_CAUSE],
  ["detail", TRAP_DETAIL],
];

/** What the words of {@linkcode TRAP_FRAME} hold in an engine's memory. */
export function trapArea(engine: EngineBase): readonly number[] {
  return TRAP_FRAME.map(([, address]) => engine.load(address));
}

/** What the guest has printed so far. */
export function outputOf({ engine }: Pick<Stage, "engine">): string {
  return new TextDecoder().decode(engine.console.output);
}

/** Runs a guest to its end. */
export function finish({ stepper, engine }: Stage): void {
  if (stepper.run(1_000_000) !== "halt") {
    throw new InvariantError(`a lesson's guest still runs: ${engine.ticks}`);
  }
}
