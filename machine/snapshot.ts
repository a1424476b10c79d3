/**
 * A saved engine, as bytes: everything its guest could ever notice, and nothing
 * of where it ran. A machine's snapshot can be restored into a virtual machine,
 * and the other way round.
 *
 * @module
 */
import { type InstructionSet, UsageError } from "../isa/mod.ts";
import { pack, unpack } from "./container.ts";
import type { InputEvent } from "./devices/console.ts";
import { COUNT, PROCESSOR, State, STATE_BYTES, WORD } from "./layout.ts";

/** The parts of a saved engine. */
export interface Snapshot {
  /** The name of the instruction set. */
  readonly isa: string;
  /** The state buffer: see `layout.ts`. */
  readonly state: Uint8Array;
  /** The whole physical memory. */
  readonly memory: Uint8Array;
  /** The disk's contents. */
  readonly disk: Uint8Array;
  /** The input log, past and future. */
  readonly input: readonly InputEvent[];
  /** What was printed and not yet taken. */
  readonly output: Uint8Array;
}

const MAGIC = "TRAPEZE";
/** A log entry: the tick as a float64, the length as a uint32, the bytes. */
const LOG_HEADER = 12;

/** A snapshot as bytes. */
export function writeSnapshot(snapshot: Snapshot): Uint8Array {
  return pack(MAGIC, [
    new TextEncoder().encode(snapshot.isa),
    snapshot.state,
    snapshot.memory,
    snapshot.disk,
    writeLog(snapshot.input),
    snapshot.output,
  ]);
}

/**
 * The snapshot in some bytes, of an engine that knows the instructions `isa`.
 *
 * @throws {UsageError} if they are not one, or not a whole one.
 */
export function readSnapshot(bytes: Uint8Array, isa: InstructionSet): Snapshot {
  const sections = unpack(MAGIC, bytes);
  const [name, state, memory, disk, input, output] = sections;
  if (sections.length !== 6 || state.length !== STATE_BYTES) throw malformed();
  const known = new TextDecoder().decode(name);
  if (known !== isa.name) {
    throw new UsageError(`a snapshot of ${known}: need ${isa.name}`);
  }
  const log = readLog(input);
  if (!isState(state, log)) throw malformed();
  return { isa: known, state, memory, disk, input: log, output };
}

/**
 * Whether an engine could have come to this state. A checksum keeps accidents
 * out, not malice: a tick count that is no number would make a run endless.
 */
function isState(bytes: Uint8Array, log: readonly InputEvent[]): boolean {
  const state = new State();
  state.bytes.set(bytes);
  const { words, counts } = state;
  const ticks = counts[COUNT.ticks];
  const within = (value: number, most: number): boolean =>
    Number.isSafeInteger(value) && value >= 0 && value <= most;
  const isDue = (tick: number): boolean =>
    tick === Infinity || within(tick, ticks + 2 ** 32);
  const arrived = counts[COUNT.arrived];
  const come = log.slice(0, within(arrived, log.length) ? arrived : 0);
  const waiting = come.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return within(ticks, Number.MAX_SAFE_INTEGER) &&
    isDue(counts[COUNT.timerDue]) && isDue(counts[COUNT.diskDue]) &&
    within(arrived, log.length) && within(counts[COUNT.read], waiting) &&
    within(counts[COUNT.written], Number.MAX_SAFE_INTEGER) &&
    words[WORD.x] === 0 && within(words[WORD.mode], 1) &&
    within(words[WORD.ie], 1) && within(words[WORD.pending], 7) &&
    words[WORD.base] % 4 === 0 && words[WORD.bound] % 4 === 0 &&
    within(words[WORD.processor], PROCESSOR.killed) &&
    within(words[WORD.consoleControl], 1) &&
    within(words[WORD.diskRefused], 1) && within(words[WORD.diskControl], 1);
}

function writeLog(log: readonly InputEvent[]): Uint8Array {
  const length = log.reduce((sum, e) => sum + LOG_HEADER + e.bytes.length, 0);
  const section = new Uint8Array(length);
  const view = new DataView(section.buffer);
  let at = 0;
  for (const { tick, bytes } of log) {
    view.setFloat64(at, tick, true);
    view.setUint32(at + 8, bytes.length, true);
    section.set(bytes, at + LOG_HEADER);
    at += LOG_HEADER + bytes.length;
  }
  return section;
}

function readLog(section: Uint8Array): InputEvent[] {
  const view = new DataView(section.buffer, section.byteOffset, section.length);
  const log: InputEvent[] = [];
  let at = 0;
  while (at < section.length) {
    if (at + LOG_HEADER > section.length) throw malformed();
    const from = at + LOG_HEADER;
    const end = from + view.getUint32(at + 8, true);
    if (end > section.length) throw malformed();
    log.push({
      tick: view.getFloat64(at, true),
      bytes: section.slice(from, end),
    });
    at = end;
  }
  return log;
}

function malformed(): UsageError {
  return new UsageError("a snapshot whose parts are not those of an engine");
}
