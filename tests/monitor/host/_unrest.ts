/**
 * A host that is never at rest: another process computes, memory is swapped out
 * for no reason, and signals come at any moment. What comes when is drawn from
 * a seed.
 *
 * @module
 */
import { assemble } from "../../../isa/mod.ts";
import type { HostProcess } from "../../../monitor/mod.ts";
import type { Hosted } from "./_worlds.ts";

/** Has something in every register, and counts in a0 for ever. */
const NEIGHBOUR = assemble(`
_start: li    ra, 0x101
        li    sp, 0x102
        li    gp, 0x103
        li    tp, 0x104
        li    t0, 0x105
        li    t1, 0x106
        li    t2, 0x107
        li    s0, 0x108
        li    s1, 0x109
        li    a1, 0x10b
        li    a2, 0x10c
        li    a3, 0x10d
        li    a4, 0x10e
        li    a5, 0x10f
1:      addi  a0, a0, 1
        sw    a0, 0x800(zero)
        j     1b
`);

/** Instructions before the neighbour's loop. */
const PROLOGUE = 14;

/** What goes on beside a guest. */
export class Unrest {
  readonly #world: Hosted;
  readonly #neighbour: HostProcess;
  #seed: number;
  #sent = 0;

  /** A neighbour for the guest's process, and a seed for what happens. */
  constructor(world: Hosted, seed: number) {
    this.#world = world;
    this.#seed = seed;
    this.#neighbour = world.host.spawn("neighbour", {
      memory: 4096,
      image: NEIGHBOUR,
    });
  }

  /** Lets so many ticks of the host's time pass, in pieces. */
  run(ticks: number): void {
    const { host } = this.#world;
    for (let left = ticks; left > 0;) {
      const piece = Math.min(left, 1 + this.#draw(120));
      host.run(piece);
      left -= piece;
      this.#disturb();
    }
    // All signals that were sent get a chance to come.
    host.run(200);
  }

  /** What is wrong with the neighbour, if anything is. */
  damage(): string | undefined {
    const { cpu, ticks } = this.#neighbour;
    if (ticks < PROLOGUE) return undefined;
    for (let n = 1; n < 16; n++) {
      if (n !== 10 && cpu.x[n] !== 0x100 + n) {
        return `the neighbour's x${n} is ${cpu.x[n]}`;
      }
    }
    const rounds = Math.floor((ticks - PROLOGUE + 2) / 3);
    if (cpu.x[10] !== rounds) return `its a0 is ${cpu.x[10]}, not ${rounds}`;
    const stored = this.#neighbour.load(0x800);
    if (Math.abs(stored - rounds) > 1) return `its count is ${stored}`;
  }

  /** Signals that were sent to the guest's process. */
  get sent(): number {
    return this.#sent;
  }

  /** Signals that wait for delivery. */
  get waiting(): number {
    return this.#world.process.pending.size;
  }

  #disturb(): void {
    const { host, process } = this.#world;
    switch (this.#draw(6)) {
      case 0:
        host.swapOut(process);
        break;
      case 1:
        host.swapOut(this.#neighbour);
        break;
      case 2:
        // What was out comes in where there is room now.
        host.swapOut(process);
        host.swapOut(this.#neighbour);
        break;
      case 3:
        if (!process.pending.has("SIGUSR1")) this.#sent++;
        host.signal(process, "SIGUSR1");
        break;
      case 4:
        host.signal(process, "SIGSTOP");
        host.run(1 + this.#draw(50));
        host.signal(process, "SIGCONT");
        break;
    }
  }

  /** A number below `bound`: a linear congruential generator. */
  #draw(bound: number): number {
    this.#seed = Math.imul(this.#seed, 1664525) + 1013904223 | 0;
    return Math.floor((this.#seed >>> 8) / 2 ** 24 * bound);
  }
}
