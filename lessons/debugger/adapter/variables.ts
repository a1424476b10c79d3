/**
 * What there is to be seen of a moment, as a tree of names and values: the
 * registers, the PSW that the guest has beside the one that is real, what the
 * monitors are going to do, the trap area, the devices.
 *
 * @module
 */
import {
  CAUSE_NAMES,
  CAUSES,
  type Psw,
  TRAP_CAUSE,
  TRAP_DETAIL,
} from "../../../isa/mod.ts";
import { hex } from "../../commands/text.ts";
import { physicalOf, PSW_FIELDS } from "../core/expression.ts";
import {
  forecast,
  handlerOf,
  levels,
  modeName,
  oldPswOf,
} from "../core/forecast.ts";
import type { Debugger } from "../language/debugger.ts";
import { REGISTER_NAMES } from "../language/effect.ts";
import { formatted } from "../language/format.ts";
import { devices, stats } from "../language/info.ts";
import { ACTIONS } from "../language/into.ts";

/** A name and its value. */
export interface Leaf {
  readonly name: string;
  readonly value: string;
  /** The number that it is, to be shown otherwise. */
  readonly number?: number;
  /** What `set` and `watch` call it, where it is the guest's own. */
  readonly expression?: string;
  /** Whether it can be set. */
  readonly isFixed?: boolean;
  /** The guest's physical address that it leads to. */
  readonly address?: number;
  /** What it consists of. */
  readonly branch?: Branch;
}

/** Names and values that belong together, as they are now. */
export type Branch = () => Leaf[];

/** A part of what is to be seen. */
export interface ScopeOf {
  readonly name: string;
  readonly hint?: "registers";
  /** Whether it takes long to find out. */
  readonly expensive?: boolean;
  readonly branch: Branch;
}

/** What is to be seen of a level. */
export function scopesOf(debug: Debugger, level: number): ScopeOf[] {
  const { top } = debug;
  const isGuest = level === top;
  const scopes: ScopeOf[] = [
    {
      name: "Registers",
      hint: "registers",
      branch: () => registers(debug, level),
    },
    { name: "PSW", branch: () => pswAt(debug, level) },
  ];
  if (top > 0) {
    scopes.push(
      { name: "Real PSW", branch: () => pswAt(debug, 0) },
      { name: "Levels", branch: () => allLevels(debug) },
      { name: "Monitor", branch: () => decisions(debug) },
    );
  }
  if (isGuest) {
    scopes.push({ name: "Trap area", branch: () => trapArea(debug) });
  }
  scopes.push(
    { name: "Devices", branch: () => seenFrom(debug, level, devices) },
    {
      name: "Counts",
      expensive: true,
      branch: () => seenFrom(debug, level, stats),
    },
  );
  return scopes;
}

function registers(debug: Debugger, level: number): Leaf[] {
  const { machine, vms } = debug.session.rig.tower;
  const { x } = [machine, ...vms][level].cpu;
  const isGuest = level === debug.top;
  return Array.from(x, (value, n) => ({
    name: REGISTER_NAMES[n],
    value: formatted(value, "", debug),
    number: value,
    isFixed: n === 0,
    ...isGuest
      ? {
        expression: REGISTER_NAMES[n],
        address: physicalOf(debug.session.guest, value, 1),
      }
      : {},
  }));
}

function pswAt(debug: Debugger, level: number): Leaf[] {
  const { psw } = levels(debug.session)[debug.top - level];
  return pswLeaves(debug, psw, { isOwn: level === debug.top });
}

function pswLeaves(
  debug: Debugger,
  psw: Psw<number>,
  { isOwn }: { readonly isOwn: boolean },
): Leaf[] {
  return PSW_FIELDS.map((name) => ({
    name,
    value: fieldText(debug, name, psw[name]),
    number: psw[name],
    ...isOwn ? { expression: name } : {},
    ...isOwn && name === "pc" ? { address: debug.session.address } : {},
  }));
}

function fieldText(
  debug: Debugger,
  name: keyof Psw<number>,
  value: number,
): string {
  switch (name) {
    case "mode":
      return `${value} (${modeName(value)})`;
    case "ie":
      return String(value);
    case "pc":
      return formatted(value, "a", debug);
    default:
      return hex(value);
  }
}

/** The moment at each level, from the guest down to the machine. */
function allLevels(debug: Debugger): Leaf[] {
  return levels(debug.session).map(({ level, psw, physical }) => ({
    name: level === debug.top
      ? `level ${level}: guest`
      : level === 0
      ? "level 0: machine"
      : `level ${level}: monitor ${level}'s machine`,
    value: physical === undefined
      ? "pc leads nowhere"
      : `pc leads to physical ${hex(physical)}`,
    branch: () => pswLeaves(debug, psw, { isOwn: false }),
  }));
}

/** What is next, and what each monitor is going to do about it. */
function decisions(debug: Debugger): Leaf[] {
  const next = forecast(debug.session);
  const leaves: Leaf[] = [{ name: "next", value: next.kind }];
  if (next.kind === "interrupt") {
    leaves.push({ name: "cause", value: causeText(next.cause) });
  }
  if (next.kind !== "instruction") return leaves;
  const { exit, trap } = next;
  leaves.push(
    { name: "exit", value: exit === undefined ? "none" : causeText(exit) },
    ...next.decisions.map(({ monitor, action }) => ({
      name: `monitor ${monitor}`,
      value: ACTIONS[action],
    })),
    {
      name: "guest's trap",
      value: trap === undefined ? "none" : causeText(trap.cause),
    },
  );
  return leaves;
}

function causeText(cause: keyof typeof CAUSES): string {
  return `${cause}: ${CAUSES[cause].summary}`;
}

/** Where the guest's traps are noted, and where they lead. */
function trapArea(debug: Debugger): Leaf[] {
  const { session } = debug;
  const { guest } = session;
  const cause = CAUSE_NAMES.find((name) =>
    CAUSES[name].code === guest.load(TRAP_CAUSE)
  );
  const psw = (name: string, value: Psw<number>): Leaf => ({
    name,
    value: `${modeName(value.mode)} mode, pc ${hex(value.pc)}`,
    branch: () => pswLeaves(debug, value, { isOwn: false }),
  });
  const word = (name: string, address: number, text: string): Leaf => ({
    name,
    value: text,
    number: guest.load(address),
    expression: `phys(${name})`,
    address,
  });
  return [
    psw("old PSW", oldPswOf(session)),
    word(
      "TRAP_CAUSE",
      TRAP_CAUSE,
      `${guest.load(TRAP_CAUSE)} (${cause ?? "none"})`,
    ),
    word(
      "TRAP_DETAIL",
      TRAP_DETAIL,
      formatted(guest.load(TRAP_DETAIL), "", debug),
    ),
    psw("new PSW", handlerOf(session)),
  ];
}

/** What `info` has for programs, from one level. */
function seenFrom(
  debug: Debugger,
  level: number,
  subject: typeof devices,
): Leaf[] {
  const { data = {} } = debug.from(level, () => subject(debug));
  return dataLeaves(debug, data);
}

function dataLeaves(debug: Debugger, data: object): Leaf[] {
  return Object.entries(data).flatMap(([name, value]): Leaf[] => {
    if (value === undefined) return [];
    if (typeof value === "object" && value !== null) {
      const leaves = dataLeaves(debug, value).map((leaf) =>
        Array.isArray(value)
          ? { ...leaf, name: `${name.replace(/s$/, "")} ${leaf.name}` }
          : leaf
      );
      return [{
        name,
        value: summary(leaves),
        ...leaves.length === 0 ? {} : { branch: () => leaves },
      }];
    }
    return [{
      name,
      value: typeof value === "number"
        ? formatted(value, "", debug)
        : String(value),
      ...typeof value === "number" ? { number: value } : {},
    }];
  });
}

/** What a branch has, in a line. */
function summary(leaves: readonly Leaf[]): string {
  const parts = leaves.map(({ name, value, branch }) =>
    branch === undefined ? `${name} ${value}` : name
  );
  return parts.length === 0 ? "none" : parts.join(", ");
}
