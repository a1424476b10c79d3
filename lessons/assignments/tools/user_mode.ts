/**
 * Seeing a kernel from below: each stretch that a processor spends in user
 * mode, from the instruction that leads into it to the trap that ends it.
 *
 * Whatever a kernel does with its processes, this is where it shows. The
 * hardware sees it, and no kernel can tell the hardware a story: so a test that
 * looks from here needs to know nothing of how the kernel was written.
 *
 * @module
 */
import { type Cause, USER } from "../../../isa/mod.ts";
import { type EngineBase, watchRuns } from "../../../machine/mod.ts";

/** A processor at the beginning or the end of a stretch. */
export interface Moment {
  /** The engine's ticks. */
  readonly tick: number;
  /** Ticks that it has spent idle so far. */
  readonly idle: number;
  /** Its sixteen registers. */
  readonly x: Int32Array;
  /** The virtual address of the next instruction, or of the one that trapped. */
  readonly pc: number;
  /** Where the window begins. */
  readonly base: number;
  /** How many bytes it holds. */
  readonly bound: number;
}

/** A stretch of user mode, and the trap at its end. */
export interface Stretch {
  readonly from: Moment;
  readonly to: Moment;
  readonly cause: Cause;
  readonly detail: number;
}

/** What is told of them. */
export interface UserModeWatcher {
  /** The processor goes into user mode: a stretch begins. */
  entered?(moment: Moment): void;
  /** A trap ends it. It is not delivered yet. */
  left?(stretch: Stretch): void;
}

/** Tells of every stretch of user mode, as it happens, from now on. */
export function watchUserMode(
  engine: EngineBase,
  watcher: UserModeWatcher,
): void {
  const { cpu, hardware } = engine;
  let from: Moment | undefined;
  let idle = 0;
  const now = (pc: number): Moment => ({
    tick: engine.ticks,
    idle,
    x: cpu.x.slice(),
    pc,
    base: cpu.base,
    bound: cpu.bound,
  });
  const look = (): void => {
    if (from !== undefined || cpu.mode !== USER) return;
    from = now(cpu.pc);
    watcher.entered?.(from);
  };
  // Only a privileged instruction, or the delivery of a trap, changes the mode.
  const perform = hardware.perform.bind(hardware);
  hardware.perform = (instruction) => {
    const trap = perform(instruction);
    if (instruction.row.mnemonic === "idle") idle += waitOf(engine);
    if (trap === undefined) look();
    return trap;
  };
  watchRuns(engine, {
    entered: look,
    exited: (exit) => {
      if (exit.kind !== "trap" || from === undefined) return;
      const { cause, detail, pc } = exit;
      const stretch = { from, to: now(pc), cause, detail };
      from = undefined;
      watcher.left?.(stretch);
    },
  });
}

/** Ticks that an engine that has just begun to idle is going to. */
function waitOf({ clock }: EngineBase): number {
  if (clock.pending !== undefined) return 0;
  const wait = clock.next - clock.ticks;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
