/**
 * A moment of a session, as the screen shows it: all that the panels need, as
 * data. Whoever has one needs no session to draw it.
 *
 * @module
 */

/** A value, and whether it differs from the one at the stop before. */
export interface Value {
  readonly value: number;
  readonly changed: boolean;
}

/** Code around what is next. */
export interface Code {
  /** What it is: the source of which file, or instructions. */
  readonly title: string;
  readonly rows: readonly CodeRow[];
  /** Which of the rows is next. */
  readonly at: number;
  /** What happens before that row, where something does. */
  readonly event: string | undefined;
}

/** A line of source, or an instruction. */
export interface CodeRow {
  /** Its line number, or its address. */
  readonly label: string;
  readonly text: string;
  /** Whether a breakpoint stands there, and is enabled. */
  readonly breakpoint?: "enabled" | "disabled";
}

/** A level, and what the one below it is about to do for it. */
export interface LevelRow {
  readonly name: string;
  /** Whether it is looked at. */
  readonly isHere: boolean;
  /** The PSW: mode, ie, pc, base and bound. */
  readonly psw: Readonly<
    Record<"mode" | "ie" | "pc" | "base" | "bound", Value>
  >;
  /** The physical address there of what is next, if it can be reached. */
  readonly physical: number | undefined;
}

/** What stands between two levels, and what it is about to do. */
export interface BetweenRow {
  readonly name: string;
  readonly does: string;
}

/** Memory from an address on. */
export interface Memory {
  /** The address as it was written. */
  readonly text: string;
  /** Its value, or what is wrong with it. */
  readonly address: number | string;
  /** The words from there on; `undefined` where nothing can be read. */
  readonly words: readonly (Value | undefined)[];
}

/** A trap of the log. */
export interface TrapRow {
  readonly tick: number;
  readonly cause: string;
  /** What the monitor did, where the guest has not got it. */
  readonly action: string | undefined;
  readonly place: string;
  readonly mode: string;
  /** Whether it has happened since the stop before. */
  readonly isNew: boolean;
}

/** A moment. */
export interface Moment {
  /** The guest, and where it runs. */
  readonly title: string;
  /** The layer that is looked at. */
  readonly layer: string;
  readonly code: Code;
  readonly registers: readonly (Value & { readonly name: string })[];
  /** From the guest down to the machine. */
  readonly levels: readonly (LevelRow | BetweenRow)[];
  readonly memory: Memory;
  readonly traps: {
    readonly rows: readonly TrapRow[];
    /** The tick from which on none is missing. */
    readonly since: number;
  };
  /** Displays and stops, a line each. */
  readonly watched: readonly string[];
}
