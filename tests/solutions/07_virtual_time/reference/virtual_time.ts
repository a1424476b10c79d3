// Virtual timers and a scheduler that do everything right.
import type {
  Exit,
  Given,
  Machine,
} from "../../../../lessons/assignments/07_virtual_time/starter/given.d.ts";

/** The most ticks of a turn. */
const SLICE = 100;

export function run({ machine }: Given): void {
  const guests = Array.from(
    machine.weight,
    (weight, number) => new Guest(number, weight),
  );
  const scheduler = new Scheduler(guests);
  while (machine.now < machine.end) {
    const guest = scheduler.next(machine.now);
    if (guest !== undefined) {
      const ticks = turn(machine, guest);
      scheduler.charge(guest, ticks);
      continue;
    }
    const wake = Math.min(...guests.map(({ wake }) => wake));
    machine.idle(Math.min(wake, machine.end) - machine.now);
  }
}

/** A guest, and when it can run. */
class Guest {
  readonly number: number;
  readonly weight: number;
  readonly clock = new Clock();
  /** From which tick of the machine's on; Infinity if never again. */
  wake = 0;
  /** How far it has come: its ticks, each divided by its weight. */
  pass = 0;

  constructor(number: number, weight: number) {
    this.number = number;
    this.weight = weight;
  }
}

/** A guest's virtual time. */
class Clock {
  ticks = 0;
  pending = false;
  #due = Infinity;

  /** Sets the timer; 0 turns it off. */
  set(word: number): void {
    this.#due = word === 0 ? Infinity : this.ticks + (word >>> 0);
  }

  /** Ticks until the timer runs out; Infinity if it is off. */
  get wait(): number {
    return this.#due - this.ticks;
  }

  /** What is left on the timer, as the guest reads it. */
  get left(): number {
    return this.#due === Infinity ? 0 : this.wait | 0;
  }

  /** Looks whether the timer has run out. */
  expire(): void {
    if (this.#due > this.ticks) return;
    this.#due = Infinity;
    this.pending = true;
  }
}

/** Lets a guest run, until its turn is over or it sleeps: for how long. */
function turn(machine: Machine, guest: Guest): number {
  const { number, clock } = guest;
  const from = machine.now;
  const end = Math.min(from + SLICE, machine.end);
  while (machine.now < end && guest.wake <= machine.now) {
    clock.expire();
    if (clock.pending && machine.ie[number] === 1) {
      clock.pending = false;
      machine.interrupt(number);
    }
    const ticks = Math.min(end - machine.now, clock.wait);
    const exit = machine.run(number, ticks);
    clock.ticks += exit.ticks;
    serve(machine, guest, exit);
  }
  return machine.now - from;
}

/** Does what the guest has asked for. */
function serve(machine: Machine, guest: Guest, exit: Exit): void {
  const { number, clock } = guest;
  switch (exit.kind) {
    case "settimer":
      clock.set(exit.value);
      break;
    case "rdtimer":
      machine.answer(number, clock.left);
      break;
    case "rdticks":
      machine.answer(number, clock.ticks | 0);
      break;
    case "rdticksh":
      machine.answer(number, Math.floor(clock.ticks / 2 ** 32));
      break;
    case "halt":
      guest.wake = Infinity;
      break;
    case "idle":
      if (clock.pending) break;
      guest.wake = machine.now + clock.wait;
      clock.ticks += clock.wait;
  }
}

/** Says whose turn it is: who has come least far. */
class Scheduler {
  readonly #guests: readonly Guest[];
  /** Where the latest turn has begun. */
  #pass = 0;

  constructor(guests: readonly Guest[]) {
    this.#guests = guests;
  }

  /** Whose turn it is; nobody's if all sleep. */
  next(now: number): Guest | undefined {
    const pass = (guest: Guest): number => Math.max(guest.pass, this.#pass);
    let least: Guest | undefined;
    for (const guest of this.#guests) {
      if (guest.wake > now) continue;
      if (least === undefined || pass(guest) < pass(least)) least = guest;
    }
    if (least !== undefined) this.#pass = least.pass = pass(least);
    return least;
  }

  /** Notes that a guest has run. */
  charge(guest: Guest, ticks: number): void {
    guest.pass += ticks / guest.weight;
  }
}
