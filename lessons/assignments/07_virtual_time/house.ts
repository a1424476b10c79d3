/**
 * A house: guests on one machine, whose time a student's monitor keeps, and
 * whose turns it gives. Every request is looked at as it comes, against each
 * guest alone on a bare machine, and against what is fair.
 *
 * @module
 */
import { Machine } from "../../../machine/mod.ts";
import {
  type Exhibit,
  Failure,
  type Servant,
  type Text,
  type Work,
} from "../contract.ts";
import { differenceTable } from "../tools/equivalence.ts";
import { paragraph } from "../tools/paragraph.ts";
import { lines } from "../tools/words.ts";
import { Fairness } from "./fairness.ts";
import { type Guest, MEMORY, Tenant } from "./tenant.ts";
import {
  cannotWake,
  comesBack,
  differs,
  idleWhile,
  mustInterrupt,
  noGuest,
  nothingAsked,
  notInterruptible,
  notTicks,
  ranPast,
  sleepsOn,
  sleepsUntil,
  unanswered,
  unfair,
  wrongAnswer,
} from "./words.ts";

/** What a student hands in. */
export const FILE = "virtual_time.ts";

/** Requests that a monitor may make for each tick that guests run, and besides. */
const REQUESTS = { each: 4, besides: 1000 };

/** A guest in a house. */
interface Lodger {
  readonly number: number;
  readonly tenant: Tenant;
  /** From which tick of the machine's on it can run; Infinity if never again. */
  wake: number;
}

/** What is to happen in a house. */
export interface Stay {
  readonly guests: readonly Guest[];
  /** Until which tick of the machine's. */
  readonly end: number;
  /** How many ticks of them the guests run, at most; all, if left out. */
  readonly busy?: number;
}

/**
 * Has a student's monitor run guests.
 *
 * @throws {Failure} if a guest is not what it is alone, or not all is fair.
 */
export async function assertStay(
  work: Work,
  { guests, end, busy = end }: Stay,
): Promise<void> {
  const house = new House(guests, end);
  const requests = REQUESTS.each * busy + REQUESTS.besides;
  const servants = { machine: house.servant };
  await work.call(FILE, "run", { servants, requests });
  house.finish();
}

class House {
  readonly #lodgers: readonly Lodger[];
  readonly #fairness: Fairness;
  readonly #end: number;
  #now = 0;

  constructor(guests: readonly Guest[], end: number) {
    const machine = new Machine({ memory: MEMORY * guests.length });
    this.#lodgers = guests.map((guest, number) => {
      const region = { address: number * MEMORY, size: MEMORY };
      return { number, tenant: new Tenant(guest, machine, region), wake: 0 };
    });
    this.#fairness = new Fairness(guests.map(({ weight }) => weight));
    this.#end = end;
  }

  /** The machine, as the student's monitor sees it. */
  get servant(): Servant {
    const tenants = this.#lodgers.map(({ tenant }) => tenant);
    return {
      fields: () => ({
        now: this.#now,
        end: this.#end,
        weight: tenants.map(({ guest }) => guest.weight),
        ie: tenants.map(({ ie }) => ie),
      }),
      accept: () => {},
      methods: {
        run: (guest, ticks) => this.#run(this.#lodger(guest), ticks),
        answer: (guest, word) => this.#answer(this.#lodger(guest), word),
        interrupt: (guest) => this.#interrupt(this.#lodger(guest)),
        idle: (ticks) => this.#idle(ticks),
      },
      silent: ["answer"],
    };
  }

  /** All has to be over: the time, or every guest. */
  finish(): void {
    const waiting = this.#lodgers.find(({ wake }) => wake < Infinity);
    if (this.#now < this.#end && waiting !== undefined) {
      const { number, tenant } = waiting;
      throw refused(comesBack(this.#now, this.#end, number), tenant);
    }
    for (const lodger of this.#lodgers) this.#check(lodger, "all of it");
  }

  #lodger(number: unknown): Lodger {
    const lodger = this.#lodgers.find((each) => each.number === number);
    if (lodger !== undefined) return lodger;
    throw refused(noGuest(number, this.#lodgers.length));
  }

  #run(lodger: Lodger, wanted: unknown): unknown {
    const { number, tenant } = lodger;
    const budget = this.#ticks(`run(${number}, …)`, wanted);
    this.#rouse(lodger);
    if (tenant.mustBeInterrupted) {
      throw refused(mustInterrupt(number, tenant.ticks), tenant);
    }
    const { interrupts, ticks: from, wait } = tenant;
    const due = tenant.isPending ? 0 : wait;
    const wasInterrupted = tenant.wasInterrupted ? 1 : 0;
    const { ticks, stop } = tenant.run(budget);
    if (tenant.interrupts > interrupts + wasInterrupted) {
      throw refused(ranPast(number, from + due, from + ticks), tenant);
    }
    this.#account(lodger, ticks);
    if (stop.kind === "halt") this.#sleep(lodger, Infinity);
    if (stop.kind === "idle") {
      const rest = tenant.isPending ? 0 : tenant.wait;
      if (rest > 0) this.#sleep(lodger, this.#now + rest);
    }
    return { ticks, ...stop };
  }

  /** Wakes a guest, if it sleeps and its time has come. */
  #rouse(lodger: Lodger): void {
    const { number, tenant, wake } = lodger;
    this.#check(lodger);
    if (wake === Infinity) throw refused(cannotWake(number), tenant);
    if (wake > this.#now) {
      throw refused(sleepsUntil(number, wake, this.#now), tenant);
    }
    if (tenant.isAsleep) tenant.wake();
  }

  #answer(lodger: Lodger, word: unknown): void {
    const { number, tenant } = lodger;
    const { asks, ticks } = tenant;
    if (asks === undefined) throw refused(nothingAsked(number), tenant);
    const given = typeof word === "number" ? word : NaN;
    const right = tenant.answer(given);
    if (right === undefined && Number.isInteger(given)) return;
    const answers = { asks, right: right ?? 0, given: word };
    throw refused(wrongAnswer(number, ticks, answers), tenant);
  }

  #interrupt(lodger: Lodger): void {
    const { number, tenant } = lodger;
    this.#rouse(lodger);
    if (!tenant.mustBeInterrupted) {
      const why = notInterruptible(number, tenant.ticks, tenant);
      throw refused(why, tenant);
    }
    tenant.interrupt();
  }

  #idle(wanted: unknown): void {
    const awake = this.#lodgers.find(({ wake }) => wake <= this.#now);
    if (awake !== undefined) {
      throw refused(idleWhile(this.#now, awake.number), awake.tenant);
    }
    const ticks = this.#ticks("idle(…)", wanted);
    const next = this.#lodgers.reduce((one, other) =>
      one.wake <= other.wake ? one : other
    );
    if (this.#now + ticks > next.wake) {
      throw refused(sleepsOn(this.#now, ticks, next), next.tenant);
    }
    this.#now += ticks;
    for (const lodger of this.#lodgers) {
      if (lodger.wake === this.#now) {
        this.#fairness.wake(lodger.number, this.#now);
      }
    }
  }

  /** A number of ticks, from a stranger. */
  #ticks(call: string, wanted: unknown): number {
    const left = this.#end - this.#now;
    const isNumber = typeof wanted === "number" && Number.isInteger(wanted);
    if (isNumber && wanted >= 1 && wanted <= left) return wanted;
    throw refused(notTicks(call, wanted, left));
  }

  /** Notes that a guest has run: meanwhile, others may have woken. */
  #account({ number }: Lodger, ticks: number): void {
    const end = this.#now + ticks;
    const woken = this.#lodgers
      .filter(({ wake }) => wake > this.#now && wake <= end)
      .sort((one, other) => one.wake - other.wake);
    for (const lodger of woken) {
      this.#pass(number, lodger.wake);
      this.#fairness.wake(lodger.number, lodger.wake);
    }
    this.#pass(number, end);
  }

  #pass(number: number, tick: number): void {
    const ticks = tick - this.#now;
    this.#now = tick;
    const unfairness = this.#fairness.run(number, ticks, tick);
    if (unfairness !== undefined) {
      const weights = this.#lodgers.map(({ tenant }) => tenant.guest.weight);
      throw refused(unfair(unfairness, weights, tick));
    }
  }

  #sleep(lodger: Lodger, wake: number): void {
    lodger.wake = wake;
    this.#fairness.sleep(lodger.number);
  }

  /** A guest is what it is alone. */
  #check({ number, tenant }: Lodger, extent?: "all of it"): void {
    if (tenant.asks !== undefined) {
      throw refused(unanswered(number, tenant.asks), tenant);
    }
    // Alone, it has not been interrupted yet at this tick.
    if (tenant.wasInterrupted) return;
    if (extent === undefined && !tenant.isUnlike) return;
    const differences = tenant.differences();
    if (differences.length === 0) return;
    throw new Failure(
      lines(
        paragraph(differs(number, tenant.guest.name, tenant.ticks)),
        differenceTable(differences),
      ),
      exhibit(tenant),
    );
  }
}

/** A failure, with the guest that shows it if there is one. */
function refused(why: Text, tenant?: Tenant): Failure {
  return new Failure(paragraph(why), tenant && exhibit(tenant));
}

/** The guest alone, at its present tick. */
function exhibit({ guest: { source }, ticks }: Tenant): Exhibit {
  return { guest: source, memory: MEMORY, tick: ticks };
}
