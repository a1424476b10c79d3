/**
 * What a guest does that a monitor has to know: its privileged instructions and
 * its traps, one after the other, with all that it is at that moment.
 *
 * On a machine of its own, a guest's kernel executes the former, and nobody else
 * is told. Under a monitor, each is a trap of the machine's. But seen from below
 * they are the same row of moments, if the monitor is right: with the same
 * registers, at the same tick of the guest's own.
 *
 * @module
 */
import {
  type Cause,
  isInterrupt,
  OLD_PSW,
  PORT,
  type Trap,
  TRAP_DETAIL,
} from "../../../isa/mod.ts";
import { type EngineBase, watchRuns } from "../../../machine/mod.ts";
import { type Moment, watchUserMode } from "../tools/user_mode.ts";

/** A moment at which a guest does something that traps in user mode. */
export interface GuestExit {
  readonly cause: Cause;
  /** The word of a privileged instruction; else as the trap has it. */
  readonly detail: number;
  readonly pc: number;
  /** Instructions that the guest has attempted so far, this one among them. */
  readonly tick: number;
  readonly x: Int32Array;
  /** The words of its trap area, from the old PSW to the detail. */
  readonly area: readonly number[];
  /** Bytes that it has printed so far. */
  readonly printed: number;
}

/** Tells of each exit of a guest that has an engine to itself. */
export function watchBare(
  engine: EngineBase,
  seen: (exit: GuestExit) => void,
): void {
  const { cpu, hardware, clock } = engine;
  let idle = 0;
  let performed: Trap | undefined;
  const now = (cause: Cause, detail: number, pc: number): GuestExit => ({
    cause,
    detail,
    pc,
    tick: engine.ticks - idle,
    x: cpu.x.slice(),
    area: areaOf(engine, 0),
    printed: engine.console.waiting,
  });
  const perform = hardware.perform.bind(hardware);
  hardware.perform = (instruction) => {
    const { word, row } = instruction;
    if (row.privileged) seen(now("privileged", word, cpu.pc));
    performed = perform(instruction);
    if (row.mnemonic === "idle" && clock.pending === undefined) {
      const wait = clock.next - clock.ticks;
      if (Number.isFinite(wait)) idle += Math.max(0, wait);
    }
    return performed;
  };
  watchRuns(engine, {
    exited: (exit) => {
      // What a privileged instruction comes to is the monitor's to say.
      if (
        exit.kind === "trap" && exit !== performed && !isInterrupt(exit.cause)
      ) {
        seen(now(exit.cause, exit.detail, exit.pc));
      }
    },
  });
}

/** What is told of a guest whose memory is a part of a machine's. */
export interface GuestWatcher {
  /** The machine goes into user mode, for the guest or for a monitor below it. */
  entered(moment: Moment): void;
  /** The guest does something that a monitor has to know. */
  exited(exit: GuestExit): void;
  /** Interrupts have ended its runs before they began, again and again. */
  starved(): void;
}

/** How often in a row that is no accident any more. */
const STARVED = 100;

/**
 * Tells of each exit of the guest whose memory begins at an address of the
 * machine's, whoever else runs below.
 */
export function watchGuest(
  machine: EngineBase,
  address: number,
  { entered, exited, starved }: GuestWatcher,
): void {
  let tick = 0;
  let empty = 0;
  watchUserMode(machine, {
    entered,
    left: ({ from, to, cause, detail }) => {
      // A monitor below runs in a window that begins before.
      if (to.bound !== 0 && to.base >>> 0 < address) return;
      const ran = to.tick - from.tick;
      tick += ran;
      empty = ran === 0 ? empty + 1 : 0;
      if (empty === STARVED) starved();
      if (isInterrupt(cause)) return;
      exited({
        cause,
        detail,
        pc: to.pc,
        tick,
        x: to.x,
        area: areaOf(machine, address),
        printed: machine.console.waiting,
      });
    },
  });
}

/** The trap area's words, which a trap has stored. */
function areaOf(engine: EngineBase, address: number): number[] {
  const words: number[] = [];
  for (let at = OLD_PSW; at <= TRAP_DETAIL; at += 4) {
    words.push(engine.load(address + at));
  }
  return words;
}

/** Takes an engine's disk away, with all its ports: see the handout. */
export function withoutDisk({ ports }: EngineBase): void {
  const read = ports.read.bind(ports);
  const write = ports.write.bind(ports);
  const isDisk = (port: number): boolean => port >= PORT.DISK_BLOCK;
  ports.read = (port) => isDisk(port) ? 0 : read(port);
  ports.write = (port, value) => {
    if (!isDisk(port)) write(port, value);
  };
}
