/**
 * The panel of layers: the same moment at each level, from the guest down to
 * the machine, and what is between them.
 *
 * @module
 */
import type { Psw } from "../../../isa/mod.ts";
import type { Action } from "../../../monitor/mod.ts";
import { cut, hex } from "../../commands/text.ts";
import { type Forecast, forecast, levels, modeName } from "../core/forecast.ts";
import type { Debugger } from "../language/debugger.ts";
import { hostText } from "../language/into.ts";
import { marked, type Room, startAround } from "./cells.ts";
import type { BetweenRow, LevelRow, Moment } from "./moment.ts";
import type { Snapshot } from "./snapshot.ts";

/** The levels, and between two of them what the lower one's owner does. */
export function layersOf(
  debug: Debugger,
  before: Snapshot | undefined,
): Moment["levels"] {
  const next = forecast(debug.session);
  const { hosting, on } = debug.session.rig.tower;
  return levels(debug.session).flatMap(({ level, psw, physical }) => {
    const row: LevelRow = {
      name: debug.nameOf(level),
      isHere: level === debug.level,
      psw: compared(psw, before?.psws[level]),
      physical,
    };
    if (level === 0) return [row];
    const below = [monitorRow(level, next, debug.top)];
    if (level === 1 && hosting !== undefined) {
      const isAsked = next.kind === "instruction" && next.exit !== undefined;
      below.push({ name: "host OS", does: isAsked ? hostText(on) : NOT_ASKED });
    }
    return [row, ...below];
  });
}

function compared(
  psw: Psw<number>,
  before: Psw<number> | undefined,
): LevelRow["psw"] {
  const of = (name: keyof LevelRow["psw"]) => ({
    value: psw[name],
    changed: before !== undefined && before[name] !== psw[name],
  });
  return {
    mode: of("mode"),
    ie: of("ie"),
    pc: of("pc"),
    base: of("base"),
    bound: of("bound"),
  };
}

const NOT_ASKED = "is not asked";

/** What it means for a guest what its monitor does, in a few words. */
const DOES: Readonly<Record<Action, string>> = {
  emulate: "emulate, for the guest is in virtual supervisor mode",
  allocate: "emulate, and compose the real window anew",
  reflect: "reflect: it is its guest's own trap",
  yield: "yield: its time is up",
  stop: "stop: it cannot go on",
};

/** What a monitor is about to do. */
function monitorRow(monitor: number, next: Forecast, top: number): BetweenRow {
  const name = top === 1 ? "monitor" : `monitor ${monitor}`;
  if (next.kind === "interrupt" && monitor === top) {
    return { name, does: `delivers the ${next.cause} interrupt to the guest` };
  }
  if (next.kind !== "instruction") return { name, does: NOT_ASKED };
  const decision = next.decisions.find((each) => each.monitor === monitor);
  return {
    name,
    does: decision === undefined
      ? NOT_ASKED
      : `${next.exit}: ${DOES[decision.action]}`,
  };
}

function isLevel(row: LevelRow | BetweenRow): row is LevelRow {
  return "psw" in row;
}

/** Cells of the names. */
const NAME = 9;

/** The width from which on it is said where pc leads. */
const WIDE = 100;

/** Draws them; what is between levels only as far as there is room for it. */
export function drawLayers(
  rows: Moment["levels"],
  { width, height, style }: Room,
): string[] {
  let spare = height - rows.filter(isLevel).length;
  const shown = rows.filter((row) => isLevel(row) || spare-- > 0);
  return atMost(shown, height).map((row) => {
    if (!isLevel(row)) {
      return cut(`  ${row.name.padEnd(NAME)}  ${row.does}`, width);
    }
    const { mode, ie, pc, base, bound } = row.psw;
    const name = `${row.isHere ? "▶" : " "} ${row.name.padEnd(NAME)}`;
    const leads = row.physical === undefined ? "nowhere" : hex(row.physical, 8);
    return [
      row.isHere ? style.bold(name) : name,
      marked(modeName(mode.value).padEnd(10), mode.changed, style),
      `ie${marked(String(ie.value), ie.changed, style)}`,
      `pc${marked(hex(pc.value, 8), pc.changed, style)}`,
      `base${marked(hex(base.value, 8), base.changed, style)}`,
      `bound${marked(hex(bound.value, 8), bound.changed, style)}`,
      ...width < WIDE ? [] : [`leads to ${leads}`],
    ].join(" ");
  });
}

/** The rows around the level that is looked at, and the machine's. */
function atMost(
  rows: readonly (LevelRow | BetweenRow)[],
  height: number,
): readonly (LevelRow | BetweenRow)[] {
  if (rows.length <= height) return rows;
  const [above, machine] = [rows.slice(0, -1), rows.slice(-1)];
  const here = rows.findIndex((row) => isLevel(row) && row.isHere);
  const from = startAround(here, above.length, height - 1);
  return [...above.slice(from, from + height - 1), ...machine];
}
