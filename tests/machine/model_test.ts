/**
 * The model is the machine: what `attempt` says of an instruction, it does.
 *
 * All that is classified and proved is proved of `attempt`. If it left anything
 * out, the proofs would still go through, and mean nothing. So here each
 * instruction is executed on real machines in random states, and all that comes
 * of it is compared with what the model says, down to the last byte of memory.
 *
 * The machine comes first, and the model's words are read off it. That shares
 * nothing with `replay`, which goes the other way.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  attempt,
  type Before,
  InstructionSet,
  type Outcome,
  perform,
  type Row,
  type Trap,
  VARIANTS,
  WORDS,
} from "../../isa/mod.ts";
import { CLEAN } from "../prover/clean.ts";
import { PLANTED } from "../prover/planted.ts";
import { beforeOf, CHOICES, compare, type Trial, trialOf } from "./_trial.ts";

/** Tries of each instruction, in each set that has it. */
const TRIES = { seed: 1974, numRuns: 60 };

/** Every instruction of every variant; then some that no variant has. */
const INSTRUCTIONS: readonly (readonly [InstructionSet, Row])[] = [
  ...VARIANTS.flatMap((isa) => isa.rows.map((row) => [isa, row] as const)),
  ...[...CLEAN, ...PLANTED.map(({ row }) => row)].map((row) =>
    [new InstructionSet(row.mnemonic, [row]), row] as const
  ),
];

/** How an instruction is executed, and what the model has to say to it. */
interface Way {
  /** Whether it takes a tick. */
  readonly tick: 0 | 1;
  readonly model: (row: Row, before: Before<number>) => Outcome<number>;
  readonly execute: (trial: Trial) => Trap | undefined;
}

/** As the machine's next instruction. */
const ATTEMPTED: Way = {
  tick: 1,
  model: (row, before) => attempt(WORDS, row, before),
  execute: ({ machine }) => {
    const exit = machine.run(1);
    return exit.kind === "trap" ? exit : undefined;
  },
};

/** By whoever emulates it, whatever the mode. */
const PERFORMED: Way = {
  tick: 0,
  model: (row, before) => perform(WORDS, row, before),
  execute: ({ machine, instruction }) => machine.hardware.perform(instruction),
};

/** Tries every instruction in random states, and says how they ended. */
function tryAll({ tick, model, execute }: Way): Map<Row, Set<string>> {
  const ends = new Map<Row, Set<string>>();
  for (const [isa, row] of INSTRUCTIONS) {
    const seen = ends.get(row) ?? new Set();
    ends.set(row, seen);
    fc.assert(
      fc.property(CHOICES, (choices) => {
        const make = () => trialOf(isa, row, choices);
        const trial = make();
        const before = beforeOf(trial, make, tick);
        const outcome = model(row, before);
        const trap = compare(trial, before, {
          outcome,
          execute: () => execute(trial),
        });
        assertEquals(trial.machine.ticks, choices.ticks + tick);
        seen.add(trap?.cause ?? "done");
      }),
      TRIES,
    );
  }
  return ends;
}

/** How instructions of the variants can end, but for those that always do. */
const ENDS: Readonly<Record<string, string>> = {
  "lb lh lw lbu lhu sb sh sw": "done memory",
  "lpsw": "done memory privileged",
  "rdstatus setie rdbase rdbound setr rdtimer settimer": "done privileged",
  "rdticks rdticksh in out idle halt": "done privileged",
  "ecall": "ecall",
  "ebreak": "ebreak",
};

Deno.test("what the model says of an instruction, the machine does", () => {
  const ends = tryAll(ATTEMPTED);
  for (const row of VARIANTS.flatMap(({ rows }) => rows)) {
    const entry = Object.entries(ENDS)
      .find(([names]) => names.split(" ").includes(row.mnemonic));
    const seen = [...ends.get(row)!].sort().join(" ");
    assertEquals(seen, entry?.[1] ?? "done", row.mnemonic);
  }
});

Deno.test("what the model says of emulation, the hardware does", () => {
  tryAll(PERFORMED);
});
