/**
 * Cold starts: what the translator does to a short program, which may end before
 * translating it has paid. Each C guest runs from its boot to its end, in a
 * fresh machine each time.
 *
 * @module
 */
import { GUESTS, imageOf } from "../../guests/mod.ts";
import { type Accelerator, Bare, load, Machine } from "../../machine/mod.ts";
import {
  interleave,
  type Now,
  type Prepare,
  type Rounds,
} from "./interleave.ts";
import { type Figure, figure } from "./statistics.ts";

/** One program. */
export interface ColdStart {
  readonly name: string;
  readonly ticks: number;
  /** Its time with the translator, divided by that with the fast loop alone. */
  readonly timesLoop: Figure;
}

/** The guests that are programs in C, and ask for no input. */
const NAMES = ["sieve", "crc32", "quicksort", "life"];

/** More ticks than any of them takes. */
const BUDGET = 1e9;

/** Measures them. */
export function measurePrograms(rounds: Rounds, now: Now): ColdStart[] {
  return GUESTS.filter(({ name }) => NAMES.includes(name)).map((guest) => {
    const { name, memory, disk } = guest;
    const image = imageOf(guest);
    let ticks = 0;
    const run = (accelerator: Accelerator): Prepare => () => {
      const machine = new Machine({ memory, disk, accelerator });
      load(machine, image);
      const bare = new Bare(machine);
      return () => {
        bare.run(BUDGET);
        ticks = machine.ticks;
      };
    };
    const ways = { loop: run("loop"), translator: run("translator") };
    const samples = interleave(ways, rounds, now);
    const ratios = samples.map(({ loop, translator }) => translator / loop);
    return { name, ticks, timesLoop: figure(ratios) };
  });
}
