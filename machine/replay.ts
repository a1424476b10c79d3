/**
 * Replaying a witness: the states that somebody reasoned about are set up on
 * the real machine, and the one instruction is executed there.
 *
 * Whoever found the witness, by enumeration or by proof, worked on a model of
 * the machine. What counts is what the machine does.
 *
 * @module
 */
import {
  attempt,
  type Before,
  type Cause,
  type Control,
  CONTROLS,
  type InstructionSet,
  limitOf,
  QUESTIONS,
  type RegisterRole,
  USER,
  type Witness,
  WITNESS_REGISTERS,
  WORDS,
} from "../isa/mod.ts";
import type { Exit } from "./engine.ts";
import { COUNT, PROCESSOR, WORD } from "./layout.ts";
import { Machine } from "./machine.ts";

/** Something that came out different, between two runs or before and after. */
export interface Difference {
  /** What: named as the parts of questions are. */
  readonly name: string;
  /** What it was in the first run, or before. */
  readonly one: number | string;
  /** What it was in the second run, or after. */
  readonly other: number | string;
}

/** What a witness did on the real machine. */
export interface Replay {
  /** Everything that came out different. */
  readonly differences: readonly Difference[];
  /** Whether what the witness claims is among it. */
  readonly confirmed: boolean;
}

/**
 * Executes a witness on real machines.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import {
 *   findStates, PG32_FLAWED, QUESTIONS, replay, witnessOf,
 * } from "@trapeze/trapeze";
 *
 * const smsw = PG32_FLAWED.byMnemonic.get("smsw")!;
 * const found = findStates(smsw, QUESTIONS.mode)!;
 * const witness = witnessOf(smsw, QUESTIONS.mode, found);
 * assert(replay(PG32_FLAWED, witness).confirmed);
 * ```
 */
export function replay(isa: InstructionSet, witness: Witness): Replay {
  const { part, question } = witness;
  const one = new Trial(isa, witness, witness.one);
  const other = witness.other && new Trial(isa, witness, witness.other);
  const differences = question.startsWith("control")
    ? one.changes()
    : other === undefined
    ? one.traps()
    : one.differences(other);
  const names = differences.map(({ name }) => name);
  // Between the modes, a privileged trap counts for nothing: a monitor emulates.
  const emulated = QUESTIONS[question].varied.includes("mode") &&
    (one.isPrivileged || other?.isPrivileged === true);
  // Where different places are asked for, that shows in what comes of it.
  const shown = part === "address" ? names.length > 0 : names.includes(part);
  return { differences, confirmed: shown && !emulated };
}

const REGISTERS = Object.entries(WITNESS_REGISTERS) as [RegisterRole, number][];

const DEVICE_REGISTERS = [
  "consoleControl",
  "diskBlock",
  "diskAddress",
  "diskCount",
  "diskRefused",
  "diskControl",
] as const;

/** One run of one instruction on a machine of its own. */
class Trial {
  readonly #machine: Machine;
  readonly #before: Before<number>;
  readonly #due: number;
  readonly #devices: readonly string[];
  readonly #exit: Exit;

  constructor(isa: InstructionSet, witness: Witness, before: Before<number>) {
    this.#before = before;
    this.#machine = new Machine({ memory: before.size, isa });
    this.#setUp(witness, before);
    this.#due = this.#machine.state.counts[COUNT.timerDue];
    this.#devices = this.#deviceState();
    this.#exit = this.#machine.run(1);
  }

  /** What this run has changed that belongs to whoever is in control. */
  changes(): Difference[] {
    const { cpu, state } = this.#machine;
    const due = state.counts[COUNT.timerDue];
    const control: Record<Control, number> = {
      mode: cpu.mode,
      ie: cpu.ie,
      base: cpu.base,
      bound: cpu.bound,
      timer: due === this.#due ? this.#before.timer : this.#machine.clock.timer,
    };
    return [
      ...CONTROLS.flatMap((name) =>
        difference(name, this.#before[name], control[name])
      ),
      ...this.#deviceDifference(),
      ...difference("processor", "running", this.#processor()),
    ];
  }

  /** How it fails to be privileged: a trap too much, or one too few. */
  traps(): Difference[] {
    return this.#before.mode === USER
      ? difference("privileged trap", "privileged", this.#trap())
      : difference("trap", "none", this.#trap());
  }

  /** What a program could see of the difference to another run. */
  differences(that: Trial): Difference[] {
    const [one, other] = [this.#machine, that.#machine];
    return [
      ...difference("trap", this.#trap(), that.#trap()),
      ...REGISTERS.flatMap(([role, n]) =>
        difference(role, one.cpu.x[n], other.cpu.x[n])
      ),
      ...difference("pc", one.cpu.pc, other.cpu.pc),
      ...this.#memoryDifference(that),
    ];
  }

  /** Whether it was in user mode, and trapped as a privileged instruction. */
  get isPrivileged(): boolean {
    return this.#before.mode === USER && this.#trap() === "privileged";
  }

  #trap(): string {
    const exit = this.#exit;
    if (exit.kind !== "trap") return "none";
    const cause: Cause = exit.cause;
    return cause === "memory" ? `memory, at ${exit.detail}` : cause;
  }

  #processor(): string {
    return this.#machine.state.words[WORD.processor] === PROCESSOR.running
      ? "running"
      : "stopped";
  }

  /** What the devices hold, in words that can be compared. */
  #deviceState(): string[] {
    const { words, counts } = this.#machine.state;
    return [
      `bytes of input read: ${counts[COUNT.read]}`,
      `bytes printed: ${counts[COUNT.written]}`,
      ...DEVICE_REGISTERS.map((name) => `${name}: ${words[WORD[name]]}`),
    ];
  }

  #deviceDifference(): Difference[] {
    const after = this.#deviceState();
    return this.#devices.flatMap((before, n) =>
      difference("device", before, after[n])
    );
  }

  /** The first byte of memory, by virtual address, that is not the same. */
  #memoryDifference(that: Trial): Difference[] {
    const length = Math.min(this.#limit(), that.#limit());
    const [one, other] = [this, that].map((trial) =>
      trial.#machine.bytes(trial.#before.base, length)
    );
    const at = one.findIndex((byte, address) => byte !== other[address]);
    return at < 0 ? [] : difference("memory", one[at], other[at]);
  }

  #limit(): number {
    return limitOf(WORDS, this.#before, this.#before.size);
  }

  #setUp(witness: Witness, before: Before<number>): void {
    const machine = this.#machine;
    const { cpu, clock, state } = machine;
    const { pc, mode, ie, base, bound, timer, ticks, ticksHigh } = before;
    Object.assign(cpu, { pc, mode, ie, base, bound });
    for (const [role, n] of REGISTERS) cpu.x[n] = before[role];
    // The instruction sees the clock when its own tick has been counted.
    clock.advance(ticksHigh * 2 ** 32 + (ticks >>> 0) - 1);
    if (timer !== 0) {
      state.counts[COUNT.timerDue] = clock.ticks + 1 + (timer >>> 0);
      clock.reschedule();
    }
    machine.console.type(Uint8Array.of(before.input));
    this.#fillMemory(witness);
  }

  /** The same in both runs, by virtual address; and different everywhere. */
  #fillMemory({ row, word, one }: Witness): void {
    const machine = this.#machine;
    const { base, pc } = this.#before;
    for (let at = 0; at < this.#limit(); at += 4) {
      machine.store(base + at, Math.imul(at + 4, 0x9e3779b1));
    }
    const { access, allowed } = attempt(WORDS, row, one);
    if (access !== undefined && allowed !== 0) {
      const { word0, word1, word2, word3 } = one;
      const words = Int32Array.of(word0, word1, word2, word3);
      const there = machine.bytes(base + access.address, access.bytes);
      there.set(new Uint8Array(words.buffer, 0, access.bytes));
    }
    machine.store(base + pc, word);
  }
}

function difference(
  name: string,
  one: number | string,
  other: number | string,
): Difference[] {
  return one === other ? [] : [{ name, one, other }];
}
