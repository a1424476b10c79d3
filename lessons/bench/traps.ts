/**
 * What a trap costs: the round trip of one instruction in user mode, to the
 * monitor and back.
 *
 * A loop that traps at each turn is compared with one that has an ordinary
 * instruction in the trap's place, both under the monitor. The cost is told in
 * nanoseconds, and in interpreted instructions of that ordinary loop: how many
 * the guest could have executed in the meantime.
 *
 * @module
 */
import { assemble, SUPERVISOR, USER } from "../../isa/mod.ts";
import { virtualGuest } from "./guest.ts";
import {
  interleave,
  type Now,
  type Prepare,
  type Rounds,
} from "./interleave.ts";
import { type Figure, figure } from "./statistics.ts";

/** A loop of `a0` turns that traps at each. */
interface Loop {
  /** Which of the monitor's ways it takes. */
  readonly kind: string;
  /** What traps, in words. */
  readonly what: string;
  /** It halts at the end, and its traps are handled at `handler`. */
  readonly source: string;
  /** The mode that it starts in. */
  readonly mode: number;
}

function kernelLoop(instruction: string): string {
  return `
    _start:
    handler:
            ${instruction}
            addi a0, a0, -1
            bnez a0, _start
            halt
  `;
}

/** The ordinary loop: three instructions a turn. */
const ORDINARY = kernelLoop("addi a1, a1, 1");
const ORDINARY_LENGTH = 3;

/** The loops that trap; the first one's cost is the bench's figure. */
const TRAPPING: readonly Loop[] = [
  {
    kind: "emulate",
    what: "rdstatus in the guest's kernel",
    source: kernelLoop("rdstatus a1"),
    mode: SUPERVISOR,
  },
  {
    kind: "allocate",
    what: "settimer in the guest's kernel",
    source: kernelLoop("settimer a1"),
    mode: SUPERVISOR,
  },
  {
    kind: "reflect",
    what: "ecall in the guest's user mode, and lpsw back",
    // The saved pc is the ecall's own: to return is to call again.
    source: `
      _start:
              ecall
      handler:
              addi a0, a0, -1
              beqz a0, done
              lpsw OLD_PSW
      done:
              halt
    `,
    mode: USER,
  },
];

/** Timer ticks that never run out. */
const NEVER = 2_000_000_000;

/** The round trip of one kind of trap. */
export interface TrapCost {
  /** What the monitor does about it: emulate, allocate, reflect. */
  readonly kind: string;
  /** What traps. */
  readonly what: string;
  /** Interpreted instructions that would take as long. */
  readonly instructions: Figure;
  /** Nanoseconds. */
  readonly ns: Figure;
}

/** How many turns the loops take. */
export interface Turns {
  readonly trapping: number;
  readonly ordinary: number;
}

/** Measures each kind of trap; the first is the plain privileged one. */
export function measureTraps(
  turns: Turns,
  rounds: Rounds,
  now: Now,
): readonly TrapCost[] {
  const ways: Record<string, Prepare> = {
    ordinary: prepare(ORDINARY, SUPERVISOR, turns.ordinary),
  };
  for (const { kind, source, mode } of TRAPPING) {
    ways[kind] = prepare(source, mode, turns.trapping);
  }
  const samples = interleave(ways, rounds, now);
  return TRAPPING.map(({ kind, what }) => {
    const costs = samples.map((times) => {
      const turn = times.ordinary / turns.ordinary;
      const instruction = turn / ORDINARY_LENGTH;
      const trap = times[kind] / turns.trapping - turn + instruction;
      return { instructions: trap / instruction, ns: trap * 1e6 };
    });
    return {
      kind,
      what,
      instructions: figure(costs.map(({ instructions }) => instructions)),
      ns: figure(costs.map(({ ns }) => ns)),
    };
  });
}

function prepare(
  source: string,
  mode: number,
  turns: number,
): Prepare {
  const image = assemble(source, { file: "trap_loop.s" });
  const start = { arguments: [turns, NEVER], mode, handler: "handler" };
  return () => {
    const guest = virtualGuest(image, start);
    return () => guest.run();
  };
}
