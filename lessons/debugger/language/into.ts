/**
 * `step --into`: the way of one instruction through the monitors, from the exit
 * of the machine to where the guest goes on.
 *
 * @module
 */
import { CAUSES, type Psw } from "../../../isa/mod.ts";
import type { Arrangement } from "../../commands/arrangement.ts";
import { hex, wrap } from "../../commands/text.ts";
import {
  type Decision,
  forecast,
  handlerOf,
  levels,
  modeName,
} from "../core/forecast.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { effectLines } from "./effect.ts";

/** What each decision means. */
export const ACTIONS: Readonly<Record<Decision["action"], string>> = {
  emulate: "emulate: the guest is in virtual supervisor mode, so the " +
    "interpreter does for it what the instruction would have done",
  allocate: "allocate: the same as emulate, and resources change hands, so " +
    "the allocator composes the real window anew",
  reflect: "reflect: it is the guest's own trap, and its kernel gets it",
  yield: "yield: its time is up",
  stop: "stop: it cannot go on",
};

/** What is about to happen at each level, in the order in which it does. */
export function intoLines(debug: Debugger): Answer {
  const { session } = debug;
  const next = forecast(session);
  if (next.kind !== "instruction" || debug.top === 0) {
    return { lines: ["There is no monitor's work in this step."] };
  }
  const { exit, decisions, plan, trap } = next;
  const lines = [`real PSW: ${pswText(levels(session).at(-1)!.psw)}`];
  if (exit === undefined) {
    lines.push("The machine executes it: no monitor is asked.");
    return { lines, data: { exit: null, decisions: [] } };
  }
  lines.push(`exit: the machine traps, ${exit}: ${CAUSES[exit].summary}`);
  const { hosting, on } = session.rig.tower;
  if (hosting !== undefined) lines.push(`host: ${hostText(on)}`);
  for (const { monitor, action } of decisions) {
    lines.push(`monitor ${monitor}: dispatcher: ${ACTIONS[action]}`);
  }
  const last = decisions.at(-1)!;
  if (last.action === "emulate" || last.action === "allocate") {
    lines.push(
      ...effectLines(debug, plan!).map((line) => `interpreter: ${line}`),
    );
  }
  if (last.action === "allocate") lines.push(...allocation(debug));
  if (trap !== undefined) {
    const { mode, pc, base } = handlerOf(session);
    const place = session.places.describe((base >>> 0) + (pc >>> 0));
    lines.push(
      `delivery: the guest's PSW is put by, and its new one is loaded: ` +
        `${modeName(mode)} mode, pc ${place}`,
    );
  }
  return {
    lines: lines.flatMap((line) => hanging(line)),
    data: { exit, decisions },
  };
}

/** What the host OS makes of an exit. */
export function hostText({ ground }: Arrangement): string {
  return ground === "type2"
    ? "its kernel turns the trap into a signal for the monitor"
    : "the kernel module's call run returns to the monitor";
}

function hanging(line: string): string[] {
  return wrap(line, 76).map((part, n) => n === 0 ? part : `    ${part}`);
}

/** The window that the guest will have, and the real one that comes of it. */
function allocation(debug: Debugger): string[] {
  const { session } = debug;
  const here = session.position;
  session.step();
  const all = levels(session);
  session.timeline.reach(here);
  return all.map(({ level, psw }) => {
    const who = level === debug.top
      ? "virtual window"
      : `window at level ${level}`;
    return `allocator: ${who}: base ${hex(psw.base)}, bound ${hex(psw.bound)}`;
  });
}

/** A PSW in a line. */
export function pswText({ mode, ie, pc, base, bound }: Psw<number>): string {
  return `mode ${mode} (${modeName(mode)}), ie ${ie}, pc ${hex(pc)}, ` +
    `base ${hex(base)}, bound ${hex(bound)}`;
}
