/**
 * The commands that say where to stop.
 *
 * @module
 */
import {
  type Cause,
  CAUSE_NAMES,
  InvariantError,
  UsageError,
} from "../../../isa/mod.ts";
import { hex, quoted } from "../../commands/text.ts";
import {
  type Expression,
  parseExpression,
  type Scene,
} from "../core/expression.ts";
import {
  type CatchEvent,
  kindOf,
  type Stop,
  type Trigger,
} from "../core/stops.ts";
import { countOf, type DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { meant } from "./format.ts";
import { placeOf, rangeOf, registerOf } from "./operands.ts";
import { clip } from "./view.ts";

/** What can be caught, beside the causes of traps, and what each means. */
export const EVENTS: Readonly<Record<CatchEvent["kind"], string>> = {
  trap: "the guest gets a trap",
  interrupt: "the guest gets an interrupt",
  exit: "a trap goes to a monitor, at any level",
  reflect: "a monitor is going to reflect a trap",
  emulate: "a monitor is going to emulate an instruction",
  switch: "a host gives the processor to another world",
};

const EVENT_NAMES: readonly string[] = Object.keys(EVENTS);

/** Takes `SPEC if CONDITION` apart. */
function conditionOf(
  { session: { places } }: Debugger,
  operands: string,
): [spec: string, condition: Stop["condition"]] {
  const [, spec, text] = /^([^]*?)(?:^|\s+)if\s+([^]+)$/.exec(operands) ??
    ["", operands, undefined];
  if (text === undefined) return [operands, undefined];
  return [spec.trim(), { text, test: parseExpression(text, places) }];
}

/** How a stop looks, for people. */
export function stopLine(debug: Debugger, stop: Stop): string {
  const { n, text, condition, ignore, hits, isEnabled, trigger } = stop;
  const place = trigger.kind === "break"
    ? ` at ${debug.session.places.describe(trigger.address)}`
    : "";
  const facts = [
    ...condition === undefined ? [] : [`if ${condition.text}`],
    ...ignore === 0 ? [] : [`ignore ${ignore}`],
    ...hits === 0 ? [] : [`hits ${hits}`],
    ...isEnabled ? [] : ["disabled"],
  ];
  const more = facts.length === 0 ? "" : `; ${facts.join(", ")}`;
  return clip(`${n}: ${kindOf(stop)} ${text}${place}${more}`);
}

/** The same, for programs. */
export function stopData(stop: Stop): Record<string, unknown> {
  const { n, text, condition, ignore, hits, isEnabled, trigger } = stop;
  return {
    n,
    kind: kindOf(stop),
    text,
    address: trigger.kind === "break" ? trigger.address : undefined,
    condition: condition?.text,
    ignore,
    hits,
    enabled: isEnabled,
  };
}

function added(debug: Debugger, stop: Stop): Answer {
  return { lines: [stopLine(debug, stop)], data: { stop: stopData(stop) } };
}

/** Makes a stop as the user has written it; a saved session does so again. */
export function makeStop(
  debug: Debugger,
  kind: "break" | "tbreak" | "watch" | "rwatch" | "catch",
  operands: string,
): Stop {
  const [spec, condition] = conditionOf(debug, operands);
  const trigger = triggerOf(debug, kind, spec);
  const { address } = debug.session;
  const text = spec === "" ? `*${hex(address)}` : spec;
  const temporary = kind === "tbreak";
  return debug.session.stops.add(trigger, text, { temporary, condition });
}

function triggerOf(debug: Debugger, kind: string, spec: string): Trigger {
  switch (kind) {
    case "break":
    case "tbreak":
      return { kind: "break", address: placeOf(debug, spec) };
    case "watch":
      return { kind: "watch", values: watchedBy(debug, spec) };
    case "rwatch": {
      const register = registerOf(spec);
      return register === undefined
        ? { kind: "rwatch", range: rangeOf(debug, spec.replace(/^\*/, "")) }
        : { kind: "rwatch", register };
    }
    case "catch":
      return { kind: "catch", event: eventOf(spec) };
  }
  throw new InvariantError(`no stop is called ${kind}`);
}

/**
 * What is compared. Memory is watched where it is now, whatever the window is
 * later: the words of a range, by their physical addresses.
 */
function watchedBy(debug: Debugger, spec: string): Expression[] {
  const isMemory = spec.startsWith("*") || spec.includes(",");
  if (!isMemory) return [parseExpression(spec, debug.session.places)];
  const { from, to } = rangeOf(debug, spec.replace(/^\*/, ""));
  const words: Expression[] = [];
  for (let at = from & ~3; at < to; at += 4) words.push(wordAt(at, from, to));
  return words;
}

/** The bytes of a word that are in a range. */
function wordAt(at: number, from: number, to: number): Expression {
  let mask = 0;
  for (let n = 0; n < 4; n++) {
    if (at + n >= from && at + n < to) mask |= 0xff << n * 8;
  }
  return ({ engine }: Scene) => engine.load(at) & mask;
}

function eventOf(spec: string): CatchEvent {
  const [, kind, cause] = /^(\S*)\s*(\S*)$/.exec(spec) ?? ["", spec, ""];
  const isCause = (name: string): name is Cause =>
    (CAUSE_NAMES as readonly string[]).includes(name);
  if (isCause(kind) && cause === "") return { kind: "trap", cause: kind };
  if (!EVENT_NAMES.includes(kind)) {
    throw new UsageError(
      `nothing called ${quoted(kind)} can be caught: ` +
        meant(kind, [...EVENT_NAMES, ...CAUSE_NAMES]),
    );
  }
  if (cause === "") return { kind } as CatchEvent;
  if (kind !== "trap") {
    throw new UsageError(`catch ${kind} takes nothing, not ${quoted(cause)}`);
  }
  if (isCause(cause)) return { kind: "trap", cause };
  throw new UsageError(
    `there is no cause ${quoted(cause)}: ${meant(cause, CAUSE_NAMES)}`,
  );
}

/** The stops that are meant: those of some numbers, or all. */
function chosen({ session: { stops } }: Debugger, operands: string): Stop[] {
  if (operands === "") return stops.all;
  return operands.split(/[\s,]+/).map((text) =>
    stops.get(countOf(text, "breakpoint"))
  );
}

function enabling(name: "enable" | "disable"): DebugCommand {
  return {
    names: name === "enable" ? ["enable", "en"] : ["disable", "dis"],
    operands: "[N]...",
    summary: `${name === "enable" ? "Makes" : "Lets"} breakpoints of these ` +
      `numbers, or all, ${name === "enable" ? "hold again" : "be passed by"}.`,
    run(debug, operands) {
      const stops = chosen(debug, operands);
      for (const stop of stops) stop.isEnabled = name === "enable";
      return {
        lines: stops.map((stop) => stopLine(debug, stop)),
        data: { stops: stops.map(stopData) },
      };
    },
  };
}

/** The commands. */
export const STOPPING: readonly DebugCommand[] = [
  {
    names: ["break", "b"],
    operands: "[PLACE] [if CONDITION]",
    summary: "Stops where an instruction is about to be executed.",
    more:
      "PLACE is a label, label+8, file:line, a line, or *ADDRESS, which is " +
      "a virtual one in the window that is now in force. The place is one in " +
      "the guest's physical memory, so it holds in whatever window. Nothing " +
      "is written into memory: a guest that changes its code is stopped too.",
    completes: "places",
    run: (debug, operands) => added(debug, makeStop(debug, "break", operands)),
  },
  {
    names: ["tbreak", "tb"],
    operands: "[PLACE] [if CONDITION]",
    summary: "The same, for once.",
    completes: "places",
    run: (debug, operands) => added(debug, makeStop(debug, "tbreak", operands)),
  },
  {
    names: ["watch", "wa"],
    operands: "EXPRESSION | *ADDRESS[,LENGTH] [if CONDITION]",
    summary: "Stops when a value has changed: a register, a PSW field, memory.",
    more: "Whoever changes it: an instruction, a trap's delivery, a device, " +
      "the monitor. Addresses are virtual, where they lead now; `phys " +
      "ADDRESS,LENGTH` is a range of physical memory.",
    completes: "expressions",
    run: (debug, operands) => added(debug, makeStop(debug, "watch", operands)),
  },
  {
    names: ["rwatch", "rw"],
    operands: "REGISTER | ADDRESS[,LENGTH] [if CONDITION]",
    summary: "Stops where an instruction is about to read it.",
    completes: "expressions",
    run: (debug, operands) => added(debug, makeStop(debug, "rwatch", operands)),
  },
  {
    names: ["catch"],
    operands: `trap [CAUSE] | ${EVENT_NAMES.slice(1).join(" | ")}`,
    summary: "Stops at the instruction, or interrupt, that is about to trap.",
    more:
      `trap is one that the guest gets; its causes are ${
        CAUSE_NAMES.join(", ")
      }. exit is one that goes to a monitor, at any level; reflect and emulate ` +
      "are what a monitor makes of it. switch is a host's change of worlds.",
    completes: [...EVENT_NAMES, ...CAUSE_NAMES],
    run: (debug, operands) => added(debug, makeStop(debug, "catch", operands)),
  },
  {
    names: ["condition", "cond"],
    operands: "N [EXPRESSION]",
    summary: "Makes a breakpoint hold only if it is true; or always again.",
    completes: "expressions",
    run(debug, operands) {
      const [, n, text] = /^(\S*)\s*([^]*)$/.exec(operands)!;
      const stop = debug.session.stops.get(countOf(n, "breakpoint"));
      stop.condition = text === ""
        ? undefined
        : { text, test: parseExpression(text, debug.session.places) };
      return added(debug, stop);
    },
  },
  {
    names: ["ignore"],
    operands: "N COUNT",
    summary: "Passes a breakpoint by so many times.",
    run(debug, operands) {
      const [n = "", count = "", ...rest] = operands.split(/\s+/);
      if (rest.length > 0) throw new UsageError("need ignore N COUNT");
      const stop = debug.session.stops.get(countOf(n, "breakpoint"));
      stop.ignore = countOf(count, "count", 0);
      return added(debug, stop);
    },
  },
  {
    names: ["delete", "d", "del"],
    operands: "[N]...",
    summary: "Removes breakpoints of these numbers, or all.",
    run(debug, operands) {
      const stops = chosen(debug, operands);
      for (const { n } of new Set(stops)) debug.session.stops.delete(n);
      const deleted = stops.map(({ n }) => n);
      return { lines: [], data: { deleted } };
    },
  },
  enabling("enable"),
  enabling("disable"),
];
