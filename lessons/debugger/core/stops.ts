/**
 * Where a run is to stop: breakpoints, watchpoints, catchpoints.
 *
 * @module
 */
import {
  type Cause,
  decode,
  isInterrupt,
  UsageError,
} from "../../../isa/mod.ts";
import type { Hop } from "../../../monitor/mod.ts";
import type { Sighting } from "../../commands/sighting.ts";
import { hex } from "../../commands/text.ts";
import type { Expression, Scene } from "./expression.ts";
import { rehearse } from "./rehearsal.ts";

/** What can be caught. */
export type CatchEvent =
  /** The guest itself gets a trap: any, any interrupt, or of one cause. */
  | { readonly kind: "trap"; readonly cause?: Cause }
  | { readonly kind: "interrupt" }
  /** A monitor has to deal with its virtual machine, in any way or in one. */
  | { readonly kind: "exit" }
  | { readonly kind: "reflect" }
  | { readonly kind: "emulate" }
  /** A host OS takes the processor from the guest's world. */
  | { readonly kind: "switch" };

/** What a run stops for. */
export type Trigger =
  /** The instruction at a physical address of the guest is next. */
  | { readonly kind: "break"; readonly address: number }
  /** A value is not what it was. */
  | { readonly kind: "watch"; readonly values: readonly Expression[] }
  /** The next instruction reads memory, or a register. */
  | {
    readonly kind: "rwatch";
    readonly register?: number;
    /** Physical addresses of the guest. */
    readonly range?: { readonly from: number; readonly to: number };
  }
  | { readonly kind: "catch"; readonly event: CatchEvent };

/** A place to stop, as the user has made it. */
export interface Stop {
  /** Its number. */
  readonly n: number;
  readonly trigger: Trigger;
  /** What the user wrote. */
  readonly text: string;
  /** Whether it is there for once. */
  readonly temporary: boolean;
  isEnabled: boolean;
  condition: { readonly text: string; readonly test: Expression } | undefined;
  /** How many times it is still passed by. */
  ignore: number;
  /** How often it was hit, going forwards. */
  hits: number;
}

/** All that the user has made. */
export class Stops {
  readonly #stops = new Map<number, Stop>();
  #last = 0;
  #changes = 0;

  /** How often one has been added or removed. */
  get changes(): number {
    return this.#changes;
  }

  /** Those there are, by their numbers. */
  get all(): Stop[] {
    return [...this.#stops.values()];
  }

  /** Those that are in force. */
  get enabled(): Stop[] {
    return this.all.filter(({ isEnabled }) => isEnabled);
  }

  /** Adds one. */
  add(
    trigger: Trigger,
    text: string,
    { temporary = false, condition }: {
      readonly temporary?: boolean;
      readonly condition?: Stop["condition"];
    } = {},
  ): Stop {
    const n = ++this.#last;
    const stop: Stop = {
      n,
      trigger,
      text,
      temporary,
      isEnabled: true,
      condition,
      ignore: 0,
      hits: 0,
    };
    this.#stops.set(n, stop);
    this.#changes++;
    return stop;
  }

  /**
   * The one of a number.
   *
   * @throws {UsageError} if there is none.
   */
  get(n: number): Stop {
    const stop = this.#stops.get(n);
    if (stop !== undefined) return stop;
    const known = [...this.#stops.keys()].join(", ");
    throw new UsageError(
      `there is no breakpoint ${n}: ` +
        (known === "" ? "there are none" : `there are ${known}`),
    );
  }

  /** Removes one. */
  delete(n: number): void {
    this.get(n);
    this.#stops.delete(n);
    this.#changes++;
  }
}

/** The kind of a stop, as the user reads it. */
export function kindOf({ trigger: { kind }, temporary }: Stop): string {
  const name = { break: "breakpoint", catch: "catchpoint" }[kind as string] ??
    "watchpoint";
  return temporary ? `temporary ${name}` : name;
}

/** Whether a trap, or an exit, is what is to be caught. */
export function catches(
  event: CatchEvent,
  { trap, level, action }: Sighting,
  guestLevel: number,
): boolean {
  switch (event.kind) {
    case "trap":
      return level === guestLevel && action === "deliver" &&
        (event.cause === undefined || event.cause === trap.cause);
    case "interrupt":
      return level === guestLevel && isInterrupt(trap.cause);
    case "exit":
      return level < guestLevel;
    case "reflect":
      return action === "reflect";
    case "emulate":
      return action === "emulate" || action === "allocate";
    case "switch":
      return false;
  }
}

/** Whether a hop takes the processor away from the guest's world. */
export function isSwitch(hop: Hop): boolean {
  return hop.kind === "leave" || hop.kind === "signal" ||
    hop.kind === "switch" && hop.from !== undefined;
}

/** Whether the next instruction reads what is watched for reading. */
export function isAboutToRead(
  { register, range }: Extract<Trigger, { kind: "rwatch" }>,
  { engine }: Scene,
): boolean {
  const { cpu, isa } = engine;
  const address = (cpu.base >>> 0) + (cpu.pc >>> 0);
  if (address % 4 !== 0 || address + 4 > engine.size) return false;
  const instruction = decode(isa, engine.load(address));
  if (instruction === undefined) return false;
  if (instruction.row.privileged && cpu.mode === 0) return false;
  return rehearse(engine, instruction).reads.some((touch) =>
    touch.kind === "register" && touch.n === register ||
    touch.kind === "memory" && range !== undefined &&
      touch.physical < range.to && touch.physical + touch.bytes > range.from
  );
}

/** What has changed, as far as can be said; empty if nothing has. */
export function change(
  text: string,
  was: readonly (number | undefined)[],
  now: readonly (number | undefined)[],
): string {
  const n = was.findIndex((value, n) => value !== now[n]);
  if (n < 0) return "";
  const part = was.length === 1 ? text : `${text}, word ${n}`;
  return `${part}: ${shown(was[n])} -> ${shown(now[n])}`;
}

function shown(value: number | undefined): string {
  return value === undefined ? "(unreachable)" : `${value | 0} (${hex(value)})`;
}

/** The values of a watch; what cannot be reached has none. */
export function valuesOf(
  values: readonly Expression[],
  scene: Scene,
): (number | undefined)[] {
  return values.map((value) => {
    try {
      return value(scene);
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  });
}
