/**
 * Who last wrote it? The answer to the user's `when`, found by running through
 * the past and looking at what each instruction writes.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  decode,
  isInterrupt,
  PORT,
  TRAP_DETAIL,
} from "../../../isa/mod.ts";
import { PAGE_BITS } from "../../../machine/mod.ts";
import type { Sighting } from "../../commands/sighting.ts";
import { type Field, rehearse, type Touch } from "./rehearsal.ts";
import type { Listener } from "./rig.ts";
import type { Session } from "./session.ts";
import type { Position } from "./timeline.ts";

/** What can be written. */
export type Target =
  | { readonly kind: "register"; readonly n: number }
  | { readonly kind: "field"; readonly field: Field }
  /** Physical addresses of the guest's. */
  | { readonly kind: "memory"; readonly from: number; readonly to: number };

/** Who wrote it. */
export interface Writer {
  /** The place before the step that wrote it. */
  readonly position: Position;
  readonly how: "instruction" | "dma" | "trap" | "interrupt";
}

/**
 * The last step before here that wrote something, with the value that it has or
 * another; `undefined` if nothing has since tick 0. One is here again afterwards.
 */
export function lastWriter(
  session: Session,
  target: Target,
): Writer | undefined {
  const here = session.position;
  let found: Writer | undefined;
  for (const stretch of session.stretches(here)) {
    if (isUntouched(session, stretch[0], target)) continue;
    const search = session.replay(stretch, () => new Search(session, target));
    found = search.last;
    if (found !== undefined) break;
  }
  session.timeline.reach(here);
  return found;
}

/** Whether no page of it was written from a checkpoint to the next one. */
function isUntouched(
  { timeline, rig }: Session,
  from: Position,
  target: Target,
): boolean {
  if (target.kind !== "memory") return false;
  const n = timeline.checkpoints.findIndex(({ tick, phase }) =>
    tick === from.tick && phase === from.phase
  );
  const next = timeline.checkpoints[n + 1];
  if (n < 0 || next === undefined) return false;
  const first = target.from + rig.offset >>> PAGE_BITS;
  const last = target.to - 1 + rig.offset >>> PAGE_BITS;
  for (let page = first; page <= last; page++) {
    if (next.moment.written.has(page)) return false;
  }
  return true;
}

class Search implements Listener {
  readonly hearsAll = false;
  readonly #session: Session;
  readonly #target: Target;
  /** The last writer, and the one before, should the last one have trapped. */
  #writers: [last: Writer | undefined, before: Writer | undefined];
  #interrupts: Position;

  constructor(session: Session, target: Target) {
    this.#session = session;
    this.#target = target;
    this.#writers = [undefined, undefined];
    this.#interrupts = session.position;
  }

  get last(): Writer | undefined {
    return this.#writers[0];
  }

  fetch(tick: number): void {
    const { guest, address } = this.#session;
    if (address + 4 > guest.size) return;
    const instruction = decode(guest.isa, guest.load(address));
    if (instruction === undefined) return;
    const { writes } = rehearse(guest, instruction);
    if (writes.some((touch) => isWritten(this.#target, touch))) {
      this.#found({ position: this.#at(tick), how: "instruction" });
    } else if (this.#isDma(writes)) {
      this.#found({ position: this.#at(tick), how: "dma" });
    }
  }

  trap({ trap: { cause }, level, tick }: Sighting): void {
    if (level !== this.#session.rig.tower.vms.length) return;
    const isDelivery = isInterrupt(cause);
    const position = isDelivery ? this.#at(tick) : this.#at(tick - 1);
    // What traps has written nothing.
    if (
      !isDelivery && this.last?.position.tick === position.tick &&
      this.last.position.phase === position.phase
    ) {
      this.#writers = [this.#writers[1], undefined];
    }
    if (isWrittenByTraps(this.#target)) {
      this.#found({ position, how: isDelivery ? "interrupt" : "trap" });
    }
    if (isDelivery) this.#interrupts = { tick, phase: position.phase + 1 };
  }

  hop(): void {}

  #found(writer: Writer): void {
    this.#writers = [writer, this.#writers[0]];
  }

  #at(tick: number): Position {
    const { tick: last, phase } = this.#interrupts;
    return { tick, phase: tick === last ? phase : 0 };
  }

  /** Whether a transfer is about to be started that moves blocks there. */
  #isDma(writes: readonly Touch[]): boolean {
    const target = this.#target;
    if (target.kind !== "memory") return false;
    const starts = writes.some((touch) =>
      touch.kind === "port" && touch.port === PORT.DISK_COMMAND &&
      touch.value === 1
    );
    if (!starts) return false;
    const { guest } = this.#session;
    const address = guest.ports.read(PORT.DISK_ADDRESS) >>> 0;
    const length = (guest.ports.read(PORT.DISK_COUNT) >>> 0) * BLOCK_SIZE;
    return address < target.to && address + length > target.from;
  }
}

function isWritten(target: Target, touch: Touch): boolean {
  switch (target.kind) {
    case "register":
      return touch.kind === "register" && touch.n === target.n;
    case "field":
      return touch.kind === "field" && touch.field === target.field;
    case "memory":
      return touch.kind === "memory" && touch.physical < target.to &&
        touch.physical + touch.bytes > target.from;
  }
}

/** A delivery writes the PSW, and the first words of memory. */
function isWrittenByTraps(target: Target): boolean {
  return target.kind === "field" && target.field !== "timer" ||
    target.kind === "memory" && target.from < TRAP_DETAIL + 4;
}
