/**
 * The footprint reading: which resources a row reads and changes.
 *
 * It runs the row once on values that are nothing but names, and writes down
 * every method that was called. Nothing is executed, so the answer holds for
 * all states and all operands. It is a cautious answer: it says what a row
 * can touch, not in which states it does.
 *
 * @module
 */
import type { Effects } from "./effects.ts";
import type { Row } from "./instructions.ts";

/** Something of the machine that an instruction can read or change. */
export type Resource =
  | "registers"
  | "pc"
  | "memory"
  | "mode"
  | "ie"
  | "R"
  | "timer"
  | "ticks"
  | "ports"
  | "processor";

/** What one row touches. */
export interface Footprint {
  /** What it reads, beyond its own pc. */
  readonly reads: ReadonlySet<Resource>;
  /** What it changes, beyond going on to the next instruction. */
  readonly writes: ReadonlySet<Resource>;
  /** Whether it can trap of its own accord or through a memory access. */
  readonly traps: boolean;
  /** Whether it stays within registers, pc and memory. */
  readonly confined: boolean;
  /** Whether it changes who owns what: the allocator must hear of it. */
  readonly changesResources: boolean;
  /**
   * Whether it only reads what is not the program's own, for its registers: the
   * code around it holds when it has been done.
   */
  readonly onlyReads: boolean;
}

/** The resources that an instruction may touch without a monitor's leave. */
const INNOCUOUS: ReadonlySet<Resource> = new Set([
  "registers",
  "pc",
  "memory",
]);

const REGISTERS: ReadonlySet<Resource> = new Set(["registers"]);

/**
 * The footprint of a row.
 *
 * @example
 * ```ts
 * import { assert, assertFalse } from "@std/assert";
 * import { footprint, PG32 } from "@trapeze/trapeze";
 *
 * const load = footprint(PG32.byMnemonic.get("lw")!);
 * assert(load.reads.has("memory") && load.traps);
 * assertFalse(load.writes.has("memory"));
 * ```
 */
export function footprint(row: Row): Footprint {
  const recorder = new Recorder();
  row.effect(recorder, { rd: "rd", rs1: "rs1", rs2: "rs2", imm: "imm" });
  const { reads, writes, traps } = recorder;
  const changesResources = !writes.isSubsetOf(INNOCUOUS);
  const confined = !changesResources && reads.isSubsetOf(INNOCUOUS);
  const onlyReads = !confined && writes.isSubsetOf(REGISTERS);
  return { reads, writes, traps, confined, changesResources, onlyReads };
}

class Recorder implements Effects<string, string> {
  readonly width = 32;
  readonly reads = new Set<Resource>();
  readonly writes = new Set<Resource>();
  traps = false;

  literal = String;
  add = anything;
  sub = anything;
  mul = anything;
  mulHigh = anything;
  div = anything;
  and = anything;
  or = anything;
  xor = anything;
  shl = anything;
  shr = anything;
  sar = anything;
  eq = anything;
  lt = anything;
  ltu = anything;
  select = anything;

  get = () => this.#read("registers");
  set = () => this.#write("registers");
  pc = () => this.#read("pc");
  jump = () => this.#write("pc");
  jumpIf = () => this.#write("pc");
  mode = () => this.#read("mode");
  setMode = () => this.#write("mode");
  ie = () => this.#read("ie");
  setIe = () => this.#write("ie");
  base = () => this.#read("R");
  bound = () => this.#read("R");
  setR = () => this.#write("R");
  timer = () => this.#read("timer");
  setTimer = () => this.#write("timer");
  ticks = () => this.#read("ticks");
  portOut = () => this.#write("ports");
  idle = () => this.#write("processor");
  halt = () => this.#write("processor");

  /** Reading a device register can change it: a byte of input is consumed. */
  portIn = () => {
    this.#write("ports");
    return this.#read("ports");
  };

  load = () => {
    this.traps = true;
    return this.#read("memory");
  };

  store = () => {
    this.traps = true;
    this.#write("memory");
  };

  loadBlock = (_address: string, words: number) => {
    this.traps = true;
    return new Array<string>(words).fill(this.#read("memory"));
  };

  trap = () => {
    this.traps = true;
  };

  trapIf = this.trap;

  #read(resource: Resource): string {
    this.reads.add(resource);
    return resource;
  }

  #write(resource: Resource): void {
    this.writes.add(resource);
  }
}

function anything(): string {
  return "";
}
