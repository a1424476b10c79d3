// An allocator that does everything right.
import type {
  Answer,
  Given,
  Memory,
  Question,
  Window,
} from "../../../../lessons/assignments/06_allocate/starter/given.d.ts";

/** The least memory that a virtual machine can have. */
const LEAST = 4096;

/** A piece of memory, and whose it is. */
interface Region {
  readonly vm: number;
  readonly address: number;
  readonly size: number;
}

export function serve({ memory, monitor }: Given): void {
  const allocator = new Allocator(memory);
  for (;;) {
    const question = monitor.next();
    if (question === null) return;
    monitor.answer(answerTo(question, allocator));
  }
}

function answerTo(question: Question, allocator: Allocator): Answer {
  const { vm } = question;
  switch (question.kind) {
    case "create":
      return allocator.create(vm, question.size);
    case "destroy":
      return allocator.destroy(vm);
    case "resize":
      return allocator.resize(vm, question.size);
    case "window":
      return allocator.window(vm, question);
    case "reach":
      return allocator.reach(vm, question.address, question.bytes);
  }
}

class Allocator {
  readonly #memory: Memory;
  /** What is owned, from the lowest address up. */
  readonly #regions: Region[] = [];

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  create(vm: number, size: number): number | undefined {
    if (this.#find(vm) !== undefined) return undefined;
    if (!isSize(size)) return undefined;
    let address = this.#memory.reserved;
    let place = 0;
    for (const region of this.#regions) {
      if (address + size <= region.address) break;
      address = region.address + region.size;
      place++;
    }
    if (address + size > this.#memory.size) return undefined;
    this.#regions.splice(place, 0, { vm, address, size });
    this.#memory.clear(address, size);
    return address;
  }

  destroy(vm: number): boolean {
    const place = this.#regions.findIndex((region) => region.vm === vm);
    if (place < 0) return false;
    this.#regions.splice(place, 1);
    return true;
  }

  resize(vm: number, size: number): boolean {
    const place = this.#regions.findIndex((region) => region.vm === vm);
    if (place < 0 || !isSize(size)) return false;
    const region = this.#regions[place];
    const { address } = region;
    const next = this.#regions[place + 1]?.address ?? this.#memory.size;
    if (address + size > next) return false;
    this.#regions[place] = { vm, address, size };
    const more = size - region.size;
    if (more > 0) this.#memory.clear(address + region.size, more);
    return true;
  }

  window(vm: number, guest: Window): Window | undefined {
    const region = this.#find(vm);
    if (region === undefined) return undefined;
    const base = guest.base >>> 0;
    const bound = guest.bound >>> 0;
    if (base >= region.size) return { base: region.address, bound: 0 };
    return {
      base: region.address + base,
      bound: Math.min(bound, region.size - base),
    };
  }

  reach(vm: number, address: number, bytes: number): number | undefined {
    const region = this.#find(vm);
    if (region === undefined) return undefined;
    const place = address >>> 0;
    if (place % 4 !== 0) return undefined;
    if (place + bytes > region.size) return undefined;
    return region.address + place;
  }

  #find(vm: number): Region | undefined {
    return this.#regions.find((region) => region.vm === vm);
  }
}

function isSize(size: number): boolean {
  return size >= LEAST && size % 4 === 0;
}
