/**
 * What is going to happen next, level by level, without letting it happen.
 *
 * @module
 */
import {
  type Cause,
  type Instruction,
  NEW_PSW,
  OLD_PSW,
  type Psw,
  SUPERVISOR,
  type Trap,
  unpackPsw,
  USER,
  WORDS,
} from "../../../isa/mod.ts";
import { PROCESSOR, WORD } from "../../../machine/mod.ts";
import { type Action, composeWindow, dispatch } from "../../../monitor/mod.ts";
import { physicalOf } from "./expression.ts";
import { type Plan, rehearse } from "./rehearsal.ts";
import type { Session } from "./session.ts";

/** The PSW under which one level of the tower goes on. */
export interface Level {
  /** 0 is the machine; n, the machine of the nth monitor. */
  readonly level: number;
  readonly psw: Psw<number>;
  /** The physical address there of what is next, if it can be reached. */
  readonly physical: number | undefined;
}

/** What one monitor does about a trap. */
export interface Decision {
  readonly monitor: number;
  readonly action: Action;
}

/** What is next. */
export type Forecast =
  | { readonly kind: "halted" }
  /** It waits; `until` is the tick of the next event, or Infinity. */
  | { readonly kind: "wait"; readonly until: number }
  | { readonly kind: "interrupt"; readonly cause: Cause }
  | {
    readonly kind: "instruction";
    readonly instruction: Instruction | undefined;
    /** What it does, where the guest's mode allows it. */
    readonly plan: Plan | undefined;
    /** The trap that the machine takes, and what each monitor makes of it. */
    readonly exit: Cause | undefined;
    readonly decisions: readonly Decision[];
    /** The trap that the guest gets. */
    readonly trap: Trap | undefined;
    /** Whether it should trap, for what it looks at, and does not. */
    readonly isHole: boolean;
  };

/** What is going to happen to the guest. */
export function forecast(session: Session): Forecast {
  const { guest } = session;
  if (session.hasHalted) return { kind: "halted" };
  const cause = dueInterrupt(session);
  if (cause !== undefined) return { kind: "interrupt", cause };
  const { words } = guest.state;
  if (words[WORD.processor] === PROCESSOR.idle && words[WORD.pending] === 0) {
    if (guest.clock.next > guest.ticks) {
      return { kind: "wait", until: guest.clock.next };
    }
  }
  return attempt(session);
}

/** The interrupt that is to be delivered before the next instruction. */
function dueInterrupt({ guest }: Session): Cause | undefined {
  if (guest.cpu.ie === 0) return undefined;
  const before = guest.mark();
  guest.clock.settle();
  const { pending } = guest.clock;
  guest.rewind(before);
  return pending;
}

function attempt(session: Session): Forecast {
  const { guest, rig: { tower } } = session;
  const { isa, cpu } = guest;
  const depth = tower.vms.length;
  const { instruction, trap: early } = fetch(session);
  const plan = instruction && rehearse(guest, instruction);
  const row = instruction?.row;
  const isPrivileged = row?.privileged === true;
  const own = early ??
    (isPrivileged && cpu.mode === USER
      ? trapOf("privileged", session, instruction!.word)
      : plan?.trap);
  const exit = depth === 0
    ? own?.cause
    : isPrivileged
    ? "privileged"
    : own?.cause;
  const word = instruction?.word ?? own?.word ?? 0;
  const footprint = row && isa.footprints[row.opcode];
  return {
    kind: "instruction",
    instruction,
    plan,
    exit,
    decisions: exit === undefined
      ? []
      : decisions(session, trapOf(exit, session, word)),
    trap: own,
    isHole: depth > 0 && footprint?.confined === false && !isPrivileged &&
      own?.cause !== "ecall" && own?.cause !== "ebreak",
  };
}

function fetch(
  session: Session,
): { instruction?: Instruction; trap?: Trap } {
  const { guest, instruction } = session;
  const { pc } = guest.cpu;
  const physical = physicalOf(guest, pc, 4);
  if (physical === undefined) {
    return { trap: { kind: "trap", cause: "memory", detail: pc, pc, word: 0 } };
  }
  if (instruction !== undefined) return { instruction };
  const word = guest.load(physical);
  return { trap: trapOf("illegal", session, word) };
}

function trapOf(cause: Cause, { guest }: Session, word: number): Trap {
  return { kind: "trap", cause, detail: word, pc: guest.cpu.pc, word };
}

/** What each monitor decides, from the lowest upwards. */
function decisions({ guest, rig }: Session, trap: Trap): Decision[] {
  const { isa, cpu } = guest;
  const made: Decision[] = [];
  const depth = rig.tower.vms.length;
  for (let monitor = 1; monitor <= depth; monitor++) {
    // A monitor's guest that is a monitor runs its own guest in user mode.
    const mode = monitor === depth ? cpu.mode : USER;
    const action = dispatch(trap, { isa, mode });
    made.push({ monitor, action });
    if (action !== "reflect") break;
  }
  return made;
}

/** The PSW of each level, the guest's first and the machine's last. */
export function levels({ guest, rig: { tower } }: Session): Level[] {
  const { vms } = tower;
  const { mode, ie, pc } = guest.cpu;
  let psw: Psw<number> = {
    mode,
    ie,
    pc,
    base: guest.cpu.base,
    bound: guest.cpu.bound,
  };
  const below = vms.toReversed().map(({ window }) => window);
  const { hosting } = tower;
  const all: Level[] = [];
  for (let level = vms.length; level >= 0; level--) {
    all.push({ level, psw, physical: reached(psw) });
    const window = below[vms.length - level];
    if (window === undefined) break;
    const through = level === 1 && hosting !== undefined
      ? { ...window, base: window.base + hosting.process.region.address }
      : window;
    psw = { mode: USER, ie: 0, pc, ...composeWindow(WORDS, psw, through) };
  }
  return all;
}

function reached({ base, bound, pc }: Psw<number>): number | undefined {
  return (pc >>> 0) < (bound >>> 0) ? (base >>> 0) + (pc >>> 0) : undefined;
}

/** Where the guest's traps lead: its new PSW. */
export function handlerOf({ guest }: Session): Psw<number> {
  return pswAt(guest, NEW_PSW);
}

/** The PSW that the guest's last trap has put by. */
export function oldPswOf({ guest }: Session): Psw<number> {
  return pswAt(guest, OLD_PSW);
}

function pswAt(guest: Session["guest"], address: number): Psw<number> {
  return unpackPsw(WORDS, [0, 4, 8, 12].map((n) => guest.load(address + n)));
}

/** A mode in a word. */
export function modeName(mode: number): string {
  return mode === SUPERVISOR ? "supervisor" : "user";
}
