/**
 * The ledger: who owns which memory, and what is the right answer to a question
 * about it. It rests on the monitor's own allocator.
 *
 * @module
 */
import { WORDS } from "../../../isa/mod.ts";
import { LEAST_MEMORY } from "../../../machine/mod.ts";
import { Allocator, composeWindow, type Region } from "../../../monitor/mod.ts";
import { Failure, type Servant, type Text } from "../contract.ts";
import { paragraph } from "../tools/paragraph.ts";
import { lines, same } from "../tools/words.ts";
import { isRefusal, type Question, row, shown } from "./questions.ts";
import {
  BEYOND,
  CLEARED_TOO_OFTEN,
  NO_ROOM,
  NO_VM,
  notClean,
  notDone,
  notRefused,
  ODD_ADDRESS,
  ODD_SIZE,
  refusedWrongly,
  TAKEN,
  TWICE,
  unclearable,
  wrongAddress,
  wrongPlace,
  wrongWindow,
} from "./words.ts";

/** Bytes at the bottom of memory that are the monitor's own. */
export const RESERVED = 4096;

/** What is in memory before anybody has had it, if it is not 0. */
const OLD = 0x5e;

/** Calls of `clear` for one question, at most. */
const MOST_CLEARED = 1000;

/** Questions that are shown, up to the one that was answered wrong. */
const MOST_SHOWN = 6;

/** How a ledger is kept. */
export interface LedgerOptions {
  /** Whether memory is full of what somebody has left, which nobody may see. */
  readonly leftovers: boolean;
}

/** Who owns which memory of a machine. */
export class Ledger {
  readonly #bytes: Uint8Array;
  readonly #allocator: Allocator;
  readonly #leftovers: boolean;
  readonly #regions = new Map<number, Region>();
  readonly #history: string[] = [];
  /** The question that waits for its answer. */
  #open: Question | undefined;
  /** Calls of `clear` since the last question. */
  #cleared = 0;

  /** Nobody owns any of these bytes, but for the monitor. */
  constructor(bytes: Uint8Array, { leftovers }: LedgerOptions) {
    this.#bytes = bytes;
    this.#allocator = new Allocator(bytes.length, RESERVED);
    this.#leftovers = leftovers;
    if (leftovers) bytes.fill(OLD);
  }

  /** The memory of a virtual machine. */
  regionOf(vm: number): Region | undefined {
    return this.#regions.get(vm);
  }

  /** The memory, as the student's allocator sees it. */
  get memory(): Servant {
    const size = this.#bytes.length;
    return {
      fields: () => ({ size, reserved: RESERVED }),
      accept: () => {},
      methods: { clear: (address, bytes) => this.#clear(address, bytes) },
      silent: ["clear"],
    };
  }

  /** A virtual machine leaves something everywhere in its memory. */
  use(vm: number): void {
    const { address, size } = this.#regions.get(vm)!;
    this.#bytes.fill(0x41 + vm % 26, address, address + size);
  }

  /** Notes a question, before it is answered. */
  open(question: Question): void {
    this.#open = question;
    this.#cleared = 0;
  }

  /**
   * Judges the answer to the question that is open, and notes what follows.
   *
   * @throws {Failure} if it is wrong.
   */
  judge(answer: unknown): void {
    const question = this.#open!;
    this.#open = undefined;
    this.#history.push(row(question, answer));
    const why = this.#wrong(question, answer);
    if (why !== undefined) throw this.failure(why);
  }

  /** The same of a guest's window: whoever loads it, has to look at it. */
  note(answer: unknown): void {
    this.#history.push(row(this.#open!, answer));
    this.#open = undefined;
  }

  /** A failure, with the last questions and answers. */
  failure(why: Text): Failure {
    const open = this.#open === undefined ? [] : [row(this.#open)];
    const history = [...this.#history, ...open].slice(-MOST_SHOWN);
    return new Failure(lines(paragraph(why), {
      en: "The last questions, and your answers:",
      es: "Las últimas preguntas, y tus respuestas:",
    }, same(history.join("\n"))));
  }

  /** Whose a byte is: 0 for the monitor's own. */
  ownerOf(place: number): number | undefined {
    if (place >= 0 && place < RESERVED) return 0;
    for (const [vm, { address, size }] of this.#regions) {
      if (place >= address && place < address + size) return vm;
    }
  }

  /** What is wrong with an answer, if anything is. */
  #wrong(question: Question, answer: unknown): Text | undefined {
    switch (question.kind) {
      case "create":
        return this.#wrongCreate(question, answer);
      case "destroy":
        return this.#wrongDestroy(question.vm, answer);
      case "resize":
        return this.#wrongResize(question, answer);
      case "window":
        return this.#wrongWindow(question, answer);
      case "reach":
        return this.#wrongReach(question, answer);
    }
  }

  #wrongCreate(
    { vm, size }: Question & { readonly kind: "create" },
    answer: unknown,
  ): Text | undefined {
    if (this.#regions.has(vm)) return refusal(answer, TWICE);
    if (!isSize(size)) return refusal(answer, ODD_SIZE);
    const region = this.#allocator.find(size);
    if (region === undefined) return refusal(answer, NO_ROOM);
    const { address } = region;
    if (isRefusal(answer)) return refusedWrongly(address);
    if (answer !== address) {
      return wrongPlace(address, shown(answer));
    }
    this.#regions.set(vm, region);
    return this.#leftover(vm, 0);
  }

  #wrongDestroy(vm: number, answer: unknown): Text | undefined {
    const region = this.#regions.get(vm);
    if (region === undefined) return refusal(answer, NO_VM);
    this.#allocator.release(region);
    this.#regions.delete(vm);
    return answer === true ? undefined : notDone(shown(answer));
  }

  #wrongResize(
    { vm, size }: Question & { readonly kind: "resize" },
    answer: unknown,
  ): Text | undefined {
    const region = this.#regions.get(vm);
    if (region === undefined) return refusal(answer, NO_VM);
    if (!isSize(size)) return refusal(answer, ODD_SIZE);
    const resized = this.#allocator.resize(region, size);
    if (resized === undefined) return refusal(answer, TAKEN);
    if (answer !== true) return notDone(shown(answer));
    this.#regions.set(vm, resized);
    return this.#leftover(vm, region.size);
  }

  #wrongWindow(
    { vm, base, bound }: Question & { readonly kind: "window" },
    answer: unknown,
  ): Text | undefined {
    const region = this.#regions.get(vm);
    if (region === undefined) return refusal(answer, NO_VM);
    const whole = { base: region.address, bound: region.size };
    const right = composeWindow(WORDS, { base, bound }, whole);
    const given = Object(answer);
    // Where nothing can be reached, it does not matter where that is.
    const isRight = given.bound === right.bound &&
      (right.bound === 0 || given.base === right.base);
    if (isRight) return;
    return wrongWindow(vm, whole, {
      right: shown(right),
      answer: shown(answer),
    });
  }

  #wrongReach(
    { vm, address, bytes }: Question & { readonly kind: "reach" },
    answer: unknown,
  ): Text | undefined {
    const region = this.#regions.get(vm);
    if (region === undefined) return refusal(answer, NO_VM);
    const place = address >>> 0;
    if (place % 4 !== 0) return refusal(answer, ODD_ADDRESS);
    if (place + bytes > region.size) return refusal(answer, BEYOND);
    const real = region.address + place;
    if (isRefusal(answer)) return refusedWrongly(real);
    return answer === real ? undefined : wrongAddress(real, shown(answer));
  }

  /** What a new owner of memory would see of the one before. */
  #leftover(vm: number, from: number): Text | undefined {
    if (!this.#leftovers) return;
    const { address, size } = this.#regions.get(vm)!;
    const seen = this.#bytes.subarray(address, address + size);
    const place = seen.findIndex((byte, n) => n >= from && byte !== 0);
    return place < 0 ? undefined : notClean(vm, place, seen[place]);
  }

  /** Fills memory with zeros, if it is nobody's. */
  #clear(address: unknown, bytes: unknown): void {
    if (++this.#cleared > MOST_CLEARED) throw this.failure(CLEARED_TOO_OFTEN);
    const [from, length] = [address, bytes].map(Number);
    const to = from + length;
    const isInside = Number.isInteger(from) && Number.isInteger(length) &&
      from >= 0 && length >= 0 && to <= this.#bytes.length;
    if (!isInside) throw this.failure(unclearable(address, bytes));
    for (const [vm, kept] of this.#kept()) {
      const isHit = from < kept.address + kept.size && to > kept.address;
      if (isHit && length > 0) {
        throw this.failure(unclearable(address, bytes, vm));
      }
    }
    this.#bytes.fill(0, from, to);
  }

  /** What may not be cleared now, and whose it is. */
  *#kept(): Generator<[vm: number, region: Region]> {
    yield [0, { address: 0, size: RESERVED }];
    for (const [vm, { address, size }] of this.#regions) {
      yield [vm, { address, size: this.#keptOf(vm, size) }];
    }
  }

  /** How much of its memory a virtual machine is to keep. */
  #keptOf(vm: number, size: number): number {
    const open = this.#open;
    if (open?.vm !== vm) return size;
    if (open.kind === "destroy") return 0;
    return open.kind === "resize" && isSize(open.size)
      ? Math.min(size, open.size)
      : size;
  }
}

/** Whether a virtual machine can have so much memory. */
function isSize(size: number): boolean {
  return size >= LEAST_MEMORY && size % 4 === 0;
}

/** What is wrong with an answer that has to be a refusal. */
function refusal(answer: unknown, why: Text): Text | undefined {
  return isRefusal(answer) ? undefined : notRefused(shown(answer), why);
}
