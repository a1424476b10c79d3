// Time, and whose turn it is. The handout says what is wanted, and given.d.ts
// what you have.
import type { Given, Machine } from "./given.d.ts";

/** Runs the guests until the time is over. This function is complete. */
export function run({ machine }: Given): void {
  const guests = Array.from(
    machine.weight,
    (weight, number) => new Guest(number, weight),
  );
  while (machine.now < machine.end) {
    const guest = next(guests, machine.now);
    if (guest !== undefined) {
      takeTurn(machine, guest);
      continue;
    }
    // All of them sleep, until the first wakes, or for good.
    const wake = Math.min(...guests.map(({ wake }) => wake));
    machine.idle(Math.min(wake, machine.end) - machine.now);
  }
}

/** A guest, and what has to be remembered of it. */
class Guest {
  readonly number: number;
  readonly weight: number;
  readonly clock = new Clock();
  /** From which tick of the machine's on it can run; Infinity: never again. */
  wake = 0;

  constructor(number: number, weight: number) {
    this.number = number;
    this.weight = weight;
  }
}

/** A guest's virtual time. */
class Clock {
  /** Ticks of its own. */
  ticks = 0;

  // TODO: its timer, and whether its interrupt is pending.
}

/** Whose turn it is; undefined if all of them sleep. */
function next(_guests: readonly Guest[], _now: number): Guest | undefined {
  // TODO: part 2. To begin with: the first that can run.
  return undefined;
}

/** Lets a guest run, until its turn is over or it sleeps. */
function takeTurn(_machine: Machine, _guest: Guest): void {
  // TODO: part 1. Let it run with machine.run, as long as it may; do what it
  // has stopped for; interrupt it when it is time; and again.
}
