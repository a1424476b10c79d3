/**
 * An engine that can be watched: it stands between a monitor and the engine
 * below, passes everything on, and takes note of each time that the monitor
 * lets its guest run. The monitor cannot tell.
 *
 * @module
 */
import type {
  CpuState,
  Engine,
  EngineBase,
  Exit,
  InstructionSet,
  Interrupt,
  Occupant,
} from "../../mod.ts";
import { pswOf, type PswState } from "./stage.ts";

/** One time that the engine was let run. */
export interface Run {
  /** The real PSW under which it began. */
  readonly psw: PswState;
  /** How many ticks it took. */
  readonly ticks: number;
  /** Why it ended. */
  readonly exit: Exit;
}

/** An engine, seen through. */
export class WatchedEngine implements Engine {
  readonly #engine: EngineBase;
  /** Every time that the engine was let run. */
  readonly runs: Run[] = [];

  constructor(engine: EngineBase) {
    this.#engine = engine;
  }

  run(budget: number): Exit {
    const { cpu, ticks } = this.#engine;
    const psw = pswOf(cpu);
    const exit = this.#engine.run(budget);
    this.runs.push({ psw, ticks: this.#engine.ticks - ticks, exit });
    return exit;
  }

  get isa(): InstructionSet {
    return this.#engine.isa;
  }
  get size(): number {
    return this.#engine.size;
  }
  get ticks(): number {
    return this.#engine.ticks;
  }
  get cpu(): CpuState {
    return this.#engine.cpu;
  }
  get console(): Engine["console"] {
    return this.#engine.console;
  }
  get disk(): Engine["disk"] {
    return this.#engine.disk;
  }
  get occupant(): Occupant | undefined {
    return this.#engine.occupant;
  }
  load(address: number): number {
    return this.#engine.load(address);
  }
  store(address: number, word: number): void {
    this.#engine.store(address, word);
  }
  bytes(address: number, length: number): Uint8Array {
    return this.#engine.bytes(address, length);
  }
  in(port: number): number {
    return this.#engine.in(port);
  }
  out(port: number, value: number): void {
    this.#engine.out(port, value);
  }
  acknowledge(interrupt: Interrupt): void {
    this.#engine.acknowledge(interrupt);
  }
  occupy(occupant: Occupant): void {
    this.#engine.occupy(occupant);
  }
  save(): Uint8Array {
    return this.#engine.save();
  }
}
