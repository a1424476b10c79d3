/**
 * Equivalence, the first of the paper's properties: a program under the monitor
 * does what it does on a bare machine, to the tick and to the byte.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  CAUSE_NAMES,
  type Instruction,
  PG32,
  type Trap,
} from "../../isa/mod.ts";
import { Bare, TrapCounts } from "../../machine/mod.ts";
import { assertCampaign } from "./campaign.ts";
import { assertEquivalent } from "./compare.ts";
import {
  install,
  KERNELS,
  OPCODES,
  type Program,
  PROGRAMS,
  WORDS,
} from "../../lessons/random_guests/program.ts";
import { SlowMachine } from "./worlds.ts";

Deno.test("1,700 random kernels: bare, slow, under one monitor and under two", () => {
  assertCampaign(KERNELS, assertEquivalent, { seed: 1974, programs: 1700 });
});

Deno.test("200 memories full of instructions", () => {
  assertCampaign(OPCODES, assertEquivalent, { seed: 17, programs: 200 });
});

Deno.test("100 memories full of any words", () => {
  assertCampaign(WORDS, assertEquivalent, { seed: 7, programs: 100 });
});

/** A machine that writes down what it executes. */
class CountingMachine extends SlowMachine {
  /** Instructions executed in user and in supervisor mode, by mnemonic. */
  readonly counts: Record<string, [number, number]> = {};

  protected override attempt(instruction: Instruction): Trap | undefined {
    const { mode } = this.cpu;
    const trap = super.attempt(instruction);
    const { mnemonic } = instruction.row;
    if (trap === undefined) (this.counts[mnemonic] ??= [0, 0])[mode]++;
    return trap;
  }
}

Deno.test("the random kernels reach every instruction and every trap", () => {
  const traps = new TrapCounts().record;
  const counts: Record<string, [number, number]> = {};
  for (const program of fc.sample(KERNELS, { seed: 1974, numRuns: 500 })) {
    const machine = new CountingMachine({ memory: program.memory });
    install(machine, program);
    const bare = new Bare(machine);
    for (const ticks of program.steps) bare.run(ticks);
    for (const cause of CAUSE_NAMES) traps[cause] += machine.traps[cause];
    for (
      const [mnemonic, [user, supervisor]] of Object.entries(machine.counts)
    ) {
      const count = counts[mnemonic] ??= [0, 0];
      count[0] += user;
      count[1] += supervisor;
    }
  }
  for (const cause of CAUSE_NAMES) assert(traps[cause] > 0, cause);
  for (const { mnemonic, privileged } of PG32.rows) {
    if (mnemonic === "ecall" || mnemonic === "ebreak") continue;
    const [user, supervisor] = counts[mnemonic] ?? [0, 0];
    assert(supervisor > 0, `${mnemonic} in supervisor mode`);
    assertEquals(user > 0, !privileged, `${mnemonic} in user mode`);
  }
});

Deno.test("a program is the same whenever it is drawn", () => {
  const draw = (): Program[] => fc.sample(PROGRAMS, { seed: 3, numRuns: 5 });
  assertEquals(draw(), draw());
});
