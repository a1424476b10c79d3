/**
 * Who last wrote it? The answer to the user's `when`, found by running through
 * the past and looking at what each instruction writes.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  decode,
  type Instruction,
  isInterrupt,
  PORT,
  type Resource,
  TRAP_DETAIL,
} from "../../../isa/mod.ts";
import { PAGE_BITS } from "../../../machine/mod.ts";
import type { Sighting } from "../../commands/sighting.ts";
import { type Field, rehearse, type Touch } from "./rehearsal.ts";
import type { Listener } from "./rig.ts";
import type { Pause, Session } from "./session.ts";
import type { Position } from "./timeline.ts";

/** What can be written. */
export type Target =
  | { readonly kind: "register"; readonly n: number }
  | { readonly kind: "field"; readonly field: Field }
  /** Physical addresses of the guest's. */
  | { readonly kind: "memory"; readonly from: number; readonly to: number };

/** Who wrote it. */
export interface Writer {
  /** The place before the step that wrote it, or where the user did. */
  readonly position: Position;
  readonly how: "instruction" | "dma" | "trap" | "interrupt" | "user";
}

/** What was found. */
export interface Finding {
  /** Who wrote it last, if that was found. */
  readonly writer: Writer | undefined;
  /** Nobody else has written it from here on; tick 0, if all was looked at. */
  readonly since: Position;
}

/**
 * Looks for the last step before here that wrote something, with the value that
 * it has or another. One is here again afterwards. `pause` is called now and
 * then, and true ends the search.
 */
export async function lastWriter(
  session: Session,
  target: Target,
  pause: Pause = () => false,
): Promise<Finding> {
  const here = session.position;
  const couldWrite = writersOf(session, target);
  let since = here;
  let writer = editAt(session, here, target);
  for (const stretch of session.stretches(here)) {
    if (writer !== undefined || await pause()) break;
    const [from] = stretch;
    if (!isUntouched(session, from, target)) {
      const begin = () => new Search(session, target);
      writer = session.replay(stretch, begin, couldWrite).last;
    }
    writer ??= editAt(session, from, target);
    since = from;
  }
  session.timeline.reach(here);
  return { writer, since };
}

/** The user, if it was they who changed it at a place. */
function editAt(
  session: Session,
  position: Position,
  target: Target,
): Writer | undefined {
  const { timeline } = session;
  const edit = timeline.checkpointAt(position);
  const values = edit && timeline.compare(edit, () => valueOf(session, target));
  return values === undefined || values[0] === values[1]
    ? undefined
    : { position, how: "user" };
}

/** The value of a target, as text. */
function valueOf({ guest, guest: { cpu } }: Session, target: Target): string {
  switch (target.kind) {
    case "register":
      return `${cpu.x[target.n]}`;
    case "field":
      return `${
        target.field === "timer" ? guest.clock.timer : cpu[target.field]
      }`;
    case "memory":
      return guest.bytes(target.from, target.to - target.from).join();
  }
}

/** Whether no page of it was written from a checkpoint to the next one. */
function isUntouched(
  { timeline, rig }: Session,
  from: Position,
  target: Target,
): boolean {
  if (target.kind !== "memory") return false;
  const written = timeline.writtenFrom(from);
  if (written === undefined) return false;
  const first = target.from + rig.offset >>> PAGE_BITS;
  const last = target.to - 1 + rig.offset >>> PAGE_BITS;
  for (let page = first; page <= last; page++) {
    if (written.has(page)) return false;
  }
  return true;
}

/** Whether a word is an instruction that can write it, in whatever state. */
function writersOf(
  { guest: { isa } }: Session,
  target: Target,
): (word: number) => boolean {
  const known = new Map<number, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      const instruction = decode(isa, word);
      answer = instruction !== undefined &&
        canWrite(target, instruction, isa.footprints[word >>> 24]?.writes);
      known.set(word, answer);
    }
    return answer;
  };
}

function canWrite(
  target: Target,
  { operands: { rd, rs1, rs2 } }: Instruction,
  writes: ReadonlySet<Resource> = new Set(),
): boolean {
  switch (target.kind) {
    case "register":
      return writes.has("registers") && [rd, rs1, rs2].includes(target.n);
    case "field":
      return writes.has(RESOURCE[target.field]);
    case "memory":
      return writes.has("memory") || writes.has("ports");
  }
}

const RESOURCE: Readonly<Record<Field, Resource>> = {
  mode: "mode",
  ie: "ie",
  base: "R",
  bound: "R",
  timer: "timer",
};

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
