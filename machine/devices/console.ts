/**
 * The console: bytes in, bytes out.
 *
 * All that comes from outside the machine comes through its input log, each
 * entry with the tick at which it arrives. Run the same image with the same
 * log, and the same happens.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import type { Clock, EventSource } from "../clock.ts";
import { COUNT, type State, WORD } from "../layout.ts";
import { ByteQueue } from "./_byte_queue.ts";

/** One entry of the input log. */
export interface InputEvent {
  /** The tick at which it arrives. */
  readonly tick: number;
  /** The bytes that arrive; none marks the end of input. */
  readonly bytes: Uint8Array;
}

const END = new Uint8Array();

/** The console of one machine. */
export class Console implements EventSource {
  readonly #clock: Clock;
  readonly #state: State;
  readonly #log: { tick: number; upTo: number; end: boolean }[] = [];
  readonly #input: ByteQueue = new ByteQueue();
  #output: ByteQueue = new ByteQueue();

  /** Called with every byte that the guest prints, as it does. */
  onOutput: (byte: number) => void = () => {};

  /** The console that is kept in a state; its events come with the clock. */
  constructor(clock: Clock, state: State) {
    this.#clock = clock;
    this.#state = state;
    clock.attach(this);
  }

  /**
   * Adds bytes to the input log.
   *
   * @throws {UsageError} if the tick is in the past, or input has ended.
   */
  type(bytes: Uint8Array, tick: number = this.#clock.ticks): void {
    if (bytes.length > 0) this.#record(tick, bytes);
  }

  /** Ends the input: nothing can be typed after. */
  end(tick: number = this.#clock.ticks): void {
    this.#record(tick, END);
  }

  /** Whether the log has an end. */
  get ended(): boolean {
    return this.#log.at(-1)?.end ?? false;
  }

  /** The whole input log. */
  get log(): readonly InputEvent[] {
    let from = 0;
    return this.#log.map(({ tick, upTo }) => {
      const bytes = this.#input.slice(from, upTo);
      from = upTo;
      return { tick, bytes };
    });
  }

  /** What the guest has printed since it was last taken. */
  takeOutput(): Uint8Array {
    const output = this.#output.slice(0, this.#output.length);
    this.#output = new ByteQueue();
    return output;
  }

  /** What the guest has printed and nobody has taken. */
  get output(): Uint8Array {
    return this.#output.slice(0, this.#output.length);
  }

  /** The same, without the first `length` bytes. */
  outputAfter(length: number): Uint8Array {
    return this.#output.slice(length, this.#output.length);
  }

  /** Takes over a log and an output, in a console that has neither yet. */
  adopt(log: readonly InputEvent[], output: Uint8Array): void {
    for (const { tick, bytes } of log) this.#record(tick, bytes);
    this.#output.push(output);
  }

  /** How much output waits to be taken. */
  get waiting(): number {
    return this.#output.length;
  }

  /**
   * Is at a time when `length` bytes of output waited: before now or, if nothing
   * else has been printed since, after it.
   */
  rewind(length: number): void {
    this.#output.rewind(length);
  }

  /** Forgets the input that is to come after a tick. */
  forget(tick: number): void {
    while ((this.#log.at(-1)?.tick ?? 0) > tick) this.#log.pop();
    this.#input.rewind(this.#log.at(-1)?.upTo ?? 0);
    this.#clock.reschedule();
  }

  get due(): number {
    return this.#log[this.#state.counts[COUNT.arrived]]?.tick ?? Infinity;
  }

  happen(): void {
    this.#state.counts[COUNT.arrived]++;
    if (this.control & 1) this.#clock.raise("console");
  }

  /** CONSOLE_DATA, read. */
  readByte(): number {
    if (!this.#isWaiting()) return -1;
    return this.#input.at(this.#state.counts[COUNT.read]++);
  }

  /** CONSOLE_DATA, written. */
  writeByte(value: number): void {
    this.#state.counts[COUNT.written]++;
    this.#output.pushByte(value & 0xff);
    this.onOutput(value & 0xff);
  }

  /** CONSOLE_STATUS. */
  get status(): number {
    if (this.#isWaiting()) return 1;
    return this.#arrived()?.end ? 2 : 0;
  }

  /** CONSOLE_CONTROL. */
  get control(): number {
    return this.#state.words[WORD.consoleControl];
  }
  set control(value: number) {
    this.#state.words[WORD.consoleControl] = value & 1;
    if (value & 1 && this.status !== 0) this.#clock.raise("console");
  }

  #isWaiting(): boolean {
    return this.#state.counts[COUNT.read] < (this.#arrived()?.upTo ?? 0);
  }

  #arrived(): { upTo: number; end: boolean } | undefined {
    return this.#log[this.#state.counts[COUNT.arrived] - 1];
  }

  #record(tick: number, bytes: Uint8Array): void {
    const least = Math.max(this.#clock.ticks, this.#log.at(-1)?.tick ?? 0);
    if (this.ended) throw new UsageError("the console's input has ended");
    if (!(Number.isSafeInteger(tick) && tick >= least)) {
      throw new UsageError(
        `console input at tick ${tick}: need a whole number from ${least} on`,
      );
    }
    this.#input.push(bytes);
    const end = bytes.length === 0;
    this.#log.push({ tick, upTo: this.#input.length, end });
    this.#clock.reschedule();
  }
}
