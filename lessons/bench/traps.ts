/**
 * What a trap costs: the round trip of one instruction in user mode, to the
 * monitor and back.
 *
 * A loop that traps at each turn is compared with one that has an ordinary
 * instruction in the trap's place, both under the monitor. The cost is told in
 * nanoseconds, and in interpreted instructions: how many the compute kernels
 * execute in the meantime, on the fast loop. They run in turn with the loops, so that both are
 * measured on the same machine in the same mood.
 *
 * @module
 */
import { assemble, type Image, SUPERVISOR, USER } from "../../isa/mod.ts";
import type { Accelerator } from "../../machine/mod.ts";
import { type Start, virtualGuest } from "./guest.ts";
import {
  interleave,
  type Now,
  type Prepare,
  type Rounds,
} from "./interleave.ts";
import type { KernelRun } from "./speeds.ts";
import { type Figure, figure, geometricMean } from "./statistics.ts";

/** A loop of `a0` turns. */
export interface TrapLoop {
  /** What the monitor does at each turn. */
  readonly kind: "ordinary" | "emulate" | "allocate" | "reflect";
  /** The instruction that decides. */
  readonly mnemonic: string;
  /** Where it stands, in words. */
  readonly where: string;
  /** The program, which halts at the end. */
  readonly image: Image;
  /** How it starts, for so many turns. */
  readonly start: (turns: number) => Start;
}

/** Timer ticks that no loop takes. */
const NEVER = 2_000_000_000;

/** Instructions in a turn of the ordinary loop. */
const ORDINARY_LENGTH = 3;

/** A loop of the guest's kernel, about one instruction. */
function kernelLoop(kind: TrapLoop["kind"], instruction: string): TrapLoop {
  const image = assemble(
    `
    _start: ${instruction}
            addi a0, a0, -1
            bnez a0, _start
            halt
    `,
    { file: "kernel_loop.s" },
  );
  return {
    kind,
    mnemonic: instruction.split(" ")[0],
    where: "in the guest's kernel",
    image,
    start: (turns) => ({
      arguments: [turns, NEVER],
      mode: SUPERVISOR,
      handler: "_start",
    }),
  };
}

/**
 * A loop of system calls. The handler goes back to the pc that was saved, and
 * as that is the ecall's own, to the next call.
 */
function systemCalls(): TrapLoop {
  const image = assemble(
    `
    _start: ecall
    handler:
            addi a0, a0, -1
            beqz a0, done
            lpsw OLD_PSW
    done:   halt
    `,
    { file: "system_calls.s" },
  );
  return {
    kind: "reflect",
    mnemonic: "ecall",
    where: "in the guest's user mode, and lpsw back",
    image,
    start: (turns) => ({
      arguments: [turns],
      mode: USER,
      handler: "handler",
    }),
  };
}

const ORDINARY = kernelLoop("ordinary", "addi a1, a1, 1");

/** The loops that trap; the first one's cost is the bench's figure. */
const TRAPPING: readonly TrapLoop[] = [
  kernelLoop("emulate", "rdstatus a1"),
  kernelLoop("allocate", "settimer a1"),
  systemCalls(),
];

/** All loops. */
export const TRAP_LOOPS: readonly TrapLoop[] = [ORDINARY, ...TRAPPING];

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
  /** The loops that trap. */
  readonly trapping: number;
  /** The one that does not. */
  readonly ordinary: number;
}

/**
 * Measures each kind of trap; the first is the plain privileged one. The
 * kernels say how long an instruction takes.
 */
export function measureTraps(
  { turns, kernels, accelerator }: {
    readonly turns: Turns;
    readonly kernels: readonly KernelRun[];
    readonly accelerator: Accelerator;
  },
  rounds: Rounds,
  now: Now,
): readonly TrapCost[] {
  const loops = TRAP_LOOPS.map((loop): [string, Prepare] => {
    const count = loop === ORDINARY ? turns.ordinary : turns.trapping;
    return [loop.kind, () => {
      const guest = virtualGuest(
        loop.image,
        loop.start(count),
        accelerator,
      );
      return () => guest.run();
    }];
  });
  const ways = [
    ...loops,
    ...kernels.map(({ name, loop }): [string, Prepare] => [name, loop]),
  ];
  const samples = interleave(Object.fromEntries(ways), rounds, now);
  return TRAPPING.map(({ kind, mnemonic, where }) => {
    const costs = samples.map((times) => {
      const turn = times.ordinary / turns.ordinary;
      const rest = turn * (ORDINARY_LENGTH - 1) / ORDINARY_LENGTH;
      const trap = times[kind] / turns.trapping - rest;
      const instruction = geometricMean(
        kernels.map(({ name, instructions }) => times[name] / instructions),
      );
      return { instructions: trap / instruction, ns: trap * 1e6 };
    });
    return {
      kind,
      what: `${mnemonic} ${where}`,
      instructions: figure(costs.map(({ instructions }) => instructions)),
      ns: figure(costs.map(({ ns }) => ns)),
    };
  });
}
