/**
 * A guest whose time is kept by a student's monitor, and the same guest alone on
 * a bare machine, which is the measure of everything.
 *
 * It runs on a machine of ours, under all of a monitor but for its part that
 * has to do with time: where the guest sets or reads its timer, reads its clock,
 * or goes idle, it stops, and somebody else has to say what comes of it.
 *
 * @module
 */
import {
  decode,
  type Image,
  PG32,
  type SourceFile,
  SUPERVISOR,
  type Trap,
  USER,
  WORDS,
} from "../../../isa/mod.ts";
import { Bare, deliver, load, Machine } from "../../../machine/mod.ts";
import {
  composeWindow,
  interpret,
  type Region,
  Share,
  Vm,
} from "../../../monitor/mod.ts";
import {
  type Difference,
  differencesOf,
} from "../../random_guests/difference.ts";

/** A guest. */
export interface Guest {
  readonly name: string;
  readonly image: Image;
  readonly source: SourceFile;
  /** Its part of the processor, against those of the others. */
  readonly weight: number;
}

/** Bytes of memory of each guest. */
export const MEMORY = 4096;

/** Why a guest has stopped: as the starter's `given.d.ts` has it. */
export type Stop =
  | { readonly kind: "ticks" | "enabled" | "idle" | "halt" }
  | { readonly kind: "settimer"; readonly value: number }
  | { readonly kind: Question };

/** What a guest wants to know. */
export type Question = "rdtimer" | "rdticks" | "rdticksh";

const QUESTIONS: readonly string[] = ["rdtimer", "rdticks", "rdticksh"];

/** What is kept of a guest by whoever keeps its time, and not by us. */
const KEPT_ELSEWHERE = ["pending", "processor", "timerDue", "ticks"];

/** A guest, here and alone. */
export class Tenant {
  readonly guest: Guest;
  readonly #machine: Machine;
  readonly #vm: Vm;
  readonly #alone = new Machine({ memory: MEMORY });
  readonly #loop = new Bare(this.#alone);
  /** The register that waits for an answer, and what was asked. */
  #open: { readonly register: number; readonly what: Question } | undefined;
  /** Whether its interrupt has been delivered at this tick. */
  #isInterrupted = false;
  /** Whether it waits for an interrupt. */
  #isAsleep = false;

  /** A guest in its part of a machine's memory, in its boot state. */
  constructor(guest: Guest, machine: Machine, region: Region) {
    this.guest = guest;
    this.#machine = machine;
    this.#vm = new Vm(PG32, region, {
      host: { engine: machine, resume: (_, budget) => machine.run(budget) },
      share: new Share(),
    });
    load(this.#vm, guest.image);
    load(this.#alone, guest.image);
  }

  /** Ticks of its own. */
  get ticks(): number {
    return this.#alone.ticks;
  }

  /** 1 if its interrupts are on. */
  get ie(): number {
    return this.#vm.cpu.ie;
  }

  /** What it wants to know, if it does. */
  get asks(): Question | undefined {
    return this.#open?.what;
  }

  /** Whether it waits for an interrupt. */
  get isAsleep(): boolean {
    return this.#isAsleep;
  }

  /** Whether its interrupt has been delivered at this tick. */
  get wasInterrupted(): boolean {
    return this.#isInterrupted;
  }

  /** Whether its interrupt has to be delivered before it runs on. */
  get mustBeInterrupted(): boolean {
    return !this.#isInterrupted && this.isPending && this.ie === 1;
  }

  /** Whether its timer has run out, and nobody has told it yet. */
  get isPending(): boolean {
    const { clock } = this.#alone;
    clock.settle();
    return !this.#isInterrupted && clock.pending === "timer";
  }

  /** Ticks until its timer runs out; Infinity if it is off. */
  get wait(): number {
    return this.#alone.clock.next - this.ticks;
  }

  /** Wakes: its own time jumps to where its timer runs out. */
  wake(): void {
    this.#isAsleep = false;
    if (!this.isPending) this.#loop.run(this.wait);
  }

  /** Delivers its timer's interrupt. */
  interrupt(): void {
    const { pc } = this.#vm.cpu;
    deliver(this.#vm, { kind: "trap", cause: "timer", detail: 0, pc, word: 0 });
    this.#isInterrupted = true;
  }

  /**
   * Runs for at most so many ticks: how many it was, and why it stopped. After
   * it, the two of them are at the same tick.
   */
  run(budget: number): { readonly ticks: number; readonly stop: Stop } {
    const before = this.#machine.ticks;
    this.#vm.cpu.enter(this.#machine.cpu);
    const stop = this.#go(before + budget);
    this.#vm.cpu.leave();
    const ticks = this.#machine.ticks - before;
    this.#loop.run(ticks);
    this.#isInterrupted = false;
    return { ticks, stop };
  }

  /** Interrupts that it has had alone. */
  get interrupts(): number {
    return this.#alone.traps.timer;
  }

  /** Gives it the answer that it waits for: the right one, if this is another. */
  answer(word: number): number | undefined {
    const { register } = this.#open!;
    this.#open = undefined;
    if (register === 0) return;
    const { x } = this.#vm.cpu;
    x[register] = word;
    const right = this.#alone.cpu.x[register];
    return x[register] === right ? undefined : right;
  }

  /** Whether it can be seen at a glance that it is not as it is alone. */
  get isUnlike(): boolean {
    const [here, there] = [this.#vm.cpu, this.#alone.cpu];
    return here.pc !== there.pc || here.mode !== there.mode ||
      here.ie !== there.ie || here.base !== there.base ||
      here.bound !== there.bound ||
      here.x.some((word, n) => word !== there.x[n]);
  }

  /** All that is not as it is alone. */
  differences(): Difference[] {
    return differencesOf(this.#vm, this.#alone)
      .filter(({ what }) => !KEPT_ELSEWHERE.includes(what));
  }

  #go(end: number): Stop {
    const [machine, vm] = [this.#machine, this.#vm];
    while (machine.ticks < end) {
      const window = composeWindow(WORDS, vm.cpu, vm.window);
      Object.assign(machine.cpu, { mode: USER, ie: 0, ...window });
      const exit = machine.run(end - machine.ticks);
      if (exit.kind !== "trap") break;
      const { ie } = vm.cpu;
      const stop = this.#serve(exit);
      if (stop !== undefined) return stop;
      if (ie === 0 && vm.cpu.ie === 1) return { kind: "enabled" };
    }
    return { kind: "ticks" };
  }

  /** Deals with a trap as any monitor does, but for what has to do with time. */
  #serve(trap: Trap): Stop | undefined {
    const vm = this.#vm;
    if (trap.cause !== "privileged" || vm.cpu.mode !== SUPERVISOR) {
      deliver(vm, trap);
      return undefined;
    }
    const { row: { mnemonic }, operands } = decode(PG32, trap.word)!;
    const stop = this.#timeStop(mnemonic, operands);
    if (stop !== undefined) {
      vm.cpu.pc += 4;
      return stop;
    }
    const own = interpret(vm, trap.word);
    if (own !== undefined) deliver(vm, own);
    return mnemonic === "halt" ? { kind: "halt" } : undefined;
  }

  /** Why it stops, at an instruction that has to do with time. */
  #timeStop(
    mnemonic: string,
    { rd, rs1 }: { readonly rd: number; readonly rs1: number },
  ): Stop | undefined {
    if (QUESTIONS.includes(mnemonic)) {
      const what = mnemonic as Question;
      this.#open = { register: rd, what };
      return { kind: what };
    }
    if (mnemonic === "settimer") {
      return { kind: "settimer", value: this.#vm.cpu.x[rs1] };
    }
    if (mnemonic !== "idle") return undefined;
    this.#isAsleep = true;
    return { kind: "idle" };
  }
}
